/** What the graph says of an edit: whether the dependency that it adds is an edge, and a nested one. */
import * as O from 'fp-ts/lib/Option.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import { edge } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import type { Because, CallId, Path } from '../path/Path.js'
import { sameBecause } from '../path/Path.js'
import * as Place from '../path/Place.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Edit } from './Edit.js'
import type { EditError } from './EditError.js'

/** Why the graph forbids an edit, or undefined where it does not. */
export const refusal = (edit: Edit, graph: FunctionGraph, path: Path): EditError | undefined => {
  switch (edit._tag) {
    case 'Merge':
    case 'Repeat':
      return undefined
    case 'InsertBefore':
      return between(edit, path, edit.consumer, (consumer) => ({
        holds: feeds(graph, edit.call.function, consumer, edit.because),
        from: edit.call.function,
        to: consumer
      }))
    case 'InsertAfter':
    case 'InsertLater':
      return between(edit, path, edit.source, (source) => ({
        holds:
          nests(graph, source, edit.call.function) ||
          (edit._tag === 'InsertLater' && Neighbours.of(graph, source).undoing.includes(edit.call.function)),
        from: source,
        to: edit.call.function
      }))
    case 'Split':
      return split(edit, graph, path)
  }
}

/** Whether a function can be the hidden provider of another: by a required parameter, or as its premise. */
const feeds = (graph: FunctionGraph, from: FunctionName, to: FunctionName, because: Because): boolean =>
  Neighbours.of(graph, to).needs.some((need) => sameBecause(need.because, because) && need.providers.includes(from))

/** Whether a function is nested under another. */
const nests = (graph: FunctionGraph, from: FunctionName, to: FunctionName): boolean =>
  Neighbours.of(graph, from).nested.includes(to)

const between = (
  edit: Edit,
  path: Path,
  partner: CallId,
  judge: (partner: FunctionName) => { readonly holds: boolean; readonly from: string; readonly to: string }
): EditError | undefined => {
  const found = callAt(path, partner)
  if (found === undefined) return { _tag: 'UnknownCall', edit, call: partner }
  const { holds, from, to } = judge(found)
  return holds ? undefined : { _tag: 'NoDependency', edit, from, to }
}

const split = (edit: Edit & { _tag: 'Split' }, graph: FunctionGraph, path: Path): EditError | undefined => {
  const { missing, before } = edit
  const names = Neighbours.required(graph, missing.function)
  if (!missing.parameters.every((name) => names.includes(name)))
    return { _tag: 'WrongParameters', edit, parameters: missing.parameters }
  if (O.isSome(missing.call)) return undefined
  const place = Place.of(path, before)
  const supported = path
    .slice(0, place?.turn ?? 0)
    .some((turn) => turn.calls.some((call) => nears(graph, call.function, missing.function)))
  return supported ? undefined : { _tag: 'NoDependency', edit, from: before, to: missing.function }
}

/** Whether a function may be asked for after another. */
export const nears = (graph: FunctionGraph, from: FunctionName, to: FunctionName): boolean =>
  edge(graph, from, to) !== undefined && Neighbours.compatible(graph, from, to)

const callAt = (path: Path, id: CallId): FunctionName | undefined => {
  const place = Place.of(path, id)
  return place === undefined ? undefined : path[place.turn]?.calls[place.index]?.function
}
