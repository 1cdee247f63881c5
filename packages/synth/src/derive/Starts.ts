/** Where walks begin: functions that can be called first and from which a walk of the least length is possible. */
import { FunctionGraph as Graph, type FunctionName } from '@magnet/core'
import type { Source } from '../Source.js'
import * as Reach from './Reach.js'

const cache = new WeakMap<Reach.Reach, Map<number, ReadonlyArray<ReadonlyArray<FunctionName.FunctionName>>>>()

/** Start functions by category, in the order of names; every list has at least one. */
export const of = (source: Source, reach: Reach.Reach, minimum: number): ReadonlyArray<ReadonlyArray<FunctionName.FunctionName>> => {
  let byLength = cache.get(reach)
  if (byLength === undefined) cache.set(reach, (byLength = new Map<number, ReadonlyArray<ReadonlyArray<FunctionName.FunctionName>>>()))
  let starts = byLength.get(minimum)
  if (starts === undefined) byLength.set(minimum, (starts = compute(source, reach, minimum)))
  return starts
}

const compute = (source: Source, reach: Reach.Reach, minimum: number): ReadonlyArray<ReadonlyArray<FunctionName.FunctionName>> => {
  const { graph } = source
  // Functions that begin a walk of 1, 2, … reachable functions.
  let able: ReadonlySet<FunctionName.FunctionName> = new Set(reach.rank.keys())
  for (let length = 2; length <= minimum; length++) {
    const shorter = able
    able = new Set(
      graph.nodes.filter((name) => reach.rank.has(name) && Graph.out(graph, name).some((edge) => edge.to !== name && Reach.sure(source, edge) && shorter.has(edge.to)))
    )
  }
  const grouped = Map.groupBy([...able].toSorted(), (name) => graph.signatures.get(name)?.category ?? '')
  const functions = Reach.index(source.world)
  return [...grouped]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, names]) => {
      // People begin with what they want, not with what it takes.
      const wanted = names.filter((name) => {
        const f = functions.get(name)
        return f !== undefined && !Reach.helps(f)
      })
      return wanted.length > 0 ? wanted : names
    })
}
