/**
 * Which hidden calls are inserted. A provider is necessary where nothing that comes before, nothing that is shown and
 * nothing that a person says gives what a call needs; such a one is always inserted, so that a path can be bound.
 */
import {
  Cap,
  Choose,
  type Edge,
  type Edit,
  Enabled,
  Insert,
  type Path,
  PathTransform,
  FunctionGraph as Graph,
  type FunctionName,
  Neighbours
} from '@magnet/core'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'
import * as Calls from './Calls.js'
import * as Ended from './Ended.js'
import * as Past from './Past.js'
import * as Plausible from './Plausible.js'
import * as Reach from './Reach.js'
import * as Repeatable from './Repeatable.js'
import * as Rivals from './Rivals.js'
import * as Role from './Role.js'
import * as Unmet from './Unmet.js'

/** Inserts necessary providers, and chains of them. */
export const necessary = (source: Source, reach: Reach.Reach): PathTransform.PathTransform => {
  const look = Calls.within(source)
  return Insert.before({
    probability: 1,
    depth: 4,
    weight: (edit, path) => (edit._tag === 'InsertBefore' ? liking(source, reach, edit, look(path)) : 0),
    need: Unmet.of(source, look),
    when: (edit, path, graph, chosen) =>
      edit._tag === 'InsertBefore' &&
      wanted(source, reach, edit, look(path)) &&
      !listed(source, edit, look(path), chosen) &&
      Insert.quiet(edit, path, graph, chosen)
  })
}

/** Inserts hidden post-processors with the probability of the settings. */
export const processing = (source: Source, settings: Settings): PathTransform.PathTransform => {
  const look = Calls.within(source)
  return Insert.after({
    probability: settings.insert,
    when: (edit, path, graph, chosen) =>
      edit._tag === 'InsertAfter' &&
      (Reach.index(source.world).get(edit.call.function)?.phrases.tail?.length ?? 0) > 0 &&
      reads(look(path), graph, edit.source) &&
      isSingle(look(path), graph, edit) &&
      Insert.closing(edit, path, graph, chosen)
  })
}

/** Has the user ask for the same in several ways at once: how far it is to one place and to another. */
export const repeating = (source: Source, settings: Settings): PathTransform.PathTransform =>
  PathTransform.fromEnabled(
    Enabled.repeats,
    Choose.ascending(
      (edit) => (edit._tag === 'Repeat' && comparable(source, edit.call.function) ? settings.repeat : 0),
      Cap.all(Cap.askedCalls(settings.maxCalls), Cap.repetitions(2))
    )
  )

// What is read of a thing that people name by themselves.
const comparable = (source: Source, name: FunctionName.FunctionName): boolean => {
  const f = Reach.index(source.world).get(name)
  return f !== undefined && Repeatable.is(source, name) && !Reach.helps(f)
}

/** How plausible a link between worlds has to be for somebody to come back to it. */
const natural = 0.5

/** Inserts nested calls as later turns with a probability; what follows on one act is left open. */
export const later = (
  source: Source,
  reach: Reach.Reach,
  probability: number,
  open: FunctionName.FunctionName | undefined
): PathTransform.PathTransform => {
  const look = Calls.within(source)
  return Insert.later({
    probability,
    gap: 0,
    when: (edit, path, graph, chosen) => {
      if (edit._tag !== 'InsertLater') return false
      const calls = look(path)
      const from = calls.find(edit.source)?.function
      const edge = from === undefined || from === open ? undefined : Graph.edge(graph, from, edit.call.function)
      const role = Role.of(source, edit.call.function)
      if (edge === undefined || role === undefined || !Reach.sure(source, edge)) return false
      if (Plausible.of(source, edge) < natural || !Insert.novel(edit, path, graph, chosen)) return false
      const all = calls.before(calls.all.length)
      const before = calls.before(calls.place(edit.before))
      const { opposed } = role
      return (
        (opposed === undefined || !Past.some(all, ({ name }) => opposed.has(name))) &&
        !undone(source, edge.from, calls, edit.before) &&
        (!spends(source, edge) || unused(edge.from, calls, edit.before, graph)) &&
        Reach.unmet(before, role).length === 0 &&
        spares(source, calls, edit.before, role) &&
        !Rivals.has(reach, all, role) &&
        Reach.steps(source, reach, before, role)
      )
    }
  })
}

/** Has the user change their mind: a function that undoes or amends an act, in a later turn. */
export const changing = (source: Source, by: FunctionName.FunctionName): PathTransform.PathTransform => {
  const look = Calls.within(source)
  return Insert.later({
    probability: 1,
    // Soon after the act, or at last.
    weight: (edit) => (edit._tag === 'InsertLater' && edit.before === 'end' ? 2 : 1),
    gap: 0,
    when: (edit, path, graph, chosen) => {
      if (edit._tag !== 'InsertLater' || edit.call.function !== by || !Insert.change(edit, path, graph, chosen))
        return false
      const calls = look(path)
      const act = calls.find(edit.source)?.function
      return act !== undefined && unused(act, calls, edit.before, graph)
    }
  })
}

/** Whether nothing that comes after a place counts on an act. */
const unused = (
  act: FunctionName.FunctionName,
  { all, place }: Calls.Calls,
  before: Path.CallId | 'end',
  graph: Graph.FunctionGraph
): boolean => {
  for (let at = place(before); at < all.length; at++) {
    const name = all[at]?.function
    if (name !== undefined && Graph.edge(graph, act, name) !== undefined) return false
  }
  return true
}

// Nothing that comes later, and nothing that was done before, is about what a later turn ends.
const spares = (
  source: Source,
  { all, place, before: past }: Calls.Calls,
  before: Path.CallId | 'end',
  role: Role.Role
): boolean => {
  const { ends } = role
  if (ends.size === 0) return true
  const at = place(before)
  return (
    !Ended.wastes(past(at), role) &&
    all
      .slice(at)
      .every((call) => Role.of(source, call.function)?.required.every((input) => !ends.has(input.type)) ?? true)
  )
}

// What is undone has nothing more to give.
const undone = (
  source: Source,
  act: FunctionName.FunctionName,
  { all, place }: Calls.Calls,
  before: Path.CallId | 'end'
): boolean => {
  const end = place(before)
  for (let at = all.findIndex((call) => call.function === act) + 1; at < end; at++) {
    const name = all[at]?.function
    if (name === undefined) continue
    if (Neighbours.undoes(source.graph, name, act)) return true
    const edge = source.executor === 'simulated' ? Graph.edge(source.graph, act, name) : undefined
    if (edge !== undefined && spends(source, edge)) return true
  }
  return false
}

// Of functions without code nobody says which acts undo what; each act on a thing could be its end.
const spends = ({ executor, graph }: Source, edge: Edge.Edge): boolean =>
  executor === 'simulated' && graph.signatures.get(edge.to)?.effect === 'write'

type InsertBefore = Edit.Edit & { readonly _tag: 'InsertBefore' }

const wanted = (
  source: Source,
  reach: Reach.Reach,
  { call, consumer: id, because }: InsertBefore,
  calls: Calls.Calls
): boolean => {
  const consumer = calls.find(id)
  if (consumer === undefined || !Reach.provides(reach, source, call.function, consumer.function)) return false
  if (because === 'premise') return (source.graph.signatures.get(call.function)?.grants.length ?? 0) > 0
  const input = Role.of(source, consumer.function)?.opaque.find((one) => one.name === because.parameter)
  return input !== undefined && !reach.shown.has(input.type)
}

// "In pounds" belongs to a question; said of an act it sounds like a part of the act.
const reads = (calls: Calls.Calls, graph: Graph.FunctionGraph, id: Path.CallId): boolean => {
  const source = calls.find(id)
  return source !== undefined && graph.signatures.get(source.function)?.effect === 'read'
}

// Of the amounts of a list nobody knows which one is meant.
const isSingle = (
  calls: Calls.Calls,
  graph: Graph.FunctionGraph,
  edit: Edit.Edit & { readonly _tag: 'InsertAfter' }
): boolean => {
  const source = calls.find(edit.source)?.function
  const edge = source === undefined ? undefined : Graph.edge(graph, source, edit.call.function)
  return edge?.links.some((link) => !link.pointer.includes('/*')) ?? false
}

// A function without arguments lists the same things however often it is called: once is enough.
const listed = (
  source: Source,
  { call, consumer, because }: InsertBefore,
  calls: Calls.Calls,
  chosen: ReadonlyArray<Edit.Edit>
): boolean => {
  const { function: name } = call
  if (because === 'premise' || Role.of(source, name)?.required.length !== 0) return false
  return (
    Past.times(calls.before(calls.place(consumer)), name) > 0 ||
    chosen.some((other) => other._tag === 'InsertBefore' && other.call.function === name)
  )
}

// A provider that needs fewer providers of its own is the natural one, and one that people speak through. What it gives
// is spoken of from then on, so none is liked whose values are refused where they could come up.
const liking = (source: Source, reach: Reach.Reach, { call }: InsertBefore, calls: Calls.Calls): number => {
  const { function: name } = call
  const speaks = Reach.index(source.world).get(name)?.phrases.stands !== undefined
  const refused = Past.some(calls.before(calls.all.length), ({ refuses }) => refuses?.has(name) === true)
  return ((speaks ? 3 : 1) / (1 + 3 * (reach.rank.get(name) ?? 9))) * (refused ? 0.05 : 1)
}
