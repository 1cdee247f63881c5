/**
 * Values that a function refuses wherever they come from: who is listed as a member cannot be added, what is listed among
 * the favourites cannot be saved. Execution has tried, so such a value is looked up anew, or the walk goes elsewhere.
 */
import { FunctionGraph as Graph, type FunctionName, type Signature } from '@magnet/core'

type Names = ReadonlyArray<FunctionName.FunctionName>

/** Whether a function refuses what another gives. */
export const refuses = (
  graph: Graph.FunctionGraph,
  from: FunctionName.FunctionName,
  to: FunctionName.FunctionName
): boolean => Graph.edge(graph, from, to)?.evidence.includes('refused') === true

/** The required parameters of a function for which earlier calls gave nothing but what it refuses. */
export const parameters = (
  graph: Graph.FunctionGraph,
  earlier: Names,
  { name, inputs }: Signature.Signature
): ReadonlyArray<Signature.Parameter> =>
  earlier.some((one) => refuses(graph, one, name))
    ? inputs.filter((input) => {
        if (!input.required || input.voice !== 'opaque') return false
        const origins = earlier.filter((one) => comesFrom(graph.signatures.get(one), input.type))
        return origins.length > 0 && origins.every((one) => refuses(graph, one, name))
      })
    : []

/** Whether a type comes up with a function: what it returns as it took it came up before. */
const comesFrom = (signature: Signature.Signature | undefined, type: string): boolean =>
  signature !== undefined &&
  signature.outputs.some((output) => output.type === type) &&
  !signature.inputs.some((input) => input.required && input.type === type)
