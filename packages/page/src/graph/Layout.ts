/**
 * Where functions stand on the map of a graph: categories as regions, in them what is connected by forces, and what
 * is not beside it. Computed once, when the page is made.
 *
 * Laws: the same graph, the same places; every function stands in the region of its category; no two regions overlap.
 */
import { FunctionGraph } from '@magnet/core'
import type { FunctionName } from '@magnet/core'
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { packEnclose, packSiblings } from 'd3-hierarchy'

/** A circle of the map. */
export interface Region {
  readonly category: string
  readonly x: number
  readonly y: number
  readonly r: number
}

/** A place of the map. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** A map. */
export interface Layout {
  readonly regions: ReadonlyArray<Region>
  readonly places: ReadonlyMap<FunctionName.FunctionName, Place>
}

/** Room that a function takes. */
const radius = 7
/** Room around connected functions, and around a category. */
const gap = 4
const margin = 26

/** The map of a graph. */
export const of = (graph: FunctionGraph.FunctionGraph): Layout => {
  const categories = Map.groupBy(graph.nodes, (name) => graph.signatures.get(name)?.category ?? '')
  const regions = [...categories]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([category, names]) => ({ category, ...region(graph, names) }))
  // The largest stands in the middle.
  const packed = packSiblings(
    regions
      .toSorted((left, right) => right.size - left.size || (left.category < right.category ? -1 : 1))
      .map((one) => ({ ...one, r: one.size + margin }))
  )
  return {
    regions: packed.map(({ category, x, y, r }) => ({ category, x, y, r: r - gap })),
    places: new Map(
      packed.flatMap(({ places, x, y }) =>
        places.map(([name, place]) => [name, { x: place.x + x, y: place.y + y }] as const)
      )
    )
  }
}

interface Group {
  readonly size: number
  readonly places: ReadonlyArray<readonly [FunctionName.FunctionName, Place]>
}

const region = (graph: FunctionGraph.FunctionGraph, names: ReadonlyArray<FunctionName.FunctionName>): Group => {
  const groups = packSiblings(
    connected(graph, names)
      .map((part) => arranged(graph, part))
      .toSorted((left, right) => right.size - left.size)
      .map((group) => ({ ...group, r: group.size + gap }))
  )
  const whole = packEnclose(groups.map(({ x, y, r }) => ({ x, y, r })))
  return {
    size: whole.r,
    places: groups.flatMap(({ places, x, y }) =>
      places.map(([name, place]) => [name, { x: place.x + x - whole.x, y: place.y + y - whole.y }] as const)
    )
  }
}

/** The parts of a category that its own edges connect. */
const connected = (
  graph: FunctionGraph.FunctionGraph,
  names: ReadonlyArray<FunctionName.FunctionName>
): ReadonlyArray<ReadonlyArray<FunctionName.FunctionName>> => {
  const own = new Set(names)
  const seen = new Set<FunctionName.FunctionName>()
  return names.flatMap((root) => {
    if (seen.has(root)) return []
    const part = new Set([root])
    for (const here of part)
      for (const next of [
        ...FunctionGraph.out(graph, here).map((edge) => edge.to),
        ...FunctionGraph.into(graph, here).map((edge) => edge.from)
      ])
        if (own.has(next)) part.add(next)
    for (const name of part) seen.add(name)
    return [[...part].toSorted((left, right) => (left < right ? -1 : 1))]
  })
}

/** Functions around their middle, drawn together by their edges. */
const arranged = (graph: FunctionGraph.FunctionGraph, names: ReadonlyArray<FunctionName.FunctionName>): Group => {
  const nodes = names.map((): { x?: number; y?: number } => ({}))
  if (names.length > 1) {
    const index = new Map(names.map((name, at) => [name, at] as const))
    const links = names.flatMap((name, source) =>
      FunctionGraph.out(graph, name).flatMap((edge) => {
        const target = index.get(edge.to)
        return target === undefined || target === source ? [] : [{ source, target }]
      })
    )
    forceSimulation(nodes)
      .force('link', forceLink(links).distance(4.5 * radius))
      .force('charge', forceManyBody().strength(-12 * radius))
      .force('collide', forceCollide(1.2 * radius))
      .force('x', forceX().strength(0.08))
      .force('y', forceY().strength(0.08))
      .stop()
      .tick(Math.round(Math.min(300, Math.max(60, 60_000 / names.length))))
  }
  const rounded = nodes.map(({ x = 0, y = 0 }) => ({ x: tenth(x), y: tenth(y) }))
  const middle = packEnclose(rounded.map((place) => ({ ...place, r: radius })))
  return {
    size: middle.r,
    places: names.map((name, at) => {
      const { x = 0, y = 0 } = rounded[at] ?? {}
      return [name, { x: x - middle.x, y: y - middle.y }] as const
    })
  }
}

// Libraries for sines differ in the last digits between machines; pages do not.
const tenth = (value: number): number => Math.round(value * 10) / 10
