/** What a service demands of the schemas that it is sent. */
import { Json } from '@magnet/core'

/** What is wrong with the schema of an object as every service demands it; undefined if nothing is. */
export const unsound = (schema: Json.Json | undefined): string | undefined => {
  if (!Json.isObject(schema)) return 'schema must be an object.'
  const type = schema['type']
  if (type !== 'object' && schema['anyOf'] === undefined && schema['$ref'] === undefined)
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${typeof type === 'string' ? type : 'None'}"'.`
  return malformed(schema, [], 0)
}

const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'])

// Where a schema holds schemas: by name, in a list, or as itself.
const maps = ['properties', '$defs', 'definitions', 'patternProperties']
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems']
const selves = ['items', 'additionalProperties', 'not']

const children = function* (schema: Json.JsonObject): Iterable<readonly [ReadonlyArray<string>, Json.Json]> {
  for (const key of maps) {
    const held = schema[key]
    if (Json.isObject(held)) for (const [name, child] of Object.entries(held)) yield [[key, name], child]
  }
  for (const key of lists) {
    const held = schema[key]
    if (Json.isList(held)) for (const [index, child] of held.entries()) yield [[key, String(index)], child]
  }
  for (const key of selves) {
    const held = schema[key]
    if (Json.isObject(held)) yield [[key], held]
  }
}

const context = (path: ReadonlyArray<string>): string =>
  `In context=(${path.map((step) => `'${step}'`).join(', ')}${path.length === 1 ? ',' : ''})`

const malformed = (schema: Json.Json, path: ReadonlyArray<string>, depth: number): string | undefined => {
  if (typeof schema === 'boolean') return undefined
  if (!Json.isObject(schema)) return `${context(path)}, schema must be an object or a boolean.`
  if (depth > 32) return `${context(path)}, schema is nested too deep.`
  const type = schema['type']
  for (const one of Json.isList(type) ? type : type === undefined ? [] : [type])
    if (typeof one !== 'string' || !types.has(one))
      return `${context(path)}, ${JSON.stringify(one)} is not valid under any of the given schemas.`
  if (schema['properties'] !== undefined && !Json.isObject(schema['properties']))
    return `${context(path)}, 'properties' must be an object.`
  const required = schema['required']
  if (required !== undefined && !(Json.isList(required) && required.every((name) => typeof name === 'string')))
    return `${context(path)}, 'required' must be an array of strings.`
  if (schema['enum'] !== undefined && !Json.isList(schema['enum'])) return `${context(path)}, 'enum' must be an array.`
  if (type === 'array' && schema['items'] === undefined && schema['prefixItems'] === undefined)
    return `${context(path)}, array schema missing items.`
  for (const [steps, child] of children(schema)) {
    const wrong = malformed(child, [...path, ...steps], depth + 1)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** What strict mode demands beyond: closed objects, of which every member is required. */
export const lax = (schema: Json.Json, path: ReadonlyArray<string> = []): string | undefined => {
  if (!Json.isObject(schema)) return undefined
  if (schema['type'] === 'object') {
    if (schema['additionalProperties'] !== false)
      return `${context(path)}, 'additionalProperties' is required to be supplied and to be false.`
    const required = schema['required']
    const names = Object.keys(Json.isObject(schema['properties']) ? schema['properties'] : {})
    const missing = names.find((name) => !Json.isList(required) || !required.includes(name))
    if (missing !== undefined)
      return `${context(path)}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`
  }
  for (const [steps, child] of children(schema)) {
    const wrong = lax(child, [...path, ...steps])
    if (wrong !== undefined) return wrong
  }
  return undefined
}
