/** Faults planted in good records, as a person or a bad copy would: some values are others. */
import { Json, Pointer, type Trajectory } from '@magnet/core'

/** What is changed in a good record, and what the checks then have to say of it: the reason, and where. */
export interface Fault {
  readonly changes: { readonly [pointer: Pointer.Pointer]: Json.Json }
  readonly reason: string
  readonly place: Pointer.Pointer
}

/** A value with another one at a place. */
const set = (value: Json.Json, path: ReadonlyArray<string>, leaf: Json.Json): Json.Json => {
  const [key, ...rest] = path
  if (key === undefined) return leaf
  if (Json.isList(value)) return value.with(Number(key), set(value[Number(key)] ?? null, rest, leaf))
  return { ...(Json.isObject(value) ? value : {}), [key]: set(Pointer.get(value, Pointer.of(key)) ?? null, rest, leaf) }
}

/** A copy of a record with a fault. */
export const tamper = (record: Trajectory.Trajectory, { changes }: Fault): Trajectory.Trajectory => {
  const text = JSON.parse(JSON.stringify(record)) as Json.Json
  const changed = Object.entries(changes).reduce((value, [at, leaf]) => set(value, Pointer.tokens(at), leaf), text)
  return JSON.parse(JSON.stringify(changed)) as Trajectory.Trajectory
}

/** A call of a record with the places of its entry, of the message that makes it and of the one that answers it. */
export interface Made {
  readonly call: Trajectory.CallRecord
  readonly turn: number
  readonly place: Pointer.Pointer
  readonly made: Pointer.Pointer
  readonly result: number
}

/** The calls of a record. */
export const calls = (record: Trajectory.Trajectory): ReadonlyArray<Made> =>
  record.turns.flatMap((turn, index) =>
    turn.calls.map((call, position): Made => {
      const message = record.messages.findIndex(
        (one) => one.role === 'assistant' && one.tool_calls?.some((made) => made.id === call.tool_call) === true
      )
      const own = record.messages[message]
      const at = own?.role === 'assistant' ? own.tool_calls?.findIndex((made) => made.id === call.tool_call) : undefined
      return {
        call,
        turn: index,
        place: Pointer.of('turns', index, 'calls', position),
        made: Pointer.of('messages', message, 'tool_calls', at ?? -1, 'function'),
        result: record.messages.findIndex((one) => one.role === 'tool' && one.tool_call_id === call.tool_call)
      }
    })
  )

/** The sources of a record that are of a kind, each with its call. */
export const sourced = (
  record: Trajectory.Trajectory,
  tag: string
): ReadonlyArray<Made & { readonly at: Pointer.Pointer }> =>
  calls(record).flatMap((made) =>
    Object.entries(made.call.sources).flatMap(([at, source]) => (source.tag === tag ? [{ ...made, at }] : []))
  )

/** The last message of each turn. */
export const answers = (
  record: Trajectory.Trajectory
): ReadonlyArray<{ readonly turn: number; readonly index: number; readonly text: string }> =>
  record.turns.map((_, turn) => {
    const index = (record.turns[turn + 1]?.user ?? record.messages.length) - 1
    return { turn, index, text: record.messages[index]?.content ?? '' }
  })
