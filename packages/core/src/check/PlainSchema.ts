/**
 * Plain schemas: those of a few keywords, as nearly all functions have. Whether a value fits one is seen by walking both,
 * which costs a call a microsecond; a compiler of schemas takes a thousand of them for each function that a run meets.
 *
 * Law: a value fits a plain schema exactly if a compiled validator says so.
 */
import type { Json } from '../json/Json.js'
import { isList, isObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import { property } from '../json/JsonSchema.js'
import * as Calendar from '../time/Calendar.js'

/** A schema of keywords that `fits` knows, all the way down. */
export interface PlainSchema extends JsonSchema {
  readonly properties?: { readonly [name: string]: PlainSchema }
  readonly items?: PlainSchema
}

/** Whether a schema is plain. Seen once for each. */
export const is = (schema: JsonSchema): schema is PlainSchema => {
  let found = known.get(schema)
  if (found === undefined) known.set(schema, (found = Object.entries(schema).every(isPlain)))
  return found
}

const known = new WeakMap<JsonSchema, boolean>()

const types: ReadonlySet<unknown> = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'])

const isSchema = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && is(value as JsonSchema)

const isPlain = ([keyword, value]: readonly [string, unknown]): boolean => {
  switch (keyword) {
    case 'description':
    case 'title':
    case 'default':
    case 'x-magnet':
      return true
    case 'type':
      return types.has(value)
    case 'properties':
      return (
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).every(([name, one]) => name !== '__proto__' && isSchema(one))
      )
    case 'required':
      return (
        Array.isArray(value) && value.every((name) => typeof name === 'string') && new Set(value).size === value.length
      )
    case 'additionalProperties':
      return typeof value === 'boolean'
    case 'items':
      return isSchema(value)
    case 'enum':
      return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== 'object' || one === null)
    case 'minimum':
    case 'maximum':
      return Number.isFinite(value)
    case 'format':
      return value === 'date'
    case 'pattern':
      return typeof value === 'string' && isPattern(value)
    default:
      return false
  }
}

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}

const patterns = new WeakMap<PlainSchema, RegExp>()

/** Whether a text has the pattern of a schema, if it asks for one. */
const matches = (schema: PlainSchema, text: string): boolean => {
  const { pattern } = schema
  if (typeof pattern !== 'string') return true
  let form = patterns.get(schema)
  if (form === undefined) patterns.set(schema, (form = new RegExp(pattern)))
  return form.test(text)
}

/** Whether a value fits a plain schema. */
export const fits = (schema: PlainSchema, value: Json): boolean => {
  const { type, enum: values, format, minimum, maximum, items } = schema
  if (typeof type === 'string' && !isOf(type, value)) return false
  if (values !== undefined && !values.includes(value)) return false
  if (typeof value === 'string')
    return (
      (format === undefined || (value.length === 10 && Calendar.parse(value) !== undefined)) && matches(schema, value)
    )
  if (typeof value === 'number')
    return (typeof minimum !== 'number' || value >= minimum) && (typeof maximum !== 'number' || value <= maximum)
  if (isList(value)) return items === undefined || value.every((item) => fits(items, item))
  return !isObject(value) || fitsMembers(schema, value)
}

const fitsMembers = (schema: PlainSchema, value: { readonly [key: string]: Json }): boolean => {
  for (const name of schema.required ?? none) if (!Object.hasOwn(value, name)) return false
  for (const name of Object.keys(value)) {
    const own = property(schema, name)
    if (own === undefined ? schema['additionalProperties'] === false : !fits(own, value[name] ?? null)) return false
  }
  return true
}

const none: ReadonlyArray<string> = []

const isOf = (type: string, value: Json): boolean => {
  switch (type) {
    case 'object':
      return isObject(value)
    case 'array':
      return isList(value)
    case 'null':
      return value === null
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return Number.isFinite(value)
    default:
      return typeof value === type
  }
}
