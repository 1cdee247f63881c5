/**
 * A derivation: a path together with how it was reached, from a walk by edits.
 *
 * Laws: replaying the log on the base gives the path (T2); undoing it in reverse restores the base (E1).
 */
import * as E from 'fp-ts/lib/Either.js'
import { apply, structurally } from '../edit/Apply.js'
import type { Edit } from '../edit/Edit.js'
import { added, renamed } from '../edit/Edit.js'
import type { EditError } from '../edit/EditError.js'
import { undo } from '../edit/Undo.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { Path } from '../path/Path.js'
import { fresh } from '../path/Path.js'

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
    for (const each of edits) {
      const edit = added(each) === undefined ? each : renamed(fresh(path))(each)
      const next = apply(edit)(graph)(path)
      if (E.isLeft(next)) continue
      path = next.right
      done.push(edit)
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
