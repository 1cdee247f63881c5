/**
 * A model for a run of hours over a paid service. From the outside in: the role's model is chosen; its reply is looked up;
 * what is not there is tried until it comes, is refused, or the run has to end. Each try passes the breaker, waits for its
 * limits, is set aside in the budget, and has a time limit.
 *
 * A run ends early when the budget is used up or a service is given up. A request that meets this does not fail, since its
 * record must not be rejected for it: it never answers. `halted` then says why, once nothing is on its way any more, so that
 * whoever runs can stop in order: `Effect.raceFirst(run, guarded.halted)`.
 */
import { type Model, Occasion, type ReplyCache } from '@magnet/synth'
import { Deferred, Effect, Exit, Option } from 'effect'
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
  /** US dollars that this session may spend. Default: no limit. */
  readonly budget?: number
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
export type Halt = Extract<Model.ModelError, { readonly _tag: 'OverBudget' | 'Stopped' }>

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
  /** Fails when the run has to end, and nothing is on its way. */
  readonly halted: Effect.Effect<never, Halt>
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
    const budget = options.budget === undefined ? undefined : Budget.make(options.budget)
    /** Why the run has to end, once it has to; and that nothing is on its way any more. */
    const halt = Deferred.makeUnsafe<Halt>()
    const quiet = Deferred.makeUnsafe<void>()
    let halting = false
    const settle = (): void => {
      if (halting) Deferred.doneUnsafe(quiet, Effect.void)
    }
    const ledger = Ledger.make(prices, settle)
    const cache = options.cache ?? Cache.memory()

    /** What would end the run is noted, and is no answer. */
    const ending = (model: Model.Model): Model.Model => ({
      ask: (request) =>
        Effect.catch(model.ask(request), (error) => {
          if (error._tag !== 'OverBudget' && error._tag !== 'Stopped') return Effect.fail(error)
          halting = true
          Deferred.doneUnsafe(halt, Effect.succeed(error))
          if (ledger.open() === 0) settle()
          return Effect.never
        })
    })

    /** Nothing is sent once the run has to end; what the cache holds still comes. */
    const open = (model: Model.Model): Model.Model => ({
      ask: (request) => Effect.suspend(() => (halting ? Effect.never : model.ask(request)))
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
      halted: Effect.flatMap(Deferred.await(halt), (why) =>
        Deferred.await(quiet).pipe(
          Effect.timeoutOption(why._tag === 'Stopped' ? grace : Number.POSITIVE_INFINITY),
          // What came last is stored, and the record that it completes is written.
          Effect.andThen(Effect.sleep(250)),
          Effect.andThen(Effect.fail(why))
        )
      ),
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
