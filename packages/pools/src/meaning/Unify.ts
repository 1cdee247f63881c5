/**
 * One JSON type for each semantic type, since a value that goes from one function to another is not changed on the
 * way. Where a document only names types loosely, its identifiers and names become texts and its coordinates numbers;
 * where it has real schemas, values of another JSON type count as of another meaning.
 */
import type { Json, JsonSchema } from '@magnet/core'
import * as Words from './Words.js'

/** Schemas of a loosely typed document: public types get the JSON type that fits their values. */
export const loose = (schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  each(schema, (leaf) => {
    const type = leaf['x-magnet']?.type
    if (type === undefined || type.startsWith('?') || leaf.type === 'array' || leaf.type === 'object') return leaf
    const wanted = numbers.has(type) ? 'number' : 'string'
    if (leaf.type === wanted) return leaf
    const { examples } = leaf
    const cast = (value: Json.Json): Json.Json | undefined => {
      if (wanted === 'string') return typeof value === 'string' ? value : JSON.stringify(value)
      const number = Number(value)
      return Number.isFinite(number) ? number : undefined
    }
    const shown = Array.isArray(examples)
      ? (examples as ReadonlyArray<Json.Json>).flatMap((one) => cast(one) ?? [])
      : undefined
    const fallback = leaf.default === undefined ? undefined : cast(leaf.default)
    const { default: _default, examples: _examples, format: _format, ...rest } = leaf
    return {
      ...rest,
      type: wanted,
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(shown === undefined || shown.length === 0 ? {} : { examples: shown })
    }
  })

const numbers = new Set(['Latitude', 'Longitude', '?Latitude', '?Longitude'])

/** The JSON types that each public type has in a schema, numbers as one. */
export const used = (schema: JsonSchema.JsonSchema): ReadonlyArray<readonly [type: string, json: string]> => {
  const found: Array<readonly [string, string]> = []
  visit(schema, (leaf) => {
    const type = leaf['x-magnet']?.type
    if (type !== undefined && !type.startsWith('?')) found.push([type, jsonOf(leaf)])
  })
  return found
}

/** A schema in which numbers of types that are elsewhere texts mean something of their own. */
export const strict = (mixed: ReadonlySet<string>, schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  each(schema, (leaf) => {
    const meaning = leaf['x-magnet']
    return meaning !== undefined && mixed.has(meaning.type) && jsonOf(leaf) === 'number'
      ? { ...leaf, 'x-magnet': { ...meaning, type: `${meaning.type}Number` } }
      : leaf
  })

/** The forms that identifiers of each public type have in a schema. */
export const forms = (schema: JsonSchema.JsonSchema): ReadonlyArray<readonly [type: string, form: string]> => {
  const found: Array<readonly [string, string]> = []
  visit(schema, (leaf) => {
    const meaning = leaf['x-magnet']
    const form = meaning === undefined || meaning.type.startsWith('?') ? undefined : formOf(leaf)
    if (meaning?.voice === 'opaque' && form !== undefined) found.push([meaning.type, form])
  })
  return found
}

/**
 * A schema in which identifiers of another form than most of their type mean something of their own: `MG…` and `CH…` are not
 * of the same thing, whatever they are called.
 */
export const apart = (usual: ReadonlyMap<string, string>, schema: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  each(schema, (leaf) => {
    const meaning = leaf['x-magnet']
    const form = meaning === undefined ? undefined : formOf(leaf)
    const most = meaning === undefined ? undefined : usual.get(meaning.type)
    return meaning === undefined || form === undefined || most === undefined || form === most
      ? leaf
      : { ...leaf, 'x-magnet': { ...meaning, type: `${meaning.type}${Words.pascal(Words.of(form)).slice(0, 12)}` } }
  })

// Which letters a hexadecimal digit may have is a matter of taste.
const formOf = ({ pattern, format }: JsonSchema.JsonSchema): string | undefined =>
  typeof pattern === 'string' ? pattern.replaceAll('A-F', '') : format === 'uuid' ? 'uuid' : undefined

const jsonOf = ({ type }: JsonSchema.JsonSchema): string =>
  type === 'integer' || type === 'number' ? 'number' : typeof type === 'string' ? type : 'string'

const deepest = 24

const visit = (schema: JsonSchema.JsonSchema, look: (leaf: JsonSchema.JsonSchema) => void, depth = 0): void => {
  if (depth > deepest) return
  if (schema.properties !== undefined)
    for (const inner of Object.values(schema.properties)) visit(inner, look, depth + 1)
  else if (schema.items !== undefined && schema['x-magnet'] === undefined) visit(schema.items, look, depth + 1)
  else look(schema)
}

// A schema in which nothing changes stays the same value: most do.
const each = (
  schema: JsonSchema.JsonSchema,
  change: (leaf: JsonSchema.JsonSchema) => JsonSchema.JsonSchema,
  depth = 0
): JsonSchema.JsonSchema => {
  if (depth > deepest) return schema
  if (schema.properties !== undefined) {
    const given = Object.entries(schema.properties)
    const changed = given.map(([name, inner]) => [name, each(inner, change, depth + 1)] as const)
    return changed.every(([, inner], index) => inner === given[index]?.[1])
      ? schema
      : { ...schema, properties: Object.fromEntries(changed) }
  }
  if (schema.items !== undefined && schema['x-magnet'] === undefined) {
    const items = each(schema.items, change, depth + 1)
    return items === schema.items ? schema : { ...schema, items }
  }
  return change(schema)
}
