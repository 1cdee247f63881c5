/**
 * A plan by which walks come everywhere evenly: which edge the walk of a slot goes along. It follows from edges and seed
 * alone, never from what was walked before, so that slots can be made in any order.
 *
 * Laws: a round of as many slots as there are edges has each edge once; as long as functions have edges left, none comes up
 * twice more than another; the order in which edges were given does not matter; the same seed gives the same plan; in as many
 * slots as edges leave a function, each of them has its turn once.
 */
import type { Edge } from '../graph/Edge.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import { out } from '../graph/FunctionGraph.js'
import type { Seed } from '../random/Seed.js'
import { derive } from '../random/Seed.js'
import * as Stream from '../random/Stream.js'
import type { Weight } from './Weight.js'

/** The edges of a round, in the order in which they come up. */
export type Plan = ReadonlyArray<Edge>

/** The plan of some edges: functions in turn, each by one of its edges, until none is left. */
export const plan = (edges: ReadonlyArray<Edge>, seed: Seed): Plan => {
  const stream = Stream.make(derive(seed, 'novelty'))
  const sorted = edges.toSorted((left, right) => order(left.to, right.to) || order(left.from, right.from))
  const shelves = stream
    .shuffle([...Map.groupBy(sorted, (edge) => edge.to).values()])
    .map((shelf) => stream.shuffle(shelf))
  const planned: Array<Edge> = []
  for (let round = 0; planned.length < edges.length; round++)
    for (const shelf of shelves) {
      const edge = shelf[round]
      if (edge !== undefined) planned.push(edge)
    }
  return planned
}

/** The edge of a slot; none where there are no edges. */
export const at = (planned: Plan, slot: number): Edge | undefined => planned[slot % Math.max(1, planned.length)]

/**
 * The edges that the functions of a graph have their turn with in a slot, one each: what leaves a function takes turns, so
 * that none is left out because others read better.
 */
export const turns =
  (graph: FunctionGraph, slot: number, factor: number): Weight =>
  (edge) => {
    const { at: first, count } = places(graph).get(edge) ?? { at: 0, count: 1 }
    return (first + slot) % count === 0 ? factor : 1
  }

interface Place {
  readonly at: number
  readonly count: number
}

// By identity of the graph: where an edge stands among those that leave its source.
const known = new WeakMap<FunctionGraph, ReadonlyMap<Edge, Place>>()
const places = (graph: FunctionGraph): ReadonlyMap<Edge, Place> => {
  const found = known.get(graph)
  if (found !== undefined) return found
  const fresh = new Map<Edge, Place>()
  for (const [index, name] of graph.nodes.entries()) {
    const leaving = out(graph, name)
    for (const [at, edge] of leaving.entries()) fresh.set(edge, { at: at + index, count: leaving.length })
  }
  known.set(graph, fresh)
  return fresh
}

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
