/**
 * Insert adds calls that nobody asks for: a hidden provider before the call that needs it, or a hidden post-processor
 * after the call that it works on. Inserted as a later turn, the nested call is asked for, and depends on a turn long past.
 *
 * Laws: `forgetInserted ∘ insert = forgetInserted` (S2); an inserted call is a nested neighbour of its partner (I1); at
 * probability 1, `before` twice is `before` once, and `after` twice is `after` once (I3; not so for `later`).
 * Source: Magnet §3.4, node operation 2; the two directions are METHOD §5.
 */
import type { Edit } from '../edit/Edit.js'
import { added } from '../edit/Edit.js'
import { lineage } from '../edit/Insertion.js'
import * as Enabled from '../edit/Enabled.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import { opened } from '../edit/Merging.js'
import type { Call, CallId, Path } from '../path/Path.js'
import { sameBecause } from '../path/Path.js'
import * as Place from '../path/Place.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Choose from './Choose.js'
import * as Needed from './Needed.js'
import * as PathTransform from './PathTransform.js'

/** Whether a possible insert makes sense. `chosen` are the inserts of the same round so far. */
export type When = (edit: Edit, path: Path, graph: FunctionGraph, chosen: ReadonlyArray<Edit>) => boolean

/** How hidden providers are inserted. */
export interface BeforeOptions {
  /** Chance that one need is served by a hidden provider; 0.3 by default. */
  readonly probability?: Choose.Probability
  /** Longest chain of providers: with 2, a provider has providers of its own. 1 by default. */
  readonly depth?: number
  /** Which of several providers is taken. All alike by default. */
  readonly weight?: Choose.Weight
  /** Which inserts make sense; `Insert.needed` by default. */
  readonly when?: When
}

/** Inserts hidden providers: one for each need of each call, and for the needs of the providers, up to a depth. */
export const before = ({
  probability = 0.3,
  depth = 1,
  weight = () => 1,
  when = needed
}: BeforeOptions = {}): PathTransform.PathTransform =>
  PathTransform.rounds(
    depth,
    PathTransform.fromEnabled(
      Enabled.insertsBefore,
      Choose.grouped({
        same: (left, right) =>
          left._tag === 'InsertBefore' &&
          right._tag === 'InsertBefore' &&
          left.consumer === right.consumer &&
          sameBecause(left.because, right.because),
        probability,
        weight,
        allow: (edit, path, graph, chosen) => shallow(edit, path, depth) && when(edit, path, graph, chosen)
      })
    )
  )

/** How hidden post-processors are inserted. */
export interface AfterOptions {
  /** Chance that a turn gets one; 0.3 by default. */
  readonly probability?: Choose.Probability
  readonly weight?: Choose.Weight
  /** Which inserts make sense; `Insert.closing` by default, as in the paper. */
  readonly when?: When
}

/** Inserts hidden post-processors, at most one for each walked call. */
export const after = ({
  probability = 0.3,
  weight = () => 1,
  when = closing
}: AfterOptions = {}): PathTransform.PathTransform =>
  PathTransform.fromEnabled(
    Enabled.insertsAfter,
    Choose.grouped({ same: sameSource, probability, weight, allow: when })
  )

/** How nested calls are put in later turns. */
export interface LaterOptions {
  /** Chance that a walked call gets one; 0.3 by default. */
  readonly probability?: Choose.Probability
  /** Turns that stand at least between the call and its source; 1 by default. */
  readonly gap?: number
  readonly weight?: Choose.Weight
  /** Which inserts make sense; `Insert.novel` by default. */
  readonly when?: When
}

/** Inserts nested calls as later turns of their own, at most one for each walked call. */
export const later = ({
  probability = 0.3,
  gap = 1,
  weight = () => 1,
  when = novel
}: LaterOptions = {}): PathTransform.PathTransform =>
  PathTransform.fromEnabled(
    Enabled.insertsLater,
    Choose.grouped({
      same: sameSource,
      probability,
      weight,
      allow: (edit, path, graph, chosen) => distance(edit, path) > gap && when(edit, path, graph, chosen)
    })
  )

// Policies

/**
 * A provider for something that no earlier call gives and that nobody says in words. A hidden call changes nothing,
 * but to establish a premise.
 */
export const needed: When = (edit, path, graph, chosen) =>
  edit._tag === 'InsertBefore' &&
  (edit.because === 'premise' || (reads(graph, edit.call.function) && !sayable(edit, path, graph))) &&
  Needed.provider(edit, path, graph, chosen)

/** A reading post-processor of the last walked call of its turn, which the turn does not call anyway. */
export const closing: When = (edit, path, graph) => {
  if (edit._tag !== 'InsertAfter' || !reads(graph, edit.call.function)) return false
  const place = Place.of(path, edit.source)
  const calls: ReadonlyArray<Call> = place === undefined ? [] : (path[place.turn]?.calls ?? [])
  return (
    calls.findLast((call) => call.origin._tag === 'Walked')?.id === edit.source &&
    !calls.some((call) => call.function === edit.call.function)
  )
}

/** A function that the path does not call yet, and that no other insert of the round calls. */
export const novel: When = (edit, path, _, chosen) => {
  const name = added(edit)?.function
  return (
    !path.some((turn) => turn.calls.some((call) => call.function === name)) &&
    !chosen.some((each) => added(each)?.function === name)
  )
}

const reads = (graph: FunctionGraph, name: FunctionName): boolean => graph.signatures.get(name)?.effect === 'read'

// A parameter without a semantic type is anyone's guess; then the edge is all that is known.
const sayable = (edit: Edit, path: Path, graph: FunctionGraph): boolean => {
  if (edit._tag !== 'InsertBefore' || edit.because === 'premise') return false
  const { parameter } = edit.because
  const consumer = callOf(path, edit.consumer)
  const input = consumer && graph.signatures.get(consumer.function)?.inputs.find((each) => each.name === parameter)
  return input !== undefined && input.voice === 'spoken' && !input.type.startsWith('?')
}

const sameSource = (left: Edit, right: Edit): boolean => sourceOf(left) === sourceOf(right)
const sourceOf = (edit: Edit): CallId | undefined =>
  edit._tag === 'InsertAfter' || edit._tag === 'InsertLater' ? edit.source : undefined

// How far a provider would stand from the call that somebody asked for: its consumers are at most so many.
const shallow = (edit: Edit, path: Path, depth: number): boolean => {
  if (edit._tag !== 'InsertBefore') return false
  const consumer = callOf(path, edit.consumer)
  return consumer !== undefined && lineage(path, consumer).length <= depth
}

const callOf = (path: Path, id: CallId): Call | undefined => {
  const place = Place.of(path, id)
  return place === undefined ? undefined : path[place.turn]?.calls[place.index]
}

// Turns from the source to the new turn.
const distance = (edit: Edit, path: Path): number => {
  if (edit._tag !== 'InsertLater') return 0
  const from = Place.of(path, edit.source)?.turn ?? 0
  return (edit.before === 'end' ? path.length : opened(path, edit.before)) - from
}
