/**
 * The dependency graph of a pool. It is canonical: nodes and edges are sorted, so the order in which they were
 * given never shows.
 */
import type { FunctionName } from '../signature/FunctionName.js'
import type { Signature } from '../signature/Signature.js'
import * as Edge from './Edge.js'

/** A graph with what its operations look up. Build it with `make`. */
export interface FunctionGraph {
  readonly signatures: ReadonlyMap<FunctionName, Signature>
  /** Names in order; the position of a name is its node number. */
  readonly nodes: ReadonlyArray<FunctionName>
  readonly edges: ReadonlyArray<Edge.Edge>
  readonly out: ReadonlyMap<FunctionName, ReadonlyArray<Edge.Edge>>
  readonly in: ReadonlyMap<FunctionName, ReadonlyArray<Edge.Edge>>
}

const none: ReadonlyArray<Edge.Edge> = []

/**
 * The canonical graph of signatures and edges. Edges between unknown functions are left out, and several from one
 * function to another become one.
 */
export const make = (signatures: Iterable<Signature>, edges: Iterable<Edge.Edge>): FunctionGraph => {
  const byName = new Map([...signatures].map((signature) => [signature.name, signature]))
  const nodes = [...byName.keys()].toSorted(order)
  const sorted = unite(
    [...edges]
      .filter((edge) => byName.has(edge.from) && byName.has(edge.to))
      .toSorted((left, right) => order(left.from, right.from) || order(left.to, right.to))
  )
  return indexed(new Map(nodes.map((name) => [name, byName.get(name) as Signature])), nodes, sorted)
}

/** The graph of some of the functions, with the edges between them. What is in order stays so. */
export const within = (graph: FunctionGraph, has: (name: FunctionName) => boolean): FunctionGraph => {
  const nodes = graph.nodes.filter(has)
  const signatures = new Map([...graph.signatures].filter(([name]) => has(name)))
  const edges = nodes.flatMap((name) => out(graph, name).filter((edge) => signatures.has(edge.to)))
  return indexed(signatures, nodes, edges)
}

const indexed = (
  signatures: FunctionGraph['signatures'],
  nodes: ReadonlyArray<FunctionName>,
  sorted: ReadonlyArray<Edge.Edge>
): FunctionGraph => ({
  signatures,
  nodes,
  edges: sorted,
  out: Map.groupBy(sorted, (edge) => edge.from),
  in: Map.groupBy(sorted, (edge) => edge.to)
})

/** The edges that leave a function, by target. */
export const out = (graph: FunctionGraph, name: FunctionName): ReadonlyArray<Edge.Edge> => graph.out.get(name) ?? none

/** The edges that enter a function, by source. */
export const into = (graph: FunctionGraph, name: FunctionName): ReadonlyArray<Edge.Edge> => graph.in.get(name) ?? none

/** The edge from one function to another. */
export const edge = (graph: FunctionGraph, from: FunctionName, to: FunctionName): Edge.Edge | undefined => {
  const leaving = out(graph, from)
  let [low, high] = [0, leaving.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = leaving[middle]
    if (found === undefined || found.to === to) return found
    if (found.to < to) low = middle + 1
    else high = middle
  }
  return undefined
}

// Joins neighbours of a sorted list that go the same way.
const unite = (sorted: ReadonlyArray<Edge.Edge>): ReadonlyArray<Edge.Edge> => {
  const edges: Array<Edge.Edge> = []
  for (const each of sorted) {
    const last = edges.at(-1)
    if (last !== undefined && last.from === each.from && last.to === each.to)
      edges[edges.length - 1] = Edge.unite(last, each)
    else edges.push(each)
  }
  return edges.map(Edge.canonical)
}

/** The edges that feed one parameter of a function. */
export const feeders = (graph: FunctionGraph, name: FunctionName, parameter: string): ReadonlyArray<Edge.Edge> => {
  let byName = fed.get(graph)
  if (byName === undefined) fed.set(graph, (byName = new Map<FunctionName, ByParameter>()))
  let byParameter = byName.get(name)
  if (byParameter === undefined) byName.set(name, (byParameter = parameters(into(graph, name))))
  return byParameter.get(parameter) ?? none
}

type ByParameter = ReadonlyMap<string, ReadonlyArray<Edge.Edge>>

const parameters = (edges: ReadonlyArray<Edge.Edge>): ByParameter => {
  const found = new Map<string, Array<Edge.Edge>>()
  for (const each of edges)
    for (const { parameter } of each.links) {
      const known = found.get(parameter)
      if (known === undefined) found.set(parameter, [each])
      else if (known.at(-1) !== each) known.push(each)
    }
  return found
}

// By identity of the graph: a cache that no caller can observe.
const fed = new WeakMap<FunctionGraph, Map<FunctionName, ByParameter>>()

// By code unit, so that the order depends on no locale.
const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
