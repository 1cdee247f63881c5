/**
 * The ports of a run: by rules where no model is named, and over language models where one is. A role without a model is
 * served by rules too, so that `--model teacher=…` changes the answers alone.
 */
import { join } from 'node:path'
import type { Provider } from '@magnet/ai-sdk'
import { Breaker, Guarded, type Ledger, Ports, Prices, ServiceModel } from '@magnet/models'
import * as Offline from '@magnet/offline'
import { type Disk, Folder, ReplyFile, type StoreError } from '@magnet/store'
import { Model, type Service, TimeLimit } from '@magnet/synth'
import { Effect, Layer, type Scope } from 'effect'
import * as Failure from '../Failure.js'
import * as Asked from '../option/Asked.js'
import type { Choice } from '../option/Choice.js'

/** The ports, with what is known of the models behind them. */
export interface Asking {
  readonly ports: Layer.Layer<Ports.Ports>
  /** Who answers calls of functions without code; absent where they are simulated. */
  readonly service?: Service.Service['ask']
  /** What this session asked so far; nothing by rules. */
  readonly lines: () => ReadonlyArray<Ledger.Line>
  /** Absent by rules. */
  readonly models?: { readonly prices: Prices.Table }
}

/** The ports of a choice. Models are connected and the cache of their replies is opened; nothing is sent yet. */
export const of = (
  choice: Choice,
  environment: Provider.Environment,
  notice: (text: string) => void
): Effect.Effect<Asking, Failure.Failure | StoreError.StoreError, Disk.Disk | Scope.Scope> =>
  choice.asked === undefined
    ? Effect.succeed({ ports: Offline.layer, lines: () => [] })
    : open(choice.asked, choice.out, environment, notice)

const open = Effect.fnUntraced(function* (
  asked: Asked.Asked,
  folder: string,
  environment: Provider.Environment,
  notice: (text: string) => void
) {
  const { guarded, prices } = yield* guardedBy(asked, folder, environment, notice)
  return {
    ports: over(asked, guarded.model),
    ...service(asked, guarded.model),
    lines: guarded.ledger.lines,
    models: { prices }
  }
})

/** The models of what is asked, with what keeps a paid run safe, and their prices. */
export const guardedBy: (
  asked: Asked.Asked,
  folder: string,
  environment: Provider.Environment,
  notice: (text: string) => void
) => Effect.Effect<
  { readonly guarded: Guarded.Guarded; readonly prices: Prices.Table },
  Failure.Failure | StoreError.StoreError,
  Disk.Disk | Scope.Scope
> = Effect.fnUntraced(function* (asked, folder, environment, notice) {
  if (asked.cache === undefined) yield* Folder.claim(folder)
  // Loaded where a model is asked: it is as much code as all the rest.
  const services = yield* Effect.promise(() => import('@magnet/ai-sdk'))
  const cache = yield* ReplyFile.open(asked.cache ?? join(folder, ReplyFile.name))
  const prices = { ...Prices.known, ...asked.prices }
  const guarded = yield* Guarded.make({
    roles: asked.roles,
    connect: (name) => services.Provider.connect(name, environment),
    cache,
    prices,
    callTimeout: asked.callTimeout,
    limits: {
      ...(asked.requestsPerMinute === undefined ? {} : { requests: asked.requestsPerMinute }),
      ...(asked.tokensPerMinute === undefined ? {} : { tokens: asked.tokensPerMinute })
    },
    breaker: { seconds: asked.outage },
    onNotice: (told) => {
      // How it ends is said at the end.
      if (told._tag !== 'Stopped') notice(Breaker.message(told))
    },
    ...(asked.budget === undefined ? {} : { budget: asked.budget, spent: yield* paid(asked, cache, prices) })
  }).pipe(Effect.mapError(({ message }) => Failure.usage(message)))
  return { guarded, prices }
})

/** What earlier sessions paid. Of a cache that runs share, nobody knows who paid for what. */
const paid = (
  asked: Asked.Asked,
  cache: ReplyFile.ReplyFile,
  prices: Prices.Table
): Effect.Effect<number, Failure.Failure> =>
  asked.cache !== undefined
    ? Effect.succeed(0)
    : cache.uses.pipe(
        Effect.map((uses) => uses.reduce((sum, use) => sum + (Prices.usd(prices)(use) ?? 0), 0)),
        Effect.mapError(({ message }) => Failure.make(message))
      )

/** Who answers calls, where a model is named for that. */
export const service = (asked: Asked.Asked, model: Model.Model): Pick<Asking, 'service'> =>
  Asked.serves(asked, 'tools') ? { service: ServiceModel.ask(model) } : {}

/** The ports over a model, and by rules where a role has none. */
export const over = (asked: Asked.Asked, model: Model.Model): Asking['ports'] =>
  Ports.layer({
    strategy: asked.strategy,
    serves: (role) => Asked.serves(asked, role),
    samples: asked.samples,
    fill: asked.pairsFill === 'corruption'
  })(
    Layer.merge(Offline.layer, Layer.succeed(TimeLimit.Seconds, asked.recordTimeout)),
    Layer.succeed(Model.Model, model)
  )
