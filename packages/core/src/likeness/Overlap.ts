/**
 * How much two sets have in common.
 *
 * Laws: each measure is symmetric and lies in [0, 1]; a set that is not empty is wholly like itself.
 */

/** How many members both have. */
export const common = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  let count = 0
  for (const one of left) if (right.has(one)) count += 1
  return count
}

/** The share of what two sets hold that both hold (Jaccard); two empty ones have all in common. */
export const jaccard = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  if (left.size === 0 && right.size === 0) return 1
  const both = common(left, right)
  return both / (left.size + right.size - both)
}

/** The cosine of the angle between two sets. Sets that say nothing are not alike: nothing is known of them. */
export const cosine = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  left.size === 0 || right.size === 0 ? 0 : common(left, right) / Math.sqrt(left.size * right.size)

/** How much of the smaller set the larger one holds (Szymkiewicz and Simpson): one may be a part of the other. */
export const covered = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  left.size === 0 || right.size === 0 ? 0 : common(left, right) / Math.min(left.size, right.size)
