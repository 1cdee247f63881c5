/** JSON values, as immutable data. Everything that crosses a package boundary or enters a file is one of these. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | JsonObject

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Whether a value is a JSON object (neither null nor a list). */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is a list. `Array.isArray` forgets that the list is read-only; this does not. */
export const isList = (value: Json | undefined): value is ReadonlyArray<Json> => Array.isArray(value)

/** Structural equality, without regard to the order of keys. */
export const equals = (left: Json | undefined, right: Json | undefined): boolean => {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object') return false
  if (isList(left)) return isList(right) && equalLists(left, right)
  if (!isObject(left) || !isObject(right)) return false
  const keys = Object.keys(left)
  const others = Object.keys(right)
  if (keys.length !== others.length) return false
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? ''
    // Mostly the keys stand in the same order.
    if (key !== others[index] && !Object.hasOwn(right, key)) return false
    if (!equals(left[key], right[key])) return false
  }
  return true
}

const equalLists = (left: ReadonlyArray<Json>, right: ReadonlyArray<Json>): boolean => {
  if (left.length !== right.length) return false
  for (let index = 0; index < left.length; index++) if (!equals(left[index], right[index])) return false
  return true
}
