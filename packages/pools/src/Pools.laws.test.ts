import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as SchemaReader from './entry/SchemaReader.js'
import * as Naming from './Naming.js'
import * as Pools from './Pools.js'

describe('naming', () => {
  test('gives valid names that nobody has, and leaves those alone that are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 12 }), (wanted) => {
        const taken = new Set<string>()
        for (const one of [...wanted, ...wanted]) {
          const { name, why } = Naming.unique(one, taken)
          expect(name).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
          expect(taken.has(name)).toBe(false)
          expect(why === undefined).toBe(name === one)
          taken.add(name)
        }
      }),
      { numRuns: 60 }
    )
  })
})

const entry = fc.oneof(
  fc.jsonValue(),
  fc.record(
    { name: fc.string(), description: fc.string(), parameters: fc.jsonValue(), response: fc.jsonValue() },
    { requiredKeys: [] }
  ),
  fc.record(
    {
      api_name: fc.string(),
      tool_name: fc.string(),
      api_description: fc.string(),
      required_parameters: fc.array(fc.jsonValue()),
      template_response: fc.jsonValue()
    },
    { requiredKeys: ['api_name'] }
  )
)

describe('reading', () => {
  test('never throws, whatever the document holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(entry).map((one) => JSON.stringify(one))
        ),
        (text) => {
          expect(['Left', 'Right']).toContain(Pools.read({ name: 'any', text })._tag)
        }
      ),
      { numRuns: 150 }
    )
  })

  test('of a schema that was read changes nothing', () => {
    const leaf = fc.record(
      { type: fc.constantFrom('string', 'integer', 'float', 'bool', 'array'), description: fc.string() },
      { requiredKeys: ['type'] }
    )
    const object = fc
      .dictionary(fc.string({ minLength: 1, maxLength: 8 }), leaf, { maxKeys: 5 })
      .map((properties) => ({ type: 'object', properties, required: Object.keys(properties).slice(0, 2) }))
    fc.assert(
      fc.property(
        fc.oneof(
          leaf,
          object,
          object.map((one) => ({ $ref: '#/$defs/one', $defs: { one } }))
        ),
        (schema) => {
          const once = SchemaReader.read(schema)
          if (E.isLeft(once)) throw new Error(once.left.reason)
          expect(SchemaReader.read(once.right)).toEqual(once)
          expect(JSON.stringify(once.right)).not.toContain('"$ref"')
        }
      ),
      { numRuns: 80 }
    )
  })
})
