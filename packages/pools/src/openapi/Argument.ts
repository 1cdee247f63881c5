/**
 * The arguments of an operation as one object: parameters of the path, the query, headers and cookies, and the members of
 * a body or a form. What has the name of another is called by its place as well (`body_id`).
 *
 * Laws: names are unique and can be written by a model; each argument knows its place and the name that it has there.
 */
import type { Json, JsonSchema, Signature } from '@magnet/core'

/** An argument before it has a name of its own. */
export interface Argument {
  readonly place: Signature.Place
  /** What to call one that has no name in its place. */
  readonly name?: string
  readonly required: boolean
  readonly schema: JsonSchema.JsonSchema
}

/** Arguments under their names. */
export interface Flat {
  readonly parameters: JsonSchema.JsonSchema
  readonly places: Readonly<Record<string, Signature.Place>>
}

/** The arguments as one object. */
export const flat = (arguments_: ReadonlyArray<Argument>): Flat => {
  const places: Record<string, Signature.Place> = {}
  const properties: Array<readonly [string, JsonSchema.JsonSchema]> = []
  const required: Array<string> = []
  const taken = new Set<string>()
  for (const { place, name: called, required: needed, schema } of arguments_) {
    const name = free(spelled(place.name, schema) || spelled(called ?? '', schema) || 'value', place.in, taken)
    taken.add(name)
    places[name] = place
    properties.push([name, schema])
    if (needed) required.push(name)
  }
  return { parameters: { type: 'object', properties: Object.fromEntries(properties), required }, places }
}

const free = (wanted: string, place: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted
  const placed = `${place}_${wanted}`.slice(0, 64)
  if (!taken.has(placed)) return placed
  for (let count = 2; ; count++) {
    const numbered = `${placed.slice(0, 60)}_${count}`
    if (!taken.has(numbered)) return numbered
  }
}

/** A name in letters, digits, `_`, `.` and `-`: `filter[name]` is `filter_name`, `StartTime>` is `StartTime_from`. */
const spelled = (name: string, schema: JsonSchema.JsonSchema): string => {
  const timed = schema.format === 'date' || schema.format === 'date-time'
  const kept = name
    .replace(/<=?$/, timed ? '_until' : '_most')
    .replace(/>=?$/, timed ? '_from' : '_least')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9_.-]+/g, '_')
    .replaceAll(/^_+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])_+$/g, '')
    .slice(0, 64)
  return reserved.has(kept) ? `${kept.replaceAll('_', '')}_value` : /[A-Za-z0-9]/.test(kept) ? kept : ''
}

const reserved = new Set(Object.getOwnPropertyNames(Object.prototype))

/** A schema with an example value that fits its type. */
export const exemplified = (schema: JsonSchema.JsonSchema, example: unknown): JsonSchema.JsonSchema => {
  const { example: own, examples, ...rest } = schema
  const listed: ReadonlyArray<unknown> = Array.isArray(examples) ? examples : []
  const fitting = [example, own, ...listed].filter((one) => fits(rest, one))
  return fitting.length === 0 ? rest : { ...rest, examples: [...new Set(fitting)].slice(0, 8) }
}

const fits = ({ type }: JsonSchema.JsonSchema, value: unknown): value is Json.Json => {
  switch (typeof value) {
    case 'string':
      return type === 'string' && value !== '' && value.length <= 200
    case 'number':
      return type === 'number' || (type === 'integer' && Number.isInteger(value))
    case 'boolean':
      return type === 'boolean'
    default:
      return false
  }
}
