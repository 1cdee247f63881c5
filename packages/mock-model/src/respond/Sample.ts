/** A plausible value of a schema: the same for the same schema, and as small as it allows. */
import { Json } from '@magnet/core'

/** A value. `name` is that of the member which it becomes. */
export const of = (schema: Json.Json | undefined, name: string = 'value', root?: Json.JsonObject): Json.Json =>
  sample(schema, name, root ?? (Json.isObject(schema) ? schema : {}), 0)

/** The value of the schema of an object. */
export const ofObject = (schema: Json.JsonObject): Json.JsonObject => {
  const value = of(schema)
  return Json.isObject(value) ? value : {}
}

const formats: Readonly<Record<string, string>> = {
  date: '2025-05-02',
  'date-time': '2025-05-02T09:00:00Z',
  time: '09:00:00',
  email: 'ada@example.com',
  uri: 'https://example.com',
  uuid: '6f1c2a44-0d3b-4b6e-9a53-6b1f0c6f5a10'
}

const deepest = 12

const sample = (schema: Json.Json | undefined, name: string, root: Json.JsonObject, depth: number): Json.Json => {
  if (!Json.isObject(schema) || depth > deepest) return null
  const ref = schema['$ref']
  if (typeof ref === 'string') return sample(resolved(root, ref), name, root, depth + 1)
  for (const key of ['const', 'default']) if (schema[key] !== undefined) return schema[key]
  for (const key of ['examples', 'enum']) {
    const listed = schema[key]
    if (Json.isList(listed) && listed[0] !== undefined) return listed[0]
  }
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const listed = schema[key]
    if (Json.isList(listed) && listed[0] !== undefined) return sample(listed[0], name, root, depth + 1)
  }
  const type = Json.isList(schema['type']) ? schema['type'][0] : schema['type']
  switch (type) {
    case 'object':
      return object(schema, root, depth)
    case 'array':
      return Array.from({ length: Math.min(16, Math.max(1, figure(schema, 'minItems', 1))) }, () =>
        sample(schema['items'], name, root, depth + 1)
      )
    case 'integer':
    case 'number':
      return figure(schema, 'minimum', figure(schema, 'exclusiveMinimum', 0) + 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return text(schema, name)
  }
}

const figure = (schema: Json.JsonObject, key: string, otherwise: number): number => {
  const value = schema[key]
  return typeof value === 'number' ? value : otherwise
}

const object = (schema: Json.JsonObject, root: Json.JsonObject, depth: number): Json.JsonObject => {
  const members = Json.isObject(schema['properties']) ? schema['properties'] : {}
  const required = Json.isList(schema['required']) ? schema['required'] : []
  return Object.fromEntries(
    Object.entries(members)
      .filter(([name]) => required.includes(name))
      .map(([name, member]) => [name, sample(member, name, root, depth + 1)])
  )
}

const text = (schema: Json.JsonObject, name: string): string => {
  const { format } = schema
  const known = typeof format === 'string' ? formats[format] : undefined
  const value = known ?? name.replaceAll('_', ' ')
  return value.padEnd(figure(schema, 'minLength', 0), '.').slice(0, figure(schema, 'maxLength', 10_000))
}

const resolved = (root: Json.JsonObject, ref: string): Json.Json | undefined => {
  if (!ref.startsWith('#')) return undefined
  let at: Json.Json | undefined = root
  for (const step of ref
    .slice(1)
    .split('/')
    .filter((part) => part !== ''))
    at = Json.isObject(at) ? at[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined
  return at
}
