import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import type { Json, JsonSchema } from '@magnet/core'
import * as PoolError from '../PoolError.js'
import * as Pools from '../Pools.js'
import * as CodecSchema from './CodecSchema.js'
import * as Functions from './Functions.js'

describe('functions with codecs', () => {
  test('are a pool that feeds itself', () => {
    const tools = Functions.tools([
      {
        name: 'find_book',
        description: 'Find a book by its title.',
        input: t.type({ title: t.string }),
        output: t.type({ book_id: t.string, year: t.Int })
      },
      {
        name: 'borrow_book',
        description: 'Borrow a book.',
        input: t.intersection([
          t.type({ book_id: t.string }),
          t.partial({ days: t.Int, branch: t.keyof({ north: null, south: null }) })
        ]),
        output: t.type({ due_date: t.string }),
        effect: 'write'
      }
    ])
    if (E.isLeft(tools)) throw new Error(tools.left)
    const pool = Pools.read({ name: 'code', value: tools.right })
    if (E.isLeft(pool)) throw new Error(PoolError.message(pool.left))
    const [, borrow] = pool.right.signatures
    expect([borrow?.effect, borrow?.parameters.required]).toEqual(['write', ['book_id']])
    expect(borrow?.inputs.map((one) => [one.name, one.schema.type, one.schema.enum])).toEqual([
      ['book_id', 'string', undefined],
      ['days', 'integer', undefined],
      ['branch', 'string', ['north', 'south']]
    ])
  })

  test('are refused where a codec says nothing that JSON Schema can say', () => {
    const day = new t.Type<Date, string>(
      'Day',
      (_one): _one is Date => false,
      (one, context) => t.failure(one, context),
      String
    )
    expect(Functions.tools([{ name: 'f', description: '', input: t.type({ when: day }) }])).toEqual(
      E.left('what f takes: when: the codec "Day" says nothing of its values')
    )
  })
})

/** Codecs with a value that each takes. */
const known: fc.Arbitrary<readonly [t.Mixed, Json.Json]> = fc.letrec<{ any: readonly [t.Mixed, Json.Json] }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string().map((value): readonly [t.Mixed, Json.Json] => [t.string, value]),
    fc.integer().map((value): readonly [t.Mixed, Json.Json] => [t.Int, value]),
    fc.boolean().map((value): readonly [t.Mixed, Json.Json] => [t.boolean, value]),
    fc.constantFrom('a', 'b').map((value): readonly [t.Mixed, Json.Json] => [t.keyof({ a: null, b: null }), value]),
    tie('any').map(([codec, value]): readonly [t.Mixed, Json.Json] => [t.array(codec), [value]]),
    tie('any').map(([codec, value]): readonly [t.Mixed, Json.Json] => [t.union([codec, t.null]), value]),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([[one, x], [other, y]]): readonly [t.Mixed, Json.Json] => [
        t.intersection([t.type({ x: one }), t.partial({ y: other })]),
        { x, y }
      ])
  )
})).any

/** Whether a value is of a schema, for the keywords that codecs give. */
const takes = (schema: JsonSchema.JsonSchema, value: Json.Json): boolean => {
  const all = schema['allOf'] as ReadonlyArray<JsonSchema.JsonSchema> | undefined
  const any = schema['anyOf'] as ReadonlyArray<JsonSchema.JsonSchema> | undefined
  if (all !== undefined) return all.every((one) => takes(one, value))
  if (any !== undefined) return any.some((one) => takes(one, value))
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false
  switch (schema.type) {
    case 'array':
      return Array.isArray(value) && value.every((one: Json.Json) => takes(schema.items ?? {}, one))
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
      const members: Json.JsonObject = value as Json.JsonObject
      return (
        (schema.required ?? []).every((name) => Object.hasOwn(members, name)) &&
        Object.entries(schema.properties ?? {}).every(
          ([name, inner]) => !Object.hasOwn(members, name) || takes(inner, members[name] ?? null)
        )
      )
    }
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === schema.type
  }
}

test('the schema of a codec takes what the codec takes', () => {
  fc.assert(
    fc.property(known, ([codec, value]) => {
      expect(codec.is(value)).toBe(true)
      const schema = CodecSchema.of(codec)
      if (E.isLeft(schema)) throw new Error(schema.left)
      expect(takes(schema.right, value)).toBe(true)
    }),
    { numRuns: 120 }
  )
})
