/** Lines of the run files to values, with failures that name the line. */
import type { Trajectory, Violation } from '@magnet/core'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Line } from './Lines.js'
import { Shape } from './RecordShape.js'
import * as StoreError from './StoreError.js'

/** The slot that an id names: `mt-000017` is of slot 17. */
export const slot = (id: string): number | undefined => {
  const digits = /-(\d{1,15})$/.exec(id)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A line of `rejected.jsonl`, as far as it is counted. */
export interface RejectedRow {
  readonly slot: number
  readonly stage: Violation.Stage
  readonly reason: string
}

const Rejected: t.Type<RejectedRow, unknown> = t.type({
  slot: t.number,
  stage: t.keyof({ walk: null, operations: null, binding: null, query: null, teacher: null, check: null }),
  reason: t.string
})

/** A line of `rejected.jsonl`. */
export const rejected = (path: string, line: Line): Effect.Effect<RejectedRow, StoreError.StoreError> =>
  decode(path, line, Rejected, 'a rejected attempt')

/** A line of `sft.jsonl`. */
export const record = (path: string, line: Line): Effect.Effect<Trajectory.Trajectory, StoreError.StoreError> =>
  decode(path, line, Shape, 'a record')

/** A record from parsed JSON, such as an item of a list. */
export const recordOf = (
  path: string,
  number: number | undefined,
  value: unknown
): Effect.Effect<Trajectory.Trajectory, StoreError.StoreError> => decodeValue(path, number, value, Shape, 'a record')

const decode = <A>(
  path: string,
  line: Line,
  codec: t.Type<A, unknown>,
  what: string
): Effect.Effect<A, StoreError.StoreError> => {
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch {
    const found = line.complete ? 'a line that is no JSON' : 'a line that was cut off'
    return malformed(path, line.number, `${what} in JSON`, found)
  }
  return decodeValue(path, line.number, value, codec, what)
}

const decodeValue = <A>(
  path: string,
  number: number | undefined,
  value: unknown,
  codec: t.Type<A, unknown>,
  what: string
): Effect.Effect<A, StoreError.StoreError> => {
  const decoded = codec.decode(value)
  if (E.isRight(decoded)) return Effect.succeed(decoded.right)
  const error = decoded.left[0]
  const at = error?.context.map((entry) => entry.key).filter((key) => key !== '') ?? []
  const expected = error?.context.at(-1)?.type.name ?? what
  return malformed(
    path,
    number,
    `${what}${at.length === 0 ? '' : ` with ${expected} at /${at.join('/')}`}`,
    shown(error?.value)
  )
}

const malformed = (
  path: string,
  line: number | undefined,
  expected: string,
  found: string
): Effect.Effect<never, StoreError.StoreError> =>
  Effect.fail(
    StoreError.make('read', path, { _tag: 'Malformed', ...(line === undefined ? {} : { line }), expected, found })
  )

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
