/** A source as a run folder describes it, to check and execute the records again. */
import { DecodeError, GraphCodec, type Json, Json as J, PoolCodec, Recorded, Seed, type Signature } from '@magnet/core'
import * as Offline from '@magnet/offline'
import { type Disk, type Manifest, type Reader, StoreError } from '@magnet/store'
import type { Source } from '@magnet/synth'
import { Worlds } from '@magnet/worlds'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import type * as Failure from '../Failure.js'
import type { Finding } from '../inspect/Finding.js'
import * as Functions from './Functions.js'
import * as Sources from './Sources.js'

/** A source, and what is wrong with the files that describe it. */
export interface Stored {
  readonly source: Source.Source
  readonly findings: ReadonlyArray<Finding>
}

type Failures = Failure.Failure | StoreError.StoreError

/** The built-in worlds, for records that come without a run. */
export const builtIn: Effect.Effect<Source.Source, Failure.Failure> = Effect.flatMap(
  Effect.promise(Worlds.all),
  // Whatever a run has drawn of what is possible.
  (worlds) => Sources.joined(worlds, Seed.root('verify'), { inner: Infinity, outer: Infinity })
).pipe(Effect.provide(Offline.layer))

/** The limit on tokens that a run was made with. */
export const maxTokens = ({ configuration }: Manifest.Manifest): number => {
  const limit = configuration['max_tokens']
  return typeof limit === 'number' ? limit : Number.MAX_SAFE_INTEGER
}

/** The source of a run. */
export const ofRun: (run: Reader.Run) => Effect.Effect<Stored, Failures, Disk.Disk> = Effect.fnUntraced(
  function* (run) {
    const text = yield* run.text('pool.jsonl')
    const signatures = yield* decodePool(`${run.folder}/pool.jsonl`, text)
    const recorded = yield* recordings(run, signatures)
    const source = yield* executable(run, signatures, recorded.responses)
    const graph = yield* decodeGraph(`${run.folder}/graph.json`, yield* run.text('graph.json'), signatures)
    const expected = Functions.text(Functions.lines(source.graph.signatures.values()))
    const wrong = (message: string): Finding => ({
      file: `${run.folder}/pool.jsonl`,
      reason: 'pool',
      place: '',
      message
    })
    return {
      source: { ...source, graph },
      findings: [
        ...recorded.findings,
        ...(Functions.digest(text) === run.manifest.pool.digest
          ? []
          : [wrong('expected the digest that the manifest has')]),
        ...(source.executor === 'simulated' || text === expected
          ? []
          : [wrong('expected the functions of the worlds as this version of Magnet has them')])
      ]
    }
  }
)

/** Whether calls of a run were answered by a model. */
const isModelled = ({ configuration: { models } }: Manifest.Manifest): boolean =>
  J.isObject(models) && Object.hasOwn(models, 'tools')

/** The recorded calls of a run, which its folder holds with their digest in the manifest. */
const recordings: (
  run: Reader.Run,
  signatures: ReadonlyArray<Signature.Signature>
) => Effect.Effect<
  { readonly responses: Recorded.Responses; readonly findings: ReadonlyArray<Finding> },
  StoreError.StoreError,
  Disk.Disk
> = Effect.fnUntraced(function* (run, signatures) {
  const digest = run.manifest.configuration['responses']
  if (digest === undefined) return { responses: Recorded.empty, findings: [] }
  const file = `${run.folder}/responses.jsonl`
  const text = yield* run.text('responses.jsonl')
  const calls: Array<Recorded.Recorded> = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const call = Recorded.decode(yield* parse(file, index + 1, line))
    if (E.isLeft(call)) return yield* malformed(file, index + 1, [call.left])
    calls.push(call.right)
  }
  return {
    responses: Recorded.index(calls, new Map(signatures.map((one) => [one.name, one.parameters]))),
    findings:
      Functions.digest(text) === digest
        ? []
        : [{ file, reason: 'responses', place: '', message: 'expected the digest that the manifest has' }]
  }
})

const executable = (
  run: Reader.Run,
  signatures: ReadonlyArray<Signature.Signature>,
  responses: Recorded.Responses
): Effect.Effect<Source.Source, Failure.Failure> => {
  if (run.manifest.configuration['source'] === 'pool')
    return Sources.simulated(signatures, Seed.root('verify'), responses, isModelled(run.manifest)).pipe(
      Effect.map(({ source }) => source),
      Effect.provide(Offline.layer)
    )
  const names = run.manifest.configuration['worlds']
  const worlds = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : undefined
  return Effect.flatMap(Sources.worldsOf(worlds), (found) => Sources.joined(found, Seed.root('verify'))).pipe(
    Effect.provide(Offline.layer)
  )
}

const decodePool = Effect.fnUntraced(function* (path: string, text: string) {
  const signatures: Array<Signature.Signature> = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const value = yield* parse(path, index + 1, line)
    const decoded = PoolCodec.decode(value)
    if (E.isLeft(decoded)) return yield* malformed(path, index + 1, decoded.left)
    signatures.push(decoded.right)
  }
  return signatures
})

const decodeGraph = Effect.fnUntraced(function* (
  path: string,
  text: string,
  signatures: ReadonlyArray<Signature.Signature>
) {
  const decoded = GraphCodec.decode(signatures)(yield* parse(path, undefined, text))
  return E.isRight(decoded) ? decoded.right : yield* malformed(path, undefined, decoded.left)
})

const parse = (
  path: string,
  line: number | undefined,
  text: string
): Effect.Effect<Json.Json, StoreError.StoreError> => {
  try {
    return Effect.succeed(JSON.parse(text) as Json.Json)
  } catch {
    return malformed(path, line, [{ place: '', expected: 'JSON', found: 'something else' }])
  }
}

const malformed = (
  path: string,
  line: number | undefined,
  errors: ReadonlyArray<DecodeError.DecodeError>
): Effect.Effect<never, StoreError.StoreError> => {
  const first = errors[0] ?? DecodeError.make('', 'something else', undefined)
  return Effect.fail(
    StoreError.make('read', path, { _tag: 'Malformed', ...(line === undefined ? {} : { line }), ...first })
  )
}
