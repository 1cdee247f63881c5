/** The student: mistakes in the conversation of a record, as a model makes them, shown to be wrong. */
import type { Environment, Pair, PairSides, Seed, Trajectory } from '@magnet/core'
import { Context, type Effect } from 'effect'
import type { Halt } from '../Halt.js'

export interface StudentRequest {
  readonly record: Trajectory.Trajectory
  readonly environment: Environment.Environment
  readonly seed: Seed.Seed
  /** The direction that is wanted; another one where the record has no such mistake. */
  readonly direction: Pair.Direction
  /** One pair for each, of the same mistake. */
  readonly scopes: ReadonlyArray<Pair.Scope>
  /** The messages at which mistakes of the record were made before. */
  readonly used: ReadonlyArray<number>
}

/** One mistake in the scopes that were asked for, and the candidates that were tried before it. */
export interface Harvest {
  /** Empty where every candidate was refused. */
  readonly pairs: ReadonlyArray<PairSides.Draft>
  /** The index of the message that goes wrong. */
  readonly message: number
  readonly tried: ReadonlyArray<Pair.Tried>
  /** Of a student that is sampled. */
  readonly sampled?: Pair.Sampled
}

/** The port. */
export interface Student {
  readonly mistake: (request: StudentRequest) => Effect.Effect<Harvest, Halt>
}

/** Its key in a context. */
export const Student: Context.Service<Student, Student> = Context.Service<Student>('magnet/Student')
