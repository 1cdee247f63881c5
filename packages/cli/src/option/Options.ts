/** The options of a run, as flags and configuration files give them: all may be absent. */
import { Pair } from '@magnet/core'
import type { Settings } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import * as Nearest from './Nearest.js'
import * as Range from './Range.js'

/** Options by the names that a configuration file uses; flags have dashes instead of capitals. */
export interface Options {
  readonly worlds?: ReadonlyArray<string>
  readonly pool?: string
  /** Files and folders of recorded calls of the pool. */
  readonly responses?: ReadonlyArray<string>
  /** A file of kinds of values. */
  readonly kinds?: string
  readonly count?: number
  readonly seed?: number | string
  readonly out?: string
  readonly concurrency?: number
  readonly profile?: 'paper' | 'everyday'
  readonly steps?: number
  readonly walk?: 'plain' | Settings.Walking
  readonly merge?: number
  readonly insert?: number
  readonly split?: number
  readonly cross?: number
  readonly change?: number
  /** As `5-30`. */
  readonly distractors?: string
  readonly errors?: number
  readonly talk?: number
  readonly alias?: number
  readonly families?: boolean
  /** As `paper`, `single=3,multi_turn=2`, or weights by kind. */
  readonly mixture?: string | { readonly [kind: string]: number }
  readonly ending?: number
  /** As `withheld=2,no_tool=1`, or weights by sort. */
  readonly irrelevance?: string | { readonly [sort: string]: number }
  readonly proofs?: 'labels' | 'all'
  readonly duplicates?: 'reject' | 'keep'
  readonly maxTokens?: number
  readonly pairs?: number
  readonly pairScopes?: ReadonlyArray<Pair.Scope>
  /** How often each turn is played by a student at most. */
  readonly samples?: number
  readonly pairsFill?: 'none' | 'corruption'
  /** As `openai:gpt-5-mini` or `teacher=openai:gpt-5@2`. */
  readonly model?: ReadonlyArray<string>
  readonly strategy?: Strategy
  readonly reasoning?: boolean
  /** Seconds. */
  readonly callTimeout?: number
  readonly recordTimeout?: number
  readonly outage?: number
  /** US dollars. */
  readonly budget?: number
  /** US dollars for a million tokens, by model. */
  readonly prices?: { readonly [model: string]: { readonly input: number; readonly output: number } }
  readonly requestsPerMinute?: number
  readonly tokensPerMinute?: number
  readonly cache?: string
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** The order in which a language model words and binds; see the guide. */
export type Strategy = 'execute-first' | 'query-first' | 'paraphrase'

const refined = <A>(name: string, is: (value: unknown) => value is A): t.Type<A, unknown> =>
  new t.Type(name, is, (value, context) => (is(value) ? t.success(value) : t.failure(value, context)), t.identity)

const whole = (least: number, most: number): t.Type<number, unknown> =>
  refined(
    `a whole number from ${least} to ${most}`,
    (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  )

const probability = refined(
  'a number from 0 to 1',
  (value): value is number => typeof value === 'number' && value >= 0 && value <= 1
)

const text = refined('a text that is not empty', (value): value is string => typeof value === 'string' && value !== '')

const weights = (name: string): t.Type<string | { readonly [name: string]: number }, unknown> =>
  refined(
    name,
    (value): value is string | { readonly [name: string]: number } =>
      text.is(value) || (typeof value === 'object' && value !== null && !Array.isArray(value))
  )

const seconds = refined(
  'a number of seconds above 0',
  (value): value is number => typeof value === 'number' && value > 0 && value <= 86_400
)

const strategies: ReadonlyArray<unknown> = ['execute-first', 'query-first', 'paraphrase']

const price = t.type({ input: t.number, output: t.number })

const flag = refined('true or false', (value): value is boolean => typeof value === 'boolean')

const codecs: { readonly [name in keyof Options]-?: t.Type<NonNullable<Options[name]>, unknown> } = {
  worlds: refined(
    'a list of names',
    (value): value is ReadonlyArray<string> => Array.isArray(value) && value.length > 0 && value.every(text.is)
  ),
  pool: text,
  kinds: text,
  responses: refined(
    'a list of files or folders',
    (value): value is ReadonlyArray<string> => Array.isArray(value) && value.length > 0 && value.every(text.is)
  ),
  count: whole(1, 10_000_000),
  seed: refined(
    'a whole number or a text that is not empty',
    (value): value is number | string => Number.isSafeInteger(value) || text.is(value)
  ),
  out: text,
  concurrency: whole(1, 1024),
  profile: refined(
    'paper or everyday',
    (value): value is 'paper' | 'everyday' => value === 'paper' || value === 'everyday'
  ),
  steps: whole(3, 100),
  walk: refined(
    'plain, confidence or novelty',
    (value): value is 'plain' | Settings.Walking => value === 'plain' || value === 'confidence' || value === 'novelty'
  ),
  merge: probability,
  insert: probability,
  split: probability,
  cross: probability,
  change: probability,
  distractors: refined('two whole numbers such as 5-30, the least and the greatest', Range.is),
  errors: probability,
  talk: probability,
  alias: probability,
  families: flag,
  mixture: weights('paper, a kind, or weights such as single=3,multi_turn=2'),
  ending: probability,
  irrelevance: weights('weights such as withheld=2,no_tool=1'),
  proofs: refined('labels or all', (value): value is 'labels' | 'all' => value === 'labels' || value === 'all'),
  duplicates: refined('reject or keep', (value): value is 'reject' | 'keep' => value === 'reject' || value === 'keep'),
  maxTokens: whole(100, 10_000_000),
  pairs: whole(0, 10_000_000),
  pairScopes: refined(
    'decision, turn or conversation, separated by commas',
    (value): value is ReadonlyArray<Pair.Scope> =>
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((one) => Pair.scopes.some((scope) => scope === one))
  ),
  samples: whole(1, 1000),
  pairsFill: refined(
    'none or corruption',
    (value): value is 'none' | 'corruption' => value === 'none' || value === 'corruption'
  ),
  model: refined(
    'a list of models such as openai:gpt-5-mini or teacher=openai:gpt-5@2',
    (value): value is ReadonlyArray<string> => Array.isArray(value) && value.length > 0 && value.every(text.is)
  ),
  strategy: refined('execute-first, query-first or paraphrase', (value): value is Strategy =>
    strategies.includes(value)
  ),
  reasoning: flag,
  callTimeout: seconds,
  recordTimeout: seconds,
  outage: seconds,
  budget: refined(
    'an amount of US dollars above 0',
    (value): value is number => typeof value === 'number' && value > 0 && value < 1e9
  ),
  prices: refined(
    'an object such as {"openai:gpt-5-mini": {"input": 0.25, "output": 2}}, in US dollars for a million tokens',
    (value): value is NonNullable<Options['prices']> =>
      typeof value === 'object' && value !== null && Object.values(value).every(price.is)
  ),
  requestsPerMinute: whole(1, 10_000_000),
  tokensPerMinute: whole(1, 1_000_000_000),
  cache: text,
  dryRun: flag,
  json: flag,
  quiet: flag
}

const names = Object.keys(codecs)

/** The flag of an option: `maxTokens` is `--max-tokens`. */
export const flagOf = (name: string): string => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Options from unknown data, or the first thing that is wrong with them. `nameOf` says how the data calls an option. */
export const decode = (input: unknown, nameOf: (name: string) => string): E.Either<string, Options> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return E.left(`expected an object with options such as count and seed, found ${shown(input)}`)
  const unknown = Object.keys(input).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const nearest = Nearest.of(unknown, names)
    return E.left(
      `there is no option ${JSON.stringify(unknown)}${nearest === undefined ? ` (the options are ${names.join(', ')})` : `; did you mean ${nearest}?`}`
    )
  }
  const decoded = Shape.decode(input)
  if (E.isRight(decoded)) return decoded
  const error = decoded.left[0]
  const entry = error?.context.find(({ key }) => key !== '' && names.includes(key))
  return E.left(
    `${nameOf(entry?.key ?? '')}: expected ${entry?.type.name ?? 'an option'}, found ${shown(error?.value)}`
  )
}

const Shape: t.Type<Options, unknown> = t.partial(codecs)

const shown = (value: unknown): string => {
  const json: string | undefined = typeof value === 'function' ? 'a function' : JSON.stringify(value)
  return json === undefined ? 'nothing' : json.length > 60 ? `${json.slice(0, 60)}…` : json
}
