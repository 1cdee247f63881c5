/** The error of a wrong argument, by what supplies the right one. */
import type * as Dossier from '../trajectory/Dossier.js'
import type * as Sources from '../trajectory/Sources.js'
import type { Error } from './Pair.js'

/** What this turn gave, what an earlier one gave or said, or what was said just now. */
export const of = (dossier: Dossier.Dossier, turn: number, supplies: ReadonlyArray<Sources.Supply>): Error => {
  const user = dossier.record.turns[turn]?.user ?? 0
  const turns = supplies.map((one) =>
    one.tag === 'output' ? (dossier.byId.get(one.call)?.turn ?? turn) : one.message < user ? turn - 1 : Infinity
  )
  const outputs = supplies.some(({ tag }) => tag === 'output')
  if (turns.length === 0) return 'missed_function_or_parameters'
  if (outputs) return Math.max(...turns.filter(Number.isFinite)) < turn ? 'long_dependency' : 'short_dependency'
  return turns.every((one) => one < turn) ? 'long_dependency' : 'missed_function_or_parameters'
}
