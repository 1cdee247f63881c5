/**
 * A strategy turns a derivation in its scene into a bound plan whose turns have words (METHOD §5, translation order). What
 * it yields is assembled and checked in one way, whatever the strategy.
 */
import type { Derivation, Plan, Seed, World } from '@magnet/core'
import type * as Messages from '../assemble/Messages.js'
import type { Bound } from '../port/ForthTranslator.js'
import type * as Scene from '../derive/Scene.js'

/** What is to become a conversation. */
export interface Task {
  readonly derivation: Derivation.Derivation
  readonly scene: Scene.Scene
  /** The seed of the attempt. */
  readonly seed: Seed.Seed
  readonly initial: World.State
  readonly shown: Plan.Shown
  /** Whether the user pastes identifiers, paths and exact names. */
  readonly explicit: boolean
  /** The kind of turn beside the path that is wanted. */
  readonly aside?: 'talk' | 'policy'
  /** Whether a call is to fail at first. */
  readonly failing: boolean
  /** Whether the conversation ends at its last calls, before their results. */
  readonly ends: boolean
  /** Whether the assistant writes down what it thinks. */
  readonly reasoning: boolean
}

/** A conversation before it is assembled. */
export interface Realised {
  readonly bound: Bound
  readonly worded: ReadonlyArray<Messages.Worded>
  /** The system message, where there is one. */
  readonly system: string | undefined
}
