/**
 * A change of mind is one: what a call is said to change is an act of an earlier turn, which the call needs and which its
 * function undoes or amends.
 *
 * Reason: `changes`.
 */
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check =
  (graph: FunctionGraph): Static =>
  (record) => {
    const dossier = Dossier.of(record)
    if (dossier.entries.every(({ call }) => call.changes === undefined)) return none
    return dossier.entries.flatMap(({ call, place, turn }) => {
      if (call.changes === undefined) return []
      const act = dossier.byId.get(call.changes)
      const { undoes = [], amends = [] } = graph.signatures.get(call.function as FunctionName) ?? {}
      return act !== undefined &&
        act.turn < turn &&
        call.needs.includes(act.call.id) &&
        [...undoes, ...amends].some((name) => name === act.call.function)
        ? []
        : [violation('changes', `${place}/changes`, `${call.function} changes nothing that ${call.changes} did`)]
    })
  }

const none: ReadonlyArray<Violation> = []
