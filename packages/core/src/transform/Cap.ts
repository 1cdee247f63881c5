/** A limit on what a path may become. It looks at an edit and at the path that the edit leads to. */
import type { Edit } from '../edit/Edit.js'
import { added, mentions } from '../edit/Edit.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { CallId, Path, Turn } from '../path/Path.js'
import * as Place from '../path/Place.js'

/** Whether a path may be as an edit leaves it. */
export type Cap = (edit: Edit, after: Path, graph: FunctionGraph) => boolean

/** No limit. */
export const none: Cap = () => true

/** All limits together. */
export const all =
  (...caps: ReadonlyArray<Cap>): Cap =>
  (edit, after, graph) =>
    caps.every((cap) => cap(edit, after, graph))

/** At most so many asked calls in the turn that the edit changes. */
export const askedCalls =
  (most: number): Cap =>
  (edit, after) =>
    (changed(edit, after)?.calls.filter((call) => call.intent === 'asked').length ?? 0) <= most

/** At most so many calls of one function in a turn: the repeated call and its repetitions. */
export const repetitions =
  (most: number): Cap =>
  (edit, after) => {
    if (edit._tag !== 'Repeat') return true
    const repeated = changed(edit, after)?.calls.filter(
      ({ origin }) => origin._tag === 'Repeated' && origin.of === edit.of
    )
    return (repeated?.length ?? 0) < most
  }

/** No turn in which the user asks for an act and for its undoing, or for another form of it. */
export const coherent: Cap = (edit, after, graph) => {
  const calls = changed(edit, after)?.calls ?? []
  return calls.every((call) => {
    const { undoes = [], amends = [] } = graph.signatures.get(call.function) ?? {}
    return !calls.some((other) => undoes.includes(other.function) || amends.includes(other.function))
  })
}

const changed = (edit: Edit, after: Path): Turn | undefined => {
  const id: CallId | undefined = added(edit)?.id ?? mentions(edit)[0]
  const place = id === undefined ? undefined : Place.of(after, id)
  return place === undefined ? undefined : after[place.turn]
}
