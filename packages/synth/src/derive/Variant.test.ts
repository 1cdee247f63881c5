import { describe, expect, test } from 'vitest'
import * as Profiles from './Profiles.js'
import * as Variant from './Variant.js'

const variants = (split: number, families = false): ReadonlyArray<Variant.Variant> => {
  const settings = Profiles.settings('paper', 1, { split, families })
  return Array.from({ length: 500 }, (_, index) => Variant.of(settings, index))
}

const count = (of: ReadonlyArray<Variant.Variant>, variant: Variant.Variant): number =>
  of.filter((one) => one === variant).length

describe('the variants of slots', () => {
  test.each([0, 0.05, 0.1, 0.25, 1 / 3, 0.4, 0.5, 0.77, 1])(
    'keep every prefix within one of its quota: %d',
    (split) => {
      const all = variants(split)
      for (let length = 1; length <= all.length; length++) {
        const prefix = all.slice(0, length)
        const lacking = length - count(prefix, 'whole')
        expect(Math.abs(lacking - length * split)).toBeLessThanOrEqual(1)
        expect(Math.abs(count(prefix, 'function') - count(prefix, 'parameters'))).toBeLessThanOrEqual(1)
      }
    }
  )

  test('are all φ where nothing is to be missing, and all φ̂ where everything is', () => {
    expect(new Set(variants(0))).toEqual(new Set(['whole']))
    expect(new Set(variants(1))).toEqual(new Set(['function', 'parameters']))
  })

  test('alternate in families, whatever the share is', () => {
    const all = variants(0.1, true)
    expect(all.filter((_, index) => index % 2 === 0).every((variant) => variant === 'whole')).toBe(true)
    expect(all.filter((_, index) => index % 4 === 1).every((variant) => variant === 'function')).toBe(true)
    expect(all.filter((_, index) => index % 4 === 3).every((variant) => variant === 'parameters')).toBe(true)
  })
})
