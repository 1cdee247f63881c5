/** What a run holds of each kind of record, beside what its mixture planned; and the figures of single-turn records. */
import * as Mixture from '../mixture/Mixture.js'
import * as Kinds from '../trajectory/Kind.js'
import * as Counts from './Counts.js'
import type { Tally } from './Tally.js'

type Numbers = { readonly [key: string]: number }

/** The yield of a kind. */
export interface KindYield {
  /** Slots of the kind. Those without a record are its shortfall. */
  readonly planned: number
  readonly records: number
  /** Attempts whose walk was long enough. */
  readonly walked: number
  /** Records ÷ walked, in [0, 1]; 1 where nothing was tried. */
  readonly share: number
  /** Failed attempts by `stage/reason`. */
  readonly rejected: Numbers
}

/** By kind, in the order of all kinds; those that the mixture does not hold do not occur. */
export type Yields = { readonly [kind: string]: KindYield }

/** The yields of a run of a mixture. */
export const yields = (tally: Tally, mixture: Mixture.Mixture): Yields => {
  const planned = Mixture.quotas(mixture, tally.slots)
  return Object.fromEntries(
    Kinds.all.flatMap((kind) => {
      if (planned[kind] === undefined) return []
      const records = Counts.of(tally.tables.kinds, kind)
      const rejected = Counts.toJson(
        new Map(
          [...tally.tables.failed_kinds].flatMap(([key, count]) =>
            key.startsWith(`${kind} `) ? [[key.slice(kind.length + 1), count] as const] : []
          )
        )
      )
      const failed = Object.entries(rejected).reduce(
        (sum, [reason, count]) => (short.includes(reason) ? sum : sum + count),
        0
      )
      const walked = records + failed
      const share = walked === 0 ? 1 : round(records / walked)
      return [[kind, { planned: planned[kind] ?? 0, records, walked, share, rejected }] as const]
    })
  )
}

const short: ReadonlyArray<string> = ['walk/no_start', 'walk/too_short']

/** Single-turn records in figures. */
export interface SingleTurn {
  readonly records: number
  /** Calls of one, on average. */
  readonly calls: number
  /** The share that ends at a call. */
  readonly ending: number
  readonly kinds: { readonly [kind: string]: { readonly records: number; readonly calls: number } }
}

/** The figures of single-turn records; none where there are none. */
export const singleTurn = ({ tables }: Tally): SingleTurn | undefined => {
  const byKind = Kinds.singleTurn.flatMap((kind) => {
    const records = Counts.of(tables.kinds, kind)
    return records === 0 ? [] : [{ kind, records, calls: Counts.of(tables.called, kind) }]
  })
  const records = byKind.reduce((sum, one) => sum + one.records, 0)
  if (records === 0) return undefined
  return {
    records,
    calls: mean(
      byKind.reduce((sum, one) => sum + one.calls, 0),
      records
    ),
    ending: round(Counts.of(tables.ends, 'call') / records),
    kinds: Object.fromEntries(
      byKind.map((one) => [one.kind, { records: one.records, calls: mean(one.calls, one.records) }])
    )
  }
}

const mean = (sum: number, count: number): number => Math.round((sum / count) * 100) / 100

const round = (value: number): number => Math.round(value * 10_000) / 10_000
