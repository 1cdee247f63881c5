/**
 * Functions that find the same things: by name, by a day, in a list. Where a conversation has two of them, each would often
 * have done for the other, and its proof says so; a walk rarely goes to the second.
 */
import type { FunctionGraph as Graph, FunctionName } from '@magnet/core'
import type { Source } from '../Source.js'
import * as Reach from './Reach.js'

type Names = ReadonlyArray<FunctionName.FunctionName>

/** Whether a function finds what an earlier one, or a hidden look-up of one, has found in another way. */
export const has = (source: Source, reach: Reach.Reach, earlier: Names, name: FunctionName.FunctionName): boolean => {
  const types = found(source.graph, name)
  if (types.size === 0) return false
  return earlier.some(
    (other, index) =>
      other !== name &&
      (overlap(types, found(source.graph, other)) ||
        overlap(types, sought(source, reach, earlier.slice(0, index), other)))
  )
}

const cache = new WeakMap<Graph.FunctionGraph, Map<FunctionName.FunctionName, ReadonlySet<string>>>()

/** The types of the things that a function finds: identifiers that it returns, and does not take. */
const found = (graph: Graph.FunctionGraph, name: FunctionName.FunctionName): ReadonlySet<string> => {
  let byName = cache.get(graph)
  if (byName === undefined) cache.set(graph, (byName = new Map<FunctionName.FunctionName, ReadonlySet<string>>()))
  let types = byName.get(name)
  if (types === undefined) {
    const signature = graph.signatures.get(name)
    types = new Set(
      signature?.effect !== 'read'
        ? []
        : signature.outputs.flatMap(({ type, voice }) =>
            voice === 'opaque' && !signature.inputs.some((input) => input.type === type) ? [type] : []
          )
    )
    byName.set(name, types)
  }
  return types
}

/** The types of the things that are looked up for a function, because nothing before it gives them. */
const sought = (
  { graph }: Source,
  reach: Reach.Reach,
  earlier: Names,
  name: FunctionName.FunctionName
): ReadonlySet<string> => {
  const signature = graph.signatures.get(name)
  const open = (signature === undefined ? [] : Reach.required(signature)).filter(
    ({ voice, type }) =>
      voice === 'opaque' &&
      !reach.shown.has(type) &&
      !earlier.some((other) => graph.signatures.get(other)?.outputs.some((output) => output.type === type) === true)
  )
  return new Set(open.map(({ type }) => type))
}

const overlap = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  for (const type of left) if (right.has(type)) return true
  return false
}
