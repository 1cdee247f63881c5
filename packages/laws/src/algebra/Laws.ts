/**
 * The laws of paths, edits and logs, each as a function that gives what differs. Rule sets quantify them.
 *
 * The names are those of `docs/algebra.md`; a test keeps the two in step.
 */
import {
  Edit,
  EditError,
  FunctionGraph,
  Measure,
  Path,
  PathCodec,
  Projection,
  WellFormed,
  type Derivation
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Difference } from '../Rules.js'
import * as Rule from '../Rules.js'
import type { Engine } from './Engine.js'
import { replay } from './Engine.js'
import { samePath, showEdit } from './Property.js'

type Differences = ReadonlyArray<Difference>

/** S1: no operation loses or reorders the walk. */
export const skeleton = (before: Path.Path, after: Path.Path): Differences =>
  samePath('skeleton', Projection.skeleton(before), Projection.skeleton(after))

/** S3: a path is well-formed. */
export const closure = (graph: FunctionGraph.FunctionGraph, path: Path.Path): Differences =>
  Rule.none('violations', WellFormed.violations(graph)(path).map(WellFormed.message))

/** S4: the measure changes by the sum of the deltas. */
export const measure = (before: Path.Path, edits: ReadonlyArray<Edit.Edit>, after: Path.Path): Differences => {
  const expected = edits.map(Edit.delta).reduce(Measure.add, Measure.of(before))
  return Rule.same('turns, calls, missing', { ...Measure.of(after) }, { ...expected })
}

/** E1: undoing a log in reverse restores the path that it was applied to, step by step. */
export const inverse = (
  engine: Engine,
  graph: FunctionGraph.FunctionGraph,
  edits: ReadonlyArray<Edit.Edit>,
  base: Path.Path
): Differences => {
  const states = [base]
  for (const edit of edits) {
    const next = engine.apply(edit)(graph)(states.at(-1) ?? base)
    if (E.isLeft(next)) return failed(next.left)
    states.push(next.right)
  }
  return edits.flatMap((edit, index) => {
    const undone = engine.undo(edit)(states[index + 1] ?? base)
    return E.isLeft(undone) ? failed(undone.left) : samePath(`undo ${index}`, undone.right, states[index] ?? base)
  })
}

/** E3: two neighbours of a log that apply in either order give the same path, but for two later turns in one place. */
export const commutation = (
  engine: Engine,
  graph: FunctionGraph.FunctionGraph,
  edits: ReadonlyArray<Edit.Edit>,
  base: Path.Path
): Differences => {
  let here = base
  const found: Array<Difference> = []
  for (const [index, first] of edits.entries()) {
    const second = edits[index + 1]
    if (second !== undefined && !samePlace(first, second)) {
      const [given, swapped] = [
        [first, second],
        [second, first]
      ].map((pair) => replay(engine, graph, pair)(here))
      if (given !== undefined && swapped !== undefined && E.isRight(given) && E.isRight(swapped))
        found.push(...samePath(JSON.stringify([first, second].map(showEdit)), swapped.right, given.right))
    }
    const next = engine.apply(first)(graph)(here)
    if (E.isLeft(next)) return failed(next.left)
    here = next.right
  }
  return found
}

/** E4: a log sorts to inserts, merges and splits, each in their order, with the same path. */
export const normalForm = (
  engine: Engine,
  graph: FunctionGraph.FunctionGraph,
  edits: ReadonlyArray<Edit.Edit>,
  base: Path.Path
): Differences => {
  const given = replay(engine, graph, edits)(base)
  const sorted = replay(
    engine,
    graph,
    edits.toSorted((left, right) => rank(left) - rank(right))
  )(base)
  if (E.isLeft(given)) return failed(given.left)
  return E.isLeft(sorted) ? failed(sorted.left) : samePath('sorted', sorted.right, given.right)
}

/** T2: replaying the log on the base gives the path. */
export const replays = (
  engine: Engine,
  graph: FunctionGraph.FunctionGraph,
  { base, edits, path }: Derivation.Derivation
): Differences => {
  const again = replay(engine, graph, edits)(base)
  return E.isLeft(again) ? failed(again.left) : samePath('replayed', again.right, path)
}

/** I1: an inserted call is a nested neighbour of its partner. */
export const neighbours = (graph: FunctionGraph.FunctionGraph, path: Path.Path): Differences => {
  const functions = new Map(Path.calls(path).map((call) => [call.id, call.function] as const))
  const strangers = Path.calls(path).filter(({ function: name, origin }) => {
    if (origin._tag !== 'Inserted') return false
    const partner = functions.get(origin.partner)
    if (partner === undefined) return true
    const [from, to] = origin.because === undefined ? [partner, name] : [name, partner]
    return FunctionGraph.edge(graph, from, to)?.nested !== true
  })
  return Rule.none(
    'inserted without a nested edge',
    strangers.map((call) => call.id)
  )
}

/** P1: a function is withheld only if no earlier call uses it, and a ghost is never called. */
export const withheld = (path: Path.Path): Differences => {
  const calls = Path.calls(path)
  const used = Path.missing(path).filter((missing) => {
    const first = calls.find((call) => call.function === missing.function)
    if (O.isNone(missing.call)) return first !== undefined
    return missing._tag === 'Function' && first?.id !== missing.call.value
  })
  return Rule.none(
    'used while missing',
    used.map((missing) => missing.function)
  )
}

/** Two edits that put a turn in one place: which comes first is all that tells them apart. */
export const samePlace = (left: Edit.Edit, right: Edit.Edit): boolean =>
  left._tag === 'InsertLater' && right._tag === 'InsertLater' && left.before === right.before

const rank = (edit: Edit.Edit): number => (edit._tag === 'Split' ? 2 : edit._tag === 'Merge' ? 1 : 0)

const failed = (error: EditError.EditError): Differences => [
  { at: 'an edit that should apply', left: EditError.message(error), right: showEdit(error.edit) }
]

/** The path after an edit as JSON, or null where it does not apply. */
export const outcome = (result: E.Either<EditError.EditError, Path.Path>): ReturnType<typeof PathCodec.encode> =>
  E.isLeft(result) ? null : PathCodec.encode(result.right)
