/** Schemas as Gemini writes them: types in capitals, and `nullable`. They are read as JSON Schema. */
import { Json } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as StrictSchema from './StrictSchema.js'

/** The schema as JSON Schema, or what is wrong with it. */
export const read = (schema: Json.Json): E.Either<string, Json.JsonObject> => {
  if (!Json.isObject(schema)) return E.left('schema must be an object.')
  const plain = capital(schema) ? lower(schema) : schema
  const wrong = StrictSchema.unsound(plain)
  return wrong === undefined ? E.right(plain) : E.left(wrong)
}

const capital = ({ type }: Json.JsonObject): boolean => typeof type === 'string' && /^[A-Z]+$/.test(type)

const lower = (schema: Json.JsonObject): Json.JsonObject =>
  Object.fromEntries(Object.entries(schema).flatMap(([key, value]) => member(schema, key, value)))

const member = (
  schema: Json.JsonObject,
  key: string,
  value: Json.Json
): ReadonlyArray<readonly [string, Json.Json]> => {
  if (key === 'nullable') return []
  if (key === 'type' && typeof value === 'string') {
    const type = value.toLowerCase()
    return [[key, schema['nullable'] === true ? [type, 'null'] : type]]
  }
  if (key === 'items' && Json.isObject(value)) return [[key, lower(value)]]
  if (key === 'anyOf' && Json.isList(value)) return [[key, value.map((one) => (Json.isObject(one) ? lower(one) : one))]]
  if (key === 'properties' && Json.isObject(value))
    return [
      [
        key,
        Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [name, Json.isObject(inner) ? lower(inner) : inner])
        )
      ]
    ]
  return [[key, value]]
}
