/**
 * MinHash: a sketch of a set, from which the Jaccard similarity of two sets is estimated (Broder 1997). Of each value only
 * the lowest byte is kept (Li and König 2010).
 *
 * Laws: equal sets have equal sketches, in whatever order and however often their members come (H1); an estimate is off by
 * no more than a few times its deviation, √(J (1 − J) / size) (H2); it is symmetric, and 1 for a set and itself (H3).
 */

/** How many values a sketch has. */
export const size = 128

/** The lowest byte of the least value of each permutation of the set. */
export type Sketch = Uint8Array

const mix = (value: number): number => {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

// The permutations: multiples by an odd number and a shift, from a fixed sequence.
const factors = Uint32Array.from({ length: size }, (_, at) => mix(2 * at + 1) | 1)
const shifts = Uint32Array.from({ length: size }, (_, at) => mix(0x9e3779b9 + at))

/** The sketch of a set; undefined of the empty one, which is like nothing. */
export const of = (members: ReadonlyArray<number>): Sketch | undefined => {
  if (members.length === 0) return undefined
  const least = new Uint32Array(size).fill(0xffffffff)
  for (const member of members) {
    const own = mix(member)
    for (let at = 0; at < size; at++) {
      const value = (Math.imul(own, factors[at] ?? 1) + (shifts[at] ?? 0)) >>> 0
      if (value < (least[at] ?? 0)) least[at] = value
    }
  }
  // The lowest byte of a product depends on the lowest byte of its factor alone.
  const sketch = new Uint8Array(size)
  for (let at = 0; at < size; at++) sketch[at] = mix(least[at] ?? 0)
  return sketch
}

/** The similarity of two sets, from the values that their sketches share: one in 256 is shared by chance. */
export const similarity = (one: Sketch, other: Sketch): number => {
  let same = 0
  for (let at = 0; at < size; at++) if (one[at] === other[at]) same += 1
  return Math.max(0, (same / size - 1 / 256) / (1 - 1 / 256))
}
