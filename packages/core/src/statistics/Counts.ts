/**
 * How often each of several things occurred.
 *
 * Laws: `concat` is associative and commutative with `empty` as identity; the order of keys never shows in `toJson`.
 */
export type Counts = ReadonlyMap<string, number>

export const empty: Counts = new Map()

/** Both counts together. */
export const concat = (left: Counts, right: Counts): Counts => {
  if (left.size === 0) return right
  if (right.size === 0) return left
  const both = new Map(left)
  for (const [key, count] of right) both.set(key, (both.get(key) ?? 0) + count)
  return both
}

/** How often one thing occurred. */
export const of = (counts: Counts, key: string): number => counts.get(key) ?? 0

/** All occurrences. */
export const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0)

/** The keys in order: numbers by size, then names by code unit, so that no locale shows. */
export const entries = (counts: Counts): ReadonlyArray<readonly [string, number]> =>
  [...counts].toSorted(([left], [right]) => order(left, right))

/** As an object with its keys in order. Names such as `__proto__` are keys like any other. */
export const toJson = (counts: Counts): { readonly [key: string]: number } => Object.fromEntries(entries(counts))

/** The mean of the keys of a histogram, to two decimals; 0 where it is empty. */
export const mean = (histogram: Counts): number => {
  const weight = total(histogram)
  const sum = [...histogram].reduce((so, [key, count]) => so + Number(key) * count, 0)
  return weight === 0 ? 0 : Math.round((sum / weight) * 100) / 100
}

const order = (left: string, right: string): number => {
  const [first, second] = [natural(left), natural(right)]
  return first === second ? (left < right ? -1 : left > right ? 1 : 0) : first < second ? -1 : 1
}

// Names have no number; they come last.
const natural = (key: string): number => (/^\d+$/.test(key) ? Number(key) : Infinity)
