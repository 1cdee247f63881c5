import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FunctionName } from './FunctionName.js'
import * as Resemblance from './Resemblance.js'
import * as Signature from './Signature.js'

const field = fc.constantFrom('city', 'date', 'amount', 'booking_id', 'name', 'note')

const fields = (names: ReadonlyArray<string>): Signature.Signature['parameters'] => ({
  type: 'object',
  properties: Object.fromEntries(
    names.map((name) => [name, { type: 'string', 'x-magnet': { type: name, voice: 'spoken' as const } }])
  )
})

const signatures: fc.Arbitrary<Signature.Signature> = fc
  .record({
    words: fc.uniqueArray(fc.constantFrom('find', 'list', 'booking', 'bookings', 'hotel', 'move', 'alert'), {
      minLength: 1,
      maxLength: 3
    }),
    category: fc.constantFrom('travel', 'music'),
    inputs: fc.uniqueArray(field, { maxLength: 3 }),
    outputs: fc.uniqueArray(field, { maxLength: 3 })
  })
  .map(({ words, category, inputs, outputs }) =>
    Signature.make({
      name: words.join('_') as FunctionName,
      description: '',
      parameters: fields(inputs),
      response: fields(outputs),
      category,
      toolClass: category,
      source: '',
      originalName: '',
      effect: 'read',
      requires: [],
      grants: [],
      undoes: []
    })
  )

describe('resemblance', () => {
  test('is symmetric and lies in [0, 1]', () => {
    fc.assert(
      fc.property(signatures, signatures, (left, right) => {
        const found = Resemblance.of(left, right)
        expect(found).toBe(Resemblance.of(right, left))
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(1)
      })
    )
  })

  test('is greatest with itself', () => {
    fc.assert(
      fc.property(signatures, signatures, (one, other) => {
        expect(Resemblance.of(one, one)).toBeCloseTo(1)
        expect(Resemblance.of(one, other)).toBeLessThanOrEqual(Resemblance.of(one, one))
      })
    )
  })

  test('counts a word once, in one or in many', () => {
    fc.assert(
      fc.property(signatures, (one) => {
        const named = (name: string): Signature.Signature => ({ ...one, name: name as FunctionName })
        expect(Resemblance.of(named('list_bookings'), named('list_booking'))).toBeCloseTo(1)
        expect(Resemblance.of(named('list_bookings'), named('find_hotel'))).toBeLessThan(0.7)
      })
    )
  })
})
