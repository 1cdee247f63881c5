/**
 * Asking again, where that may help: after a rate limit, a failure of the service, a lost connection or a time limit. A
 * service that says when to come back is believed; otherwise the wait doubles. The jitter comes from the request's hash, so
 * that it is spread over requests and the same in every run.
 *
 * Laws: what another try cannot change is not tried again; tries are bounded; no wait is shorter than the service asks for.
 */
import type { Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as Key from './Key.js'

/** How patient a run is. Times are in seconds. */
export interface Options {
  /** Tries of a request in all, not counting those that were too many for the service. Default: 10. */
  readonly attempts?: number
  /** Tries that were too many for the service. Default: 40. */
  readonly limited?: number
  /** The first wait, and the longest. Default: 0.5 and 30. */
  readonly first?: number
  readonly most?: number
  /** The longest wait that a service may ask for: one that wants more is not asked again. Default: 120. */
  readonly patience?: number
  /** Hears of every retry: the request, why, and the wait in seconds. */
  readonly onRetry?: (request: Model.Request, error: Model.ModelError, seconds: number) => void
}

/** A model that asks again. */
export const make =
  (options: Options = {}) =>
  (model: Model.Model): Model.Model => {
    const { attempts = 10, limited = 40, onRetry } = options
    const ask = (
      request: Model.Request,
      failed: number,
      refused: number
    ): Effect.Effect<Model.Reply, Model.ModelError> =>
      Effect.catch(model.ask(request), (error) => {
        const haste = error._tag === 'RateLimited'
        const next = haste ? ([failed, refused + 1] as const) : ([failed + 1, refused] as const)
        const seconds =
          next[0] < attempts && next[1] < limited ? wait(options, request, failed + refused, error) : undefined
        if (seconds === undefined) return Effect.fail(error)
        onRetry?.(request, error, seconds)
        return Effect.andThen(Effect.sleep(seconds * 1000), ask(request, ...next))
      })
    return { ask: (request) => ask(request, 0, 0) }
  }

/** Seconds to wait after the try `number`, from 0; undefined where another try is in vain. */
const wait = (
  { first = 0.5, most = 30, patience = 120 }: Options,
  request: Model.Request,
  number: number,
  error: Model.ModelError
): number | undefined => {
  if (error._tag !== 'RateLimited' && error._tag !== 'Unavailable' && error._tag !== 'TimedOut') return undefined
  const jitter = Key.share(request, `retry ${number}`)
  const after = 'after' in error ? error.after : undefined
  if (after !== undefined) return after > patience ? undefined : after + jitter * Math.min(1, first + after / 10)
  return Math.min(most, first * 2 ** number) * (0.5 + jitter / 2)
}
