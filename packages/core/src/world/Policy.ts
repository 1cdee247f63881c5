/**
 * A policy of a world: a predicate over call and state, and the sentence that states it. A context that shows the
 * sentence binds the assistant: a call to which a `confirm` policy applies is made only after the user has agreed to it,
 * one to which a `forbid` policy applies is never made.
 *
 * Laws (`@magnet/laws`, `World`): it names functions of the world; it applies to some of their calls.
 */
import type { Invocation, State } from './World.js'

/** A policy. */
export interface Policy {
  /** Unique among all worlds: `travel.refunds`. */
  readonly name: string
  /** What a call to which it applies needs: the user's yes, or it is not made at all. */
  readonly effect: 'confirm' | 'forbid'
  /** States the rule as the system message shows it; one or two sentences. */
  readonly sentence: string
  /** The functions whose calls it is about; all of them writes. */
  readonly functions: ReadonlyArray<string>
  /** Whether it applies to a call on a state; of other functions never. */
  readonly applies: (call: Invocation) => (state: State) => boolean
  /**
   * What the assistant says in place of the call, several wordings: for `confirm` the reason and the question ("Cancelling
   * can't be undone. Shall I go ahead?"), for `forbid` the reason it must decline, without a function's name.
   */
  readonly words: ReadonlyArray<string>
}
