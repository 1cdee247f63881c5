/**
 * Weights of the steps of a walk: the relative chance of an edge, after the functions of the walk. A walk without weights
 * takes each edge alike, as in the paper.
 *
 * Laws: weights are not negative; `both` is associative and commutative, with `alike` as its identity; the walk laws (W1) hold
 * under every weight.
 */
import type { Edge } from '../graph/Edge.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import { into } from '../graph/FunctionGraph.js'
import type { FunctionName } from '../signature/FunctionName.js'

/** How much a step weighs, after the functions of a walk. */
export type Weight = (edge: Edge, visited: ReadonlyArray<FunctionName>) => number

/** All steps alike. */
export const alike: Weight = () => 1

/** Two reasons at once. */
export const both =
  (left: Weight, right: Weight): Weight =>
  (edge, visited) =>
    left(edge, visited) * right(edge, visited)

/** Steps that are surer weigh more; at power 0 all are alike. */
export const confidence =
  (power: number): Weight =>
  (edge) =>
    edge.confidence ** power

/** What many edges lead to is reached anyway: each of them weighs less. */
export const rarity =
  (graph: FunctionGraph): Weight =>
  (edge) =>
    1 / Math.max(1, into(graph, edge.to).length)

/** Steps that some edge of a plan asks for: from its source to its target while the walk has not been there. */
export const through =
  (wanted: Pick<Edge, 'from' | 'to'>, factor: number): Weight =>
  (edge, visited) =>
    edge.from === wanted.from && edge.to === wanted.to && !visited.includes(wanted.to) ? factor : 1
