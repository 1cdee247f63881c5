/** The shape of an output: a semantic type, an object of shapes, or a list of one. Schema and codec come together. */
import * as t from 'io-ts'
import type { Json } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'

/** A schema with the codec that accepts the same values. Every semantic type is one. */
export interface Shape<A extends Json> {
  readonly schema: JsonSchema
  readonly codec: t.Decoder<unknown, A>
}

/** A member that may be absent. */
export interface Maybe<A extends Json> {
  readonly maybe: Shape<A>
}

/** The members of an object. */
export type Fields = { readonly [name: string]: Shape<Json> | Maybe<Json> }

/** The value of a shape. */
export type Value<T> = T extends Shape<infer A> ? A : T extends Maybe<infer A> ? A : never

type Absent<F extends Fields> = { [K in keyof F]: F[K] extends Maybe<Json> ? K : never }[keyof F]

/** The object of some fields. */
export type Members<F extends Fields> = {
  readonly [K in Exclude<keyof F, Absent<F>>]: Value<F[K]>
} & { readonly [K in Absent<F>]?: Value<F[K]> }

/** An object with exactly these fields. */
export const object = <F extends Fields>(fields: F): Shape<Members<F>> => {
  const names = Object.keys(fields)
  const shapes = new Map(names.map((name) => [name, shapeOf(fields[name])]))
  const needed = names.filter((name) => !isMaybe(fields[name]))
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries([...shapes].map(([name, shape]) => [name, shape.schema])),
    required: needed,
    additionalProperties: false
  }
  const is = (value: unknown): value is Members<F> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    needed.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, inner]) => {
      const shape = shapes.get(name)
      return shape !== undefined && shape.codec.decode(inner)._tag === 'Right'
    })
  return { schema, codec: codec(`{${names.join(', ')}}`, is) }
}

/** A list of any length. */
export const list = <A extends Json>(item: Shape<A>): Shape<ReadonlyArray<A>> => ({
  schema: { type: 'array', items: item.schema },
  codec: codec(
    `list of ${item.codec.name}`,
    (value): value is ReadonlyArray<A> =>
      Array.isArray(value) && value.every((inner) => item.codec.decode(inner)._tag === 'Right')
  )
})

/** A member that may be absent. */
export const maybe = <A extends Json>(shape: Shape<A>): Maybe<A> => ({ maybe: shape })

const codec = <A extends Json>(name: string, is: (value: unknown) => value is A): t.Decoder<unknown, A> =>
  new t.Type<A, A, unknown>(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    (value) => value
  )

const isMaybe = (field: Shape<Json> | Maybe<Json> | undefined): field is Maybe<Json> =>
  field !== undefined && 'maybe' in field

const anything: Shape<Json> = { schema: {}, codec: codec('anything', (_value): _value is Json => true) }

const shapeOf = (field: Shape<Json> | Maybe<Json> | undefined): Shape<Json> =>
  field === undefined ? anything : isMaybe(field) ? field.maybe : field
