/**
 * A time limit for an attempt at a record. What is still being made by then is given up as a typed rejection, and its
 * requests are cancelled. It is the one rejection that depends on how fast a service is; replies that came are kept by the
 * cache, so whoever runs again with more time goes on from them. By default there is none.
 */
import { Context, Effect } from 'effect'
import * as Rejection from './Rejection.js'

/** The seconds that an attempt may take. It is no part of a run's identity, so it is no setting. */
export const Seconds: Context.Reference<number | undefined> = Context.Reference<number | undefined>(
  'magnet/TimeLimit/Seconds',
  { defaultValue: () => undefined }
)

/** The attempt, or its rejection once its time is over. */
export const limited = <A, E, R>(attempt: Effect.Effect<A, E, R>): Effect.Effect<A, E | Rejection.Rejection, R> =>
  Effect.flatMap(Seconds, (seconds) =>
    seconds === undefined
      ? attempt
      : Effect.timeoutOrElse(attempt, {
          duration: seconds * 1000,
          orElse: () => Effect.fail(Rejection.make('query', 'record_timeout', '', { seconds }))
        })
  )
