/**
 * Whether a value conforms to a schema, as far as declared functions use JSON Schema. It is written apart from the
 * codecs of the core, so that a law can hold the two against each other.
 */
import { Json, type JsonSchema } from '@magnet/core'

/** Where and why a value does not conform; empty if it does. */
export const violations = (schema: JsonSchema.JsonSchema, value: Json.Json, at = ''): ReadonlyArray<string> => {
  const here = at === '' ? 'the value' : at
  if (schema.enum !== undefined && !schema.enum.some((known) => Json.equals(known, value)))
    return [`${here} is none of ${JSON.stringify(schema.enum)}`]
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isA(type, value)))
    return [`${here} is no ${String(schema.type)}`]
  if (typeof value === 'number') return number(schema, value, here)
  if (typeof value === 'string') return text(schema, value, here)
  if (Json.isList(value)) return value.flatMap((item, index) => violations(schema.items ?? {}, item, `${at}/${index}`))
  return Json.isObject(value) ? object(schema, value, at) : []
}

const isA = (type: string, value: Json.Json): boolean => {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Json.isList(value)
    case 'object':
      return Json.isObject(value)
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    default:
      return typeof value === type
  }
}

const number = (schema: JsonSchema.JsonSchema, value: number, here: string): ReadonlyArray<string> => {
  const { minimum, maximum } = schema
  return [
    ...(typeof minimum === 'number' && value < minimum ? [`${here} is below ${minimum}`] : []),
    ...(typeof maximum === 'number' && value > maximum ? [`${here} is above ${maximum}`] : [])
  ]
}

const text = (schema: JsonSchema.JsonSchema, value: string, here: string): ReadonlyArray<string> => {
  const { pattern } = schema
  return [
    ...(typeof pattern === 'string' && !new RegExp(pattern).test(value) ? [`${here} does not match ${pattern}`] : []),
    ...(schema.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value) ? [`${here} is no date`] : [])
  ]
}

const object = (schema: JsonSchema.JsonSchema, value: Json.JsonObject, at: string): ReadonlyArray<string> => {
  const members = schema.properties ?? {}
  return [
    ...(schema.required ?? []).flatMap((name) => (Object.hasOwn(value, name) ? [] : [`${at}/${name} is missing`])),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const known = Object.hasOwn(members, name) ? members[name] : undefined
      if (known !== undefined) return violations(known, inner, `${at}/${name}`)
      return schema['additionalProperties'] === false ? [`${at}/${name} is not declared`] : []
    })
  ]
}
