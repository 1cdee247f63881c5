/** What a page shows: the figures of a run, some of its records, and what its manifest says of how it was made. */
import type { Coverage, Json, Language, Pair, PairTally, Repetition, Report, Style, Trajectory } from '@magnet/core'

/** A run, or a file of records, of which only the records are known. */
export interface Run {
  readonly records: number
  /** Records with names of their own. */
  readonly aliased: number
  readonly statistics: Report.Statistics
  readonly categories: ReadonlyArray<Coverage.Category>
  readonly language: Language.Measures
  readonly repetition: Repetition.Measures
  readonly pairs?: PairTally.Pairs
  /** Means over the records of the mistakes, by kind. */
  readonly sizes?: { readonly [kind: string]: { readonly turns: number; readonly calls: number } }
  readonly style?: { readonly [scope in Pair.Scope]: ReturnType<Style.Style['measures']> }
  /** What `magnet decontaminate` found; absent where it was not asked. */
  readonly contamination?: Contamination
  /** Records that were drawn by chance. */
  readonly sample: ReadonlyArray<Trajectory.Trajectory>
  /** Of a run folder. */
  readonly manifest?: Manifest
}

/** What a page takes from a manifest. */
export interface Manifest {
  readonly configuration: Json.JsonObject
  readonly seed: Json.Json
  readonly versions: Json.JsonObject
  readonly pool: {
    readonly digest: string
    readonly functions: number
    readonly skipped: ReadonlyArray<{ readonly name: string; readonly reason: string }>
    readonly uncalled: ReadonlyArray<{ readonly name: string; readonly reason: string }>
  }
  readonly models: Json.JsonObject
  readonly prompts: Json.JsonObject
  readonly slots: number
  readonly shortfalls: ReadonlyArray<number>
  readonly yield: Report.Yield
  readonly cost: Json.JsonObject
}

/** What a page takes from the account of a comparison with benchmarks. */
export interface Contamination {
  readonly against: ReadonlyArray<{ readonly file: string }>
  /** What the benchmarks hold. */
  readonly benchmark: { readonly queries: number; readonly paths: number; readonly functions: number }
  /** Records that were compared, and those that overlap, by reason too. */
  readonly records: number
  readonly contaminated: number
  readonly reasons: { readonly [reason: string]: number }
  readonly paths: { readonly plain: Paths; readonly mapped: Paths }
  readonly names: ReadonlyArray<string>
  readonly functions: {
    readonly all: number
    readonly mapped: ReadonlyArray<{ readonly function: string; readonly benchmark: string }>
  }
  readonly literals: ReadonlyArray<{ readonly literal: string }>
  readonly shared_literals: number
  readonly found: ReadonlyArray<{
    readonly record: string
    readonly findings: ReadonlyArray<{
      readonly reason: string
      readonly with: string
      readonly shared: ReadonlyArray<string>
    }>
  }>
  readonly removed?: { readonly records: number; readonly pairs: number }
}

/** Pairs of adjacent functions: all, those that a benchmark has, and the records with one of these. */
interface Paths {
  readonly bigrams: { readonly all: number; readonly shared: number; readonly records: number }
}
