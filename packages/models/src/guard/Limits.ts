/**
 * What a model takes at a time: requests and tokens a minute, and as many requests at once as it can bear. That number is
 * found out: it shrinks by a third when the service says that it was too much, and grows by a sixteenth with every round of
 * replies (additive increase, multiplicative decrease).
 *
 * Laws: never more at once than `concurrency`; one burst of refusals shrinks it once; the minute's limits hold.
 */
import type { Model } from '@magnet/synth'
import { Clock, Effect, Exit, Semaphore } from 'effect'
import * as Key from './Key.js'
import * as Pace from './Pace.js'

/** The limits of one model. */
export interface Options {
  /** The most requests at once. Default: 256. */
  readonly concurrency?: number
  /** The most requests, and tokens of requests and replies, in a minute. */
  readonly requests?: number
  readonly tokens?: number
  /** Hears how many may go at once, when that changes. */
  readonly onWidth?: (width: number) => void
}

/** A model that keeps to its limits; who would exceed them waits. */
export const make =
  ({ concurrency = 256, requests, tokens, onWidth }: Options = {}) =>
  (model: Model.Model): Model.Model => {
    const semaphore = Semaphore.makeUnsafe(concurrency)
    const [calls, words] = [requests, tokens].map((limit) => (limit === undefined ? undefined : Pace.perMinute(limit)))
    let width = concurrency
    let shrunk = 0
    const resize = (to: number): Effect.Effect<void> => {
      const before = Math.floor(width)
      width = Math.max(1, Math.min(concurrency, to))
      if (Math.floor(width) === before) return Effect.void
      onWidth?.(Math.floor(width))
      return Semaphore.resize(semaphore, Math.floor(width))
    }
    const heard = (exit: Exit.Exit<Model.Reply, Model.ModelError>, since: number): Effect.Effect<void> => {
      if (Exit.isSuccess(exit)) return width < concurrency ? resize(width + concurrency / 16 / width) : Effect.void
      const error = Exit.findErrorOption(exit)
      if (error._tag === 'None' || error.value._tag !== 'RateLimited' || since !== shrunk) return Effect.void
      shrunk += 1
      return resize((width * 2) / 3)
    }
    const paced = (request: Model.Request): Effect.Effect<void> =>
      calls === undefined && words === undefined
        ? Effect.void
        : Effect.flatMap(Clock.currentTimeMillis, (now) => {
            const wait = Math.max(calls?.take(1, now) ?? 0, words?.take(expected(request), now) ?? 0)
            return wait > 0 ? Effect.sleep(wait) : Effect.void
          })
    return {
      ask: (request) =>
        Semaphore.withPermit(
          semaphore,
          Effect.andThen(
            paced(request),
            Effect.suspend(() => {
              const since = shrunk
              return Effect.onExit(model.ask(request), (exit) => {
                if (words !== undefined && Exit.isSuccess(exit))
                  words.give(expected(request) - exit.value.usage.input - exit.value.usage.output)
                return heard(exit, since)
              })
            })
          )
        )
    }
  }

/** What services count before they know: the request at four bytes a token, and as much as the reply may be. */
const expected = (request: Model.Request): number => Math.ceil(Key.tokens(request) / 4) + request.maxTokens
