/** Merge as an edit: the boundary before a turn dissolves. */
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import * as Block from '../path/Block.js'
import type { CallId, Path } from '../path/Path.js'
import { opener, stands, turn } from '../path/Path.js'
import * as Place from '../path/Place.js'
import type { Edit } from './Edit.js'
import type { EditError } from './EditError.js'

type Merge = Edit & { readonly _tag: 'Merge' }

/** The turn that a call opens, or -1. */
export const opened = (path: Path, call: CallId): number => {
  for (let index = 0; index < path.length; index++) {
    const each = path[index]
    if (each !== undefined && opener(each)?.id === call) return index
  }
  return -1
}

/** Joins the turn that the call opens to the one before it. */
export const apply = (edit: Merge, path: Path): E.Either<EditError, Path> => {
  const index = opened(path, edit.at)
  const left = path[index - 1]
  const right = path[index]
  if (left === undefined || right === undefined)
    return E.left(
      Place.of(path, edit.at) === undefined
        ? { _tag: 'UnknownCall', edit, call: edit.at }
        : { _tag: 'NoBoundary', edit, call: edit.at }
    )
  if (O.isSome(left.missing)) return E.left({ _tag: 'BesideMissing', edit, call: edit.at })
  return E.right(path.toSpliced(index - 1, 2, { calls: [...left.calls, ...right.calls], missing: right.missing }))
}

/** Parts the turn again before the block of the call. */
export const undo = (edit: Merge, path: Path): E.Either<EditError, Path> => {
  const place = Place.of(path, edit.at)
  const here = place === undefined ? undefined : path[place.turn]
  if (place === undefined || here === undefined) return E.left({ _tag: 'UnknownCall', edit, call: edit.at })
  const call = here.calls[place.index]
  const cut = Block.start(here.calls, place.index)
  const withheld = O.toUndefined(path[place.turn - 1]?.missing ?? O.none)?.call ?? O.none
  // What the turn before withholds has to stay in the first part.
  const stranded = O.isSome(withheld) && !here.calls.slice(0, cut).some((each) => each.id === withheld.value)
  if (call === undefined || cut === 0 || !stands(call) || stranded)
    return E.left({ _tag: 'NotUndoable', edit, call: edit.at })
  return E.right(
    path.toSpliced(place.turn, 1, turn(here.calls.slice(0, cut)), { ...here, calls: here.calls.slice(cut) })
  )
}
