/** Lines of the run files to values, with failures that name the line. */
import {
  DecodeError,
  Kind,
  type Pair,
  PairCodec,
  type Trajectory,
  TrajectoryCodec,
  type Use,
  type Violation
} from '@magnet/core'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Line } from './Lines.js'
import * as StoreError from './StoreError.js'

/** The slot that an id names: `mt-000017` is of slot 17. */
export const slot = (id: string): number | undefined => {
  const digits = /-(\d{1,15})$/.exec(id)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A line of `rejected.jsonl`, as far as it is counted. */
export interface RejectedRow {
  readonly slot: number
  readonly attempt: number
  readonly stage: Violation.Stage
  readonly reason: string
  readonly kind?: Trajectory.Kind
  readonly worlds?: ReadonlyArray<string>
  readonly models?: ReadonlyArray<Use.Use>
}

const Rejected: t.Type<RejectedRow, unknown> = t.intersection([
  t.type({
    slot: t.number,
    attempt: t.number,
    stage: t.keyof({
      walk: null,
      operations: null,
      binding: null,
      query: null,
      teacher: null,
      check: null,
      duplicate: null,
      contamination: null
    }),
    reason: t.string
  }),
  t.partial({
    kind: TrajectoryCodec.oneOf(...Kind.all),
    worlds: t.readonlyArray(t.string),
    models: t.readonlyArray(
      t.type({ role: t.string, model: t.string, replies: t.number, input: t.number, output: t.number })
    )
  })
])

type Decode<A> = (value: unknown) => E.Either<ReadonlyArray<DecodeError.DecodeError>, A>
type Decoded<A> = Effect.Effect<A, StoreError.StoreError>

/** A line of `rejected.jsonl`. */
export const rejected = (path: string, line: Line): Decoded<RejectedRow> =>
  parsed(path, line, DecodeError.decode(Rejected), 'a rejected attempt')

/** A line of `sft.jsonl`. */
export const record = (path: string, line: Line): Decoded<Trajectory.Trajectory> =>
  parsed(path, line, TrajectoryCodec.decode, 'a record')

/** A line of `preference.jsonl`. */
export const pair = (path: string, line: Line): Decoded<Pair.Pair> => parsed(path, line, PairCodec.decode, 'a pair')

/** A line of `unpaired.jsonl`. */
export const unpaired = (path: string, line: Line): Decoded<Pair.Unpaired> =>
  parsed(path, line, PairCodec.decodeUnpaired, 'a slot without a pair')

/** A record from parsed JSON, such as an item of a list. */
export const recordOf = (path: string, line: number | undefined, value: unknown): Decoded<Trajectory.Trajectory> =>
  decoded(path, line, value, TrajectoryCodec.decode)

const parsed = <A>(path: string, line: Line, decode: Decode<A>, what: string): Decoded<A> => {
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch {
    return line.complete
      ? malformed(path, line.number, DecodeError.make('', what, undefined), 'a line that is no JSON')
      : Effect.fail(StoreError.make('read', path, { _tag: 'CutOff', line: line.number }))
  }
  return decoded(path, line.number, value, decode)
}

const decoded = <A>(path: string, line: number | undefined, value: unknown, decode: Decode<A>): Decoded<A> => {
  const result = decode(value)
  if (E.isRight(result)) return Effect.succeed(result.right)
  const error = result.left[0] ?? DecodeError.make('', 'something else', value)
  return malformed(path, line, error, error.found)
}

const malformed = (
  path: string,
  line: number | undefined,
  { place, expected }: DecodeError.DecodeError,
  found: string
): Effect.Effect<never, StoreError.StoreError> =>
  Effect.fail(
    StoreError.make('read', path, {
      _tag: 'Malformed',
      ...(line === undefined ? {} : { line }),
      place,
      expected,
      found
    })
  )
