/**
 * Insert adds calls that nobody asks for: a hidden provider before the call that needs it, or a hidden post-processor
 * after the call that it works on. Inserted as a later turn, the nested call is asked for, and depends on a turn long past.
 *
 * Laws: `forgetInserted ∘ insert = forgetInserted` (S2); an inserted call is a nested neighbour of its partner (I1); at
 * probability 1, `before` twice is `before` once, and `after` twice is `after` once (I3; not so for `later`).
 * Source: Magnet §3.4, node operation 2; the two directions are METHOD §5.
 */
import type { Edit } from '../edit/Edit.js'
import * as Alternatives from '../edit/Alternatives.js'
import { added } from '../edit/Edit.js'
import { lineage } from '../edit/Insertion.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as Neighbours from '../graph/Neighbours.js'
import { opened } from '../edit/Merging.js'
import { firstUse } from '../edit/Splitting.js'
import type { CallId, Path } from '../path/Path.js'
import { provides } from '../path/Path.js'
import * as Place from '../path/Place.js'
import type { FunctionName } from '../signature/FunctionName.js'
import { page } from '../signature/Signature.js'
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
  /** Which needs are served, asked once for each; by default those that `Needed.group` finds unmet. */
  readonly need?: typeof Needed.group
  /** Which providers may serve them; `Insert.quiet` by default. */
  readonly when?: When
}

/** Inserts hidden providers: one for each need of each call, and for the needs of the providers, up to a depth. */
export const before = ({
  probability = 0.3,
  depth = 1,
  weight,
  need = Needed.group,
  when = quiet
}: BeforeOptions = {}): PathTransform.PathTransform =>
  PathTransform.rounds(
    depth,
    PathTransform.fromEnabled(
      Alternatives.providers,
      Choose.oneOfEach({
        probability,
        weight,
        open: (group, path, graph, chosen) =>
          (!provides(group.call) || lineage(path, group.call).length <= depth) && need(group, path, graph, chosen),
        allow: when
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
export const after = ({ probability = 0.3, weight, when }: AfterOptions = {}): PathTransform.PathTransform =>
  PathTransform.fromEnabled(
    Alternatives.followers,
    Choose.oneOfEach({
      probability,
      weight,
      open: (group, path) => when !== undefined || closes(path, group.call.id),
      allow: when ?? closing
    })
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
  weight,
  when = novel
}: LaterOptions = {}): PathTransform.PathTransform =>
  PathTransform.fromEnabled(
    Alternatives.laterTurns,
    Choose.oneOfEach({
      probability,
      weight,
      // It is a later turn anyway.
      allow:
        gap <= 0 ? when : (edit, path, graph, chosen) => distance(edit, path) > gap && when(edit, path, graph, chosen)
    })
  )

// Policies

/** A provider that only reads, or that establishes a premise which nothing before it does. */
export const quiet: When = (edit, path, graph, chosen) =>
  edit._tag === 'InsertBefore' &&
  (edit.because === 'premise' ? Needed.provider(edit, path, graph, chosen) : reads(graph, edit.call.function))

/** A quiet provider for something that no earlier call gives and that nobody says in words. */
export const needed: When = (edit, path, graph, chosen) =>
  edit._tag === 'InsertBefore' && quiet(edit, path, graph, chosen) && Needed.provider(edit, path, graph, chosen)

/** A reading post-processor of the last walked call of its turn, which the path does not call anyway. */
export const closing: When = (edit, path, graph) =>
  edit._tag === 'InsertAfter' &&
  reads(graph, edit.call.function) &&
  closes(path, edit.source) &&
  firstUse(path, edit.call.function) === undefined

/**
 * A function that the path does not call yet, or that has another page; that no other insert of the round calls, and that
 * undoes nothing.
 */
export const novel: When = (edit, path, graph, chosen) =>
  (fresh(edit, path, chosen) || turns(edit, path, graph, chosen)) && !changing(edit, path, graph)

/** A later turn in which the user changes their mind: it undoes or amends the act of its source, for the first time. */
export const change: When = (edit, path, graph, chosen) =>
  edit._tag === 'InsertLater' &&
  fresh(edit, path, chosen) &&
  (changing(edit, path, graph) || amends(graph, edit.call.function, called(path, edit.source)))

const fresh = (edit: Edit, path: Path, chosen: ReadonlyArray<Edit>): boolean => {
  const name = added(edit)?.function
  return (
    (name === undefined || firstUse(path, name) === undefined) && !chosen.some((each) => added(each)?.function === name)
  )
}

/** Whether a later turn asks for the second page of what the path has asked for once. */
const turns = (edit: Edit, path: Path, graph: FunctionGraph, chosen: ReadonlyArray<Edit>): boolean => {
  if (edit._tag !== 'InsertLater') return false
  const { function: name } = edit.call
  const signature = graph.signatures.get(name)
  if (signature === undefined || page(signature) === undefined) return false
  const calls = path.flatMap((turn) => turn.calls.filter((call) => call.function === name))
  return calls.length === 1 && calls[0]?.intent === 'asked' && !chosen.some((each) => added(each)?.function === name)
}

const changing = (edit: Edit, path: Path, graph: FunctionGraph): boolean => {
  const source = edit._tag === 'InsertLater' ? called(path, edit.source) : undefined
  return edit._tag === 'InsertLater' && source !== undefined && Neighbours.undoes(graph, edit.call.function, source)
}

const amends = (graph: FunctionGraph, name: FunctionName, source: FunctionName | undefined): boolean =>
  source !== undefined && (graph.signatures.get(name)?.amends?.includes(source) ?? false)

const called = (path: Path, id: CallId): FunctionName | undefined => {
  const place = Place.of(path, id)
  return place === undefined ? undefined : path[place.turn]?.calls[place.index]?.function
}

const closes = (path: Path, id: CallId): boolean => {
  const place = Place.of(path, id)
  return place !== undefined && path[place.turn]?.calls.findLast((call) => call.origin._tag === 'Walked')?.id === id
}

const reads = (graph: FunctionGraph, name: FunctionName): boolean => graph.signatures.get(name)?.effect === 'read'

// Turns from the source to the new turn.
const distance = (edit: Edit, path: Path): number => {
  if (edit._tag !== 'InsertLater') return 0
  const from = Place.of(path, edit.source)?.turn ?? 0
  return (edit.before === 'end' ? path.length : opened(path, edit.before)) - from
}
