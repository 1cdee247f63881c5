/**
 * The strongly connected parts of a graph of numbers: from each node of a part every other one can be reached. Together
 * they are the condensation, which has no circle.
 *
 * Laws: each node is in exactly one part; two nodes are in one part exactly when each can be reached from the other; a
 * part comes after all parts that it leads to.
 * Source: Tarjan, Depth-first search and linear graph algorithms (1972), with an explicit stack, for deep graphs.
 */

/** For each node those that it leads to. */
export type Successors = ReadonlyArray<ReadonlyArray<number>>

/** The parts of a graph. */
export interface Parts {
  /** What leads nowhere else first. */
  readonly members: ReadonlyArray<ReadonlyArray<number>>
  /** The number of the part of each node. */
  readonly of: Int32Array
}

/** The parts of a graph, in time linear in its nodes and edges. */
export const of = (next: Successors): Parts => {
  const part = new Int32Array(next.length).fill(-1)
  const index = new Int32Array(next.length).fill(-1)
  const low = new Int32Array(next.length)
  // How many edges of a node were followed.
  const followed = new Int32Array(next.length)
  const members: Array<ReadonlyArray<number>> = []
  const open: Array<number> = []
  let count = 0
  for (let start = 0; start < next.length; start++) {
    if ((index[start] ?? 0) >= 0) continue
    const work = [start]
    for (let node = work.at(-1); node !== undefined; node = work.at(-1)) {
      if (index[node] === -1) {
        index[node] = low[node] = count++
        open.push(node)
      }
      const edge = followed[node] ?? 0
      const to = next[node]?.[edge]
      followed[node] = edge + 1
      if (to === undefined) {
        work.pop()
        if (low[node] === index[node]) members.push(closed(open, node, part, members.length))
        const parent = work.at(-1)
        if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0)
      } else if (index[to] === -1) work.push(to)
      else if (part[to] === -1) low[node] = Math.min(low[node] ?? 0, index[to] ?? 0)
    }
  }
  return { members, of: part }
}

const closed = (open: Array<number>, root: number, part: Int32Array, number: number): ReadonlyArray<number> => {
  const members = open.splice(open.lastIndexOf(root)).toSorted((left, right) => left - right)
  for (const member of members) part[member] = number
  return members
}
