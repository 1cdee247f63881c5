/**
 * Which values of an output a conversation could go on with. One of several items of a list is picked only by a reason:
 * what stands in it is what a call of the reference takes, as the user's words or a rule of choice decide.
 */
import type { Leaf } from './Execution.js'
import type { Problem } from './Exploration.js'

/** The values that could be picked from an output, for a problem. */
export const by =
  ({ chosen }: Problem) =>
  (leaves: ReadonlyArray<Leaf>): ReadonlyArray<Leaf> => {
    const lists = leaves.filter((leaf) => leaf.at.length > 0)
    const [first] = lists
    if (first === undefined || lists.every((leaf) => isBeside(leaf, first))) return leaves
    const named = lists.filter((leaf) => chosen.has(leaf.item))
    return leaves.filter((leaf) => leaf.at.length === 0 || named.some((other) => isBeside(other, leaf)))
  }

/** Whether two values stand in the same item. */
const isBeside = (left: Leaf, right: Leaf): boolean =>
  left.at.length === right.at.length && left.at.every((place, depth) => place === right.at[depth])
