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
import type { Source } from '../provenance/Source.js'
import type { CallRecord, Label, Trajectory, TurnRecord } from './Trajectory.js'
import * as Sources from './Sources.js'

/** The record with its labels and distances. */
export const measure = (record: Trajectory): Trajectory => {
  const measured = of(record)
  return {
    ...record,
    turns: record.turns.map((turn, index): TurnRecord => {
      const { labels = [], distances = [] } = measured[index] ?? {}
      return { ...turn, labels, calls: turn.calls.map((call, at) => distant(call, distances[at])) }
    })
  }
}

/** What is measured of a turn. */
export interface Measured {
  /** In the order of the alphabet. */
  readonly labels: ReadonlyArray<Label>
  /** The distance of each call, where it has one. */
  readonly distances: ReadonlyArray<number | undefined>
}

/** What is measured of each turn of a record. */
export const of = (record: Trajectory): ReadonlyArray<Measured> => {
  const place = locate(record)
  const worldOf = owners(record)
  return record.turns.map((turn, index) => {
    const distances = turn.calls.map((call) => distance(call, index, place))
    return { labels: labels(turn, distances, index, place, worldOf), distances }
  })
}

/** The world of a call, where the record says it. */
type WorldOf = (call: string) => string | undefined

const nowhere: WorldOf = () => undefined

// Most records of one world need no look at every source.
const owners = (record: Trajectory): WorldOf => {
  if (!isMixed(record)) return nowhere
  const known = new Map<string, string | undefined>()
  for (const { calls } of record.turns) for (const call of calls) known.set(call.id, call.world)
  return (call) => known.get(call)
}

const isMixed = ({ turns }: Trajectory): boolean => {
  const world = turns.find(({ calls }) => calls.length > 0)?.calls[0]?.world
  for (const { calls } of turns) for (const call of calls) if (call.world !== world) return true
  return false
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

const distant = (call: CallRecord, far: number | undefined): CallRecord => {
  if (far === call.distance) return call
  const { distance: _, ...rest } = call
  return far === undefined ? rest : { ...rest, distance: far }
}

/** The distance of a call's longest dependency, or undefined if it has none. */
const distance = (call: CallRecord, turn: number, place: Locate): number | undefined => {
  let most: number | undefined
  if (call.extra !== true)
    for (const source of Object.values(call.sources)) {
      const from = latest(source, place)
      if (from >= 0 && from < turn && (most === undefined || turn - from > most)) most = turn - from
    }
  return most
}

/** The last turn that a source draws on for its value, or -1. */
const latest = (source: Source, place: Locate): number => {
  switch (source.tag) {
    case 'user':
    case 'offered':
    case 'output':
      return place(source)
    case 'created':
      return latestOf(source.facts, place)
    case 'derived':
      return latestOf(source.from, place)
    default:
      return -1
  }
}

const latestOf = (sources: ReadonlyArray<Source>, place: Locate): number => {
  let found = -1
  for (const source of sources) found = Math.max(found, latest(source, place))
  return found
}

const labels = (
  { calls: made, missing }: TurnRecord,
  distances: ReadonlyArray<number | undefined>,
  index: number,
  place: Locate,
  worldOf: WorldOf
): ReadonlyArray<Label> => {
  const found: Array<Label> = []
  const calls = made.filter((call) => call.extra !== true)
  if (worldOf !== nowhere && calls.some((call) => crosses(call, worldOf))) found.push('cross_world')
  if (calls.some((call) => !call.ok)) found.push('error_recovery')
  // A call beyond the reference has no distance.
  if (distances.some((far) => far !== undefined)) found.push('long_dependency')
  if (missing?.tag === 'function') found.push('miss_func')
  if (missing?.tag === 'parameters') found.push('miss_params')
  if (calls.some((call) => call.intent === 'implied')) found.push('nested')
  if (isParallel(calls)) found.push('parallel')
  if (calls.some((call) => usesOutputOf(call, index, place))) found.push('short_dependency')
  return found
}

/** Whether two calls are of one step. */
const isParallel = (calls: ReadonlyArray<CallRecord>): boolean => {
  for (let index = 1; index < calls.length; index++)
    for (let before = 0; before < index; before++) if (calls[index]?.step === calls[before]?.step) return true
  return false
}

const usesOutputOf = (call: CallRecord, index: number, place: Locate): boolean => {
  const isHere = (part: Source): boolean => part.tag === 'output' && place(part) === index
  for (const source of Object.values(call.sources)) if (Sources.some(source, isHere)) return true
  return false
}

const crosses = ({ sources, world: own }: CallRecord, worldOf: WorldOf): boolean => {
  if (own === undefined) return false
  const isElsewhere = (part: Source): boolean => {
    const world = part.tag === 'output' ? worldOf(part.call) : undefined
    return world !== undefined && world !== own
  }
  for (const source of Object.values(sources)) if (Sources.some(source, isElsewhere)) return true
  return false
}
