/** Members of JSON that came over the wire: what stands there if it has the type that is asked for. */
import { Json } from '@magnet/core'

/** A member that is no list and not null. */
export const object = (from: Json.JsonObject, name: string): Json.JsonObject | undefined => {
  const value = from[name]
  return Json.isObject(value) ? value : undefined
}

/** A text. */
export const text = (from: Json.JsonObject, name: string): string | undefined => {
  const value = from[name]
  return typeof value === 'string' ? value : undefined
}

/** A number. */
export const number = (from: Json.JsonObject, name: string): number | undefined => {
  const value = from[name]
  return typeof value === 'number' ? value : undefined
}

/** A list. */
export const list = (from: Json.JsonObject, name: string): ReadonlyArray<Json.Json> | undefined => {
  const value = from[name]
  return Json.isList(value) ? value : undefined
}

/** What a text says as JSON, if it says an object. */
export const parsed = (source: string): Json.JsonObject | undefined => {
  try {
    const value = JSON.parse(source) as Json.Json
    return Json.isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
