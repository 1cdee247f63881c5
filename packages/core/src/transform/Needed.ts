/** Whether a call really needs a hidden provider: nothing that comes before it gives what the provider would give. */
import type { Alternatives } from '../edit/Alternatives.js'
import type { Edit } from '../edit/Edit.js'
import type { Edge, Link } from '../graph/Edge.js'
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
  const { consumer, earlier, served } = before(path, edit.consumer, chosen)
  if (consumer === undefined) return false
  return because === 'premise'
    ? premise(edit.call.function, consumer, earlier, graph)
    : !Neighbours.said(graph, consumer.function, because.parameter) &&
        !feed(served, consumer, earlier, graph).includes(because.parameter)
}

/** Whether any insert of a group can give what a call needs. */
export const group = (
  { call, need }: Alternatives,
  path: Path,
  graph: FunctionGraph,
  chosen: ReadonlyArray<Edit>
): boolean => {
  if (need === undefined || need.because === 'premise') return true
  if (need.said) return false
  const { parameter } = need.because
  const { earlier, served } = before(path, call.id, chosen)
  if (served.includes(parameter)) return false
  const able = need.fillers.some((name) => earlier.includes(name))
  return !able || !(need.alone || feed(served, call, earlier, graph).includes(parameter))
}

/** The required parameters of a call that an earlier call of the path, or a provider of its own, can fill. */
export const filled = (call: Call, path: Path, graph: FunctionGraph): ReadonlyArray<string> => {
  const { consumer, earlier, served } = before(path, call.id, [])
  return consumer === undefined ? served : feed(served, consumer, earlier, graph)
}

/** What comes before a call. */
interface Before {
  readonly consumer: Call | undefined
  readonly earlier: ReadonlyArray<FunctionName>
  /** The parameters that providers of its own serve: each the one that it was inserted for, and no other. */
  readonly served: ReadonlyArray<string>
}

const before = (path: Path, id: CallId, chosen: ReadonlyArray<Edit>): Before => {
  const earlier: Array<FunctionName> = []
  const served: Array<string> = []
  for (const edit of chosen)
    if (edit._tag === 'InsertBefore' && edit.consumer === id && edit.because !== 'premise')
      served.push(edit.because.parameter)
  for (const turn of path)
    for (const call of turn.calls) {
      if (call.id === id) return { consumer: call, earlier, served }
      for (const edit of chosen)
        if (edit._tag === 'InsertBefore' && edit.consumer === call.id) earlier.push(edit.call.function)
      const because = call.origin._tag === 'Inserted' && call.origin.partner === id ? call.origin.because : undefined
      if (because === undefined) earlier.push(call.function)
      else if (because !== 'premise') served.push(because.parameter)
    }
  return { consumer: undefined, earlier, served }
}

/** An output value of an earlier call that fills a parameter. */
interface Given {
  readonly call: number
  readonly link: Link
}

// One output value of one call fills one parameter: a second look-up is needed for a second place. Later calls come first.
const feed = (
  served: ReadonlyArray<string>,
  consumer: Call,
  earlier: ReadonlyArray<FunctionName>,
  graph: FunctionGraph
): ReadonlyArray<string> => {
  const { sources, required } = Neighbours.of(graph, consumer.function)
  // Of most pairs of functions neither feeds the other.
  const edges = earlier.map((name) => sources.get(name))
  const filled = [...served]
  const used: Array<Given> = []
  for (const parameter of required) {
    const found = filled.includes(parameter) ? undefined : given(edges, parameter, used)
    if (found === undefined) continue
    used.push(found)
    filled.push(parameter)
  }
  return filled
}

const given = (
  edges: ReadonlyArray<Edge | undefined>,
  parameter: string,
  used: ReadonlyArray<Given>
): Given | undefined => {
  for (let call = edges.length - 1; call >= 0; call--)
    for (const link of edges[call]?.links ?? none)
      if (
        link.parameter === parameter &&
        !used.some((other) => other.call === call && other.link.pointer === link.pointer)
      )
        return { call, link }
  return undefined
}

const none: ReadonlyArray<Link> = []

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
