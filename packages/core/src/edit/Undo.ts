/** Undoing edits: the path as it was before an edit, or the reason why it is not as the edit left it. */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Path } from '../path/Path.js'
import type { Edit } from './Edit.js'
import type { EditError } from './EditError.js'
import * as Insertion from './Insertion.js'
import * as Merging from './Merging.js'
import * as Splitting from './Splitting.js'

/** Undoes an edit. */
export const undo =
  (edit: Edit) =>
  (path: Path): Either<EditError, Path> => {
    switch (edit._tag) {
      case 'Merge':
        return Merging.undo(edit, path)
      case 'Split':
        return Splitting.undo(edit, path)
      case 'InsertBefore':
      case 'InsertAfter':
      case 'InsertLater':
      case 'Repeat':
        return Insertion.undo(edit, path)
    }
  }
