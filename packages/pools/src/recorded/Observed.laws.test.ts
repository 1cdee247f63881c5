import { type Json, Json as J, type JsonSchema } from '@magnet/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Observed from './Observed.js'

const value = fc.letrec<{ value: Json.Json; object: Json.Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json.Json>(null, true, 3, 2.5, 'Oslo'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object')
  ),
  object: fc.dictionary(fc.constantFrom('id', 'name', 'items', 'total', '__proto__'), tie('value'), { maxKeys: 4 })
}))

const responses = fc.array(value.object, { minLength: 1, maxLength: 6 })

const isA = (type: string, one: Json.Json): boolean =>
  type === 'null'
    ? one === null
    : type === 'array'
      ? J.isList(one)
      : type === 'object'
        ? J.isObject(one)
        : type === 'integer'
          ? Number.isInteger(one)
          : typeof one === type

const fits = (schema: JsonSchema.JsonSchema, one: Json.Json): boolean => {
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type
  if (types !== undefined && !types.some((type) => isA(type, one))) return false
  if (J.isList(one)) return one.every((item) => fits(schema.items ?? {}, item))
  if (!J.isObject(one)) return true
  const known = Object.entries(schema.properties ?? {})
  return (
    (schema.required ?? []).every((name) => Object.hasOwn(one, name)) &&
    known.every(([name, inner]) => !Object.hasOwn(one, name) || fits(inner, one[name] ?? null))
  )
}

test('every response that was read has the schema', () => {
  fc.assert(
    fc.property(responses, (some) => {
      const schema = Observed.schema(some)
      if (schema === undefined) return
      for (const one of some) expect([one, fits(schema, one)]).toEqual([one, true])
    })
  )
})

test('the order of the responses does not matter', () => {
  fc.assert(
    fc.property(responses, (some) => {
      expect(Observed.schema(some.toReversed())).toEqual(Observed.schema(some))
    })
  )
})

test('a response that was read twice says no more than once', () => {
  fc.assert(
    fc.property(responses, (some) => {
      expect(Observed.schema([...some, ...some])).toEqual(Observed.schema(some))
    })
  )
})

test('required is what was always there, and a type that varies is said', () => {
  expect(
    Observed.schema([
      { id: 'A1', total: 3, items: [{ sku: 'x', gift: true }, { sku: 'y' }] },
      { id: 'A2', total: 2.5, note: null, items: [] },
      { id: 'A3', total: null, items: [{ sku: 'z' }] }
    ])
  ).toEqual({
    type: 'object',
    properties: {
      id: { type: 'string' },
      items: {
        type: 'array',
        items: {
          type: 'object',
          properties: { gift: { type: 'boolean' }, sku: { type: 'string' } },
          required: ['sku']
        }
      },
      note: { type: 'null' },
      total: { type: ['number', 'null'] }
    },
    required: ['id', 'items', 'total']
  })
})

test('nothing is said of responses without parts', () => {
  expect(Observed.schema(['a', 1, null, {}])).toBeUndefined()
})
