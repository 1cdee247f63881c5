/**
 * A hard cap on what a run spends, over all its sessions. Before a request is sent, the most that it can cost is set aside; its reply settles
 * what it did cost. A request that was sent and never answered may have been paid for, and counts at its bound. A request
 * that does not fit waits while others, once settled, may leave room; where they cannot, it fails as `OverBudget`.
 *
 * Laws: spent and set aside never exceed the cap, as long as the provider bills no more tokens than the bound says; with
 * nothing on its way nothing is set aside.
 */
import type { Model } from '@magnet/synth'
import { Effect, Exit, Latch, Option } from 'effect'
import * as Key from './Key.js'
import * as Prices from './Prices.js'

/** An account; amounts are in billionths of a dollar. */
export interface Budget {
  readonly cap: number
  readonly spent: () => number
  readonly reserved: () => number
  /** A model whose requests are paid from it. */
  readonly guard: (price: Prices.Price) => (model: Model.Model) => Model.Model
}

/** An account with so many US dollars, some of which earlier sessions spent. */
export const make = (usd: number, before: number = 0): Budget => {
  const cap = Math.floor(usd * 1e9)
  const settled = Latch.makeUnsafe()
  let spent = Math.ceil(before * 1e9)
  let reserved = 0
  const guard =
    (price: Prices.Price) =>
    (model: Model.Model): Model.Model => ({
      ask: (request) => {
        const most = bound(price, request)
        return Effect.uninterruptibleMask((restore) => {
          const fit: Effect.Effect<void, Model.ModelError> = Effect.suspend(() => {
            if (spent + reserved + most <= cap) {
              reserved += most
              return Effect.void
            }
            return spent + most > cap
              ? Effect.fail(over(usd, spent, most))
              : Effect.andThen(restore(settled.await), fit)
          })
          return Effect.andThen(
            fit,
            Effect.onExit(restore(model.ask(request)), (exit) => {
              reserved -= most
              spent += cost(price, exit, most)
              return settled.release
            })
          )
        })
      }
    })
  return { cap, spent: () => spent, reserved: () => reserved, guard }
}

/** The most that a request can cost. */
export const bound = (price: Prices.Price, request: Model.Request): number =>
  Prices.nano(price, { input: Key.tokens(request), output: request.maxTokens })

const cost = (price: Prices.Price, exit: Exit.Exit<Model.Reply, Model.ModelError>, most: number): number => {
  if (Exit.isSuccess(exit)) return counted(price, exit.value.usage, most)
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  switch (error?._tag) {
    case 'Refused':
    case 'Unusable':
      return counted(price, error.usage, most)
    // The service answered, and what it said is that it did nothing.
    case 'RateLimited':
    case 'Denied':
    case 'OverBudget':
    case 'Stopped':
      return 0
    case 'Unavailable':
      return error.status !== undefined && error.status >= 400 ? 0 : most
    case 'TimedOut':
    case undefined:
      return most
  }
}

/** Some servers count no tokens: then the bound is what is known. */
const counted = (price: Prices.Price, usage: Model.Usage | undefined, most: number): number =>
  usage === undefined || usage.input + usage.output === 0 ? most : Prices.nano(price, usage)

const over = (usd: number, spent: number, most: number): Model.ModelError => ({
  _tag: 'OverBudget',
  detail: `The budget of $${usd.toFixed(2)} is used up: $${dollars(spent)} are spent, and the next request could cost $${dollars(most)}. Run again with a larger budget to go on: what was paid for is kept.`
})

const dollars = (nano: number): string => (Math.ceil(nano / 1e5) / 1e4).toFixed(4)
