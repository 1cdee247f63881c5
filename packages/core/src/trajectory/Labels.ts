/**
 * Labels are measured from the realised sources of a record, never taken from the operation that meant to make them.
 *
 * - `nested`: the turn has an implied call.
 * - `short_dependency`: some argument uses an output of this turn.
 * - `long_dependency`: the value-supplying sources of some argument all lie in earlier turns. The call's `distance` is
 *   the difference of turn indexes to the most recent of them, the greatest over its arguments.
 * - `parallel`: two or more calls in one message.
 * - `miss_func`, `miss_params`: something is missing.
 * - `error_recovery`: a call failed. What is done about it stands on the call, and is checked.
 * - `cross_world`: some source of an argument, at any depth, is an output of a call of another world.
 *
 * Law: measure ∘ measure = measure.
 */
import type { Sourced } from '../provenance/Source.js'
import type { CallRecord, Label, MissingRecord, Trajectory, TurnRecord } from './Trajectory.js'
import * as Sources from './Sources.js'

/** The record with its labels and distances. */
export const measure = (record: Trajectory): Trajectory => {
  const place = locate(record)
  const worldOf = owners(record)
  return {
    ...record,
    turns: record.turns.map((turn, index): TurnRecord => {
      const calls = turn.calls.map((call) => measured(call, index, place))
      return { ...turn, labels: labels(calls, turn.missing, index, place, worldOf), calls }
    })
  }
}

/** The world of a call, where the record says it. */
type WorldOf = (call: string) => string | undefined

const nowhere: WorldOf = () => undefined

// Most records of one world need no look at every source.
const owners = (record: Trajectory): WorldOf => {
  const calls = record.turns.flatMap((turn) => turn.calls)
  if (calls.every((call) => call.world === calls[0]?.world)) return nowhere
  const known = new Map(calls.map((call) => [String(call.id), call.world] as const))
  return (call) => known.get(call)
}

/** The turn index of a source, or -1 where it refers to nothing. */
export type Locate = (source: Sources.Supply) => number

/** Where sources of a record lie. */
export const locate = (record: Trajectory): Locate => {
  const calls = new Map<string, number>()
  const turnOf: Array<number> = []
  for (const [index, turn] of record.turns.entries()) {
    for (const call of turn.calls) calls.set(call.id, index)
    turnOf[turn.user] = index
  }
  for (let message = 0, turn = -1; message < record.messages.length; message++)
    turnOf[message] = turn = turnOf[message] ?? turn
  return (source) => (source.tag === 'output' ? (calls.get(source.call) ?? -1) : (turnOf[source.message] ?? -1))
}

const measured = (call: CallRecord, turn: number, place: Locate): CallRecord => {
  const far = distance(call, turn, place)
  if (far === call.distance) return call
  const { distance: _, ...rest } = call
  return far === undefined ? rest : { ...rest, distance: far }
}

/** The distance of a call's longest dependency, or undefined if it has none. */
const distance = (call: CallRecord, turn: number, place: Locate): number | undefined => {
  let most: number | undefined
  if (call.extra !== true)
    for (const source of Object.values(call.sources)) {
      const far = reach(source, turn, place)
      if (far !== undefined && (most === undefined || far > most)) most = far
    }
  return most
}

const reach = (source: Sourced, turn: number, place: Locate): number | undefined => {
  let latest = -1
  for (const supply of Sources.supplies(source)) latest = Math.max(latest, place(supply))
  return latest >= 0 && latest < turn ? turn - latest : undefined
}

const labels = (
  made: ReadonlyArray<CallRecord>,
  missing: MissingRecord | undefined,
  index: number,
  place: Locate,
  worldOf: WorldOf
): ReadonlyArray<Label> => {
  const found: Array<Label> = []
  const calls = made.filter((call) => call.extra !== true)
  if (worldOf !== nowhere && calls.some((call) => crosses(call, worldOf))) found.push('cross_world')
  if (calls.some((call) => !call.ok)) found.push('error_recovery')
  if (calls.some((call) => call.distance !== undefined)) found.push('long_dependency')
  if (missing?.tag === 'function') found.push('miss_func')
  if (missing?.tag === 'parameters') found.push('miss_params')
  if (calls.some((call) => call.intent === 'implied')) found.push('nested')
  if (calls.some((call, position) => calls.some((other, before) => before < position && other.step === call.step)))
    found.push('parallel')
  if (calls.some((call) => usesOutputOf(call, index, place))) found.push('short_dependency')
  return found
}

const usesOutputOf = (call: CallRecord, turn: number, place: Locate): boolean =>
  Object.values(call.sources).some((source) =>
    Sources.parts(source).some((part) => part.tag === 'output' && place(part) === turn)
  )

const crosses = (call: CallRecord, worldOf: WorldOf): boolean =>
  Object.values(call.sources).some((source) =>
    Sources.parts(source).some((part) => {
      const world = part.tag === 'output' ? worldOf(part.call) : undefined
      return world !== undefined && call.world !== undefined && world !== call.world
    })
  )
