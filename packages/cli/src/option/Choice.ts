/** What a run is to be, once flags, configuration file, profile and defaults are settled. */
import { Irrelevance, type Json, Mixture, Pair } from '@magnet/core'
import { Profiles, type Settings } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Asked from './Asked.js'
import type { Options } from './Options.js'
import * as Range from './Range.js'

/** A settled choice. */
export interface Choice {
  readonly source: {
    readonly worlds?: ReadonlyArray<string>
    readonly pool?: string
    /** Files and folders of recorded calls. */
    readonly responses?: ReadonlyArray<string>
    /** A file of kinds of values. */
    readonly kinds?: string
  }
  readonly seed: number | string
  readonly settings: Settings.Settings
  readonly count: number
  /** Preference pairs; those that are there, where nothing is said of them. */
  readonly pairs?: number
  readonly pairScopes: ReadonlyArray<Pair.Scope>
  readonly out: string
  readonly concurrency: number
  /** Absent in a run by rules alone. */
  readonly asked?: Asked.Asked
  readonly dryRun: boolean
  readonly json: boolean
  readonly quiet: boolean
}

/** The choice that options make, unless they contradict each other. */
export const of = (options: Options): Effect.Effect<Choice, Failure.Failure> => {
  const asked = Asked.of(options)
  if (E.isLeft(asked)) return Effect.fail(Failure.usage(`${asked.left}.`))
  const mixture = mixed(options)
  if (E.isLeft(mixture)) return Effect.fail(Failure.usage(`--mixture: ${mixture.left}.`))
  const sorts = sorted(options)
  return E.isLeft(sorts)
    ? Effect.fail(Failure.usage(`--irrelevance: ${sorts.left}.`))
    : Effect.succeed(settled(options, asked.right, mixture.right, sorts.right))
}

const sorted = ({ irrelevance }: Options): E.Either<string, Irrelevance.Shares | undefined> =>
  irrelevance === undefined
    ? E.right(undefined)
    : typeof irrelevance === 'string'
      ? Irrelevance.parse(irrelevance)
      : Irrelevance.of(irrelevance)

/** The mixture that options name; none where all are conversations, as without a word about it. */
const mixed = ({ mixture }: Options): E.Either<string, Mixture.Mixture | undefined> => {
  if (mixture === undefined) return E.right(undefined)
  const read = typeof mixture === 'string' ? Mixture.parse(mixture) : Mixture.of(mixture)
  return E.map((known: Mixture.Mixture) => (Object.keys(known).join() === 'multi_turn' ? undefined : known))(read)
}

const settled = (
  options: Options,
  asked: Asked.Asked | undefined,
  mixture: Mixture.Mixture | undefined,
  irrelevance: Irrelevance.Shares | undefined
): Choice => {
  const seed = options.seed ?? 1
  return {
    source: {
      ...(options.worlds === undefined ? {} : { worlds: options.worlds }),
      ...(options.pool === undefined ? {} : { pool: options.pool }),
      ...(options.kinds === undefined ? {} : { kinds: options.kinds }),
      ...(options.responses === undefined ? {} : { responses: options.responses })
    },
    seed,
    settings: Profiles.settings(options.profile ?? 'paper', seed, {
      ...overrides(options, asked, mixture),
      ...(irrelevance === undefined ? {} : { irrelevance })
    }),
    count: options.count ?? 100,
    ...(options.pairs === undefined ? {} : { pairs: options.pairs }),
    // In one order, whatever the order in which they were named.
    pairScopes: Pair.scopes.filter((scope) => (options.pairScopes ?? ['decision']).includes(scope)),
    out: options.out ?? 'runs/magnet',
    // A model is waited for, so that many slots can be at work.
    concurrency: options.concurrency ?? (asked === undefined ? 4 : 64),
    dryRun: options.dryRun ?? false,
    ...(asked === undefined ? {} : { asked }),
    json: options.json ?? false,
    quiet: options.quiet ?? false
  }
}

const overrides = (
  options: Options,
  asked: Asked.Asked | undefined,
  mixture: Mixture.Mixture | undefined
): Partial<Settings.Settings> => ({
  ...(mixture === undefined ? {} : { mixture }),
  ...(options.ending === undefined ? {} : { ending: options.ending }),
  ...(asked === undefined ? {} : { strategy: asked.strategy }),
  ...(options.steps === undefined ? {} : { steps: options.steps }),
  ...(options.merge === undefined ? {} : { merge: options.merge }),
  ...(options.insert === undefined ? {} : { insert: options.insert }),
  ...(options.split === undefined ? {} : { split: options.split }),
  ...(options.cross === undefined ? {} : { cross: options.cross }),
  ...(options.change === undefined ? {} : { change: options.change }),
  ...(options.distractors === undefined ? {} : { distractors: Range.of(options.distractors) }),
  ...(options.errors === undefined ? {} : { errors: options.errors }),
  ...(options.talk === undefined ? {} : { talk: options.talk }),
  ...(options.alias === undefined ? {} : { alias: options.alias }),
  ...(options.families === undefined ? {} : { families: options.families }),
  ...(options.proofs === undefined ? {} : { proofs: options.proofs }),
  ...(options.duplicates === undefined ? {} : { duplicates: options.duplicates }),
  ...(options.reasoning === undefined ? {} : { reasoning: options.reasoning }),
  ...(options.maxTokens === undefined ? {} : { maxTokens: options.maxTokens }),
  ...(options.walk === undefined || options.walk === 'plain' ? {} : { walk: options.walk })
})

/** The settings that decide bytes, as a manifest holds them. The seed stands beside them. */
export const configuration = ({ settings, pairScopes, asked }: Choice): Json.JsonObject => ({
  profile: settings.profile,
  steps: settings.steps,
  minimum: settings.minimum,
  merge: settings.merge,
  max_calls: settings.maxCalls,
  insert: settings.insert,
  repeat: settings.repeat,
  asked: settings.asked,
  later: settings.later,
  split: settings.split,
  cross: settings.cross,
  change: settings.change,
  distractors: [...settings.distractors],
  errors: settings.errors,
  talk: settings.talk,
  alias: settings.alias,
  families: settings.families,
  proofs: settings.proofs,
  max_tokens: settings.maxTokens,
  pair_scopes: [...pairScopes],
  attempts: settings.attempts,
  ...(settings.mixture === undefined ? {} : { mixture: { ...settings.mixture }, ending: settings.ending }),
  ...(settings.irrelevance === undefined ? {} : { irrelevance: { ...settings.irrelevance } }),
  ...(settings.walk === undefined ? {} : { walk: settings.walk }),
  ...(settings.duplicates === 'keep' ? { duplicates: 'keep' } : {}),
  ...(settings.reasoning === true ? { reasoning: true } : {}),
  ...(asked === undefined ? {} : Asked.configuration(asked))
})
