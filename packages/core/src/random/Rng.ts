/**
 * The state of a generator as an immutable value (xoroshiro128+). Every draw gives a number and the next state; a
 * state that was handed out never changes, so it can be kept, compared and used again.
 *
 * Laws: the same state gives the same draws; `of(seed)` draws what `Stream.make(seed)` draws.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import type { Seed } from './Seed.js'

/** A generator that cannot be advanced, only copied. */
export type Rng = Pick<RandomGenerator, 'clone' | 'getState'>

/** A copy that draws in place. It never leaves the function that made it. */
export type Cursor = RandomGenerator

/** The generator of a seed. */
export const of = (seed: Seed): Rng => xoroshiro128plusFromState(state(seed))

/** The 128 bits of a seed as four words. A state of zeros is the one fixed point; the last bit keeps away from it. */
export const state = (seed: Seed): [number, number, number, number] => {
  return [word(seed, 0), word(seed, 8), word(seed, 16), word(seed, 24) | 1]
}

/** The eight hexadecimal digits from there on, in lower case, as a word. */
const word = (digits: string, from: number): number => {
  let value = 0
  for (let at = from; at < from + 8; at++) {
    const unit = digits.charCodeAt(at)
    value = (value << 4) | (unit < 58 ? unit - 48 : unit - 87)
  }
  return value
}

/** A copy to draw from inside one function; what is left of it is the next generator. */
export const cursor = (rng: Rng): Cursor => rng.clone()

/** A whole number from `min` to `max`, both included, drawn in place. */
export const int = (drawn: Cursor, min: number, max: number): number => uniformInt(drawn, min, max)

/** A number in [0, 1) with 53 random bits, drawn in place. */
export const real = (drawn: Cursor): number => uniformFloat64(drawn)

/** A generator of its own, whose use leaves this one alone; it costs four words of this one, drawn in place. */
export const fork = (drawn: Cursor): Rng =>
  xoroshiro128plusFromState([drawn.next(), drawn.next(), drawn.next(), drawn.next() | 1])

/** Whether two generators will draw the same. */
export const equals = (left: Rng, right: Rng): boolean => {
  const other = right.getState()
  return left.getState().every((word, index) => word === other[index])
}
