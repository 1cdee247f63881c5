/**
 * A stream of draws from one seed, for code that draws many times inside one function. It mutates, so it never
 * leaves the function that made it: what crosses a boundary is a `Seed` or a `Random`.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { byWeight } from './Random.js'
import { state } from './Rng.js'
import type { Seed } from './Seed.js'

/** Draws in order. */
export interface Stream {
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number
  /** A number in [0, 1). */
  readonly real: () => number
  /** True with a probability. */
  readonly chance: (probability: number) => boolean
  /** One of the items, each with the same probability. Total: the caller shows that the list is not empty. */
  readonly pick: <A>(items: readonly [A, ...ReadonlyArray<A>]) => A
  /** One of the items, or undefined of none. */
  readonly some: <A>(items: ReadonlyArray<A>) => A | undefined
  /** One of the items by weight, or undefined where no weight is positive. */
  readonly weighted: <A>(items: ReadonlyArray<A>, weight: (item: A) => number) => A | undefined
  /** The items in a new order. */
  readonly shuffle: <A>(items: ReadonlyArray<A>) => ReadonlyArray<A>
}

/** The stream of a seed. */
export const make = (seed: Seed): Stream => {
  const generator = xoroshiro128plusFromState(state(seed))
  const int = (min: number, max: number): number => uniformInt(generator, min, max)
  const real = (): number => uniformFloat64(generator)
  const some = <A>(items: ReadonlyArray<A>): A | undefined =>
    items.length === 0 ? undefined : items[int(0, items.length - 1)]
  return {
    int,
    real,
    chance: (probability) => real() < probability,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    some,
    weighted: (items, weight) => byWeight(items, weight, real()),
    shuffle: (items) => {
      // A spread of a literal list shares its items until one is moved, which costs more than to copy them one by one.
      const order = items.map((item) => item)
      for (let last = order.length - 1; last > 0; last--) {
        const other = int(0, last)
        const moved = order[last] as (typeof order)[number]
        order[last] = order[other] as (typeof order)[number]
        order[other] = moved
      }
      return order
    }
  }
}
