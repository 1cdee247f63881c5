/** Where a call stands in a path: its turn, and its position in that turn. */
import type { CallId } from './CallId.js'
import type { Path } from './Path.js'

/** A position. */
export interface Place {
  readonly turn: number
  readonly index: number
}

/** The position of a call, or undefined. */
export const of = (path: Path, id: CallId): Place | undefined => {
  for (let turn = 0; turn < path.length; turn++) {
    const calls = path[turn]?.calls ?? []
    for (let index = 0; index < calls.length; index++) if (calls[index]?.id === id) return { turn, index }
  }
  return undefined
}

/** Whether one position comes before another. */
export const precedes = (left: Place, right: Place): boolean =>
  left.turn < right.turn || (left.turn === right.turn && left.index < right.index)
