/** Models that answer as a script says, for what wraps a model. */
import type { Model } from '@magnet/synth'
import { Clock, Effect, Fiber, Result } from 'effect'
import { TestClock } from 'effect/testing'

export const request = (seed = 1, more: Partial<Model.Request> = {}): Model.Request => ({
  role: 'back',
  prompt: 'test@1',
  instructions: 'Be brief.',
  messages: [{ role: 'user', content: 'Hello' }],
  temperature: 0.5,
  maxTokens: 100,
  seed,
  ...more
})

export const reply = (text = 'Hi', usage: Model.Usage = { input: 10, output: 5 }): Model.Reply => ({
  text,
  calls: [],
  finish: 'stop',
  usage,
  model: 'test:a'
})

export const limited = (after?: number): Model.ModelError => ({
  _tag: 'RateLimited',
  detail: 'slow down',
  ...(after === undefined ? {} : { after })
})
export const broken: Model.ModelError = { _tag: 'Unavailable', status: 503, detail: 'HTTP 503' }
export const lost: Model.ModelError = { _tag: 'Unavailable', detail: 'the connection was reset' }
export const denied = (status = 400): Model.ModelError => ({ _tag: 'Denied', status, detail: `HTTP ${status}.` })
export const refused: Model.ModelError = { _tag: 'Refused', by: 'model', detail: 'no', usage: { input: 10, output: 1 } }
export const garbled: Model.ModelError = {
  _tag: 'Unusable',
  detail: 'no JSON',
  reply: '{',
  usage: { input: 10, output: 1 }
}

/** What a model was asked, and when, in milliseconds. */
export interface Sent {
  readonly request: Model.Request
  readonly at: number
}

/** A model with what it was asked, and how many of that at once. */
export interface Scripted {
  readonly model: Model.Model
  readonly sent: Array<Sent>
  readonly most: () => number
  readonly open: () => number
}

/** Answers after so many milliseconds. */
export const scripted = (
  answer: (request: Model.Request, index: number) => Model.Reply | Model.ModelError,
  latency: number | ((index: number) => number) = 0
): Scripted => {
  const sent: Array<Sent> = []
  let [open, most] = [0, 0]
  return {
    sent,
    most: () => most,
    open: () => open,
    model: {
      ask: (asked) =>
        Effect.flatMap(Clock.currentTimeMillis, (at) => {
          const index = sent.push({ request: asked, at }) - 1
          open += 1
          most = Math.max(most, open)
          const takes = typeof latency === 'number' ? latency : latency(index)
          return Effect.andThen(
            takes > 0 ? Effect.sleep(takes) : Effect.void,
            Effect.suspend(() => {
              const answered = answer(asked, index)
              return '_tag' in answered ? Effect.fail(answered) : Effect.succeed(answered)
            })
          ).pipe(
            Effect.onExit(() =>
              Effect.sync(() => {
                open -= 1
              })
            )
          )
        })
    }
  }
}

/** Runs on a clock that is moved on by so many seconds, in small steps. */
export const timed = async <A, E>(
  seconds: number,
  effect: Effect.Effect<A, E>
): Promise<Result.Result<A, E> | 'waits'> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Effect.result(effect))
      for (let step = 0; step < seconds * 10; step++) yield* TestClock.adjust(100)
      const exit = fiber.pollUnsafe()
      if (exit === undefined) {
        yield* Fiber.interrupt(fiber)
        return 'waits' as const
      }
      return yield* exit
    }).pipe(Effect.provide(TestClock.layer()))
  )

/** What came of it. */
export const value = <A, E>(result: Result.Result<A, E> | 'waits'): A | E | 'waits' =>
  result === 'waits' ? result : Result.isSuccess(result) ? result.success : result.failure

/** Asks all of them at once. */
export const all = (
  model: Model.Model,
  requests: ReadonlyArray<Model.Request>
): Effect.Effect<ReadonlyArray<Model.Reply | Model.ModelError>> =>
  Effect.forEach(
    requests,
    (one) =>
      Effect.match(model.ask(one), {
        onFailure: (error): Model.Reply | Model.ModelError => error,
        onSuccess: (got) => got
      }),
    { concurrency: 'unbounded' }
  )
