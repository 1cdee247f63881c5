/** What a graph looks like, in numbers. */
import type { FunctionName } from '../signature/FunctionName.js'
import type { FunctionGraph } from './FunctionGraph.js'
import { into, out } from './FunctionGraph.js'

/** Numbers of a graph. */
export interface Statistics {
  readonly nodes: number
  readonly edges: number
  readonly nested: number
  readonly confirmed: number
  /** Edges that leave a function, on average and at most. */
  readonly outDegree: { readonly mean: number; readonly most: number }
  readonly inDegree: { readonly most: number }
  /** Functions that nothing leaves, and those without any edge. */
  readonly deadEnds: number
  readonly isolated: number
  /** Parts that no edge connects, and the size of the largest. */
  readonly components: number
  readonly largest: number
  /** No walk without a revisit has more functions than this. */
  readonly longestChain: number
}

/** The numbers of a graph. */
export const of = (graph: FunctionGraph): Statistics => {
  const { nodes, edges } = graph
  const degree = (name: FunctionName): number => out(graph, name).length
  const sizes = components(graph)
  return {
    nodes: nodes.length,
    edges: edges.length,
    nested: edges.filter((edge) => edge.nested).length,
    confirmed: edges.filter((edge) => edge.confirmed).length,
    outDegree: { mean: nodes.length === 0 ? 0 : edges.length / nodes.length, most: most(nodes.map(degree)) },
    inDegree: { most: most(nodes.map((name) => into(graph, name).length)) },
    deadEnds: nodes.filter((name) => degree(name) === 0).length,
    isolated: nodes.filter((name) => degree(name) === 0 && into(graph, name).length === 0).length,
    components: sizes.length,
    largest: most(sizes),
    longestChain: longestChain(graph)
  }
}

const most = (numbers: ReadonlyArray<number>): number => numbers.reduce((high, each) => Math.max(high, each), 0)

const components = (graph: FunctionGraph): ReadonlyArray<number> => {
  const seen = new Set<FunctionName>()
  return graph.nodes.flatMap((root) => {
    if (seen.has(root)) return []
    seen.add(root)
    const queue = [root]
    for (const here of queue)
      for (const next of [...out(graph, here).map((edge) => edge.to), ...into(graph, here).map((edge) => edge.from)])
        if (!seen.has(next)) {
          seen.add(next)
          queue.push(next)
        }
    return [queue.length]
  })
}

// The heaviest way through the graph of strongly connected parts, each as heavy as it has functions. Tarjan's
// algorithm finds a part after all parts that it leads to, so one pass is enough; the stack is explicit, for deep graphs.
const longestChain = (graph: FunctionGraph): number => {
  const index = new Map<FunctionName, number>()
  const low = new Map<FunctionName, number>()
  const part = new Map<FunctionName, number>()
  const weight: Array<number> = []
  const stack: Array<FunctionName> = []
  const close = (root: FunctionName): void => {
    const members = stack.splice(stack.indexOf(root))
    for (const member of members) part.set(member, weight.length)
    const beyond = members.flatMap((member) =>
      out(graph, member).map((edge) =>
        part.get(edge.to) === weight.length ? 0 : (weight[part.get(edge.to) ?? -1] ?? 0)
      )
    )
    weight.push(members.length + most(beyond))
  }
  for (const start of graph.nodes) {
    if (index.has(start)) continue
    const work = [{ name: start, edge: 0 }]
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { name } = frame
      if (frame.edge === 0) {
        index.set(name, index.size)
        low.set(name, index.size - 1)
        stack.push(name)
      }
      const edges = out(graph, name)
      const next = edges[frame.edge]?.to
      frame.edge++
      if (next !== undefined && !index.has(next)) work.push({ name: next, edge: 0 })
      else if (next !== undefined) {
        if (!part.has(next)) low.set(name, Math.min(low.get(name) ?? 0, index.get(next) ?? 0))
      } else {
        work.pop()
        if (low.get(name) === index.get(name)) close(name)
        const parent = work.at(-1)?.name
        if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(name) ?? 0))
      }
    }
  }
  return most(weight)
}
