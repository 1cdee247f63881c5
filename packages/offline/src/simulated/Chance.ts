/**
 * Chance as a function of what it is about: every value of a simulated world follows from the world's seed and the
 * names of the value, so that nothing need be stored to be the same again.
 */

/** A hash of a text (FNV-1a, finished as in MurmurHash3). */
export const ofText = (text: string, from = 0x811c9dc5): number => {
  let hash = from | 0
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return finish(hash)
}

/** A hash of two hashes; the order matters. */
export const join = (left: number, right: number): number => finish(Math.imul(left ^ 0x9e3779b9, 0x85ebca6b) ^ right)

/** A whole number from 0 to below a bound. */
export const below = (hash: number, bound: number): number => (bound <= 1 ? 0 : (hash >>> 0) % bound)

/** A number in [0, 1). */
export const unit = (hash: number): number => (hash >>> 0) / 2 ** 32

/** One of the items. */
export const pick = <A>(items: readonly [A, ...ReadonlyArray<A>], hash: number): A =>
  items[below(hash, items.length)] ?? items[0]

const finish = (hash: number): number => {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}
