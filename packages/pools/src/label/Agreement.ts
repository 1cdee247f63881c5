/**
 * How well a partition agrees with a known one: purity, normalised mutual information, adjusted Rand index.
 *
 * Laws: of a partition with itself all three are 1; names of parts do not matter; of two partitions, information and index
 * are symmetric.
 */

/** The figures. */
export interface Agreement {
  /** The share of members whose part has mostly members of their known part. */
  readonly purity: number
  /** Mutual information by the mean of the entropies, in [0, 1]. */
  readonly information: number
  /** Pairs that both put together, above chance: 0 is what chance gives. */
  readonly rand: number
}

/** The figures of members, each with the name of its part and that of its known part. */
export const of = (members: ReadonlyArray<readonly [found: string, known: string]>): Agreement => {
  const both = counted(members.map(([found, known]) => JSON.stringify([found, known])))
  const found = counted(members.map(([one]) => one))
  const known = counted(members.map(([, one]) => one))
  const total = members.length
  if (total === 0) return { purity: 1, information: 1, rand: 1 }
  const best = new Map<string, number>()
  for (const [pair, count] of both) {
    const [one = ''] = JSON.parse(pair) as ReadonlyArray<string>
    best.set(one, Math.max(best.get(one) ?? 0, count))
  }
  const shared = entropy(found, total) + entropy(known, total) - entropy(both, total)
  const mean = (entropy(found, total) + entropy(known, total)) / 2
  const together = sum([...both.values()].map(pairs))
  const [left, right] = [sum([...found.values()].map(pairs)), sum([...known.values()].map(pairs))]
  const chance = total < 2 ? 0 : (left * right) / pairs(total)
  const most = (left + right) / 2
  return {
    purity: sum([...best.values()]) / total,
    information: mean === 0 ? 1 : Math.max(0, shared) / mean,
    rand: most === chance ? 1 : (together - chance) / (most - chance)
  }
}

const counted = (names: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const entropy = (counts: ReadonlyMap<string, number>, total: number): number =>
  -sum([...counts.values()].map((count) => (count / total) * Math.log(count / total)))

const pairs = (count: number): number => (count * (count - 1)) / 2

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0)
