/** What a run asks of language models, and what that may take: the options about models, settled. */
import type { Json } from '@magnet/core'
import { Roles } from '@magnet/models'
import type { Model } from '@magnet/synth'
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
  /** How often each turn of a record is played by a student at most. */
  readonly samples: number
  /** What fills the pairs for which no mistake of the student turns up. */
  readonly pairsFill: NonNullable<Options['pairsFill']>
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
  'samples',
  'pairsFill',
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
  const strategy = options.strategy ?? 'execute-first'
  const idle = (['samples', 'pairsFill'] as const).find((name) => options[name] !== undefined)
  if (idle !== undefined && !serves({ strategy, roles: roles.right }, 'student'))
    return E.left(`${flagOf(idle)} needs a student. Name one, as in --model student=openai:gpt-5-mini`)
  return E.right({
    strategy,
    roles: roles.right,
    samples: options.samples ?? 10,
    pairsFill: options.pairsFill ?? 'none',
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

/** Whether a role has a model. The cheapest strategy judges and errs by rules unless somebody is named for it. */
export const serves = ({ strategy, roles }: Pick<Asked, 'strategy' | 'roles'>, role: Model.Role): boolean =>
  Roles.of(roles, role).length > 0 &&
  (roles.own[role] !== undefined || (!apart.has(role) && (strategy !== 'paraphrase' || !sparing.has(role))))

/** Every call is a request: a service is played by a model only where one is named for it. */
const apart: ReadonlySet<Model.Role> = new Set(['tools'])

const sparing: ReadonlySet<Model.Role> = new Set(['judge', 'student', 'mistakes'])

/** What of it decides bytes, as a manifest holds it: which models, in which order they work, and how a student is sampled. */
export const configuration = (asked: Asked): Json.JsonObject => {
  const { strategy, roles } = asked
  return {
    strategy,
    ...models(roles),
    ...(serves(asked, 'student') ? { samples: asked.samples, pairs_fill: asked.pairsFill } : {})
  }
}

const models = ({ all, own }: Roles.Roles): Json.JsonObject => ({
  models: Object.fromEntries(
    [['all', all] as const, ...Object.entries(own)].flatMap(([role, models]) =>
      models.length === 0
        ? []
        : [[role, models.map(({ model, weight }) => (weight === 1 ? model : `${model}@${weight}`))] as const]
    )
  )
})
