/** Whether a call really needs a hidden provider: nothing that comes before it gives what the provider would give. */
import type { Alternatives } from '../edit/Alternatives.js'
import type { Edit } from '../edit/Edit.js'
import type { Link } from '../graph/Edge.js'
import { isPremise } from '../graph/Edge.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import { edge } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import type { Call, CallId, Path } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'

type InsertBefore = Edit & { readonly _tag: 'InsertBefore' }

/**
 * Whether an insert before a call gives what no earlier call, and no provider among the edits, gives, and what nobody
 * says in words.
 */
export const provider = (
  edit: InsertBefore,
  path: Path,
  graph: FunctionGraph,
  chosen: ReadonlyArray<Edit> = []
): boolean => {
  const { because } = edit
  const { consumer, earlier, filled: parameters } = look(path, edit.consumer, graph, chosen)
  if (consumer === undefined) return false
  return because === 'premise'
    ? premise(edit.call.function, consumer, earlier, graph)
    : !parameters.has(because.parameter) && !Neighbours.said(graph, consumer.function, because.parameter)
}

/** Whether any insert of a group can give what a call needs. */
export const group = (
  { call, need }: Alternatives,
  path: Path,
  graph: FunctionGraph,
  chosen: ReadonlyArray<Edit>
): boolean =>
  need === undefined ||
  need.because === 'premise' ||
  (!need.said && !look(path, call.id, graph, chosen).filled.has(need.because.parameter))

/** The required parameters of a call that an earlier call of the path, or a provider of its own, can fill. */
export const filled = (call: Call, path: Path, graph: FunctionGraph): ReadonlySet<string> =>
  look(path, call.id, graph, []).filled

/** What comes before a call. */
interface Before {
  readonly consumer: Call | undefined
  readonly earlier: ReadonlyArray<FunctionName>
  readonly filled: ReadonlySet<string>
}

// Providers of the call itself serve the parameter that they were inserted for and no other.
const look = (path: Path, id: CallId, graph: FunctionGraph, chosen: ReadonlyArray<Edit>): Before => {
  const earlier: Array<FunctionName> = []
  const parameters = new Set<string>()
  for (const edit of chosen)
    if (edit._tag === 'InsertBefore' && edit.consumer === id && edit.because !== 'premise')
      parameters.add(edit.because.parameter)
  for (const turn of path)
    for (const call of turn.calls) {
      for (const edit of chosen)
        if (edit._tag === 'InsertBefore' && edit.consumer === call.id && call.id !== id)
          earlier.push(edit.call.function)
      if (call.id === id) {
        feed(parameters, call, earlier, graph)
        return { consumer: call, earlier, filled: parameters }
      }
      const because = call.origin._tag === 'Inserted' && call.origin.partner === id ? call.origin.because : undefined
      if (because === undefined) earlier.push(call.function)
      else if (because !== 'premise') parameters.add(because.parameter)
    }
  return { consumer: undefined, earlier, filled: parameters }
}

/** An output value of an earlier call. */
interface Given {
  readonly call: number
  readonly link: Link
}

// One output value of one call fills one parameter: a second look-up is needed for a second place. Later calls come first.
const feed = (
  parameters: Set<string>,
  consumer: Call,
  earlier: ReadonlyArray<FunctionName>,
  graph: FunctionGraph
): void => {
  const { sources, required } = Neighbours.of(graph, consumer.function)
  // Of most pairs of functions neither feeds the other.
  let given: Array<Given> | undefined
  for (let call = earlier.length - 1; call >= 0; call--) {
    const edge = sources.get(earlier[call] as FunctionName)
    if (edge === undefined) continue
    given ??= []
    for (const link of edge.links) given.push({ call, link })
  }
  if (given === undefined) return
  const used: Array<Given> = []
  for (const parameter of required) {
    if (parameters.has(parameter)) continue
    const found = given.find(
      ({ call, link }) =>
        link.parameter === parameter &&
        !used.some((other) => other.call === call && other.link.pointer === link.pointer)
    )
    if (found === undefined) continue
    used.push(found)
    parameters.add(parameter)
  }
}

const premise = (
  name: FunctionName,
  consumer: Call,
  earlier: ReadonlyArray<FunctionName>,
  graph: FunctionGraph
): boolean => {
  const wanted = graph.signatures.get(consumer.function)?.requires ?? []
  const grants = (graph.signatures.get(name)?.grants ?? []).filter((each) => wanted.includes(each))
  if (grants.length > 0)
    return grants.some((each) => !earlier.some((other) => graph.signatures.get(other)?.grants.includes(each)))
  return !earlier.some((other) => {
    const found = edge(graph, other, consumer.function)
    return found !== undefined && isPremise(found)
  })
}
