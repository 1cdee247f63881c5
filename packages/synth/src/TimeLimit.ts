/**
 * A time limit for an attempt at a record. What is still being made by then is given up as a typed rejection, and its
 * requests are cancelled. It is the one rejection that depends on how fast a service is; replies that came are kept by the
 * cache, so a run with more time goes on from them.
 */
import { Effect } from 'effect'
import * as Rejection from './Rejection.js'

/** The attempt, or its rejection after so many seconds. */
export const within =
  (seconds: number) =>
  <A, R>(attempt: Effect.Effect<A, Rejection.Rejection, R>): Effect.Effect<A, Rejection.Rejection, R> =>
    Effect.timeoutOrElse(attempt, {
      duration: seconds * 1000,
      orElse: () => Effect.fail(Rejection.make('query', 'record_timeout', '', { seconds }))
    })
