import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Pattern from './Pattern.js'

describe('a text of a pattern', () => {
  test.each([
    '^MG[0-9a-fA-F]{32}$',
    '^\\d{4}-\\d{2}$',
    '^order_[a-z]+$',
    '^[A-Z]{2,4}\\.x?$',
    '^[a-f0-9]{8}-[a-f0-9]{4}$',
    '^(SM|MM)[0-9a-fA-F]{32}$'
  ])('%s matches', (pattern) => {
    fc.assert(
      fc.property(fc.integer(), (hash) => {
        expect(Pattern.text(pattern, hash)).toMatch(new RegExp(pattern))
        expect(Pattern.text(pattern, hash)).toBe(Pattern.text(pattern, hash))
      }),
      { numRuns: 30 }
    )
  })

  test('has hexadecimal digits in small letters where both are allowed', () => {
    expect(Pattern.text('^MG[0-9a-fA-F]{32}$', 7)).toMatch(/^MG[0-9a-f]{32}$/)
  })

  test.each(['^(a|b){2}$', '^(a|[b])$', '[0-9]', '^[^a]$', '^.$', '^a{999}$', '$', '^(?=x)x$', '^\\p{L}$'])(
    '%s is beyond it',
    (pattern) => {
      expect(Pattern.text(pattern, 1)).toBeUndefined()
    }
  )
})

describe('the form of a shown identifier', () => {
  test.each(['4aawyAB9vmqN3uQ7FjRGTy', 'cus_NffrFeUfNV2Hib', '507f1f77bcf86cd799439011', 'INV20391', '8837261'])(
    'makes others like %s',
    (shown) => {
      const made = Pattern.text(Pattern.like([shown]) ?? '', 7)
      expect(made).toHaveLength(shown.length)
      expect(Pattern.like([made])).toBe(Pattern.like([shown]))
    }
  )

  test('is none of words', () => {
    expect(Pattern.like(['lakeside', 'a b c', 3])).toBeUndefined()
  })
})
