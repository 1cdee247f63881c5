/** One promise of a port, as something to run against an implementation of it. It fails with a sentence that says what was broken. */
import { Effect } from 'effect'

/** A promise that needs services. */
export interface Case<R> {
  readonly name: string
  readonly run: Effect.Effect<void, string, R>
}

/** Succeeds, or fails with the first sentence. */
export const none = (broken: ReadonlyArray<string>): Effect.Effect<void, string> => {
  const [first] = broken
  return first === undefined ? Effect.void : Effect.fail(first)
}
