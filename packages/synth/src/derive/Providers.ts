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
  Path,
  PathTransform,
  FunctionGraph as Graph,
  type FunctionName,
  Neighbours,
  type Signature
} from '@magnet/core'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'
import * as Barred from './Barred.js'
import * as Ended from './Ended.js'
import * as Plausible from './Plausible.js'
import * as Reach from './Reach.js'
import * as Rivals from './Rivals.js'
import * as Unmet from './Unmet.js'

/** Inserts necessary providers, and chains of them. */
export const necessary = (source: Source, reach: Reach.Reach): PathTransform.PathTransform =>
  Insert.before({
    probability: 1,
    depth: 4,
    weight: (edit, path) => (edit._tag === 'InsertBefore' ? liking(source, reach, edit, path) : 0),
    need: Unmet.of(source),
    when: (edit, path, graph, chosen) =>
      wanted(source, reach, edit, path, graph) &&
      !listed(edit, path, graph, chosen) &&
      Insert.quiet(edit, path, graph, chosen)
  })

/** Inserts hidden post-processors with the probability of the settings. */
export const processing = (source: Source, settings: Settings): PathTransform.PathTransform =>
  Insert.after({
    probability: settings.insert,
    when: (edit, path, graph, chosen) =>
      edit._tag === 'InsertAfter' &&
      (Reach.index(source.world).get(edit.call.function)?.phrases.tail?.length ?? 0) > 0 &&
      reads(path, graph, edit.source) &&
      isSingle(path, graph, edit) &&
      Insert.closing(edit, path, graph, chosen)
  })

/** Has the user ask for the same in several ways at once: how far it is to one place and to another. */
export const repeating = (source: Source, settings: Settings): PathTransform.PathTransform =>
  PathTransform.fromEnabled(
    Enabled.repeats,
    Choose.ascending(
      (edit, path) => (edit._tag === 'Repeat' && comparable(source, path, edit.of) ? settings.repeat : 0),
      Cap.all(Cap.askedCalls(settings.maxCalls), Cap.repetitions(2))
    )
  )

// What is read of a thing that people name by themselves.
const comparable = (source: Source, path: Path.Path, id: Path.CallId): boolean => {
  const call = Path.calls(path).find((one) => one.id === id)
  const f = call === undefined ? undefined : Reach.index(source.world).get(call.function)
  return (
    f !== undefined &&
    f.signature.effect === 'read' &&
    !Reach.helps(f) &&
    Reach.required(f.signature).length > 0 &&
    Reach.required(f.signature).every((input) => input.voice === 'spoken')
  )
}

/** How plausible a link between worlds has to be for somebody to come back to it. */
const natural = 0.5

/** Inserts nested calls as later turns with a probability; what follows on one act is left open. */
export const later = (
  source: Source,
  reach: Reach.Reach,
  probability: number,
  open: FunctionName.FunctionName | undefined
): PathTransform.PathTransform =>
  Insert.later({
    probability,
    gap: 0,
    when: (edit, path, graph, chosen) => {
      if (edit._tag !== 'InsertLater' || !Insert.novel(edit, path, graph, chosen)) return false
      const from = Path.calls(path).find((call) => call.id === edit.source)?.function
      const edge = from === undefined ? undefined : Graph.edge(graph, from, edit.call.function)
      const signature = graph.signatures.get(edit.call.function)
      return (
        edge !== undefined &&
        from !== open &&
        signature !== undefined &&
        Reach.sure(source, edge) &&
        Plausible.of(source, edge) >= natural &&
        !Path.calls(path).some((call) => Neighbours.undo(graph, call.function, edge.to)) &&
        !undone(source, edge.from, earlier(path, edit.before)) &&
        (!spends(source, edge) || unused(edge.from, path, edit.before, graph)) &&
        Reach.unmet(graph, earlier(path, edit.before), signature).length === 0 &&
        spares(path, edit, graph) &&
        !Rivals.has(
          source,
          reach,
          Path.calls(path).map((call) => call.function),
          edge.to
        ) &&
        Reach.steps(source, reach, signature, earlier(path, edit.before))
      )
    }
  })

/** Has the user change their mind: a function that undoes or amends an act, in a later turn. */
export const changing = (by: FunctionName.FunctionName): PathTransform.PathTransform =>
  Insert.later({
    probability: 1,
    // Soon after the act, or at last.
    weight: (edit) => (edit._tag === 'InsertLater' && edit.before === 'end' ? 2 : 1),
    gap: 0,
    when: (edit, path, graph, chosen) => {
      if (edit._tag !== 'InsertLater' || edit.call.function !== by || !Insert.change(edit, path, graph, chosen))
        return false
      const act = Path.calls(path).find((call) => call.id === edit.source)?.function
      return act !== undefined && unused(act, path, edit.before, graph)
    }
  })

/** Whether nothing that comes after a place counts on an act. */
const unused = (
  act: FunctionName.FunctionName,
  path: Path.Path,
  before: Path.CallId | 'end',
  graph: Graph.FunctionGraph
): boolean =>
  Path.calls(path)
    .slice(earlier(path, before).length)
    .every((call) => Graph.edge(graph, act, call.function) === undefined)

/** The functions that are called before a place for a later turn. */
const earlier = (path: Path.Path, before: Path.CallId | 'end'): ReadonlyArray<FunctionName.FunctionName> => {
  const calls = Path.calls(path)
  const end = before === 'end' ? calls.length : calls.findIndex((call) => call.id === before)
  return calls.slice(0, end).map((call) => call.function)
}

// Nothing that comes later, and nothing that was done before, is about what a later turn ends.
const spares = (
  path: Path.Path,
  edit: Edit.Edit & { readonly _tag: 'InsertLater' },
  graph: Graph.FunctionGraph
): boolean => {
  const { function: name } = edit.call
  const ended = Ended.types(graph, name)
  if (ended.size === 0) return true
  const before = earlier(path, edit.before)
  const after = Path.calls(path).slice(before.length)
  return (
    !Ended.wastes(graph, before, name) &&
    after.every(
      (call) =>
        graph.signatures.get(call.function)?.inputs.every((input) => !input.required || !ended.has(input.type)) ?? true
    )
  )
}

// What is undone has nothing more to give.
const undone = (
  source: Source,
  act: FunctionName.FunctionName,
  called: ReadonlyArray<FunctionName.FunctionName>
): boolean =>
  called.slice(called.indexOf(act) + 1).some((name) => {
    const edge = Graph.edge(source.graph, act, name)
    return Neighbours.undoes(source.graph, name, act) || (edge !== undefined && spends(source, edge))
  })

// Of functions without code nobody says which acts undo what; each act on a thing could be its end.
const spends = ({ executor, graph }: Source, edge: Edge.Edge): boolean =>
  executor === 'simulated' && graph.signatures.get(edge.to)?.effect === 'write'

const wanted = (
  source: Source,
  reach: Reach.Reach,
  edit: Edit.Edit,
  path: Path.Path,
  graph: Graph.FunctionGraph
): boolean => {
  if (edit._tag !== 'InsertBefore') return false
  const consumer = Path.calls(path).find((call) => call.id === edit.consumer)
  if (consumer === undefined || !Reach.provides(reach, source, edit.call.function, consumer.function)) return false
  if (edit.because === 'premise') return (graph.signatures.get(edit.call.function)?.grants.length ?? 0) > 0
  const input = parameter(graph, consumer, edit.because.parameter)
  return input !== undefined && input.required && input.voice === 'opaque' && !reach.shown.has(input.type)
}

// "In pounds" belongs to a question; said of an act it sounds like a part of the act.
const reads = (path: Path.Path, graph: Graph.FunctionGraph, id: Path.CallId): boolean => {
  const source = Path.calls(path).find((call) => call.id === id)
  return source !== undefined && graph.signatures.get(source.function)?.effect === 'read'
}

// Of the amounts of a list nobody knows which one is meant.
const isSingle = (
  path: Path.Path,
  graph: Graph.FunctionGraph,
  edit: Edit.Edit & { readonly _tag: 'InsertAfter' }
): boolean => {
  const source = Path.calls(path).find((call) => call.id === edit.source)?.function
  const edge = source === undefined ? undefined : Graph.edge(graph, source, edit.call.function)
  return edge?.links.some((link) => !link.pointer.includes('/*')) ?? false
}

const parameter = (graph: Graph.FunctionGraph, call: Path.Call, name: string): Signature.Parameter | undefined =>
  graph.signatures.get(call.function)?.inputs.find((input) => input.name === name)

// A function without arguments lists the same things however often it is called: once is enough.
const listed = (
  edit: Edit.Edit,
  path: Path.Path,
  graph: Graph.FunctionGraph,
  chosen: ReadonlyArray<Edit.Edit>
): boolean => {
  if (edit._tag !== 'InsertBefore' || edit.because === 'premise') return false
  const { function: name } = edit.call
  if (graph.signatures.get(name)?.inputs.some((input) => input.required) === true) return false
  const calls = Path.calls(path)
  return (
    calls
      .slice(
        0,
        calls.findIndex((call) => call.id === edit.consumer)
      )
      .some((call) => call.function === name) ||
    chosen.some((other) => other._tag === 'InsertBefore' && other.call.function === name)
  )
}

// A provider that needs fewer providers of its own is the natural one, and one that people speak through. What it gives
// is spoken of from then on, so none is liked whose values are refused where they could come up.
const liking = (
  source: Source,
  reach: Reach.Reach,
  edit: Edit.Edit & { readonly _tag: 'InsertBefore' },
  path: Path.Path
): number => {
  const { function: name } = edit.call
  const speaks = Reach.index(source.world).get(name)?.phrases.stands !== undefined
  const refused = Path.calls(path).some((call) => Barred.refuses(source.graph, name, call.function))
  return ((speaks ? 3 : 1) / (1 + 3 * (reach.rank.get(name) ?? 9))) * (refused ? 0.05 : 1)
}
