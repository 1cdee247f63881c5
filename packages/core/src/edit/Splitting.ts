/** Split as an edit: a turn in which something is missing comes before the turn of the call that needs it. */
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import * as Block from '../path/Block.js'
import type { Call, Missing, Path, Turn } from '../path/Path.js'
import { calls, missing, stands } from '../path/Path.js'
import * as Place from '../path/Place.js'
import type { Edit } from './Edit.js'
import type { EditError } from './EditError.js'
import { opened } from './Merging.js'

type Split = Edit & { readonly _tag: 'Split' }

/** Puts the turn in its place; the calls that the policy does come with it. */
export const apply = (edit: Split, path: Path): E.Either<EditError, Path> =>
  wellNamed(edit.missing)
    ? O.isSome(edit.missing.call)
      ? supplied(edit, edit.missing.call.value === edit.before, path)
      : ghost(edit, path)
    : E.left({ _tag: 'WrongParameters', edit, parameters: edit.missing.parameters })

/** Where a policy cuts the turn of the call at a position; undefined where it needs calls that are not there. */
export const cut = (turn: Turn, index: number, policy: Missing['policy']): number | undefined => {
  if (policy === 'all_or_nothing') return 0
  const start = Block.start(turn.calls, index)
  return policy === 'do_the_rest' ? positive(start) : start < index ? index : undefined
}

const supplied = (edit: Split, named: boolean, path: Path): E.Either<EditError, Path> => {
  const place = Place.of(path, edit.before)
  const here = place === undefined ? undefined : path[place.turn]
  const call = place === undefined ? undefined : here?.calls[place.index]
  if (place === undefined || here === undefined || call === undefined)
    return E.left({ _tag: 'UnknownCall', edit, call: edit.before })
  if (!named || !stands(call) || call.function !== edit.missing.function)
    return E.left({ _tag: 'WrongPart', edit, call: call.id })
  if (missing(path).some((other) => O.isSome(other.call) && other.call.value === call.id))
    return E.left({ _tag: 'Taken', edit, call: call.id })
  if (edit.missing._tag === 'Function' && firstUse(path, call.function)?.id !== call.id)
    return E.left({ _tag: 'Withheld', edit, function: call.function })
  if (edit.missing.parameters.some((name) => provided(path, call, name)))
    return E.left({ _tag: 'WrongParameters', edit, parameters: edit.missing.parameters })
  const at = cut(here, place.index, edit.missing.policy)
  if (at === undefined) return E.left({ _tag: 'NothingToDo', edit, call: call.id })
  const before = O.toUndefined(path[place.turn - 1]?.missing ?? O.none)
  const first = here.calls.slice(0, at)
  if (before !== undefined && !(O.isNone(before.call) ? at > 0 : holds(first, before.call.value)))
    return E.left({ _tag: 'BesideMissing', edit, call: call.id })
  return E.right(
    path.toSpliced(
      place.turn,
      1,
      { calls: first, missing: O.some(edit.missing) },
      at === 0 ? here : { ...here, calls: here.calls.slice(at) }
    )
  )
}

const ghost = (edit: Split, path: Path): E.Either<EditError, Path> => {
  const name = edit.missing.function
  const index = opened(path, edit.before)
  if (index < 0)
    return E.left(
      Place.of(path, edit.before) === undefined
        ? { _tag: 'UnknownCall', edit, call: edit.before }
        : { _tag: 'NoBoundary', edit, call: edit.before }
    )
  if (edit.missing.policy !== 'all_or_nothing') return E.left({ _tag: 'NothingToDo', edit, call: edit.before })
  if (O.isSome(path[index - 1]?.missing ?? O.none)) return E.left({ _tag: 'BesideMissing', edit, call: edit.before })
  if (firstUse(path, name) !== undefined || missing(path).some((other) => other.function === name))
    return E.left({ _tag: 'Withheld', edit, function: name })
  return E.right(path.toSpliced(index, 0, { calls: [], missing: O.some(edit.missing) }))
}

/** Takes the turn away; its calls return to the next turn. */
export const undo = (edit: Split, path: Path): E.Either<EditError, Path> => {
  const wanted = edit.missing.call
  const index = path.findIndex(
    ({ missing: each }) =>
      O.isSome(each) &&
      each.value.function === edit.missing.function &&
      (O.isSome(wanted)
        ? O.isSome(each.value.call) && each.value.call.value === wanted.value
        : O.isNone(each.value.call))
  )
  const here = path[index]
  const next = path[index + 1]
  const last = path[index - 1]?.missing ?? O.none
  if (here === undefined || next === undefined) return E.left({ _tag: 'NotUndoable', edit, call: edit.before })
  const calls = here.calls.length === 0 ? next.calls : [...here.calls, ...next.calls]
  // A turn before it that lacks something, too, keeps the call that it withholds next to it.
  if (O.isSome(last) && O.isSome(last.value.call) && !holds(calls, last.value.call.value))
    return E.left({ _tag: 'NotUndoable', edit, call: edit.before })
  return E.right(path.toSpliced(index, 2, here.calls.length === 0 ? next : { ...next, calls }))
}

/** Whether a provider gives a parameter of a call. */
export const provided = (path: Path, call: Call, parameter: string): boolean =>
  calls(path).some(
    ({ origin }) =>
      origin._tag === 'Inserted' &&
      origin.partner === call.id &&
      origin.because !== undefined &&
      origin.because !== 'premise' &&
      origin.because.parameter === parameter
  )

/** The first call of a function. */
export const firstUse = (path: Path, name: string): Call | undefined => {
  for (const turn of path) for (const call of turn.calls) if (call.function === name) return call
  return undefined
}

const wellNamed = (each: Missing): boolean =>
  each._tag === 'Function'
    ? each.parameters.length === 0
    : each.parameters.length > 0 && new Set(each.parameters).size === each.parameters.length

const holds = (list: ReadonlyArray<Call>, id: string): boolean => list.some((call) => call.id === id)
const positive = (index: number): number | undefined => (index > 0 ? index : undefined)
