/** What became of a slot: a record or none, and the attempts that failed on the way. */
import type { Trajectory, Use } from '@magnet/core'
import type { Rejection } from './Rejection.js'

/** A failed attempt with its address. */
export interface Rejected extends Omit<Rejection, '_tag'> {
  readonly slot: number
  readonly attempt: number
  /** What the slot was to hold, in a run of several kinds. */
  readonly kind?: Trajectory.Kind
  /** What the replies of models took. */
  readonly models?: ReadonlyArray<Use.Use>
}

/** The outcome of one slot. Without a record the slot is exhausted: every attempt is among the rejected. */
export interface Outcome {
  readonly slot: number
  readonly record: Trajectory.Trajectory | undefined
  readonly rejected: ReadonlyArray<Rejected>
}

/** The attempts at slots that are passed over: the number of the first that counts, by slot. */
export type Passed = ReadonlyMap<number, number>
