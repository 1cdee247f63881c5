/**
 * Documents to function pools, whatever format they have: tools of chat APIs, OpenAPI, MCP, ToolBench, lines of
 * `pool.jsonl`. What cannot be used is left out with its place and reason; a document that gives no pool at all is an error.
 *
 * Laws: names are valid and unique; reading a written pool gives the same signatures; reading never throws.
 */
import { Derive, PoolCodec, type Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Document from './document/Document.js'
import type { Skipped } from './entry/Draft.js'
import * as Entry from './entry/Entry.js'
import type { Format } from './entry/Format.js'
import * as Gather from './Gather.js'
import type { Kind } from './meaning/Kind.js'
import * as PoolError from './PoolError.js'
import type { Heard } from './recorded/Heard.js'

/** A document: what to call it in messages, and its text (unpacked by the caller) or the value that it stands for. */
export type Source = {
  readonly name: string
  /** The format, where it is not to be recognised by content. */
  readonly as?: Format
} & ({ readonly text: string } | { readonly value: unknown })

/** A pool. */
export interface Pool {
  readonly signatures: ReadonlyArray<Signature.Signature>
  readonly skipped: ReadonlyArray<Skipped>
  readonly renamed: ReadonlyArray<Gather.Renamed>
  /** How many entries the document has. */
  readonly read: number
}

/** Settings of reading. */
export interface Options {
  /** Meanings of one's own, tried before the built-in ones. */
  readonly kinds?: ReadonlyArray<Kind>
  /** Recorded calls, from which responses are inferred that the document does not declare. */
  readonly heard?: Heard
}

/** Reads a document as a pool to make conversations from: functions that people could ask for, of which some are connected. */
export const read = (source: Source, options: Options = {}): E.Either<PoolError.PoolError, Pool> =>
  E.flatMap((pool: Pool) => enough(source.name, pool))(alone(source, { ...options, sameName: 'refuse' }))

/** Every function of a document, also those of which nobody could ask, and whether or not they are connected. */
export const all = (source: Source, options: Options = {}): E.Either<PoolError.PoolError, Pool> =>
  alone(source, { ...options, sameName: 'refuse', unsayable: 'keep' })

const alone = (source: Source, options: Gather.Options): E.Either<PoolError.PoolError, Pool> =>
  E.map(({ signatures, accounts: [account] }: Gather.Gathered): Pool => {
    const { skipped = [], renamed = [], read: entries = 0 } = account ?? {}
    return { signatures, skipped, renamed, read: entries }
  })(gather([source], options))

/** Reads documents into one pool, with an account of each. */
export const gather = (
  sources: ReadonlyArray<Source>,
  options: Gather.Options
): E.Either<PoolError.PoolError, Gather.Gathered> => {
  const parts: Array<Gather.Part> = []
  for (const source of sources) {
    const { name: file, as } = source
    const entries = 'text' in source ? Document.read(file, source.text) : Document.ofValue(file, source.value)
    if (E.isLeft(entries)) return entries
    parts.push({ file, found: entries.right.flatMap(({ place, value }) => Entry.read(file, place, value, as)) })
  }
  return Gather.gather(parts, options)
}

const enough = (file: string, pool: Pool): E.Either<PoolError.PoolError, Pool> => {
  const first = pool.skipped[0]
  const why =
    first === undefined
      ? ''
      : ` The first that was left out: ${first.place} ${first.name}: ${first.reason}; expected ${first.expected}.`
  if (pool.signatures.length < 2)
    return E.left(
      PoolError.make(
        'too_few',
        file,
        '',
        'at least two functions that can be used',
        `${pool.signatures.length} of ${pool.read}`,
        `Add functions, or correct those that were left out.${why}`
      )
    )
  if (!Derive.connects(pool.signatures))
    return E.left(
      PoolError.make(
        'unconnected',
        file,
        '',
        'at least two connected functions',
        `${pool.signatures.length} functions of which none returns what another takes`,
        `Give functions a response schema ("response") whose fields are named like the parameters of others.${why}`
      )
    )
  return E.right(pool)
}

/** A pool as the text of `pool.jsonl`. */
export const write = (pool: Pick<Pool, 'signatures'>): string => [...lines(pool)].join('')

/** The lines of that text, one after the other: those of a large pool need not be held together. */
export function* lines({ signatures }: Pick<Pool, 'signatures'>): Iterable<string> {
  for (const one of signatures) yield `${JSON.stringify(PoolCodec.encode(one))}\n`
}
