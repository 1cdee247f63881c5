/** Back-translation: the user's query for a turn of a plan (Magnet §3.5). It says all mentions of its turn, and asks for every asked call and for no implied one. */
import type { Json, Plan, Seed, Source, World } from '@magnet/core'
import { Context, type Effect } from 'effect'
import type { Halt } from '../Halt.js'
import type { Rejection } from '../Rejection.js'

/** The words of a mention: where they stand and, unless they equal the value, the op that computes it from them. */
export interface Worded {
  readonly span: Source.Span
  readonly op?: string
  readonly with?: Json.JsonObject
  /** Whether the op also reads `/now` of the context. */
  readonly now?: boolean
}

/** A query with the places of what it says. */
export interface Query {
  readonly text: string
  readonly register: string
  readonly words: ReadonlyMap<Plan.MentionId, Worded>
}

export interface Request {
  readonly plan: Plan.Plan
  readonly turn: number
  readonly world: World.World
  /** The same for all turns of a conversation, so that a person keeps a way of speaking. */
  readonly seed: Seed.Seed
  /** Earlier user messages, so that a conversation does not repeat itself. */
  readonly history: ReadonlyArray<string>
  /** What the assistant has said so far: in an explicit conversation its identifiers may be pasted. */
  readonly answers: ReadonlyArray<string>
}

/** The port. */
export interface BackTranslator {
  readonly query: (request: Request) => Effect.Effect<Query, Rejection | Halt>
}

/** Its key in a context. */
export const BackTranslator: Context.Service<BackTranslator, BackTranslator> =
  Context.Service<BackTranslator>('magnet/BackTranslator')
