/**
 * Things that are gone: a cancelled event, a deleted message, and what was listed of them. A call that takes one would be
 * refused, whatever else is said, so a walk does not go there, and where another such thing can be looked up, it is.
 */
import type { FunctionGraph as Graph, FunctionName, Signature } from '@magnet/core'

type Names = ReadonlyArray<FunctionName.FunctionName>

type Endings = ReadonlyMap<FunctionName.FunctionName, ReadonlySet<string>>

const cache = new WeakMap<Graph.FunctionGraph, Endings>()

/** The functions that end something, with what they end; they are few. */
const endings = (graph: Graph.FunctionGraph): Endings => {
  let found = cache.get(graph)
  if (found === undefined) {
    const ended = graph.nodes.map(
      (name) => [name, new Set([...(graph.signatures.get(name)?.ends ?? []), ...unmade(graph, name)])] as const
    )
    found = new Map(ended.filter(([, things]) => things.size > 0))
    cache.set(graph, found)
  }
  return found
}

const nothing: ReadonlySet<string> = new Set()

/** The types of the things that a function ends: those that it says it does, and those whose making it undoes. */
export const types = (graph: Graph.FunctionGraph, name: FunctionName.FunctionName): ReadonlySet<string> =>
  endings(graph).get(name) ?? nothing

/** The types of the things whose making a function undoes. */
const unmade = (graph: Graph.FunctionGraph, name: FunctionName.FunctionName): ReadonlyArray<string> => {
  const { undoes = [], inputs = [] } = graph.signatures.get(name) ?? {}
  const acts = undoes.flatMap((act) => [...graph.signatures.values()].filter((other) => other.name === act))
  return inputs.flatMap(({ type, voice }) =>
    voice === 'opaque' && acts.some((act) => gives(act, type) && !takes(act, type)) ? [type] : []
  )
}

/** Whether the things of a type that were spoken of before a function are gone: none came up since, and none stands in a list. */
const gone = (graph: Graph.FunctionGraph, earlier: Names, type: string): boolean => {
  for (let end = earlier.length - 1; end >= 0; end--) {
    const name = earlier[end]
    const ended = name === undefined ? undefined : types(graph, name)
    if (ended === undefined || ended.size === 0) continue
    const before = signatures(graph, earlier.slice(0, end))
    const since = signatures(graph, earlier.slice(end + 1))
    if (since.some((one) => gives(one, type) || takes(one, type))) return false
    if (ended.has(type)) return !before.some((one) => lists(one, type))
    // What was told of a thing goes with it.
    const givers = before.filter((one) => gives(one, type))
    if (givers.length > 0 && givers.every((one) => [...ended].some((gone_) => takes(one, gone_)))) return true
  }
  return false
}

/** The required parameters of a function for which only things that are gone were spoken of. */
export const parameters = (
  graph: Graph.FunctionGraph,
  earlier: Names,
  { inputs }: Signature.Signature
): ReadonlyArray<Signature.Parameter> => {
  const ending = endings(graph)
  return earlier.some((name) => ending.has(name))
    ? inputs.filter((input) => input.required && input.voice === 'opaque' && gone(graph, earlier, input.type))
    : []
}

/** Whether a function takes back the making of what an earlier one has worked on: a reminder of what is then cancelled. */
export const wastes = (graph: Graph.FunctionGraph, earlier: Names, name: FunctionName.FunctionName): boolean =>
  types(graph, name).size > 0 &&
  unmade(graph, name).some((type) =>
    signatures(graph, earlier).some((one) => one.effect === 'write' && takes(one, type))
  )

const signatures = (graph: Graph.FunctionGraph, names: Names): ReadonlyArray<Signature.Signature> =>
  names.flatMap((name) => graph.signatures.get(name) ?? [])

const takes = ({ inputs }: Signature.Signature, type: string): boolean =>
  inputs.some((input) => input.type === type && input.required)

const gives = ({ outputs }: Signature.Signature, type: string): boolean =>
  outputs.some((output) => output.type === type)

const lists = ({ outputs }: Signature.Signature, type: string): boolean =>
  outputs.some((output) => output.type === type && output.many)
