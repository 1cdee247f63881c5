/**
 * Applying edits: a total function from an edit and a path to the next path, or the reason why the edit does not
 * apply. The graph decides which calls may depend on each other; everything else is structure.
 *
 * Laws: `undo(e) ∘ apply(e) = id` (E1); an edit is enumerated exactly when it applies (E2); edits that apply in either
 * order give the same path (E3).
 */
import * as E from 'fp-ts/lib/Either.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { Path } from '../path/Path.js'
import type { Edit } from './Edit.js'
import type { EditError } from './EditError.js'
import * as Insertion from './Insertion.js'
import * as Merging from './Merging.js'
import * as Permission from './Permission.js'
import * as Splitting from './Splitting.js'

/** Applies an edit whose new dependencies are edges of the graph. */
export const apply =
  (edit: Edit) =>
  (graph: FunctionGraph) =>
  (path: Path): E.Either<EditError, Path> => {
    const refused = Permission.refusal(edit, graph, path)
    return refused === undefined ? structurally(edit)(path) : E.left(refused)
  }

/** Applies an edit without asking the graph, for logs whose graph is not at hand. */
export const structurally =
  (edit: Edit) =>
  (path: Path): E.Either<EditError, Path> => {
    switch (edit._tag) {
      case 'Merge':
        return Merging.apply(edit, path)
      case 'InsertBefore':
        return Insertion.before(edit, path)
      case 'InsertAfter':
        return Insertion.after(edit, path)
      case 'InsertLater':
        return Insertion.later(edit, path)
      case 'Repeat':
        return Insertion.repeat(edit, path)
      case 'Split':
        return Splitting.apply(edit, path)
    }
  }
