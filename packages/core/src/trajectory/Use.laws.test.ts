import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Use from './Use.js'

const uses = fc.array(
  fc.record({
    role: fc.constantFrom('back', 'teacher'),
    model: fc.constantFrom('openai:a', 'openai:b'),
    replies: fc.nat(9),
    input: fc.nat(999),
    output: fc.nat(999)
  })
)

describe('the sum of uses', () => {
  test('does not depend on order', () =>
    fc.assert(
      fc.property(uses, (all) => {
        expect(Use.sum(all.toReversed())).toEqual(Use.sum(all))
      })
    ))

  test('of sums is the sum', () =>
    fc.assert(
      fc.property(uses, uses, (left, right) => {
        expect(Use.sum([...Use.sum(left), ...Use.sum(right)])).toEqual(Use.sum([...left, ...right]))
      })
    ))

  test('loses nothing, and names each model once in a role', () =>
    fc.assert(
      fc.property(uses, (all) => {
        const sums = Use.sum(all)
        expect(sums.reduce((so, use) => so + use.input, 0)).toBe(all.reduce((so, use) => so + use.input, 0))
        expect(new Set(sums.map(({ role, model }) => `${role} ${model}`)).size).toBe(sums.length)
      })
    ))
})
