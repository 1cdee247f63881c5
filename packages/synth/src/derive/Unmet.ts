/**
 * Which needs of a call nothing in the path meets, so that a hidden provider has to: where nothing gives the value, where
 * all that gave one is gone or refused, and where people name a thing whatever was spoken of before.
 */
import {
  type Alternatives,
  type Edit,
  FunctionGraph as Graph,
  type FunctionName,
  type Insert,
  Needed,
  Path
} from '@magnet/core'
import type { Source } from '../Source.js'
import * as Reach from './Reach.js'

/** Whether a need of a call is unmet. */
export const of =
  (source: Source): NonNullable<Insert.BeforeOptions['need']> =>
  (group, path, graph, chosen) =>
    useless(group, path, graph, chosen) ||
    (twin(source, group, path, graph) ?? Needed.group(group, path, graph, chosen))

/** Whether nothing that comes before a call will do for a parameter, and no provider of its own stands there. */
const useless = (
  { call, need }: Alternatives.Alternatives,
  path: Path.Path,
  graph: Graph.FunctionGraph,
  chosen: ReadonlyArray<Edit.Edit>
): boolean => {
  const signature = graph.signatures.get(call.function)
  if (need === undefined || need.because === 'premise' || signature === undefined) return false
  const { parameter: name } = need.because
  const before: Array<FunctionName.FunctionName> = []
  for (const other of Path.calls(path)) {
    for (const edit of chosen)
      if (edit._tag === 'InsertBefore' && edit.consumer === other.id) {
        if (other.id === call.id && serves(edit.because, name)) return false
        if (other.id !== call.id) before.push(edit.call.function)
      }
    if (other.id === call.id) break
    const { origin } = other
    const own = origin._tag === 'Inserted' && origin.partner === call.id ? origin.because : undefined
    if (own === undefined) before.push(other.function)
    else if (serves(own, name)) return false
  }
  return Reach.unmet(graph, before, signature).some((input) => input.name === name)
}

const serves = (because: Path.Because, parameter: string): boolean =>
  because !== 'premise' && because.parameter === parameter

// Two parameters of one meaning, as the ends of a way, are said by name, whatever was spoken of before; but for the last,
// where the walk came from something that it can lead to. Undefined for other parameters.
const twin = (
  source: Source,
  { call, need }: Alternatives.Alternatives,
  path: Path.Path,
  graph: Graph.FunctionGraph
): boolean | undefined => {
  if (need === undefined || need.because === 'premise') return undefined
  const { parameter: name } = need.because
  const inputs = graph.signatures.get(call.function)?.inputs ?? []
  const type = inputs.find((input) => input.name === name)?.type
  const twins = inputs.filter((input) => input.type === type)
  const named = need.providers.some((provider) => Reach.index(source.world).get(provider)?.phrases.stands !== undefined)
  if (twins.length < 2 || !named) return undefined
  return name !== twins.at(-1)?.name || !cameFrom(path, call, name, graph)
}

/** Whether a call that feeds a parameter led to this one: the one before it on the walk, or that it comes back to. */
const cameFrom = (path: Path.Path, call: Path.Call, name: string, graph: Graph.FunctionGraph): boolean => {
  const calls = Path.calls(path)
  const { origin } = call
  const before =
    origin._tag === 'Inserted'
      ? calls.find((other) => other.id === origin.partner)
      : calls
          .slice(
            0,
            calls.findIndex((other) => other.id === call.id)
          )
          .findLast((other) => other.origin._tag === 'Walked')
  const edge = before === undefined ? undefined : Graph.edge(graph, before.function, call.function)
  return edge !== undefined && Reach.feeds(edge, name)
}
