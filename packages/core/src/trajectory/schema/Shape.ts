/** Words for JSON Schemas (draft 2020-12). */
import type { Json, JsonObject } from '../../json/Json.js'

export const text: JsonObject = { type: 'string' }
export const number: JsonObject = { type: 'number' }
/** A place in a list, or a count. */
export const natural: JsonObject = { type: 'integer', minimum: 0 }
/** Any object. */
export const object: JsonObject = { type: 'object' }
/** A JSON pointer. */
export const pointer: JsonObject = { type: 'string', pattern: '^(?:/.*)?$' }
/** The identity of a call. */
export const callId: JsonObject = { type: 'string', minLength: 1 }
/** The name of a function. */
export const functionName: JsonObject = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' }
/** A digest. */
export const digest: JsonObject = { type: 'string', pattern: '^sha256:' }

/** One of some texts. */
export const oneOf = (...values: ReadonlyArray<Json>): JsonObject => ({ enum: values })
/** A list. */
export const list = (items: JsonObject): JsonObject => ({ type: 'array', items })
/** An object with members; those that end in `?` may be absent. More members are allowed. */
export const members = (properties: { readonly [name: string]: JsonObject }): JsonObject => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
  required: Object.keys(properties).filter((name) => !name.endsWith('?'))
})
/** An object whose members all have one schema. */
export const record = (values: JsonObject): JsonObject => ({ type: 'object', additionalProperties: values })
/** One of some schemas. */
export const anyOf = (...schemas: ReadonlyArray<JsonObject>): JsonObject => ({ anyOf: schemas })
/** A definition of the file. */
export const ref = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` })

/** A file's schema. */
export const file = (
  name: string,
  description: string,
  schema: JsonObject,
  definitions: JsonObject = {}
): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: name,
  description,
  ...schema,
  ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions })
})
