/**
 * Functions that find the same things: by name, by a day, in a list. Where a conversation has two of them, each would often
 * have done for the other, and its proof says so; a walk rarely goes to the second.
 */
import type { FunctionGraph as Graph, FunctionName, Signature } from '@magnet/core'
import type { Source } from '../Source.js'
import type * as Reach from './Reach.js'

type Names = ReadonlyArray<FunctionName.FunctionName>

/** Whether a function finds what an earlier one, or a hidden look-up of one, has found in another way. */
export const has = (source: Source, reach: Reach.Reach, earlier: Names, name: FunctionName.FunctionName): boolean => {
  const types = found(source.graph, name)
  if (types.size === 0) return false
  return earlier.some(
    (other, index) =>
      other !== name && (overlap(types, found(source.graph, other)) || seeks(source, reach, earlier, index, types))
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

/** Whether something of some types is looked up for one of the functions, because nothing before it gives it. */
const seeks = (
  { graph }: Source,
  reach: Reach.Reach,
  earlier: Names,
  index: number,
  types: ReadonlySet<string>
): boolean =>
  signatureAt(graph, earlier, index)?.inputs.some(
    ({ required, voice, type }) =>
      required &&
      voice === 'opaque' &&
      types.has(type) &&
      !reach.shown.has(type) &&
      !earlier.some((_, at) => at < index && gives(signatureAt(graph, earlier, at), type))
  ) === true

const signatureAt = (graph: Graph.FunctionGraph, names: Names, at: number): Signature.Signature | undefined => {
  const name = names[at]
  return name === undefined ? undefined : graph.signatures.get(name)
}

const gives = (signature: Signature.Signature | undefined, type: string): boolean =>
  signature?.outputs.some((output) => output.type === type) === true

const overlap = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  for (const type of left) if (right.has(type)) return true
  return false
}
