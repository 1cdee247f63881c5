/**
 * Which hidden calls are inserted. A provider is necessary where nothing that comes before, nothing that is shown and
 * nothing that a person says gives what a call needs; such a one is always inserted, so that a path can be bound.
 */
import {
  type Alternatives,
  Cap,
  Choose,
  type Edge,
  type Edit,
  Enabled,
  Insert,
  Needed,
  Path,
  PathTransform,
  FunctionGraph as Graph,
  type FunctionName,
  Neighbours,
  type Signature
} from '@magnet/core'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'
import * as Ended from './Ended.js'
import * as Plausible from './Plausible.js'
import * as Reach from './Reach.js'

/** Inserts necessary providers, and chains of them. */
export const necessary = (source: Source, reach: Reach.Reach): PathTransform.PathTransform =>
  Insert.before({
    probability: 1,
    depth: 4,
    weight: (edit) => (edit._tag === 'InsertBefore' ? liking(source, reach, edit) : 0),
    need: (group, path, graph, chosen) =>
      gone(group, path, graph, chosen) ||
      (twin(source, group, path, graph) ?? Needed.group(group, path, graph, chosen)),
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
        Ended.parameters(graph, earlier(path, edit.before), signature).length === 0 &&
        spares(path, edit, graph) &&
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

/** Whether all that could fill a parameter is gone. */
const gone = (
  { call, need }: Alternatives.Alternatives,
  path: Path.Path,
  graph: Graph.FunctionGraph,
  chosen: ReadonlyArray<Edit.Edit>
): boolean => {
  if (need === undefined || need.because === 'premise') return false
  const { parameter: name } = need.because
  const calls = Path.calls(path)
  const before = calls.slice(
    0,
    calls.findIndex((other) => other.id === call.id)
  )
  const served = [
    ...before.map((other) => other.origin),
    ...chosen.flatMap((edit) => ('call' in edit ? edit.call.origin : []))
  ]
  if (
    served.some(
      (origin) =>
        origin._tag === 'Inserted' &&
        origin.partner === call.id &&
        origin.because !== 'premise' &&
        origin.because?.parameter === name
    )
  )
    return false
  const signature = graph.signatures.get(call.function)
  return (
    signature !== undefined &&
    Ended.parameters(
      graph,
      before.map((other) => other.function),
      signature
    ).some((input) => input.name === name)
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

// Of functions without code nobody says which acts undo what: any act on a thing could be its end.
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

/** Whether the walk came to a call from one that feeds a parameter. */
const cameFrom = (path: Path.Path, call: Path.Call, name: string, graph: Graph.FunctionGraph): boolean => {
  const calls = Path.calls(path)
  const before = calls
    .slice(
      0,
      calls.findIndex((other) => other.id === call.id)
    )
    .findLast((other) => other.origin._tag === 'Walked')
  const edge = before === undefined ? undefined : Graph.edge(graph, before.function, call.function)
  return edge !== undefined && Reach.feeds(edge, name)
}

// A provider that needs fewer providers of its own is the natural one, and one that people speak through.
const liking = (source: Source, reach: Reach.Reach, edit: Edit.Edit & { readonly _tag: 'InsertBefore' }): number => {
  const { function: name } = edit.call
  const speaks = Reach.index(source.world).get(name)?.phrases.stands !== undefined
  return (speaks ? 3 : 1) / (1 + 3 * (reach.rank.get(name) ?? 9))
}
