/** A tally as a reader wants it: the yield of every stage, means, and shares. It is what a manifest holds. */
import type { Stage } from '../check/Violation.js'
import type { Use } from '../trajectory/Use.js'
import type { Mixture } from '../mixture/Mixture.js'
import * as Counts from './Counts.js'
import * as Mixed from './Mixed.js'
import type { Tally } from './Tally.js'

/** The stages in the order in which an attempt passes them. */
export const stages: ReadonlyArray<Stage> = [
  'walk',
  'operations',
  'binding',
  'query',
  'teacher',
  'check',
  'duplicate',
  'contamination'
]

type Numbers = { readonly [key: string]: number }

/** What reached a stage, what passed it, and why the rest did not. */
export interface StageYield {
  readonly entered: number
  readonly passed: number
  readonly rejected: Numbers
}

/** The yield of a run. */
export interface Yield {
  readonly attempts: number
  /** Attempts whose walk reached the minimum length. */
  readonly walked: number
  readonly accepted: number
  /** Accepted ÷ walked, in [0, 1]; 1 where nothing was tried. */
  readonly share: number
  readonly stages: { readonly [stage in Stage]: StageYield }
  /** By kind, in a run of several kinds. */
  readonly kinds?: Mixed.Yields
  /** The same of the attempts whose walk went through a world; one that goes through several counts for each. */
  readonly worlds: { readonly [world: string]: WorldYield }
}

/** The yield of a world. */
export interface WorldYield {
  readonly walked: number
  readonly accepted: number
  readonly share: number
}

/** How a count is distributed over the multi-turn records. */
export interface Distribution {
  readonly mean: number
  readonly histogram: Numbers
}

/** How often something occurs, and its share of the whole, in [0, 1]. */
export interface Share {
  readonly count: number
  readonly share: number
}
type Shares = { readonly [key: string]: Share }

/** The statistics of a run. */
export interface Statistics {
  readonly kinds: Numbers
  /** Absent where there are none. */
  readonly single_turn?: Mixed.SingleTurn
  /** Irrelevance records by sort; absent where there are none. */
  readonly irrelevance?: Shares
  /** Of the multi-turn records. */
  readonly turns: Distribution
  readonly calls: Distribution
  /** Multi-turn records that have a label in some turn. */
  readonly labels: Shares
  readonly turn_kinds: Shares
  readonly registers: Shares
  readonly missing: { readonly kinds: Numbers; readonly policies: Numbers; readonly supplied: Numbers }
  readonly intents: Shares
  readonly origins: Shares
  readonly distances: Numbers
  /** Calls by who answered them: `recorded`, `model` or `simulated`; absent where worlds did. */
  readonly executors?: Shares
  /** Calls that were simulated because a model's reply could not be used, by what was wrong with it; absent where there are none. */
  readonly fallbacks?: Numbers
  /** Failing calls by cause and recovery: `world/report`. */
  readonly failures: Numbers
  readonly sources: Shares
  readonly proofs: Shares
  readonly ops: Numbers
  /** Records per world, calls per function, and records per function. */
  readonly worlds: Numbers
  readonly functions: Numbers
  readonly covered: Numbers
  /** How the labels of turns were proven; absent where they were not. */
  readonly evidence?: Evidence
}

/** What is proven: by label, the turns of which it is, and the rest; why; and how much was tried. */
export interface Evidence {
  readonly proven: Shares
  readonly unproven: Numbers
  /** Calls that were tried for a record, on average. */
  readonly tried: number
}

/** The yield of every stage. */
export const yields = (tally: Tally, mixture?: Mixture): Yield => {
  const reasons = (stage: Stage): Numbers =>
    Counts.toJson(
      new Map(
        [...tally.tables.rejections]
          .filter(([key]) => key.startsWith(`${stage}/`))
          .map(([key, count]) => [key.slice(stage.length + 1), count] as const)
      )
    )
  let entered = tally.attempts
  const byStage = Object.fromEntries(
    stages.map((stage) => {
      const rejected = reasons(stage)
      const passed = entered - Object.values(rejected).reduce((sum, count) => sum + count, 0)
      const line: StageYield = { entered, passed, rejected }
      entered = passed
      return [stage, line]
    })
  ) as { readonly [stage in Stage]: StageYield }
  // A walk that is long enough counts, also where it did not go where it should.
  const { no_start = 0, too_short = 0 } = byStage.walk.rejected
  const walked = tally.attempts - no_start - too_short
  return {
    attempts: tally.attempts,
    walked,
    accepted: tally.records,
    share: walked === 0 ? 1 : round(tally.records / walked),
    stages: byStage,
    ...(mixture === undefined ? {} : { kinds: Mixed.yields(tally, mixture) }),
    worlds: Object.fromEntries(
      [...new Set([...tally.tables.worlds.keys(), ...tally.tables.failed.keys()])].toSorted().map((world) => {
        const accepted = Counts.of(tally.tables.worlds, world)
        const all = accepted + Counts.of(tally.tables.failed, world)
        return [world, { walked: all, accepted, share: round(accepted / all) }] as const
      })
    )
  }
}

/** What the replies of models took, of records and of failed attempts. */
export const uses = ({ tables }: Tally): ReadonlyArray<Use> =>
  Counts.entries(tables.replies).map(([key, replies]) => {
    // A role has no space in it.
    const at = key.indexOf(' ')
    return {
      role: key.slice(0, at),
      model: key.slice(at + 1),
      replies,
      input: Counts.of(tables.input, key),
      output: Counts.of(tables.output, key)
    }
  })

/** Means, distributions and shares. */
export const statistics = (tally: Tally): Statistics => {
  const { tables } = tally
  const distribution = (histogram: Counts.Counts): Distribution => ({
    mean: Counts.mean(histogram),
    histogram: Counts.toJson(histogram)
  })
  const single = Mixed.singleTurn(tally)
  return {
    kinds: Counts.toJson(tables.kinds),
    ...(single === undefined ? {} : { single_turn: single }),
    ...(tables.irrelevance.size === 0 ? {} : { irrelevance: shares(tables.irrelevance) }),
    turns: distribution(tables.turns),
    calls: distribution(tables.calls),
    labels: shares(tables.labels, Counts.of(tables.kinds, 'multi_turn')),
    turn_kinds: shares(tables.turn_kinds),
    registers: shares(tables.registers),
    missing: {
      kinds: Counts.toJson(tables.missing),
      policies: Counts.toJson(tables.policies),
      supplied: Counts.toJson(tables.supplied)
    },
    intents: shares(tables.intents),
    origins: shares(tables.origins),
    distances: Counts.toJson(tables.distances),
    ...(tables.executors.size === 0 ? {} : { executors: shares(tables.executors) }),
    ...(tables.fallbacks.size === 0 ? {} : { fallbacks: Counts.toJson(tables.fallbacks) }),
    failures: Counts.toJson(tables.failures),
    sources: shares(tables.sources),
    proofs: shares(tables.proofs),
    ops: Counts.toJson(tables.ops),
    worlds: Counts.toJson(tables.worlds),
    functions: Counts.toJson(tables.functions),
    covered: Counts.toJson(tables.covered),
    ...(tables.tried.size === 0 ? {} : { evidence: evidence(tables) })
  }
}

const evidence = ({ proven, unproven, tried }: Tally['tables']): Evidence => ({
  proven: Object.fromEntries(
    [...new Set([...proven.keys()].map((key) => key.split('/')[0] ?? ''))].toSorted().map((label) => {
      const count = Counts.of(proven, `${label}/proven`)
      return [label, { count, share: round(count / (count + Counts.of(proven, `${label}/unproven`))) }] as const
    })
  ),
  unproven: Counts.toJson(unproven),
  tried: Counts.mean(tried)
})

const shares = (counts: Counts.Counts, whole: number = Counts.total(counts)): Shares =>
  Object.fromEntries(
    Counts.entries(counts).map(([key, count]) => [key, { count, share: whole === 0 ? 0 : round(count / whole) }])
  )

// Four decimals: enough to read, and no digits that depend on the order of a sum.
const round = (value: number): number => Math.round(value * 10_000) / 10_000
