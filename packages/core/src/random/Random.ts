/**
 * A random value: a function from a generator to a value and the next generator. It is fp-ts's `State` over `Rng`,
 * so its combinators work here too.
 *
 * Laws: functor, applicative and monad laws, for value and generator; `run` of the same seed gives the same value.
 */
import type { Monad1 } from 'fp-ts/lib/Monad.js'
import * as Rng from './Rng.js'
import type { Seed } from './Seed.js'

/** A value that depends on draws. */
export type Random<A> = (rng: Rng.Rng) => [A, Rng.Rng]

// Constructors

/** A value that needs no draw. */
export const of =
  <A>(value: A): Random<A> =>
  (rng) => [value, rng]

/**
 * What a function draws from a cursor in place: the quick way to make several draws. The cursor must not outlive
 * the call.
 */
export const drawn =
  <A>(draw: (cursor: Rng.Cursor) => A): Random<A> =>
  (rng) => {
    const cursor = Rng.cursor(rng)
    const value = draw(cursor)
    return [value, cursor]
  }

/** A whole number from `min` to `max`, both included. */
export const int = (min: number, max: number): Random<number> => drawn((cursor) => Rng.int(cursor, min, max))

/** A number in [0, 1). */
export const real: Random<number> = drawn(Rng.real)

/** True with a probability. */
export const bool = (probability: number): Random<boolean> => drawn((cursor) => Rng.real(cursor) < probability)

/** One of the items, each with the same probability. */
export const pick = <A>(items: readonly [A, ...ReadonlyArray<A>]): Random<A> =>
  drawn((cursor) => items[Rng.int(cursor, 0, items.length - 1)] ?? items[0])

/** One of the items, or undefined of none. One draw either way. */
export const some = <A>(items: ReadonlyArray<A>): Random<A | undefined> =>
  drawn((cursor) => items[Math.floor(Rng.real(cursor) * items.length)])

/** One of the items by weight, or undefined where no weight is positive. One draw either way. */
export const weighted = <A>(items: ReadonlyArray<A>, weight: (item: A) => number): Random<A | undefined> =>
  drawn((cursor) => byWeight(items, weight, Rng.real(cursor)))

/** The item that a number in [0, 1) falls on when each item takes a share of its weight. */
export const byWeight = <A>(items: ReadonlyArray<A>, weight: (item: A) => number, draw: number): A | undefined => {
  const weights: Array<number> = []
  let total = 0
  for (const item of items) {
    const share = Math.max(0, weight(item))
    weights.push(share)
    total += share
  }
  let left = draw * total
  let last: A | undefined
  for (let index = 0; index < items.length; index++) {
    const share = weights[index] ?? 0
    if (share === 0) continue
    last = items[index]
    left -= share
    if (left < 0) break
  }
  return last
}

/**
 * One of the items that fit, each with the same probability, by one number in [0, 1). Items are drawn without returning
 * them until one fits, each from what the draw before left of the number, so few have to be looked at.
 */
export const byLot = <A>(items: ReadonlyArray<A>, fits: (item: A) => boolean, draw: number): A | undefined => {
  let rest: Array<A> | undefined
  let left = items
  for (let share = draw * left.length; left.length > 0; share *= left.length) {
    const index = Math.min(Math.floor(share), left.length - 1)
    const item = left[index] as A
    if (fits(item)) return item
    left = rest ??= [...items]
    rest.splice(index, 1)
    share -= index
  }
  return undefined
}

/** The items in a new order. */
export const shuffle = <A>(items: ReadonlyArray<A>): Random<ReadonlyArray<A>> =>
  drawn((cursor) => {
    const order = [...items]
    for (let last = order.length - 1; last > 0; last--) {
      const other = Rng.int(cursor, 0, last)
      const moved = order[last] as A
      order[last] = order[other] as A
      order[other] = moved
    }
    return order
  })

// Combinators

/** The value, changed by a function. */
export const map =
  <A, B>(f: (value: A) => B) =>
  (random: Random<A>): Random<B> =>
  (rng) => {
    const [value, next] = random(rng)
    return [f(value), next]
  }

/** One random value after another. */
export const chain =
  <A, B>(f: (value: A) => Random<B>) =>
  (random: Random<A>): Random<B> =>
  (rng) => {
    const [value, next] = random(rng)
    return f(value)(next)
  }

/** Random values in order, as a list. */
export const all =
  <A>(randoms: ReadonlyArray<Random<A>>): Random<ReadonlyArray<A>> =>
  (rng) => {
    let here = rng
    const values = randoms.map((random) => {
      const [value, next] = random(here)
      here = next
      return value
    })
    return [values, here]
  }

/**
 * A value from a generator of its own. Outside it always costs the same draws, however many it makes: what depends on
 * chance inside does not reshuffle what follows.
 */
export const isolated =
  <A>(random: Random<A>): Random<A> =>
  (rng) => {
    const cursor = Rng.cursor(rng)
    return [random(Rng.fork(cursor))[0], cursor]
  }

// Running

/** The value at a seed. */
export const run =
  (seed: Seed) =>
  <A>(random: Random<A>): A =>
    random(Rng.of(seed))[0]

// Instances

export const URI = 'magnet/Random'
export type URI = typeof URI

declare module 'fp-ts/HKT.js' {
  interface URItoKind<A> {
    readonly [URI]: Random<A>
  }
}

/** Random values in sequence. */
export const Monad: Monad1<URI> = {
  URI,
  map: (random, f) => map(f)(random),
  ap: (functions, random) => (rng) => {
    const [f, next] = functions(rng)
    return map(f)(random)(next)
  },
  of,
  chain: (random, f) => chain(f)(random)
}
