/** The turn after a report: the same function again, with what the user then says. An earlier call leads to it. */
import { type Edit, FunctionGraph, Path } from '@magnet/core'
import * as O from 'fp-ts/lib/Option.js'
import type { Candidate, Conversation } from './Candidate.js'

/** The insert, or none where no earlier call leads to the function, or the next turn does not let it in. */
export const of = (
  { setting, plan, derivation: { path } }: Conversation,
  { planned, turn }: Candidate
): (Edit.Edit & { readonly _tag: 'InsertLater' }) | undefined => {
  const own = plan.turns[turn]?.calls ?? []
  // Nothing else of the turn may wait for it.
  if (own.some((other) => other.call.id !== planned.call.id && other.needs.includes(planned.call.id))) return undefined
  const calls = Path.calls(path)
  const source = calls
    .slice(
      0,
      calls.findIndex((call) => call.id === planned.call.id)
    )
    .findLast(
      (call) =>
        call.origin._tag === 'Walked' &&
        FunctionGraph.edge(setting.graph, call.function, planned.call.function)?.nested === true &&
        !calls.some(
          ({ origin, intent }) =>
            origin._tag === 'Inserted' &&
            origin.because === undefined &&
            intent === 'asked' &&
            origin.partner === call.id
        )
    )
  const next = path[turn + 1]
  const before = next === undefined ? 'end' : Path.opener(next)?.id
  if (source === undefined || before === undefined || (next !== undefined && O.isSome(next.missing))) return undefined
  return {
    _tag: 'InsertLater',
    call: {
      id: Path.fresh(path),
      function: planned.call.function,
      origin: { _tag: 'Inserted', partner: source.id },
      intent: 'asked'
    },
    source: source.id,
    before
  }
}
