/** Inserts and repetitions as edits: one new call beside the call that it belongs to, or in a later turn of its own. */
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import * as Block from '../path/Block.js'
import type { Because, Call, CallId, Missing, Origin, Path, Turn } from '../path/Path.js'
import { missing, provides, sameBecause, stands, turn } from '../path/Path.js'
import * as Place from '../path/Place.js'
import type { Edit } from './Edit.js'
import type { EditError } from './EditError.js'
import { opened } from './Merging.js'
import { firstUse } from './Splitting.js'

type Of<Tag extends Edit['_tag']> = Edit & { readonly _tag: Tag }
type Result = E.Either<EditError, Path>

/** A hidden provider, directly before its consumer. */
export const before = (edit: Of<'InsertBefore'>, path: Path): Result => {
  const { call, consumer, because } = edit
  const place = Place.of(path, consumer)
  const partner = at(path, place)
  if (place === undefined || partner === undefined) return E.left({ _tag: 'UnknownCall', edit, call: consumer })
  if (taken(path, consumer, because, call.function)) return E.left({ _tag: 'Taken', edit, call: consumer })
  if (lineage(path, partner).includes(call.function)) return E.left({ _tag: 'WrongPart', edit, call: consumer })
  const lacking = withholding(path, consumer)
  if (because !== 'premise' && lacking?.parameters.includes(because.parameter))
    return E.left({ _tag: 'WrongParameters', edit, parameters: lacking.parameters })
  // Reads before the question have moved into the turn that asks it.
  const asking = lacking?.policy === 'read_then_ask'
  const home = asking ? place.turn - 1 : place.turn
  const calls = path[home]?.calls ?? []
  const slot = Block.slotBefore(calls, asking ? calls.length : place.index, consumer, call.id)
  return put(edit, path, home, slot, { _tag: 'Inserted', partner: consumer, because }, 'implied')
}

/** A hidden post-processor, directly after its source. */
export const after = (edit: Of<'InsertAfter'>, path: Path): Result => {
  const place = Place.of(path, edit.source)
  const source = at(path, place)
  if (place === undefined || source === undefined) return E.left({ _tag: 'UnknownCall', edit, call: edit.source })
  if (source.origin._tag !== 'Walked') return E.left({ _tag: 'WrongPart', edit, call: edit.source })
  if (follower(path, edit.source, 'implied')) return E.left({ _tag: 'Taken', edit, call: edit.source })
  const slot = Block.slotAfter(path[place.turn]?.calls ?? [], place.index, edit.call.id)
  return put(edit, path, place.turn, slot, { _tag: 'Inserted', partner: edit.source }, 'implied')
}

/** A turn of its own, somewhere after the turn of its source. */
export const later = (edit: Of<'InsertLater'>, path: Path): Result => {
  const { call, source: id } = edit
  const place = Place.of(path, id)
  const source = at(path, place)
  if (place === undefined || source === undefined) return E.left({ _tag: 'UnknownCall', edit, call: id })
  if (source.origin._tag !== 'Walked') return E.left({ _tag: 'WrongPart', edit, call: id })
  if (follower(path, id, 'asked')) return E.left({ _tag: 'Taken', edit, call: id })
  const index = edit.before === 'end' ? path.length : opened(path, edit.before)
  if (index < 0) return E.left({ _tag: 'NoBoundary', edit, call: edit.before === 'end' ? id : edit.before })
  if (index <= place.turn) return E.left({ _tag: 'NotLater', edit, call: id })
  if (O.isSome(path[index - 1]?.missing ?? O.none)) return E.left({ _tag: 'BesideMissing', edit, call: id })
  return accept(edit, call, path, { _tag: 'Inserted', partner: id }, 'asked', () =>
    path.toSpliced(index, 0, turn([call]))
  )
}

/** The same function again, directly after the call that it repeats. */
export const repeat = (edit: Of<'Repeat'>, path: Path): Result => {
  const place = Place.of(path, edit.of)
  const original = at(path, place)
  if (place === undefined || original === undefined) return E.left({ _tag: 'UnknownCall', edit, call: edit.of })
  if (!stands(original)) return E.left({ _tag: 'WrongPart', edit, call: edit.of })
  if (original.function !== edit.call.function) return E.left({ _tag: 'WrongCall', edit, call: edit.call.id })
  const slot = Block.slotAfter(path[place.turn]?.calls ?? [], place.index, edit.call.id)
  return put(edit, path, place.turn, slot, { _tag: 'Repeated', of: edit.of }, 'asked')
}

/** Takes the call of an insert or a repetition away; a later turn goes with it. */
export const undo = (edit: Exclude<Edit, Of<'Merge'> | Of<'Split'>>, path: Path): Result => {
  const { id } = edit.call
  const place = Place.of(path, id)
  const here = place === undefined ? undefined : path[place.turn]
  if (place === undefined || here === undefined) return E.left({ _tag: 'UnknownCall', edit, call: id })
  const rest = here.calls.toSpliced(place.index, 1)
  const alone = rest.length === 0 && O.isNone(here.missing)
  const asking = O.isSome(here.missing) && here.missing.value.policy !== 'all_or_nothing' && emptied(here, rest)
  if (referred(path, id) || asking || alone !== (edit._tag === 'InsertLater') || withholding(path, id) !== undefined)
    return E.left({ _tag: 'NotUndoable', edit, call: id })
  // A turn of its own that something missing points at, or that follows it, cannot go.
  if (alone && O.isSome(path[place.turn - 1]?.missing ?? O.none)) return E.left({ _tag: 'NotUndoable', edit, call: id })
  return E.right(alone ? path.toSpliced(place.turn, 1) : path.toSpliced(place.turn, 1, { ...here, calls: rest }))
}

/** Whether a consumer already has a provider for a parameter, or this function for its premise. */
const taken = (path: Path, consumer: CallId, because: Because, name: string): boolean => {
  for (const each of path)
    for (const { origin, function: other } of each.calls)
      if (
        origin._tag === 'Inserted' &&
        origin.partner === consumer &&
        origin.because !== undefined &&
        sameBecause(origin.because, because) &&
        (because !== 'premise' || other === name)
      )
        return true
  return false
}

/** Whether something was inserted after a source: hidden beside it, or asked for later. */
const follower = (path: Path, source: CallId, intent: Call['intent']): boolean => {
  for (const each of path)
    for (const { origin, intent: own } of each.calls)
      if (origin._tag === 'Inserted' && origin.because === undefined && origin.partner === source && own === intent)
        return true
  return false
}

/** The functions from a hidden provider along its consumers: none may occur twice, so a chain ends. */
export const lineage = (path: Path, call: Call): ReadonlyArray<string> => {
  const names: Array<string> = []
  for (let here: Call | undefined = call; here !== undefined;) {
    names.push(here.function)
    here = provides(here) && here.origin._tag === 'Inserted' ? at(path, Place.of(path, here.origin.partner)) : undefined
  }
  return names
}

/** Whether a path lets a new call of a function in: nothing withholds the function before the call. */
const admits = (path: Path, call: Call): boolean =>
  missing(path).every(
    (lack) =>
      lack.function !== call.function ||
      (O.isSome(lack.call) && (lack._tag === 'Parameters' || firstUse(path, call.function)?.id === lack.call.value))
  )

const put = (
  edit: Edit & { readonly call: Call },
  path: Path,
  home: number,
  slot: number,
  origin: Origin,
  intent: Call['intent']
): Result =>
  accept(edit, edit.call, path, origin, intent, () => {
    const here = path[home] ?? turn([])
    return path.toSpliced(home, 1, { ...here, calls: here.calls.toSpliced(slot, 0, edit.call) })
  })

const accept = (
  edit: Edit,
  call: Call,
  path: Path,
  origin: Origin,
  intent: Call['intent'],
  result: () => Path
): Result => {
  if (call.intent !== intent || !sameOrigin(call.origin, origin))
    return E.left({ _tag: 'WrongCall', edit, call: call.id })
  if (Place.of(path, call.id) !== undefined) return E.left({ _tag: 'TakenId', edit, call: call.id })
  const next = result()
  return admits(next, call) ? E.right(next) : E.left({ _tag: 'Withheld', edit, function: call.function })
}

const sameOrigin = (left: Origin, right: Origin): boolean => {
  if (left._tag === 'Walked' || right._tag === 'Walked') return left._tag === right._tag
  if (left._tag === 'Repeated' || right._tag === 'Repeated')
    return left._tag === 'Repeated' && right._tag === 'Repeated' && left.of === right.of
  if (left.partner !== right.partner) return false
  if (left.because === undefined || right.because === undefined) return left.because === right.because
  return sameBecause(left.because, right.because)
}

const at = (path: Path, place: Place.Place | undefined): Call | undefined =>
  place === undefined ? undefined : path[place.turn]?.calls[place.index]

const withholding = (path: Path, id: CallId): Missing | undefined =>
  missing(path).find((lack) => O.isSome(lack.call) && lack.call.value === id)

const referred = (path: Path, id: CallId): boolean =>
  path.some((each) =>
    each.calls.some(
      ({ origin }) =>
        (origin._tag === 'Inserted' && origin.partner === id) || (origin._tag === 'Repeated' && origin.of === id)
    )
  )

// Whether what the policy promises is gone with the call.
const emptied = (here: Turn, rest: ReadonlyArray<Call>): boolean =>
  O.isSome(here.missing) &&
  (rest.length === 0 ||
    (here.missing.value.policy === 'read_then_ask' &&
      !rest.some(
        ({ origin }) =>
          origin._tag === 'Inserted' &&
          origin.because !== undefined &&
          O.isSome(here.missing) &&
          O.isSome(here.missing.value.call) &&
          origin.partner === here.missing.value.call.value
      )))
