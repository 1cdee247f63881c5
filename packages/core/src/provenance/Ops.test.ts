import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { Tool } from '../signature/Signature.js'
import * as Ops from './Ops.js'

describe.each(Ops.all)('the op $name', (op) => {
  test.each(op.vectors.map((vector) => [JSON.stringify(vector), vector] as const))('computes %s', (_, vector) => {
    const result = op.compute(vector.inputs, vector.with ?? {}, vector.target ?? {})
    if (vector.fails === undefined) expect(result).toEqual(E.right(vector.value))
    else expect(E.isLeft(result) && result.left._tag).toBe(vector.fails)
  })
  test('is documented and has vectors that fail', () => {
    expect(op.doc.length).toBeGreaterThan(20)
    expect(op.inputs.length).toBeGreaterThan(0)
    expect(op.vectors.some((vector) => vector.fails !== undefined)).toBe(true)
  })
})

const tool = (
  name: string,
  properties: Tool['function']['parameters']['properties'] & object,
  required = Object.keys(properties)
): Tool => ({
  type: 'function',
  function: { name, description: '', parameters: { type: 'object', properties, required } }
})

describe('a listed function', () => {
  const forbids = (one: Tool): ReadonlyArray<string> => [...Ops.forbidden([one]).keys()]
  test('that converts units forbids scaling them', () => {
    expect(
      forbids(tool('convert_unit', { value: { type: 'number' }, from: { type: 'string' }, to: { type: 'string' } }))
    ).toEqual(['scale_unit'])
    expect(forbids(tool('convertDistance', { miles: { type: 'number' } }))).toEqual(['scale_unit'])
  })
  test('that calculates forbids arithmetic, sums and means', () => {
    expect(forbids(tool('calculate', { expression: { type: 'string' } }))).toEqual(['arithmetic', 'sum', 'mean'])
  })
  test('that only sounds like a calculator forbids nothing', () => {
    expect(forbids(tool('add_contact', { name: { type: 'string' } }))).toEqual([])
    expect(forbids(tool('calculate_route', { origin: { type: 'string' }, destination: { type: 'string' } }))).toEqual(
      []
    )
  })
  test('that adds days to a date forbids shifting it', () => {
    expect(forbids(tool('add_days', { date: { type: 'string', format: 'date' }, days: { type: 'integer' } }))).toEqual([
      'shift_date'
    ])
  })
  test('that sorts a list forbids selecting from one', () => {
    expect(forbids(tool('sort_items', { items: { type: 'array', items: {} } }))).toEqual(['select'])
  })
})

test('an op outside the registry computes nothing', () => {
  const result = Ops.recompute('__proto__', [], {}, {})
  expect(E.isLeft(result) && result.left._tag).toBe('UnknownOp')
})
