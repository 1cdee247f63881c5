import { Effect, Fiber } from 'effect'
import { TestClock } from 'effect/testing'
import { expect, test } from 'vitest'
import * as Rejection from './Rejection.js'
import * as TimeLimit from './TimeLimit.js'

const after = (seconds: number, limit: number): Promise<unknown> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const attempt = Effect.as(Effect.sleep(seconds * 1000), 'done')
      const fiber = yield* Effect.forkChild(TimeLimit.within(limit)(attempt).pipe(Effect.merge))
      yield* TestClock.adjust('1 hour')
      return yield* Fiber.join(fiber)
    }).pipe(Effect.provide(TestClock.layer()))
  )

test('an attempt that takes too long is a rejection that says so', async () => {
  expect(await after(31, 30)).toEqual(Rejection.make('query', 'record_timeout', '', { seconds: 30 }))
  expect(await after(29, 30)).toBe('done')
})
