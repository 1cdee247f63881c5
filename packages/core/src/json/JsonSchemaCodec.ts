/** Decodes the part of JSON Schema that function descriptions use; other keywords are kept unread. */
import * as t from 'io-ts'
import type { Json, JsonObject } from './Json.js'
import type { JsonSchema, Meaning } from './JsonSchema.js'

const isJson = (value: unknown): value is Json =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) ? value.every(isJson) : typeof value === 'object' && Object.values(value).every(isJson))

/** A JSON value. */
export const JsonCodec: t.Type<Json, Json, unknown> = new t.Type<Json, Json, unknown>(
  'a JSON value',
  isJson,
  (value, context) => (isJson(value) ? t.success(value) : t.failure(value, context)),
  (value) => value
)

const isObject = (value: unknown): value is JsonObject =>
  isJson(value) && typeof value === 'object' && value !== null && !Array.isArray(value)

const JsonObjectCodec: t.Type<JsonObject, JsonObject, unknown> = new t.Type<JsonObject, JsonObject, unknown>(
  'an object',
  isObject,
  (value, context) => (isObject(value) ? t.success(value) : t.failure(value, context)),
  (value) => value
)

const MeaningCodec: t.Type<Meaning, unknown> = t.intersection([
  t.readonly(t.type({ type: t.string, voice: t.keyof({ spoken: null, opaque: null, composed: null }) })),
  t.readonly(t.partial({ news: t.keyof({ told: null, carries: null }), kind: JsonObjectCodec }))
])

/** A schema, all the way down. */
export const JsonSchemaCodec: t.Type<JsonSchema, unknown> = t.recursion('a JSON Schema', (self) =>
  t.intersection(
    [
      t.readonly(t.UnknownRecord),
      t.readonly(
        t.partial({
          type: t.union([t.string, t.readonlyArray(t.string)]),
          description: t.string,
          properties: t.readonly(t.record(t.string, self)),
          required: t.readonlyArray(t.string),
          items: self,
          enum: t.readonlyArray(JsonCodec),
          format: t.string,
          default: JsonCodec,
          'x-magnet': MeaningCodec
        })
      )
    ],
    'a JSON Schema'
  )
)
