/** The size of a path: how many turns, calls and missing things it has. Every edit changes it by its delta (S4). */
import * as O from 'fp-ts/lib/Option.js'
import type { Path } from './Path.js'

/** A size, or a difference of sizes. */
export interface Measure {
  readonly turns: number
  readonly calls: number
  readonly missing: number
}

/** The size of nothing. */
export const zero: Measure = { turns: 0, calls: 0, missing: 0 }

/** The size of a path. */
export const of = (path: Path): Measure => ({
  turns: path.length,
  calls: path.reduce((sum, turn) => sum + turn.calls.length, 0),
  missing: path.reduce((sum, turn) => sum + (O.isSome(turn.missing) ? 1 : 0), 0)
})

/** The sum of two sizes. */
export const add = (left: Measure, right: Measure): Measure => ({
  turns: left.turns + right.turns,
  calls: left.calls + right.calls,
  missing: left.missing + right.missing
})
