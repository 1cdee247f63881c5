/** A value that a call takes from the output of another one: `{"$from": "c3", "pointer": "/fare_id"}`. */
import { Json, Pointer } from '@magnet/core'

export interface Reference {
  readonly call: string
  readonly pointer: Pointer.Pointer
}

/** The reference that a value is, if it is one. */
export const of = (value: Json.Json): Reference | undefined =>
  Json.isObject(value) &&
  typeof value['$from'] === 'string' &&
  (value['pointer'] === undefined || typeof value['pointer'] === 'string')
    ? { call: value['$from'], pointer: value['pointer'] ?? '' }
    : undefined

/** The references of arguments, by the pointer at which they stand. */
export const all = (
  value: Json.Json,
  at: Pointer.Pointer = ''
): ReadonlyArray<readonly [Pointer.Pointer, Reference]> => {
  const own = of(value)
  if (own !== undefined) return [[at, own]]
  if (Json.isList(value)) return value.flatMap((item, index) => all(item, Pointer.child(at, String(index))))
  return Json.isObject(value) ? Object.entries(value).flatMap(([key, inner]) => all(inner, Pointer.child(at, key))) : []
}

/** The value with every reference replaced by what it refers to, or the first reference that refers to nothing. */
export const resolve =
  (outputs: ReadonlyMap<string, Json.Json>) =>
  (value: Json.Json): { readonly value: Json.Json } | { readonly dangling: Reference } => {
    const dangling = all(value).find(([, reference]) => found(outputs, reference) === undefined)
    return dangling === undefined ? { value: replace(outputs, value) } : { dangling: dangling[1] }
  }

const found = (outputs: ReadonlyMap<string, Json.Json>, { call, pointer }: Reference): Json.Json | undefined =>
  Pointer.get(outputs.get(call), pointer)

const replace = (outputs: ReadonlyMap<string, Json.Json>, value: Json.Json): Json.Json => {
  const own = of(value)
  if (own !== undefined) return found(outputs, own) ?? null
  if (Json.isList(value)) return value.map((item) => replace(outputs, item))
  return Json.isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(outputs, inner)]))
    : value
}
