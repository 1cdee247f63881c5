import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as PlainSchema from './PlainSchema.js'

const names = ['city', 'nights', 'toString', 'tags']
const texts = ['', 'Oslo', '2025-05-02', '2025-02-29', '2025-5-2', '2025-05-02T09:00', 'aaaa-bb-cc']

const scalars = fc.oneof(fc.constantFrom(...texts), fc.constantFrom(0, -0, 1, 2.5, -3, 1e21, true, false, null))

const { value: values } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 })
  )
}))

const leaves: fc.Arbitrary<JsonSchema> = fc.record(
  {
    type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'object', 'array'),
    description: fc.constant('What it is.'),
    enum: fc.uniqueArray(scalars, { minLength: 1, maxLength: 3, comparator: 'SameValueZero' }),
    format: fc.constant('date'),
    pattern: fc.constantFrom('^\\d{4}', 'o$', 'a'),
    minimum: fc.constantFrom(0, 1, 2.5),
    maximum: fc.constantFrom(1, 2.5, 30)
  },
  { requiredKeys: [] }
)

const { schema: schemas } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2 },
    leaves,
    fc.record({ type: fc.constantFrom('array', 'object'), items: tie('schema') }, { requiredKeys: ['items'] }),
    fc.record(
      {
        type: fc.constant('object'),
        properties: fc.dictionary(fc.constantFrom(...names), tie('schema'), { maxKeys: 3 }),
        required: fc.uniqueArray(fc.constantFrom('city', 'nights', 'tags'), { maxLength: 2 }),
        additionalProperties: fc.boolean()
      },
      { requiredKeys: ['properties'] }
    )
  )
}))

// Inherited properties are none of a value's.
const ajv = new Ajv({ strict: false, logger: false, ownProperties: true })
formats.default(ajv)

test('a value fits a plain schema exactly if a compiled validator says so', () => {
  let fitting = 0
  fc.assert(
    fc.property(schemas, fc.array(values, { minLength: 1, maxLength: 6 }), (schema, some) => {
      const validate = ajv.compile(schema)
      for (const value of some) {
        const fits = PlainSchema.is(schema) && PlainSchema.fits(schema, value)
        if (fits) fitting += 1
        expect([schema, value, fits]).toEqual([schema, value, validate(value)])
      }
    }),
    { numRuns: 1000 }
  )
  expect(fitting).toBeGreaterThan(100)
})

test.each<readonly [string, JsonSchema]>([
  ['a reference', { $ref: '#/definitions/city' }],
  ['a choice', { anyOf: [{ type: 'string' }] }],
  ['a pattern that is none', { type: 'string', pattern: '(' }],
  ['a type that is none', { type: 'text' }],
  ['another format', { type: 'string', format: 'email' }],
  ['a list of which each place has a schema', { items: { '0': { type: 'string' } } }],
  ['a bound that is no number', { minimum: Number.NaN }],
  ['something else below', { properties: { city: { type: 'string', minLength: 1 } } }]
])('a schema with %s is not plain', (_, schema) => {
  expect(PlainSchema.is(schema)).toBe(false)
})
