/**
 * Values that a function refuses wherever they come from: who is listed as a member cannot be added, what is listed among
 * the favourites cannot be saved. Execution has tried, so such a value is looked up anew, or the walk goes elsewhere.
 */
import type { FunctionGraph as Graph, FunctionName, Signature } from '@magnet/core'

type Names = ReadonlyArray<FunctionName.FunctionName>

/** Whether a function refuses what another gives. */
export const refuses = (
  graph: Graph.FunctionGraph,
  from: FunctionName.FunctionName,
  to: FunctionName.FunctionName
): boolean => refusers(graph).get(to)?.has(from) === true

type Refusers = ReadonlyMap<FunctionName.FunctionName, ReadonlySet<FunctionName.FunctionName>>

const cache = new WeakMap<Graph.FunctionGraph, Refusers>()

/** The functions that refuse what others give, with those; they are few. */
const refusers = (graph: Graph.FunctionGraph): Refusers => {
  let found = cache.get(graph)
  if (found === undefined) {
    const refused = Map.groupBy(
      graph.edges.filter((edge) => edge.evidence.includes('refused')),
      (edge) => edge.to
    )
    found = new Map([...refused].map(([to, edges]) => [to, new Set(edges.map((edge) => edge.from))] as const))
    cache.set(graph, found)
  }
  return found
}

/** The required parameters of a function for which earlier calls gave nothing but what it refuses. */
export const parameters = (
  graph: Graph.FunctionGraph,
  earlier: Names,
  { name, inputs }: Signature.Signature
): ReadonlyArray<Signature.Parameter> => {
  const refused = refusers(graph).get(name)
  return refused !== undefined && earlier.some((one) => refused.has(one))
    ? inputs.filter((input) => {
        if (!input.required || input.voice !== 'opaque') return false
        const origins = earlier.filter((one) => comesFrom(graph.signatures.get(one), input.type))
        return origins.length > 0 && origins.every((one) => refused.has(one))
      })
    : none
}

const none: ReadonlyArray<Signature.Parameter> = []

/** Whether a type comes up with a function: what it returns as it took it came up before. */
const comesFrom = (signature: Signature.Signature | undefined, type: string): boolean =>
  signature !== undefined &&
  signature.outputs.some((output) => output.type === type) &&
  !signature.inputs.some((input) => input.required && input.type === type)
