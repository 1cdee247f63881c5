/** The assistant's words in a turn, given what it did. */
import type { Locate, Plan, Seed, Trajectory, World } from '@magnet/core'
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
  /** Whether it writes down what it thinks before each message. */
  readonly reasoning?: boolean
  /** What a teacher needs that makes the calls by itself; absent where it is asked for words alone. */
  readonly stage?: Stage
}

/** Where a teacher acts. */
export interface Stage {
  /** What the user said before. */
  readonly asked: ReadonlyArray<string>
  /** The state in which the conversation begins. */
  readonly initial: World.State
  /** The system message of the conversation, where it has one. */
  readonly system?: string
}

/** The final message of a turn: an answer with the facts that it conveys, or what is missing. */
export interface Reply {
  readonly text: string
  readonly answer: Trajectory.Answer
  /** Where the assistant acted by itself. */
  readonly acted?: Acted
  /** What it thought before each message of the turn, the final one last; empty where it wrote no thought. */
  readonly reasoning?: ReadonlyArray<string>
}

/** A turn that the assistant carried out by itself. */
export interface Acted {
  /** The plan as it was carried out. */
  readonly plan: Plan.Plan
  /** The state that all of its calls leave behind. */
  readonly final: World.State
  /** What the user said for calls that the plan did not have. */
  readonly heard: ReadonlyArray<Locate.Heard>
}

/** The port. */
export interface Teacher {
  readonly reply: (request: TeacherRequest) => Effect.Effect<Reply, Rejection | Halt>
}

/** Its key in a context. */
export const Teacher: Context.Service<Teacher, Teacher> = Context.Service<Teacher>('magnet/Teacher')
