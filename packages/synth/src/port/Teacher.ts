/** The assistant's words in a turn, given what it did. */
import type { Plan, Seed, Trajectory, World } from '@magnet/core'
import { Context, type Effect } from 'effect'
import type { Halt } from '../Halt.js'
import type { Rejection } from '../Rejection.js'

export interface TeacherRequest {
  readonly plan: Plan.Plan
  readonly turn: number
  readonly world: World.World
  readonly seed: Seed.Seed
  /** The user's message of this turn. */
  readonly query: string
  /** What the assistant said so far, so that it does not repeat itself. */
  readonly history: ReadonlyArray<string>
  /** What a teacher needs that makes the calls by itself; absent where it is asked for words alone. */
  readonly stage?: Stage
}

/** Where a teacher acts. */
export interface Stage {
  /** What the user said before. */
  readonly asked: ReadonlyArray<string>
  /** The state in which the conversation begins. */
  readonly initial: World.State
}

/** The final message of a turn: an answer with the facts that it conveys, or what is missing. */
export interface Reply {
  readonly text: string
  readonly answer: Trajectory.Answer
  /** Where the assistant acted by itself: the plan as it was carried out, and the state that all of its calls leave behind. */
  readonly acted?: { readonly plan: Plan.Plan; readonly final: World.State }
}

/** The port. */
export interface Teacher {
  readonly reply: (request: TeacherRequest) => Effect.Effect<Reply, Rejection | Halt>
}

/** Its key in a context. */
export const Teacher: Context.Service<Teacher, Teacher> = Context.Service<Teacher>('magnet/Teacher')
