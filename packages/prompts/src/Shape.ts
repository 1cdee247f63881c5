/**
 * What a value looks like: its codec, and the JSON Schema that a model is shown. One description makes both, so that what
 * is asked for is what is read. The schemas keep to what every provider takes: every field is required, no other is allowed.
 */
import { Json, JsonSchemaCodec } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import * as Reading from './Reading.js'

/** A codec with its schema. */
export interface Shape<A> {
  readonly codec: t.Type<A, unknown>
  readonly schema: Json.JsonObject
}

/** What is only read: a decoder with its schema. */
export interface Readable<A> {
  readonly codec: t.Decoder<unknown, A>
  readonly schema: Json.JsonObject
}

/** The type that a shape describes. */
export type Of<S extends { readonly codec: t.Mixed }> = t.TypeOf<S['codec']>

type Fields = { readonly [name: string]: { readonly codec: t.Mixed; readonly schema: Json.JsonObject } }
type Values<F extends Fields> = { readonly [name in keyof F]: Of<F[name]> }
type Options<F extends Fields> = { readonly [name in keyof F]?: Of<F[name]> }

/** A text that is not blank, up to a length. */
export const text = (description: string, most = 4000): Shape<string> => ({
  codec: refined(t.string, `a text of 1 to ${most} characters`, (value) => value.trim() !== '' && value.length <= most),
  schema: { type: 'string', description }
})

/** A text, which may be empty. */
export const note = (description: string, most = 4000): Shape<string> => ({
  codec: refined(t.string, `a text of at most ${most} characters`, (value) => value.length <= most),
  schema: { type: 'string', description }
})

/** One of a few words. */
export const word = <K extends string>(words: readonly [K, ...ReadonlyArray<K>], description: string): Shape<K> => {
  const is = (value: unknown): value is K => words.some((one) => one === value)
  const name = words.map((one) => `"${one}"`).join(' or ')
  return {
    codec: new t.Type<K, unknown>(
      name,
      is,
      (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
      t.identity
    ),
    schema: { type: 'string', enum: words, description }
  }
}

/** Yes or no. */
export const flag = (description: string): Shape<boolean> => ({
  codec: t.boolean,
  schema: { type: 'boolean', description }
})

/** A whole number of a range, both ends included. */
export const whole = (least: number, most: number, description: string): Shape<number> => ({
  codec: refined(
    t.number,
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && value >= least && value <= most
  ),
  schema: { type: 'integer', description: `${description} (${least} to ${most})` }
})

/** A list. */
export const list = <A>(item: Shape<A>, description = ''): Shape<ReadonlyArray<A>> => ({
  codec: t.readonlyArray(item.codec),
  schema: { type: 'array', items: item.schema, ...(description === '' ? {} : { description }) }
})

/** An object with these fields, and perhaps those. More fields are left unread. */
export const record = <F extends Fields, O extends Fields = Record<never, never>>(
  fields: F,
  perhaps?: O
): Shape<Values<F> & Options<O>> => {
  const codec = t.exact(t.intersection([t.type(codecs(fields)), t.partial(codecs(perhaps ?? {}))], 'an object'))
  return {
    // The types of the fields are lost where they are taken one by one.
    codec: codec as t.Type<Values<F> & Options<O>, unknown>,
    schema: {
      type: 'object',
      properties: schemas({ ...fields, ...perhaps }),
      required: Object.keys(fields),
      additionalProperties: false
    }
  }
}

/** A value of one of two shapes. For inputs: not every provider takes its schema. */
export const either = <A, B>(left: Shape<A>, right: Shape<B>): Shape<A | B> => ({
  codec: t.union([left.codec, right.codec]),
  schema: { anyOf: [left.schema, right.schema] }
})

/** An object that has a field of one shape for each of these names. */
export const each = <A>(names: ReadonlyArray<string>, item: Shape<A>): Shape<{ readonly [name: string]: A }> =>
  record(Object.fromEntries(names.map((name) => [name, item])))

/** A map from any names to values of one shape. For inputs: not every provider takes its schema. */
export const map = <A>(item: Shape<A>): Shape<{ readonly [name: string]: A }> => ({
  codec: t.record(t.string, item.codec),
  schema: { type: 'object', additionalProperties: item.schema }
})

/** Any JSON value. For inputs: not every provider takes its schema. */
export const json: Shape<Json.Json> = { codec: JsonSchemaCodec.JsonCodec, schema: {} }

const JsonObject: t.Type<Json.JsonObject, unknown> = refined(
  JsonSchemaCodec.JsonCodec,
  'an object',
  Json.isObject
) as t.Type<Json.JsonObject, unknown>

/** Any object. For inputs: not every provider takes its schema. */
export const object: Shape<Json.JsonObject> = { codec: JsonObject, schema: { type: 'object' } }

/**
 * An object whose fields are not known beforehand: a model writes it as JSON in a string, which every provider takes, or
 * as it is.
 */
export const written = (description: string): Shape<Json.JsonObject> => ({
  codec: new t.Type<Json.JsonObject, unknown>(
    'an object, or a text that holds its JSON',
    JsonObject.is,
    (value, context) => {
      if (typeof value !== 'string') return JsonObject.validate(value, context)
      const read = Reading.read(value)
      return E.isRight(read) && Json.isObject(read.right) ? t.success(read.right) : t.failure(value, context)
    },
    t.identity
  ),
  schema: { type: 'string', description: `${description} It is JSON, as a text.` }
})

const codecs = (fields: Fields): { [name: string]: t.Mixed } =>
  Object.fromEntries(Object.entries(fields).map(([name, { codec }]) => [name, codec]))

const schemas = (fields: Fields): Json.JsonObject =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]))

function refined<A>(type: t.Type<A, unknown>, name: string, holds: (value: A) => boolean): t.Type<A, unknown> {
  return new t.Type<A, unknown>(
    name,
    (value): value is A => type.is(value) && holds(value),
    (value, context) => (type.is(value) && holds(value) ? t.success(value) : t.failure(value, context)),
    t.identity
  )
}
