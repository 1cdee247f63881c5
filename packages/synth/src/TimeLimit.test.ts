import { Effect, Fiber } from 'effect'
import { TestClock } from 'effect/testing'
import { expect, test } from 'vitest'
import * as Rejection from './Rejection.js'
import * as TimeLimit from './TimeLimit.js'

const after = (seconds: number, limit?: number): Promise<unknown> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const attempt = Effect.as(Effect.sleep(seconds * 1000), 'done')
      const limited = Effect.provideService(TimeLimit.limited(attempt), TimeLimit.Seconds, limit)
      const fiber = yield* Effect.forkChild(Effect.catch(limited, (failure) => Effect.succeed(failure)))
      yield* TestClock.adjust('1 hour')
      return yield* Fiber.join(fiber)
    }).pipe(Effect.provide(TestClock.layer()))
  )

test('an attempt that takes too long is a rejection that says so', async () => {
  expect(await after(31, 30)).toEqual(Rejection.make('query', 'record_timeout', '', { seconds: 30 }))
  expect(await after(29, 30)).toBe('done')
})

test('without a limit an attempt takes its time', async () => {
  expect(await after(3000)).toBe('done')
})
