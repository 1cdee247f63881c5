/** The interpreters of edits that laws are about: Magnet's, or one that somebody wants to hold against them. */
import { Apply, type Edit, type EditError, type FunctionGraph, type Path, Undo } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** How edits are done and undone. */
export interface Engine {
  readonly apply: (
    edit: Edit.Edit
  ) => (graph: FunctionGraph.FunctionGraph) => (path: Path.Path) => E.Either<EditError.EditError, Path.Path>
  readonly undo: (edit: Edit.Edit) => (path: Path.Path) => E.Either<EditError.EditError, Path.Path>
}

/** Magnet's. */
export const magnet: Engine = { apply: Apply.apply, undo: Undo.undo }

/** Where a log leads, or the error of the first edit that does not apply. */
export const replay =
  (engine: Engine, graph: FunctionGraph.FunctionGraph, edits: ReadonlyArray<Edit.Edit>) =>
  (base: Path.Path): E.Either<EditError.EditError, Path.Path> =>
    edits.reduce<E.Either<EditError.EditError, Path.Path>>(
      (path, edit) => (E.isLeft(path) ? path : engine.apply(edit)(graph)(path.right)),
      E.right(base)
    )
