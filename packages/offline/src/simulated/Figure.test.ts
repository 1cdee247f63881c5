import type { JsonSchema } from '@magnet/core'
import type { Meaning } from '@magnet/pools'
import { describe, expect, test } from 'vitest'
import * as Chance from './Chance.js'
import * as Figure from './Figure.js'

const reading: Meaning.Reading = { role: 'value', type: '?figure', voice: 'spoken', kind: undefined, entity: undefined }
const many = (schema: JsonSchema.JsonSchema): ReadonlyArray<number> =>
  Array.from({ length: 60 }, (_, index) =>
    Figure.of(schema, schema.type === 'integer' ? 'integer' : 'number', reading, Chance.ofText(`draw ${index}`))
  )
const within = (values: ReadonlyArray<number>, least: number, most: number): void => {
  expect(Math.min(...values)).toBeGreaterThanOrEqual(least)
  expect(Math.max(...values)).toBeLessThanOrEqual(most)
  expect(new Set(values).size).toBeGreaterThan(5)
}

describe('a number', () => {
  test('is a share where its example is one', () => {
    const values = many({ type: 'number', example: 0.585 })
    within(values, 0, 1)
    for (const value of values) expect(String(value)).toMatch(/^[01](?:\.\d{1,3})?$/)
  })

  test('is a cost near that of its example', () => {
    within(many({ type: 'number', example: 0.0075, description: 'The price of a message.' }), 0.003, 0.015)
  })

  test('has the magnitude and the sign of its example', () => {
    within(many({ type: 'integer', example: 4585515 }), 2_292_757, 9_171_030)
    within(many({ type: 'number', examples: [118.211] }), 59, 237)
    within(many({ type: 'number', default: -5.883 }), -11.8, -2.9)
  })

  test('is whole where only whole numbers fit', () => {
    for (const value of many({ type: 'integer', example: 237040 })) expect(Number.isInteger(value)).toBe(true)
  })

  test('is a year where its example is one', () => {
    within(many({ type: 'integer', example: 2019 }), 2007, 2019)
  })

  test('keeps within bounds, whatever its example', () => {
    within(many({ type: 'integer', example: 9, minimum: -1, maximum: 11 }), -1, 11)
  })
})
