/** The kinds of records, and the groups in which a data set counts them. */
import type { Kind } from './Trajectory.js'

/** Kinds as a mixture and the paper count them together. */
export type Group = 'single_turn' | 'multi_turn' | 'irrelevance'

/** All kinds, in the order in which reports list them. */
export const all: ReadonlyArray<Kind> = [
  'single',
  'parallel',
  'multiple',
  'parallel_multiple',
  'multi_turn',
  'irrelevance'
]

/** The group of a kind. */
export const group = (kind: Kind): Group => (kind === 'multi_turn' || kind === 'irrelevance' ? kind : 'single_turn')

/** The kinds of one user message, to which one or more calls are the right answer. */
export const singleTurn: ReadonlyArray<Kind> = all.filter((kind) => group(kind) === 'single_turn')
