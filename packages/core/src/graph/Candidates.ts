/**
 * Which functions are looked at as possible targets of a function, so that the edges of a large pool stay as many as its
 * functions. What half of a pool gives and the other half takes, a city or a name, would make pairs by the square: of
 * such a type each function reaches a few takers, and each taker is reached by a few, drawn by seed. What is left out is
 * counted.
 *
 * Laws: no function reaches more than `fanOut` by one type, and none is reached by more than `fanIn`; a type that fewer
 * share is never thinned; the order of the signatures does not matter.
 * Source: Magnet §3.2 looks at 30 functions at random of the same category and class (`nearby`); `everywhere` goes beyond it.
 */
import type { Seed } from '../random/Seed.js'
import { derive as seedOf } from '../random/Seed.js'
import * as Stream from '../random/Stream.js'
import type { Signature } from '../signature/Signature.js'
import * as Facet from './Facet.js'

/** How far candidates are looked for. */
export interface Bounds {
  /** Most targets that one function may reach by one semantic type; 40 by default. */
  readonly fanOut?: number
  /** Most functions that may reach a function by one semantic type; all by default. */
  readonly fanIn?: number
  /** Whether half of what is kept is of the same service, then of the same category, as far as there are; by chance alone by default. */
  readonly near?: boolean
}

/** Pairs of functions that share something, and how many of them were looked at. */
export interface Thinned {
  /** A semantic type, a premise, or news. */
  readonly by: string
  readonly pairs: number
  readonly kept: number
}

/** The positions of the candidates of each function, in order, and what was left out. */
export interface Candidates {
  readonly of: ReadonlyArray<ReadonlyArray<number>>
  readonly thinned: ReadonlyArray<Thinned>
}

// Something that one function gives and another takes, with those functions by position.
interface Topic {
  readonly labels: ReadonlyArray<string>
  readonly givers: Array<number>
  readonly takers: Array<number>
}

/** Candidates in the whole pool: whatever takes what a function gives. */
export const everywhere = (
  pool: ReadonlyArray<Signature>,
  { fanOut = 40, fanIn = Infinity, near = false }: Bounds,
  seed: Seed
): Candidates => {
  const of: Array<Array<number>> = pool.map(() => [])
  const thinned: Array<Thinned> = []
  for (const { labels, givers, takers } of topics(pool)) {
    if (givers.length === 0 || takers.length === 0) continue
    const draw = (what: string, at: number): Stream.Stream =>
      Stream.make(seedOf(seed, what, ...labels, pool[at]?.name ?? ''))
    const close = near ? closeness(pool, takers) : undefined
    const reached = givers.map((giver) =>
      takers.length <= fanOut ? takers : few(takers, fanOut, draw('candidates', giver), close?.(giver))
    )
    const kept =
      givers.length <= fanIn
        ? reached
        : feeding(givers, reached, fanIn, (feeders, taker) =>
            few(feeders, fanIn, draw('feeders', taker), near ? closeness(pool, feeders)(taker) : undefined)
          )
    let count = 0
    for (const [index, giver] of givers.entries())
      for (const taker of kept[index] ?? [])
        if (taker !== giver) {
          of[giver]?.push(taker)
          count += 1
        }
    const both = new Set(takers)
    const pairs = givers.length * takers.length - givers.filter((giver) => both.has(giver)).length
    if (count < pairs) thinned.push({ by: labels.slice(1).join(' ') || 'news', pairs, kept: count })
  }
  return {
    of: of.map((targets) => [...new Set(targets)].sort((left, right) => left - right)),
    thinned: thinned.toSorted(
      (left, right) => right.pairs - right.kept - (left.pairs - left.kept) || (left.by < right.by ? -1 : 1)
    )
  }
}

/** Candidates of the same category, so many at random, those of the same class first. */
export const nearby = (pool: ReadonlyArray<Signature>, count: number, seed: Seed): Candidates => {
  const categories = Map.groupBy(pool.keys(), (at) => pool[at]?.category)
  const of = pool.map((source, at) => {
    const others = (categories.get(source.category) ?? []).filter((other) => other !== at)
    const [same = [], rest = []] = [true, false].map((want) =>
      others.filter((other) => (pool[other]?.toolClass === source.toolClass) === want)
    )
    const drawn = (label: string, some: ReadonlyArray<number>, most: number): ReadonlyArray<number> =>
      some.length <= most ? some : few(some, most, Stream.make(seedOf(seed, 'candidates', label, source.name)))
    const first = drawn('class', same, count)
    return [...first, ...drawn('category', rest, count - first.length)].toSorted((left, right) => left - right)
  })
  return { of, thinned: [] }
}

const topics = (pool: ReadonlyArray<Signature>): Iterable<Topic> => {
  const found = new Map<string, Topic>()
  const topic = (...labels: ReadonlyArray<string>): Topic => {
    const key = labels.join('\n')
    const known = found.get(key)
    if (known !== undefined) return known
    const fresh: Topic = { labels, givers: [], takers: [] }
    found.set(key, fresh)
    return fresh
  }
  for (const [at, each] of pool.entries()) {
    const { gives, takes, news } = Facet.of(each)
    for (const type of gives.keys()) topic('type', type).givers.push(at)
    for (const type of new Set(takes.map((taken) => taken.type))) topic('type', type).takers.push(at)
    if (news.length > 0) topic('news').givers.push(at)
    if (takes.some((taken) => taken.carries)) topic('news').takers.push(at)
    for (const premise of new Set(each.grants)) topic('premise', premise).givers.push(at)
    for (const premise of new Set(each.requires)) topic('premise', premise).takers.push(at)
  }
  return found.values()
}

/** Of some functions those of the same service as a function, then those of the same category. */
type Close = (at: number) => readonly [ReadonlyArray<number>, ReadonlyArray<number>]

const closeness = (pool: ReadonlyArray<Signature>, some: ReadonlyArray<number>): Close => {
  const classes = Map.groupBy(some, (at) => pool[at]?.toolClass)
  const categories = Map.groupBy(some, (at) => pool[at]?.category)
  return (at) => [classes.get(pool[at]?.toolClass) ?? [], categories.get(pool[at]?.category) ?? []]
}

// Some by chance; where there are close ones, those make up the first half.
const few = (
  items: ReadonlyArray<number>,
  count: number,
  stream: Stream.Stream,
  [first, second]: ReturnType<Close> = [[], []]
): ReadonlyArray<number> => {
  const chosen = new Set<number>()
  const take = (from: ReadonlyArray<number>, most: number): void => {
    if (chosen.size >= most) return
    for (const item of shuffled(from, stream)) {
      chosen.add(item)
      if (chosen.size >= most) return
    }
  }
  take(first, Math.ceil(count / 2))
  take(second, Math.ceil(count / 2))
  take(items, count)
  return [...chosen]
}

// A shuffle that moves no more items than are asked for.
function* shuffled(items: ReadonlyArray<number>, stream: Stream.Stream): Iterable<number> {
  const moved = new Map<number, number>()
  for (let index = 0; index < items.length; index++) {
    const other = stream.int(index, items.length - 1)
    yield moved.get(other) ?? items[other] ?? 0
    moved.set(other, moved.get(index) ?? items[index] ?? 0)
  }
}

// What every giver reaches, once no taker is reached by more than so many.
const feeding = (
  givers: ReadonlyArray<number>,
  reached: ReadonlyArray<ReadonlyArray<number>>,
  fanIn: number,
  choose: (feeders: ReadonlyArray<number>, taker: number) => ReadonlyArray<number>
): ReadonlyArray<ReadonlyArray<number>> => {
  const feeders = new Map<number, Array<number>>()
  for (const [index, giver] of givers.entries())
    for (const taker of reached[index] ?? []) {
      const known = feeders.get(taker)
      if (known === undefined) feeders.set(taker, [giver])
      else known.push(giver)
    }
  const kept = new Map(
    [...feeders].flatMap(([taker, some]) =>
      some.length <= fanIn ? [] : [[taker, new Set(choose(some, taker))] as const]
    )
  )
  return kept.size === 0
    ? reached
    : reached.map((takers, index) => takers.filter((taker) => kept.get(taker)?.has(givers[index] ?? -1) ?? true))
}
