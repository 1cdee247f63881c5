/**
 * A partition holds units out (functions, or worlds), so that what is tried later shares none with what was learnt. An item
 * (a family of records) needs some units. It is held out where all of them are, is for training where none is, and belongs
 * nowhere where it needs some of both.
 *
 * Which units are held out is a search: of several ones that hold out the share that is asked for, it takes the one that
 * leaves most for training. Each begins with another unit, and takes in what completes most of the items that it has begun
 * for what it costs in others.
 *
 * Records are of several groups, and of each a share is held out: else the search would hold out what needs least.
 *
 * Laws: no unit is needed by an item of both sides (P1); of each group at least what is asked for is held out (P2); the same items give the same partition, in whatever order they come (P3).
 */
import type { Seed } from '../random/Seed.js'
import { derive } from '../random/Seed.js'
import * as Stream from '../random/Stream.js'

/** Something that goes to one side as a whole. */
export interface Item {
  /** How much it counts in each group: its records. */
  readonly weights: ReadonlyArray<number>
  /** What it needs, by place, each once. Never empty. */
  readonly units: ReadonlyArray<number>
}

/** What is to be divided. */
export interface Request {
  readonly items: ReadonlyArray<Item>
  /** How many units there are. */
  readonly units: number
  /** The weight to hold out of each group. */
  readonly weights: ReadonlyArray<number>
  readonly seed: Seed
}

/** Where an item goes. */
export type Side = 'train' | 'held-out' | 'mixed'

/** A partition: whether each unit is held out. */
export interface Partition {
  readonly isHeld: (unit: number) => boolean
  readonly side: (item: Item) => Side
}

/** Most beginnings that are tried. */
const most = 32

/** What an item is worth that lacks some units: most where it lacks one. Whole numbers, so that sums have no order. */
const worth = (lacking: number): number => (lacking === 0 ? 0 : Math.floor(3600 / lacking ** 2))

/** Divides items. */
export const make = (request: Request): Partition => {
  const containing = index(request)
  let best: Tried | undefined
  for (const start of starts(request, containing)) {
    const tried = prune(request, containing, grow(request, containing, start))
    if (best === undefined || isBetter(tried, best)) best = tried
  }
  return of(best?.held ?? new Uint8Array(request.units))
}

const of = (held: Uint8Array): Partition => {
  const isHeld = (unit: number): boolean => held[unit] === 1
  return {
    isHeld,
    side: ({ units }) => (!units.some(isHeld) ? 'train' : units.every(isHeld) ? 'held-out' : 'mixed')
  }
}

/** A way to divide: what it holds out, and the weight on both sides. */
interface Tried {
  readonly held: Uint8Array
  readonly out: number
  readonly train: number
}

const sum = (weights: ReadonlyArray<number>): number => weights.reduce((so, weight) => so + weight, 0)

/** Whether every group has its weight. */
const isEnough = (out: ReadonlyArray<number>, weights: ReadonlyArray<number>): boolean =>
  weights.every((weight, group) => (out[group] ?? 0) >= weight)

// Each holds out enough: with every unit all is held out.
const isBetter = (one: Tried, other: Tried): boolean =>
  one.train !== other.train ? one.train > other.train : one.out > other.out

/** The items that need each unit, by place. */
type Containing = ReadonlyArray<ReadonlyArray<number>>

const index = ({ items, units }: Request): Containing => {
  const containing: ReadonlyArray<Array<number>> = Array.from({ length: units }, () => [])
  for (const [place, item] of items.entries()) for (const unit of item.units) containing[unit]?.push(place)
  return containing
}

const starts = ({ seed }: Request, containing: Containing): ReadonlyArray<number> => {
  const needed = containing.flatMap((items, unit) => (items.length === 0 ? [] : [unit]))
  return Stream.make(derive(seed, 'partition')).shuffle(needed).slice(0, most)
}

/** Takes in units from a first one on until enough of each group is held out. The arrays are local. */
const grow = ({ items, units, weights }: Request, containing: Containing, start: number): Uint8Array => {
  const held = new Uint8Array(units)
  const lacking = Int32Array.from(items, (item) => item.units.length)
  const cost = new Float64Array(units)
  const values = weights.map(() => new Float64Array(units))
  const add = (item: Item, unit: number, worthy: number): void => {
    for (const [group, value] of values.entries())
      value[unit] = (value[unit] ?? 0) + (item.weights[group] ?? 0) * worthy
  }
  for (const item of items)
    for (const unit of item.units) {
      cost[unit] = (cost[unit] ?? 0) + sum(item.weights)
      if (item.units.length === 1) add(item, unit, worth(1))
    }
  const out = weights.map(() => 0)
  const take = (unit: number): void => {
    held[unit] = 1
    for (const place of containing[unit] ?? []) {
      const item = items[place]
      const before = lacking[place]
      if (item === undefined || before === undefined) continue
      lacking[place] = before - 1
      const isFirst = before === item.units.length
      const more = worth(before - 1) - (isFirst && before > 1 ? 0 : worth(before))
      for (const other of item.units) {
        add(item, other, more)
        if (isFirst) cost[other] = (cost[other] ?? 0) - sum(item.weights)
      }
      if (before === 1) for (const group of out.keys()) out[group] = (out[group] ?? 0) + (item.weights[group] ?? 0)
    }
  }
  take(start)
  while (!isEnough(out, weights)) {
    // What has enough asks for no more.
    const wanting = values.filter((_, group) => (out[group] ?? 0) < (weights[group] ?? 0))
    let [next, score] = [-1, -1]
    for (let unit = 0; unit < units; unit++) {
      if (held[unit] === 1 || (containing[unit]?.length ?? 0) === 0) continue
      const own = wanting.reduce((so, value) => so + (value[unit] ?? 0), 0) / ((cost[unit] ?? 0) + 1)
      if (own > score) [next, score] = [unit, own]
    }
    if (next < 0) break
    take(next)
  }
  return held
}

/** Gives back units without which enough is held out still. */
const prune = ({ items, weights }: Request, containing: Containing, held: Uint8Array): Tried => {
  const inside = Int32Array.from(items, ({ units }) => units.filter((unit) => held[unit] === 1).length)
  const out = weights.map(() => 0)
  let train = 0
  for (const [place, item] of items.entries()) {
    if (inside[place] === item.units.length)
      for (const group of out.keys()) out[group] = (out[group] ?? 0) + (item.weights[group] ?? 0)
    else if (inside[place] === 0) train += sum(item.weights)
  }
  for (const [unit, places] of containing.entries()) {
    if (held[unit] !== 1) continue
    const left = [...out]
    let won = 0
    for (const place of places) {
      const item = items[place]
      if (item === undefined) continue
      if (inside[place] === item.units.length)
        for (const group of left.keys()) left[group] = (left[group] ?? 0) - (item.weights[group] ?? 0)
      if (inside[place] === 1) won += sum(item.weights)
    }
    if (!isEnough(left, weights)) continue
    held[unit] = 0
    for (const [group, weight] of left.entries()) out[group] = weight
    train += won
    for (const place of places) inside[place] = (inside[place] ?? 0) - 1
  }
  return { held, out: sum(out), train }
}
