/** The one place where fp-ts and Effect meet. */
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'

/** An Either as an Effect. */
export const fromEither = <L, A>(either: E.Either<L, A>): Effect.Effect<A, L> =>
  E.isLeft(either) ? Effect.fail(either.left) : Effect.succeed(either.right)
