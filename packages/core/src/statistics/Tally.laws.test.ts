import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stage } from '../check/Violation.js'
import * as Counts from './Counts.js'
import * as Report from './Report.js'
import * as Tally from './Tally.js'

const rejection = fc.record({
  stage: fc.constantFrom<Stage>('walk', 'operations', 'binding', 'query', 'teacher', 'check'),
  reason: fc.constantFrom('short', 'no_value', '__proto__')
})
const outcomes = fc
  .array(fc.array(rejection, { maxLength: 3 }), { maxLength: 6 })
  .map((slots) => slots.map((rejected, slot): Tally.Outcome => ({ slot, record: undefined, rejected })))

describe('a tally', () => {
  test('is the same whether outcomes are counted together or in parts', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (left, right) => {
        expect(Tally.concat(Tally.of(left), Tally.of(right))).toEqual(Tally.of([...left, ...right]))
      })
    )
  })

  test('has an associative concatenation with an identity', () => {
    fc.assert(
      fc.property(outcomes.map(Tally.of), outcomes.map(Tally.of), outcomes.map(Tally.of), (a, b, c) => {
        expect(Tally.concat(Tally.concat(a, b), c)).toEqual(Tally.concat(a, Tally.concat(b, c)))
        expect(Tally.concat(a, Tally.empty)).toEqual(a)
        expect(Tally.concat(Tally.empty, a)).toEqual(a)
      })
    )
  })

  test('is the same when slots and their failed attempts are counted apart', () => {
    fc.assert(
      fc.property(outcomes, (all) => {
        const slots = Tally.of(all.map((outcome) => ({ ...outcome, rejected: [] })))
        const rejections = Tally.ofRejections(all.flatMap((outcome) => outcome.rejected))
        expect(Tally.concat(slots, rejections)).toEqual(Tally.of(all))
      })
    )
  })

  test('reports stages in which what passes one enters the next, and ends with what was accepted', () => {
    fc.assert(
      fc.property(outcomes.map(Tally.of), (tally) => {
        const { stages, attempts, accepted, walked } = Report.yields(tally)
        const lines = Report.stages.map((stage) => stages[stage])
        expect(lines[0]?.entered).toBe(attempts)
        expect(lines.at(-1)?.passed).toBe(accepted)
        expect(stages.walk.passed).toBeLessThanOrEqual(walked)
        expect(walked).toBeLessThanOrEqual(attempts)
        for (const [index, line] of lines.entries()) {
          const lost = Object.values(line.rejected).reduce((sum, count) => sum + count, 0)
          expect(line.entered - lost).toBe(line.passed)
          if (index > 0) expect(line.entered).toBe(lines[index - 1]?.passed)
        }
      })
    )
  })
})

describe('counts', () => {
  test('are written in an order that does not depend on how they were gathered', () => {
    const keys = fc.uniqueArray(fc.oneof(fc.string({ maxLength: 3 }), fc.nat({ max: 30 }).map(String)))
    fc.assert(
      fc.property(keys, (names) => {
        const gathered = new Map(names.map((name, index) => [name, index] as const))
        const reversed = new Map([...gathered].toReversed())
        expect(Counts.entries(gathered)).toEqual(Counts.entries(reversed))
      })
    )
  })

  test('put numbers by size before names', () => {
    const counts = new Map(['b', '10', 'a', '9', '1a'].map((key) => [key, 1] as const))
    expect(Counts.entries(counts).map(([key]) => key)).toEqual(['9', '10', '1a', 'a', 'b'])
  })
})
