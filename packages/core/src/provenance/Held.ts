/**
 * What an output or a context holds, by value: where a value stands in it. Indexed once for each, and bounded: of what is
 * larger than 4,000 values the rest is not seen.
 */
import type { Json } from '../json/Json.js'
import { isList } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'

/** A place of a value. */
export interface Place {
  readonly pointer: Pointer
  /** The outermost list of several items that it stands in, and where in the item. */
  readonly list?: { readonly pointer: Pointer; readonly take: Pointer }
}

/** Places by the JSON text of what stands there, in document order. */
export type Held = ReadonlyMap<string, ReadonlyArray<Place>>

const most = 4000
const nothing: Held = new Map()
// By identity: outputs and contexts are values, and every argument of a conversation looks into them.
const known = new WeakMap<object, Held>()

/** What a value holds. */
export const of = (whole: Json): Held => {
  if (typeof whole !== 'object' || whole === null) return new Map([[JSON.stringify(whole), [{ pointer: '' }]]])
  const held = known.get(whole) ?? index(whole)
  known.set(whole, held)
  return held
}

/** Where a value stands. */
export const places = (held: Held, value: Json): ReadonlyArray<Place> => held.get(JSON.stringify(value)) ?? none

const none: ReadonlyArray<Place> = []

const index = (whole: Json): Held => {
  const found = new Map<string, Array<Place>>()
  let count = 0
  const put = (value: Json, place: Place): void => {
    const key = JSON.stringify(value)
    const places_ = found.get(key)
    if (places_ === undefined) found.set(key, [place])
    else places_.push(place)
  }
  const visit = (value: Json, pointer: Pointer, list: Place['list'], depth: number): void => {
    count += 1
    if (count > most || depth > 12) return
    const place: Place = list === undefined ? { pointer } : { pointer, list }
    if (typeof value !== 'object' || value === null) return put(value, place)
    // Arguments are lists of plain values now and then, and seldom anything larger.
    if (isList(value) && value.length <= 50 && value.every((item) => typeof item !== 'object')) put(value, place)
    for (const [key, inner] of isList(value) ? value.entries() : Object.entries(value)) {
      const at = Pointers.child(pointer, key)
      const outer = list ?? (isList(value) && value.length > 1 ? { pointer, take: '' } : undefined)
      visit(
        inner,
        at,
        outer === undefined
          ? undefined
          : { ...outer, take: list === undefined ? '' : `${list.take}${Pointers.of(key)}` },
        depth + 1
      )
    }
  }
  visit(whole, '', undefined, 0)
  return found.size === 0 ? nothing : found
}
