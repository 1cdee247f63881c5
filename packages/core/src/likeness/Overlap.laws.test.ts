import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Overlap from './Overlap.js'

const set = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((members): ReadonlySet<string> => new Set(members))

describe.each([
  ['jaccard', Overlap.jaccard],
  ['cosine', Overlap.cosine],
  ['covered', Overlap.covered]
] as const)('%s', (_, measure) => {
  it('is symmetric, lies in [0, 1], and finds a set wholly like itself', () => {
    fc.assert(
      fc.property(set, set, (left, right) => {
        const value = measure(left, right)
        expect(value).toBe(measure(right, left))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        if (left.size > 0) expect(measure(left, left)).toBeCloseTo(1, 12)
      })
    )
  })
})

it('measures what it says', () => {
  const [one, other, none] = [new Set(['a', 'b', 'c', 'd']), new Set(['a', 'x']), new Set<string>()]
  expect(Overlap.jaccard(one, other)).toBeCloseTo(1 / 5, 12)
  expect(Overlap.cosine(one, other)).toBeCloseTo(1 / Math.sqrt(8), 12)
  expect(Overlap.covered(one, other)).toBe(1 / 2)
  expect([Overlap.jaccard(none, none), Overlap.cosine(none, none), Overlap.covered(none, one)]).toEqual([1, 0, 0])
})
