/**
 * A derivation: a path together with how it was reached, from a walk by edits.
 *
 * Laws: replaying the log on the base gives the path (T2); undoing it in reverse restores the base (E1).
 */
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { apply, structurally } from '../edit/Apply.js'
import type { Edit } from '../edit/Edit.js'
import { added, renamed } from '../edit/Edit.js'
import type { EditError } from '../edit/EditError.js'
import { message } from '../edit/EditError.js'
import * as EditRecord from '../edit/EditRecord.js'
import { undo } from '../edit/Undo.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { DecodeError } from '../json/DecodeError.js'
import { check, make as mismatch } from '../json/DecodeError.js'
import { of as pointer } from '../json/Pointer.js'
import * as CallId from '../path/CallId.js'
import { CallIdCodec } from '../path/Codec.js'
import type { Call, Path, Turn } from '../path/Path.js'
import { fresh, turn } from '../path/Path.js'
import * as WellFormed from '../path/WellFormed.js'
import type { DerivationRecord } from '../trajectory/Trajectory.js'

/** A path, its log, and where it started. */
export interface Derivation {
  readonly base: Path
  readonly edits: ReadonlyArray<Edit>
  readonly path: Path
}

/** The derivation of a walk: nothing was done to it yet. */
export const of = (base: Path): Derivation => ({ base, edits: [], path: base })

/**
 * Applies edits in order. A new call gets the next free identity; an edit that no longer applies, because an earlier
 * one of the list took its place, is left out.
 */
export const extend =
  (edits: ReadonlyArray<Edit>) =>
  (graph: FunctionGraph) =>
  (derivation: Derivation): Derivation => {
    let { path } = derivation
    const done: Array<Edit> = []
    let id = fresh(path)
    for (const each of edits) {
      const adds = added(each) !== undefined
      const edit = adds ? renamed(id)(each) : each
      const next = apply(edit)(graph)(path)
      if (E.isLeft(next)) continue
      path = next.right
      done.push(edit)
      if (adds) id = CallId.of(CallId.number(id) + 1)
    }
    return done.length === 0 ? derivation : { ...derivation, edits: [...derivation.edits, ...done], path }
  }

/** Replays a log on a path. With a graph its edges are asked for, without one only structure counts. */
export const replay =
  (edits: ReadonlyArray<Edit>, graph?: FunctionGraph) =>
  (base: Path): E.Either<EditError, Path> => {
    let path = base
    for (const edit of edits) {
      const next = graph === undefined ? structurally(edit)(path) : apply(edit)(graph)(path)
      if (E.isLeft(next)) return next
      path = next.right
    }
    return E.right(path)
  }

/** Undoes a log from its last edit to its first. */
export const rewind =
  (edits: ReadonlyArray<Edit>) =>
  (path: Path): E.Either<EditError, Path> => {
    let here = path
    for (const edit of edits.toReversed()) {
      const next = undo(edit)(here)
      if (E.isLeft(next)) return next
      here = next.right
    }
    return E.right(here)
  }

// Records

/** The derivation as a record holds it. */
export const toRecord = ({ base, edits, path }: Derivation): DerivationRecord => {
  const functions: Record<string, string> = {}
  for (const turns of [base, path])
    for (const { calls } of turns) for (const call of calls) functions[call.id] = call.function
  return { base: ids(base), edits: edits.map(EditRecord.encode), path: ids(path), functions }
}

/**
 * The derivation that a record holds: its log, replayed on its base, has to lead to its path. With a graph, every
 * dependency that an edit adds has to be an edge.
 */
export const fromRecord =
  (graph?: FunctionGraph) =>
  (value: unknown): E.Either<ReadonlyArray<DecodeError>, Derivation> => {
    const decoded = check(RecordCodec)(value)
    if (E.isLeft(decoded)) return decoded
    const record = decoded.right
    const base = walkedBase(record.base, record.functions)
    if (E.isLeft(base)) return base
    const edits: Array<Edit> = []
    let path = base.right
    for (const [index, each] of record.edits.entries()) {
      const edit = EditRecord.decode(record.functions)(each)
      if (E.isLeft(edit))
        return E.left(edit.left.map((error) => ({ ...error, place: pointer('edits', index) + error.place })))
      const next = graph === undefined ? structurally(edit.right)(path) : apply(edit.right)(graph)(path)
      if (E.isLeft(next)) return E.left([mismatch(pointer('edits', index), 'an edit that applies', message(next.left))])
      edits.push(edit.right)
      path = next.right
    }
    return holds(path, record.path)
      ? E.right({ base: base.right, edits, path })
      : E.left([mismatch('/path', `what the edits lead to, ${JSON.stringify(ids(path))}`, record.path)])
  }

const ids = (path: Path): ReadonlyArray<ReadonlyArray<CallId.CallId>> =>
  path.map((each) => each.calls.map((call) => call.id))

/** Whether the calls of a path have some identities, turn by turn. */
const holds = (path: Path, stated: ReadonlyArray<ReadonlyArray<CallId.CallId>>): boolean =>
  path.length === stated.length &&
  path.every(({ calls: own }, index) => {
    const turns = stated[index] ?? []
    return own.length === turns.length && own.every((call, at) => call.id === turns[at])
  })

const walkedBase = (
  turns: ReadonlyArray<ReadonlyArray<CallId.CallId>>,
  functions: EditRecord.Functions
): E.Either<ReadonlyArray<DecodeError>, Path> => {
  const base: Array<Turn> = []
  for (const each of turns) {
    const own: Array<Call> = []
    for (const id of each) {
      const name = EditRecord.named(functions, id)
      if (name === undefined) return E.left([mismatch('/functions', `the function of ${id}`, undefined)])
      own.push({ id, function: name, origin: { _tag: 'Walked' }, intent: 'asked' })
    }
    base.push(turn(own))
  }
  const wrong = WellFormed.structure(base)[0]
  return wrong === undefined
    ? E.right(base)
    : E.left([mismatch('/base', `a walk (${WellFormed.message(wrong)})`, turns)])
}

const Turns = t.readonlyArray(t.readonlyArray(CallIdCodec))
const RecordCodec = t.type({
  base: Turns,
  edits: t.readonlyArray(t.unknown),
  path: Turns,
  functions: t.record(t.string, t.string)
})
