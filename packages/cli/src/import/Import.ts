/** `magnet import`: functions of all sorts of documents as one pool file, with an account of what became of each. */
import { basename } from 'node:path'
import { Content } from '@magnet/import'
import { Format, type Gather, Heard, PoolError, Pools } from '@magnet/pools'
import { Disk, StoreError } from '@magnet/store'
import { Effect, Option } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Nearest from '../option/Nearest.js'
import * as Recordings from '../source/Recordings.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as OwnKinds from '../source/OwnKinds.js'
import * as Models from './Models.js'
import * as Rewrite from './Rewrite.js'
import * as Servers from './Servers.js'
import * as Summary from './Summary.js'

/** What is to be imported. */
export interface Flags extends Servers.Flags, Models.Flags, Rewrite.Flags {
  readonly source: ReadonlyArray<string>
  readonly out: string
  readonly as: Option.Option<string>
  readonly responses: ReadonlyArray<string>
  readonly kinds: Option.Option<string>
  readonly json: boolean
}

const limit = 256 * 1024 * 1024

/** Reads the sources, writes the pool and says what became of them. */
export const importPool: (flags: Flags) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Effect.fnUntraced(function* (flags) {
    const as = yield* formatOf(Option.getOrUndefined(flags.as))
    if (flags.source.length + flags.mcp.length === 0)
      return yield* Effect.fail(Failure.usage('a SOURCE is missing. See "magnet import --help".'))
    const rewriting = yield* Rewrite.of(flags)
    const asked = yield* Models.of(flags, rewriting)
    const disk = yield* Disk.Disk
    const documents: Array<Pools.Source> = []
    for (const path of flags.source) {
      const text = yield* disk.document(path, limit)
      documents.push(yield* Content.source(basename(path), text, as).pipe(Effect.mapError(refused(flags.source))))
    }
    documents.push(...(yield* Servers.documents(flags)))
    const heard = yield* Recordings.read(flags.responses)
    const kinds = yield* OwnKinds.read(Option.getOrUndefined(flags.kinds))
    const gather = (predicted?: Gather.Options['predicted']): Effect.Effect<Gather.Gathered, Failure.Failure> => {
      const found = Pools.gather(documents, {
        sameName: 'rename',
        heard,
        kinds,
        ...(predicted === undefined ? {} : { predicted })
      })
      return E.isLeft(found) ? Effect.fail(refused(flags.source)(found.left)) : Effect.succeed(found.right)
    }
    const first = yield* gather()
    if (first.signatures.length === 0) return yield* Effect.fail(Failure.make(Summary.nothing(first.accounts)))
    const refined = asked === undefined ? undefined : yield* Models.refine(asked, rewriting, first, gather, flags.json)
    const { signatures: read, accounts } = refined?.gathered ?? first
    const signatures = Rewrite.byRules(rewriting)(read)
    const calls = flags.responses.length === 0 ? undefined : Heard.matched(heard, first.signatures)
    if (calls?.responses.calls.length === 0)
      return yield* Effect.fail(Failure.make(Recordings.unheard(flags.responses, calls)))
    yield* disk.replace(flags.out, Pools.lines({ signatures }))
    const told = { calls, models: refined?.account }
    const text = flags.json
      ? JSON.stringify(Summary.json({ signatures, accounts }, flags.out, told), undefined, 2)
      : [...Summary.lines({ signatures, accounts }, flags.out, Style.of(Output.isTerminal('stdout')), told)].join('\n')
    yield* Effect.promise(() => Output.data(`${text}\n`))
  })

const formatOf = (name: string | undefined): Effect.Effect<Format.Format | undefined, Failure.Failure> => {
  if (name === undefined || Format.is(name)) return Effect.succeed(name)
  const nearest = Nearest.of(name, Format.names)
  return Effect.fail(
    Failure.usage(
      `--as: there is no format ${JSON.stringify(name)}${nearest === undefined ? '' : `; did you mean ${nearest}?`} The formats are ${Format.names.join(', ')}.`
    )
  )
}

// Documents are called by their file names, which a person gave with a folder.
const refused =
  (paths: ReadonlyArray<string>) =>
  (error: PoolError.PoolError): Failure.Failure =>
    Failure.make(
      PoolError.message({
        ...error,
        file: StoreError.quote(paths.find((path) => basename(path) === error.file) ?? error.file)
      })
    )
