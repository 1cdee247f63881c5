/** What a run asks of language models, and what that may take: the options about models, settled. */
import type { Json } from '@magnet/core'
import { Roles } from '@magnet/models'
import * as E from 'fp-ts/lib/Either.js'
import { flagOf, type Options, type Strategy } from './Options.js'

/** The settled options about models. Times are in seconds, money in US dollars. */
export interface Asked {
  readonly strategy: Strategy
  readonly roles: Roles.Roles
  readonly callTimeout: number
  readonly recordTimeout: number
  readonly outage: number
  readonly budget?: number
  /** By model, for a million tokens. */
  readonly prices: NonNullable<Options['prices']>
  readonly requestsPerMinute?: number
  readonly tokensPerMinute?: number
  /** Where replies are kept, if not in the run folder. */
  readonly cache?: string
}

const needing = [
  'strategy',
  'callTimeout',
  'recordTimeout',
  'outage',
  'budget',
  'prices',
  'requestsPerMinute',
  'tokensPerMinute',
  'cache',
  'dryRun'
] as const satisfies ReadonlyArray<keyof Options>

/** The settled options, nothing where no model is named, or what is wrong. */
export const of = (options: Options): E.Either<string, Asked | undefined> => {
  if (options.model === undefined) {
    const idle = needing.find((name) => options[name] !== undefined)
    return idle === undefined
      ? E.right(undefined)
      : E.left(`${flagOf(idle)} needs a model. Name one, as in --model openai:gpt-5-mini`)
  }
  const roles = Roles.parse(options.model)
  if (E.isLeft(roles)) return E.left(`--model: ${roles.left.replace(/\.$/, '')}`)
  return E.right({
    strategy: options.strategy ?? 'execute-first',
    roles: roles.right,
    callTimeout: options.callTimeout ?? 60,
    recordTimeout: options.recordTimeout ?? 900,
    outage: options.outage ?? 45,
    prices: options.prices ?? {},
    ...(options.budget === undefined ? {} : { budget: options.budget }),
    ...(options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute }),
    ...(options.tokensPerMinute === undefined ? {} : { tokensPerMinute: options.tokensPerMinute }),
    ...(options.cache === undefined ? {} : { cache: options.cache })
  })
}

/** What of it decides bytes, as a manifest holds it: which models, and in which order they work. */
export const configuration = ({ strategy, roles: { all, own } }: Asked): Json.JsonObject => ({
  strategy,
  models: Object.fromEntries(
    [['all', all] as const, ...Object.entries(own)].flatMap(([role, models]) =>
      models.length === 0
        ? []
        : [[role, models.map(({ model, weight }) => (weight === 1 ? model : `${model}@${weight}`))] as const]
    )
  )
})
