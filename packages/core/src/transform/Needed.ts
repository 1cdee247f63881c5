/** Whether a call really needs a hidden provider: nothing that comes before it gives what the provider would give. */
import type { Edit } from '../edit/Edit.js'
import { isPremise } from '../graph/Edge.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import { edge } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import type { Because, Call, CallId, Path } from '../path/Path.js'
import { provides } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'

type InsertBefore = Edit & { readonly _tag: 'InsertBefore' }

/** Whether an insert before a call gives what no earlier call, and no provider among the edits, gives. */
export const provider = (
  edit: InsertBefore,
  path: Path,
  graph: FunctionGraph,
  chosen: ReadonlyArray<Edit> = []
): boolean => {
  const { consumer, earlier } = before(path, edit.consumer, chosen)
  if (consumer === undefined) return false
  return edit.because === 'premise'
    ? premise(edit.call.function, consumer, earlier, graph)
    : !fed(consumer, earlier, given(path, consumer, chosen), graph).has(edit.because.parameter)
}

/** The required parameters of a call that an earlier call of the path, or a provider of its own, can fill. */
export const filled = (call: Call, path: Path, graph: FunctionGraph): ReadonlySet<string> =>
  fed(call, before(path, call.id, []).earlier, given(path, call, []), graph)

// What comes before a call, with the providers that were chosen for earlier calls. Providers of the call itself serve
// the parameter that they were inserted for and no other.
const before = (
  path: Path,
  id: CallId,
  chosen: ReadonlyArray<Edit>
): { readonly consumer: Call | undefined; readonly earlier: ReadonlyArray<FunctionName> } => {
  const earlier: Array<FunctionName> = []
  for (const turn of path)
    for (const call of turn.calls) {
      for (const each of chosen)
        if (each._tag === 'InsertBefore' && each.consumer === call.id && call.id !== id)
          earlier.push(each.call.function)
      if (call.id === id) return { consumer: call, earlier }
      if (!(provides(call) && call.origin._tag === 'Inserted' && call.origin.partner === id))
        earlier.push(call.function)
    }
  return { consumer: undefined, earlier }
}

const given = (path: Path, consumer: Call, chosen: ReadonlyArray<Edit>): ReadonlyArray<Because> => [
  ...path.flatMap((turn) =>
    turn.calls.flatMap(({ origin }) =>
      origin._tag === 'Inserted' && origin.partner === consumer.id && origin.because !== undefined
        ? [origin.because]
        : []
    )
  ),
  ...chosen.flatMap((each) => (each._tag === 'InsertBefore' && each.consumer === consumer.id ? [each.because] : []))
]

// One output value of one call fills one parameter: a second look-up is needed for a second place.
const fed = (
  consumer: Call,
  earlier: ReadonlyArray<FunctionName>,
  own: ReadonlyArray<Because>,
  graph: FunctionGraph
): ReadonlySet<string> => {
  const parameters = new Set(own.flatMap((because) => (because === 'premise' ? [] : [because.parameter])))
  const used = new Set<string>()
  for (const parameter of Neighbours.required(graph, consumer.function)) {
    if (parameters.has(parameter)) continue
    for (let index = earlier.length - 1; index >= 0; index--) {
      const link = edge(graph, earlier[index] as FunctionName, consumer.function)?.links.find(
        (each) => each.parameter === parameter && !used.has(`${index} ${each.pointer}`)
      )
      if (link === undefined) continue
      used.add(`${index} ${link.pointer}`)
      parameters.add(parameter)
      break
    }
  }
  return parameters
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
