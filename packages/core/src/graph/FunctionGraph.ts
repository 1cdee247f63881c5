/**
 * The dependency graph of a pool. It is canonical: nodes and edges are sorted, so the order in which they were
 * given never shows.
 */
import type { FunctionName } from '../signature/FunctionName.js'
import type { Signature } from '../signature/Signature.js'
import type { Edge } from './Edge.js'

/** A graph with what its operations look up. Build it with `make`. */
export interface FunctionGraph {
  readonly signatures: ReadonlyMap<FunctionName, Signature>
  /** Names in order; the position of a name is its node number. */
  readonly nodes: ReadonlyArray<FunctionName>
  readonly edges: ReadonlyArray<Edge>
  readonly out: ReadonlyMap<FunctionName, ReadonlyArray<Edge>>
  readonly in: ReadonlyMap<FunctionName, ReadonlyArray<Edge>>
}

const none: ReadonlyArray<Edge> = []

/** The canonical graph of signatures and edges. Edges between unknown functions are left out. */
export const make = (signatures: Iterable<Signature>, edges: Iterable<Edge>): FunctionGraph => {
  const byName = new Map([...signatures].map((signature) => [signature.name, signature]))
  const nodes = [...byName.keys()].toSorted(order)
  const sorted = [...edges]
    .filter((edge) => byName.has(edge.from) && byName.has(edge.to))
    .toSorted((left, right) => order(left.from, right.from) || order(left.to, right.to))
  return {
    signatures: new Map(nodes.map((name) => [name, byName.get(name) as Signature])),
    nodes,
    edges: sorted,
    out: Map.groupBy(sorted, (edge) => edge.from),
    in: Map.groupBy(sorted, (edge) => edge.to)
  }
}

/** The edges that leave a function, by target. */
export const out = (graph: FunctionGraph, name: FunctionName): ReadonlyArray<Edge> => graph.out.get(name) ?? none

/** The edges that enter a function, by source. */
export const into = (graph: FunctionGraph, name: FunctionName): ReadonlyArray<Edge> => graph.in.get(name) ?? none

/** The edge from one function to another. */
export const edge = (graph: FunctionGraph, from: FunctionName, to: FunctionName): Edge | undefined =>
  out(graph, from).find((candidate) => candidate.to === to)

/** The edges that feed one parameter of a function. */
export const feeders = (graph: FunctionGraph, name: FunctionName, parameter: string): ReadonlyArray<Edge> =>
  into(graph, name).filter((candidate) => candidate.links.some((link) => link.parameter === parameter))

// By code unit, so that the order depends on no locale.
const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
