/**
 * Calls of one message commute: made in reverse order they give the same outputs and the same state. That no data passes
 * between them follows from their sources, which may draw on earlier messages only.
 *
 * Reason: `commuting`.
 */
import { equals } from '../json/Json.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { State } from '../world/World.js'
import type { Environment } from './Environment.js'
import * as Replay from './Replay.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Executed = (environment) => (record) => {
  const { made } = Replay.run(environment)(record)
  const found: Array<Violation> = []
  const seen = new Set<number>()
  for (const { entry, before, after } of made) {
    // Calls that leave the very state as it is read it in any order.
    if (before === after || seen.has(entry.message)) continue
    seen.add(entry.message)
    const group = made.filter((one) => one.entry.message === entry.message)
    if (group.length > 1 && !reversed(environment, record, group))
      found.push(violation('commuting', Dossier.messageAt(entry.message), 'in reverse order the calls differ'))
  }
  return found
}

const reversed = (environment: Environment, record: Trajectory, group: ReadonlyArray<Replay.Made>): boolean => {
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) return true
  let state: State = first.before
  for (const made of group.toReversed()) {
    const again = Replay.step(environment, made.entry, state, record)
    if (!equals(again.output, made.output)) return false
    state = again.after
  }
  return equals(state, last.after)
}
