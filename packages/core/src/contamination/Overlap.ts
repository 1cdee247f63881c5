/**
 * What the records of a run share with benchmarks: whole messages, runs of words, paths of functions (as they are called, and mapped
 * to the benchmark's nearest functions), names, and rare literals.
 *
 * Laws: a record that is itself in the benchmark overlaps; figures do not depend on the order of records.
 */
import * as Aliased from '../alias/Aliased.js'
import type { Json } from '../json/Json.js'
import { isList } from '../json/Json.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Benchmark, Reference } from './Benchmark.js'
import * as Wording from './Wording.js'

/** Why a record counts as contaminated. */
export type Reason =
  /** A message of the user stands there, word for word. */
  | 'query'
  /** Eight adjacent words of one do. */
  | 'words'
  /** All its calls are a path there, in order, as they are called or mapped. */
  | 'path'
  | 'path_mapped'
  /** Two or more rare literals stand in the same task. */
  | 'literals'

/** An overlap that counts. */
export interface Finding {
  readonly reason: Reason
  readonly with: Reference
  /** What is shared. */
  readonly shared: ReadonlyArray<string>
}

/** A record with what it shares. */
export interface Found {
  readonly record: string
  readonly family: string
  readonly findings: ReadonlyArray<Finding>
}

/** The fewest calls of a path that is compared as a whole: that two tasks call one and the same function says nothing. */
const shortest = 3

interface Paths {
  readonly whole: number
  readonly bigrams: { readonly all: number; readonly shared: number; readonly records: number }
}

/** The figures of a run. */
export interface Figures {
  readonly records: number
  /** Records by reason. */
  readonly reasons: { readonly [reason in Reason]: number }
  readonly contaminated: number
  readonly paths: { readonly plain: Paths; readonly mapped: Paths }
  /** Called functions whose name is one of the benchmark's, in order. */
  readonly names: ReadonlyArray<string>
  /** Rare literals that stand in both, with the records that have them; the most frequent first. */
  readonly literals: ReadonlyArray<{ readonly literal: string; readonly records: number; readonly with: Reference }>
}

/** A comparison that goes on. */
export interface Overlap {
  readonly add: (record: Trajectory) => void
  /** Once all records were added: which literals are rare depends on all of them. */
  readonly found: () => ReadonlyArray<Found>
  readonly figures: () => Figures
}

interface Held {
  readonly record: string
  readonly family: string
  readonly findings: ReadonlyArray<Finding>
  readonly literals: ReadonlyArray<string>
}

/** Compares with a benchmark; `mapped` says what it calls a function of the pool. */
export const make = (benchmark: Benchmark, mapped: ReadonlyMap<string, string>): Overlap => {
  const held: Array<Held> = []
  const literals = new Map<string, number>()
  const names = new Set<string>()
  const paths = { plain: counting(benchmark), mapped: counting(benchmark) }
  let records = 0
  /** In one record of a hundred at most. */
  const isRare = (literal: string): boolean => (literals.get(literal) ?? 0) <= Math.max(2, records / 100)
  const together = (own: ReadonlyArray<string>): ReadonlyArray<Finding> => {
    const byPlace = Map.groupBy(
      own.filter(isRare).flatMap((literal) => benchmark.literal(literal).map((at) => [at, literal] as const)),
      ([at]) => at
    )
    const [best] = [...byPlace].toSorted(([, one], [, other]) => other.length - one.length)
    return best === undefined || best[1].length < 2
      ? []
      : [{ reason: 'literals', with: best[0], shared: best[1].map(([, literal]) => literal) }]
  }
  const found = (): ReadonlyArray<Found> =>
    held.flatMap(({ record, family, findings, literals: own }) => {
      const all = [...findings, ...together(own)]
      return all.length === 0 ? [] : [{ record, family, findings: all }]
    })
  return {
    add: (record) => {
      records += 1
      const called = Aliased.turns(record)
        .flatMap(({ calls }) => calls)
        .map((call) => call.function)
      for (const name of called) if (benchmark.isName(Wording.name(name))) names.add(name)
      const plain = paths.plain.add(called.map(Wording.name))
      const other = paths.mapped.add(called.map((name) => Wording.name(mapped.get(name) ?? name)))
      const shared = called.join(' ')
      const own = [...new Set(special(record))].filter((literal) => benchmark.literal(literal).length > 0)
      for (const literal of own) literals.set(literal, (literals.get(literal) ?? 0) + 1)
      const findings: ReadonlyArray<Finding> = [
        ...said(benchmark, record),
        ...(plain === undefined ? [] : [{ reason: 'path' as const, with: plain, shared: [shared] }]),
        ...(plain !== undefined || other === undefined
          ? []
          : [{ reason: 'path_mapped' as const, with: other, shared: [shared] }])
      ]
      if (findings.length + own.length > 0)
        held.push({ record: record.id, family: record.family, findings, literals: own })
    },
    found,
    figures: () => {
      const all = found()
      const count = (reason: Reason): number =>
        all.filter(({ findings }) => findings.some((one) => one.reason === reason)).length
      return {
        records,
        reasons: {
          query: count('query'),
          words: count('words'),
          path: count('path'),
          path_mapped: count('path_mapped'),
          literals: count('literals')
        },
        contaminated: all.length,
        paths: { plain: paths.plain.figures(), mapped: paths.mapped.figures() },
        names: [...names].toSorted(),
        literals: [...literals]
          .filter(([literal]) => isRare(literal))
          .toSorted(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
          .map(([literal, count]) => ({ literal, records: count, with: benchmark.literal(literal)[0] ?? '' }))
      }
    }
  }
}

/** The first message that stands there, or else the first run of words of one. */
const said = (benchmark: Benchmark, { messages }: Trajectory): ReadonlyArray<Finding> => {
  let run: Finding | undefined
  for (const message of messages) {
    if (message.role !== 'user') continue
    const words = Wording.words(message.content)
    const whole = benchmark.query(words)
    if (whole !== undefined) return [{ reason: 'query', with: whole, shared: [message.content] }]
    if (run !== undefined) continue
    const shared = Wording.runs(words).find((one) => benchmark.run(one) !== undefined)
    const at = shared === undefined ? undefined : benchmark.run(shared)
    if (shared !== undefined && at !== undefined) run = { reason: 'words', with: at, shared: [shared] }
  }
  return run === undefined ? [] : [run]
}

/** What is special in a record: texts among its arguments, and in what the user says. */
const special = ({ turns, messages }: Trajectory): ReadonlyArray<string> => [
  ...turns
    .flatMap(({ calls }) => calls.flatMap((call) => texts(call.arguments)))
    .filter(Wording.isSpecial)
    .map(Wording.literal),
  ...messages.flatMap((message) =>
    message.role === 'user' ? Wording.special(message.content).map(Wording.literal) : []
  )
]

const texts = (value: Json): ReadonlyArray<string> =>
  typeof value === 'string'
    ? [value]
    : isList(value)
      ? value.flatMap(texts)
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : []

/** Counts paths. */
const counting = (
  benchmark: Benchmark
): { readonly add: (path: ReadonlyArray<string>) => Reference | undefined; readonly figures: () => Paths } => {
  const [all, shared] = [new Set<string>(), new Set<string>()]
  let [whole, records] = [0, 0]
  return {
    add: (path) => {
      let shares = false
      for (let at = 1; at < path.length; at++) {
        const [one = '', other = ''] = [path[at - 1], path[at]]
        all.add(`${one}>${other}`)
        if (benchmark.bigram(one, other) === undefined) continue
        shared.add(`${one}>${other}`)
        shares = true
      }
      if (shares) records += 1
      const found = path.length < shortest ? undefined : benchmark.path(path)
      if (found !== undefined) whole += 1
      return found
    },
    figures: () => ({ whole, bigrams: { all: all.size, shared: shared.size, records } })
  }
}
