/** Whether a call really needs a hidden provider: nothing that comes before it gives what the provider would give. */
import type { Alternatives } from '../edit/Alternatives.js'
import type { Edit } from '../edit/Edit.js'
import type { Link } from '../graph/Edge.js'
import { isPremise } from '../graph/Edge.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import { edge, feeders } from '../graph/FunctionGraph.js'
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
): boolean => {
  if (need === undefined || need.because === 'premise') return true
  if (need.said) return false
  const { parameter } = need.because
  const { earlier, served } = before(path, call.id, chosen)
  if (served.has(parameter)) return false
  // Mostly nothing that came before can fill it.
  const able = feeders(graph, call.function, parameter).some((one) => earlier.includes(one.from))
  return !able || !feed(served, call, earlier, graph).has(parameter)
}

/** The required parameters of a call that an earlier call of the path, or a provider of its own, can fill. */
export const filled = (call: Call, path: Path, graph: FunctionGraph): ReadonlySet<string> =>
  look(path, call.id, graph, []).filled

/** What comes before a call. */
interface Before {
  readonly consumer: Call | undefined
  readonly earlier: ReadonlyArray<FunctionName>
  /** The parameters that providers of its own serve: each the one that it was inserted for, and no other. */
  readonly served: ReadonlySet<string>
}

const before = (path: Path, id: CallId, chosen: ReadonlyArray<Edit>): Before => {
  const earlier: Array<FunctionName> = []
  const served = new Set<string>()
  const beside = new Map<CallId, Array<FunctionName>>()
  for (const edit of chosen) {
    if (edit._tag !== 'InsertBefore') continue
    if (edit.consumer !== id) {
      const known = beside.get(edit.consumer)
      if (known === undefined) beside.set(edit.consumer, [edit.call.function])
      else known.push(edit.call.function)
    } else if (edit.because !== 'premise') served.add(edit.because.parameter)
  }
  for (const turn of path)
    for (const call of turn.calls) {
      if (call.id === id) return { consumer: call, earlier, served }
      const providers = beside.size === 0 ? undefined : beside.get(call.id)
      if (providers !== undefined) earlier.push(...providers)
      const because = call.origin._tag === 'Inserted' && call.origin.partner === id ? call.origin.because : undefined
      if (because === undefined) earlier.push(call.function)
      else if (because !== 'premise') served.add(because.parameter)
    }
  return { consumer: undefined, earlier, served }
}

/** The required parameters of a call that are served, or that an earlier call fills. */
const look = (
  path: Path,
  id: CallId,
  graph: FunctionGraph,
  chosen: ReadonlyArray<Edit>
): Omit<Before, 'served'> & { readonly filled: ReadonlySet<string> } => {
  const { consumer, earlier, served } = before(path, id, chosen)
  return { consumer, earlier, filled: consumer === undefined ? served : feed(served, consumer, earlier, graph) }
}

/** An output value of an earlier call. */
interface Given {
  readonly call: number
  readonly link: Link
}

// One output value of one call fills one parameter: a second look-up is needed for a second place. Later calls come first.
const feed = (
  served: ReadonlySet<string>,
  consumer: Call,
  earlier: ReadonlyArray<FunctionName>,
  graph: FunctionGraph
): ReadonlySet<string> => {
  const { sources, required } = Neighbours.of(graph, consumer.function)
  // Of most pairs of functions neither feeds the other.
  let given: Array<Given> | undefined
  for (let call = earlier.length - 1; call >= 0; call--) {
    const edge = sources.get(earlier[call] as FunctionName)
    if (edge === undefined) continue
    given ??= []
    for (const link of edge.links) given.push({ call, link })
  }
  if (given === undefined) return served
  const filled = new Set(served)
  const used: Array<Given> = []
  for (const parameter of required) {
    if (filled.has(parameter)) continue
    const found = given.find(
      ({ call, link }) =>
        link.parameter === parameter &&
        !used.some((other) => other.call === call && other.link.pointer === link.pointer)
    )
    if (found === undefined) continue
    used.push(found)
    filled.add(parameter)
  }
  return filled
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
