/** Where walks begin and how far they can lead: functions that can be called first, and what follows from each. */
import { FunctionGraph as Graph, type FunctionName, Neighbours } from '@magnet/core'
import type { Source } from '../Source.js'
import * as Reach from './Reach.js'

/** How far ahead a walk looks. */
export const horizon = 5

/** What is known of the walks of a source. */
export interface Starts {
  /** How many functions can follow one, up to the horizon. */
  readonly ahead: ReadonlyMap<FunctionName.FunctionName, number>
  /** Functions that can be called first, by category, in the order of names. */
  readonly first: ReadonlyArray<ReadonlyArray<FunctionName.FunctionName>>
}

const cache = new WeakMap<Reach.Reach, Map<number, Starts>>()

/** The starts of walks of a least length; every category has at least one. */
export const of = (source: Source, reach: Reach.Reach, minimum: number): Starts => {
  let byLength = cache.get(reach)
  if (byLength === undefined) cache.set(reach, (byLength = new Map<number, Starts>()))
  let starts = byLength.get(minimum)
  if (starts === undefined) byLength.set(minimum, (starts = compute(source, reach, minimum)))
  return starts
}

const lengths = new WeakMap<Source, Starts['ahead']>()

const aheadOf = (source: Source): Starts['ahead'] => {
  let found = lengths.get(source)
  if (found === undefined) lengths.set(source, (found = measured(source)))
  return found
}

const measured = (source: Source): Starts['ahead'] => {
  const { graph } = source
  const ahead = new Map<FunctionName.FunctionName, number>(graph.nodes.map((name) => [name, 0]))
  let able = graph.nodes
  // After round n a function knows of n others that can follow it.
  for (let round = 1; round <= horizon; round++) {
    able = able.filter((name) =>
      Graph.out(graph, name).some(
        (edge) => edge.to !== name && Reach.sure(source, edge) && (ahead.get(edge.to) ?? 0) >= round - 1
      )
    )
    for (const name of able) ahead.set(name, round)
  }
  return ahead
}

const compute = (source: Source, reach: Reach.Reach, minimum: number): Starts => {
  const { graph } = source
  const ahead = aheadOf(source)
  const functions = Reach.index(source.world)
  const able = graph.nodes.filter(
    (name) => reach.rank.has(name) && (ahead.get(name) ?? 0) >= Math.min(horizon, minimum - 1)
  )
  const grouped = Map.groupBy(able, (name) => graph.signatures.get(name)?.category ?? '')
  const first = [...grouped]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, names]) => {
      // People begin with what they want, not with what it takes.
      const wanted = names.filter((name) => {
        const f = functions.get(name)
        return f !== undefined && !Reach.helps(f)
      })
      return wanted.length > 0 ? wanted : names
    })
  return { ahead, first }
}

/** Of more functions than this nobody asks which of them leads to another, nor of more targets at once. */
const [nearest, latest] = [1000, 500]

/** How many steps lead from a function to a target; absent where none do, and beyond the nearest thousand. */
export type Ways = ReadonlyMap<FunctionName.FunctionName, number>

const known = new WeakMap<Source, Map<FunctionName.FunctionName, Ways>>()

/** The ways to a function along sure edges. */
export const ways = (source: Source, target: FunctionName.FunctionName): Ways => {
  let byTarget = known.get(source)
  if (byTarget === undefined) known.set(source, (byTarget = new Map<FunctionName.FunctionName, Ways>()))
  let found = byTarget.get(target)
  if (found !== undefined) return found
  if (byTarget.size >= latest) byTarget.clear()
  byTarget.set(target, (found = search(source, target)))
  return found
}

const search = (source: Source, target: FunctionName.FunctionName): Ways => {
  const { graph } = source
  const far = new Map<FunctionName.FunctionName, number>([[target, 0]])
  // A map is visited in the order in which it grows: the nearest first.
  for (const [name, distance] of far) {
    if (far.size >= nearest) break
    for (const edge of Graph.into(graph, name))
      if (!far.has(edge.from) && Reach.sure(source, edge) && !Neighbours.undo(graph, edge.from, name))
        far.set(edge.from, distance + 1)
  }
  return far
}
