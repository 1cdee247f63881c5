/**
 * A model for a run of hours over a paid service. From the outside in: the role's model is chosen; its reply is looked up;
 * what is not there is tried until it comes, is refused, or the run has to end. Each try passes the breaker, waits for its
 * limits, is set aside in the budget, and has a time limit.
 *
 * A run ends early when the budget is used up or a service is given up. From then on nothing is sent, and what is on its way
 * is waited for, since it is paid for: only then do requests fail as `OverBudget` or `Stopped`, for whoever asked to halt.
 */
import { type Model, Occasion, type ReplyCache } from '@magnet/synth'
import { Effect, Exit, Latch, Option } from 'effect'
import * as Breaker from './Breaker.js'
import * as Budget from './Budget.js'
import * as Cache from './Cache.js'
import * as Ledger from './Ledger.js'
import * as Limits from './Limits.js'
import * as Prices from './Prices.js'
import * as Retry from './Retry.js'
import * as Roles from './Roles.js'
import * as Timeout from './Timeout.js'

/** How a run asks. */
export interface Options<E> {
  readonly roles: Roles.Roles
  /** The model of a name. */
  readonly connect: (name: string) => Effect.Effect<Model.Model, E>
  /** Where replies are kept. Default: in memory. */
  readonly cache?: ReplyCache.ReplyCache
  /** Default: `Prices.known`. */
  readonly prices?: Prices.Table
  /** US dollars that may be spent, by earlier sessions as well. Default: no limit. */
  readonly budget?: number
  /** US dollars that earlier sessions spent of it. */
  readonly spent?: number
  /** Seconds that one call may take. Default: 120. */
  readonly callTimeout?: number
  readonly limits?: Limits.Options
  /** Of some models, beyond those of all. */
  readonly limitsOf?: Readonly<Record<string, Limits.Options>>
  readonly retry?: Omit<Retry.Options, 'onRetry'>
  readonly breaker?: Omit<Breaker.Options, 'onNotice'>
  readonly onNotice?: (notice: Breaker.Notice) => void
}

/** Why a run ends early. */
type Ended = Extract<Model.ModelError, { readonly _tag: 'OverBudget' | 'Stopped' }>

/** A budget without a price. */
export interface UnknownPrice {
  readonly _tag: 'UnknownPrice'
  readonly models: ReadonlyArray<string>
  readonly message: string
}

/** A model with what is known of its use. */
export interface Guarded {
  readonly model: Model.Model
  readonly ledger: Ledger.Ledger
  /** US dollars that are spent, at most: what is on its way or was not answered counts at its bound. */
  readonly spent: () => number | undefined
}

/** The model. Nothing is sent yet. */
export const make = <E>(options: Options<E>): Effect.Effect<Guarded, E | UnknownPrice> =>
  Effect.gen(function* () {
    const names = Roles.models(options.roles)
    const prices = options.prices ?? Prices.known
    const unpriced = names.filter((name) => Prices.of(prices, name) === undefined)
    if (options.budget !== undefined && unpriced.length > 0) return yield* Effect.fail(unknownPrice(unpriced))
    const budget = options.budget === undefined ? undefined : Budget.make(options.budget, options.spent)
    let ended: Ended | undefined
    const quiet = Latch.makeUnsafe()
    const ledger = Ledger.make(prices, () => {
      if (ended !== undefined) quiet.openUnsafe()
    })
    const cache = options.cache ?? Cache.memory()

    /** The end, once nothing is on its way. What came last is stored by then. */
    const last = (why: Ended): Effect.Effect<never, Ended> =>
      quiet.await.pipe(
        Effect.timeoutOption(why._tag === 'Stopped' ? grace : Number.POSITIVE_INFINITY),
        Effect.andThen(Effect.sleep(250)),
        Effect.andThen(Effect.fail(why))
      )

    const ending = (model: Model.Model): Model.Model => ({
      ask: (request) =>
        Effect.catch(model.ask(request), (error): Effect.Effect<never, Model.ModelError> => {
          if (error._tag !== 'OverBudget' && error._tag !== 'Stopped') return Effect.fail(error)
          ended ??= error
          if (ledger.open() === 0) quiet.openUnsafe()
          return last(ended)
        })
    })

    /** Nothing is sent once the run has to end; what the cache holds still comes. */
    const open = (model: Model.Model): Model.Model => ({
      ask: (request) => Effect.suspend(() => (ended === undefined ? model.ask(request) : Effect.fail(ended)))
    })

    const guard = (name: string, model: Model.Model): Model.Model => {
      const price = Prices.of(prices, name)
      const sent = open(ledger.counted(name)(Timeout.make(options.callTimeout ?? 120)(model)))
      const paid = budget === undefined || price === undefined ? sent : budget.guard(price)(sent)
      const limited = Limits.make({ ...options.limits, ...options.limitsOf?.[name] })(paid)
      const broken = Breaker.make(name, {
        ...options.breaker,
        ...(options.onNotice === undefined ? {} : { onNotice: options.onNotice })
      })(limited)
      const retried = Retry.make({ ...options.retry, onRetry: (request) => ledger.retried(request, name) })(broken)
      return used(name)(
        Cache.make(cache, name, { onHit: (request, origin) => ledger.hit(request, name, origin) })(retried)
      )
    }

    const models = new Map<string, Model.Model>()
    for (const name of names) models.set(name, guard(name, yield* options.connect(name)))
    return {
      model: ending(Roles.make(options.roles, (name) => models.get(name))),
      ledger,
      spent: () =>
        budget === undefined ? Ledger.total(ledger.lines()).usd : (budget.spent() + budget.reserved()) / 1e9
    }
  })

/** How long what is on its way to a service that was given up is waited for, in milliseconds. */
const grace = 5000

/** Counts what replies took for the attempt that they are for, wherever they came from. */
const used =
  (name: string) =>
  (model: Model.Model): Model.Model => ({
    ask: (request) =>
      Effect.flatMap(Occasion, (occasion) =>
        Effect.onExit(model.ask(request), (exit) =>
          Effect.sync(() => {
            const usage = spent(exit)
            if (usage !== undefined) occasion.used({ role: request.role, model: name, replies: 1, ...usage })
          })
        )
      )
  })

/** What a reply took, also one of which nothing can be made. */
const spent = (exit: Exit.Exit<Model.Reply, Model.ModelError>): Model.Usage | undefined => {
  if (Exit.isSuccess(exit)) return exit.value.usage
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  return error?._tag === 'Refused' || error?._tag === 'Unusable' ? (error.usage ?? { input: 0, output: 0 }) : undefined
}

const unknownPrice = (models: ReadonlyArray<string>): UnknownPrice => ({
  _tag: 'UnknownPrice',
  models,
  message: `A budget needs the price of every model, and that of ${models.join(' and ')} is not known. Give it in the configuration, in US dollars for a million tokens; for a model of your own that costs nothing, 0.`
})
