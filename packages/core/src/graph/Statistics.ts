/** What a graph looks like, in numbers, with the functions that stand at its edges and its longest chains. */
import type { FunctionName } from '../signature/FunctionName.js'
import * as Chain from './Chain.js'
import type { FunctionGraph } from './FunctionGraph.js'
import { isRefuted } from './Edge.js'
import { into, out } from './FunctionGraph.js'
import * as LooseEnd from './LooseEnd.js'

/** Numbers of a graph. */
export interface Statistics {
  readonly nodes: number
  readonly edges: number
  readonly nested: number
  /** Edges along which an execution passed a value, and those of which it refused every value. */
  readonly confirmed: number
  readonly refuted: number
  /** Edges by what speaks for them; an edge may have several. */
  readonly evidence: { readonly [evidence: string]: number }
  /** Edges that leave a function, on average and at most. */
  readonly outDegree: { readonly mean: number; readonly most: number }
  readonly inDegree: { readonly most: number }
  /** Functions that lead nowhere, and those to which nothing leads either: by edges that are not refuted. */
  readonly deadEnds: number
  readonly isolated: number
  /** Parts that no edge connects, and the size of the largest. */
  readonly components: number
  readonly largest: number
  /** No walk without a revisit has more functions than this. */
  readonly longestChain: number
  /** Long chains that share no function, the longest first. */
  readonly chains: ReadonlyArray<Chain.Chain>
  /** Functions without edges on a side, and why. */
  readonly looseEnds: ReadonlyArray<LooseEnd.LooseEnd>
}

const chains = 3

/** The numbers of a graph. */
export const of = (graph: FunctionGraph): Statistics => {
  const { nodes, edges } = graph
  const sizes = components(graph)
  const looseEnds = LooseEnd.of(graph)
  const long = Chain.longest(graph, chains)
  const evidence = Map.groupBy(
    edges.flatMap((edge) => edge.evidence),
    (each) => each
  )
  return {
    nodes: nodes.length,
    edges: edges.length,
    nested: edges.filter((edge) => edge.nested).length,
    confirmed: edges.filter((edge) => edge.confirmed).length,
    refuted: edges.filter(isRefuted).length,
    evidence: Object.fromEntries(
      [...evidence]
        .map(([name, all]) => [name, all.length] as const)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
    ),
    outDegree: {
      mean: nodes.length === 0 ? 0 : edges.length / nodes.length,
      most: most(nodes.map((name) => out(graph, name).length))
    },
    inDegree: { most: most(nodes.map((name) => into(graph, name).length)) },
    deadEnds: looseEnds.filter((end) => end.leadsNowhere !== undefined).length,
    isolated: looseEnds.filter(LooseEnd.isIsolated).length,
    components: sizes.length,
    largest: most(sizes),
    longestChain: long[0]?.atMost ?? Math.min(1, nodes.length),
    chains: long,
    looseEnds
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
