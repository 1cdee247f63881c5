/** Arguments from outside against the schema of a function's parameters: what is refused names the parameter. */
import { Json, type JsonSchema, ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** The arguments, if every one is a parameter and fits it. */
export const decode = (
  schema: JsonSchema.JsonSchema
): ((input: unknown) => E.Either<ToolError.ToolError, Json.JsonObject>) => {
  const parameters = new Map(Object.entries(schema.properties ?? {}))
  const required = schema.required ?? []
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return E.left(ToolError.make('invalid_arguments', 'The arguments must be an object with named parameters.'))
    const given = new Map<string, unknown>(Object.entries(input))
    for (const [name, value] of given) {
      const parameter = parameters.get(name)
      if (parameter === undefined) return refuse(name, `There is no parameter ${JSON.stringify(name.slice(0, 80))}.`)
      const expected = fault(parameter, value, 0)
      if (expected !== undefined) return refuse(name, `The parameter ${name} must be ${expected}.`)
    }
    for (const name of required) if (!given.has(name)) return refuse(name, `The parameter ${name} is missing.`)
    // Every member was found to be JSON of its schema.
    return E.right(input as Json.JsonObject)
  }
}

const refuse = (name: string, message: string): E.Either<ToolError.ToolError, never> =>
  E.left(ToolError.make('invalid_arguments', message, name))

/** What was expected where a value does not fit. */
export const fault = (schema: JsonSchema.JsonSchema, value: unknown, depth: number): string | undefined => {
  if (depth > 16) return 'less deeply nested'
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  if (types.length > 0 ? !types.some((type) => isA(type, value)) : !isJson(value, depth))
    return types.length === 0 ? 'JSON' : types.join(' or ')
  if (schema.enum !== undefined && !schema.enum.some((known) => Json.equals(known, value as Json.Json)))
    return `one of ${schema.enum.map(String).slice(0, 12).join(', ')}`
  if (typeof value === 'number') return bounds(schema, value)
  if (typeof value === 'string')
    return schema.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value) ? 'a date as YYYY-MM-DD' : undefined
  if (Array.isArray(value)) {
    for (const item of value as ReadonlyArray<unknown>) {
      const inner = fault(schema.items ?? {}, item, depth + 1)
      if (inner !== undefined) return `a list of ${inner}`
    }
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) return `an object with ${name}`
  for (const [name, member] of Object.entries(value)) {
    const known =
      schema.properties !== undefined && Object.hasOwn(schema.properties, name) ? schema.properties[name] : {}
    const inner = fault(known ?? {}, member, depth + 1)
    if (inner !== undefined) return `an object whose ${name} is ${inner}`
  }
  return undefined
}

const bounds = (schema: JsonSchema.JsonSchema, value: number): string | undefined => {
  const { minimum, maximum } = schema
  if (typeof minimum === 'number' && value < minimum) return `at least ${minimum}`
  return typeof maximum === 'number' && value > maximum ? `at most ${maximum}` : undefined
}

const isA = (type: string, value: unknown): boolean => {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    default:
      return typeof value === type
  }
}

const isJson = (value: unknown, depth: number): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (depth < 16 && typeof value === 'object' && Object.values(value).every((one) => isJson(one, depth + 1)))
