/**
 * Which values of an output a conversation could go on with. One of several items of a list is picked only by a reason:
 * it is what the reference goes on with, as the user's words or a rule of choice decide; or what stands in the item beside
 * it is known already, and does not stand in every item.
 */
import type { Execution, Leaf } from './Execution.js'
import type { Problem } from './Exploration.js'

/** The values that could be picked from an output, for a problem. */
export const by =
  ({ scope, chosen }: Problem) =>
  ({ leaves }: Execution): ReadonlyArray<Leaf> => {
    const lists = leaves.filter((leaf) => leaf.at.length > 0)
    if (lists.length === 0) return leaves
    const items = new Set(lists.map(place))
    if (items.size === 1) return leaves
    const counts = new Map<string, number>()
    for (const leaf of lists) if (scope.has(leaf.item)) counts.set(leaf.item, (counts.get(leaf.item) ?? 0) + 1)
    const named = new Set<string>()
    for (const leaf of lists) {
      const count = counts.get(leaf.item)
      if (count !== undefined && count < items.size) named.add(place(leaf))
    }
    return leaves.filter((leaf) => leaf.at.length === 0 || chosen.has(leaf.item) || named.has(place(leaf)))
  }

const place = ({ at }: Leaf): string => at.join()
