/**
 * Calls of one message commute: made in reverse order they give the same outputs and the same state. That no data passes
 * between them follows from their sources, which may draw on earlier messages only.
 *
 * Reason: `commuting`.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import { equals } from '../json/Json.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as ToolError from '../world/ToolError.js'
import type { State } from '../world/World.js'
import type { Environment } from './Environment.js'
import * as Replay from './Replay.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'

/** The check. */
export const check: Executed = (environment) => (record) =>
  [...Map.groupBy(Replay.run(environment)(record).made, (made) => made.entry.message)].flatMap(([message, group]) => {
    // Calls that leave the very state as it is read it in any order.
    if (group.length < 2 || group.every((made) => made.before === made.after)) return []
    return reversed(environment, group)
      ? []
      : [violation('commuting', Dossier.messageAt(message), 'in reverse order the calls differ')]
  })

const reversed = ({ world }: Environment, group: ReadonlyArray<Replay.Made>): boolean => {
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) return true
  let state: State = first.before
  for (const made of group.toReversed()) {
    const result = world.step({ function: made.entry.call.function, arguments: made.entry.call.arguments })(state)
    const output: Json = E.isRight(result) ? result.right[0] : ToolError.content(result.left)
    if (!equals(output, made.output)) return false
    if (E.isRight(result)) state = result.right[1]
  }
  return equals(state, last.after)
}
