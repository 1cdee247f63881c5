import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Calendar from './Calendar.js'

const days = fc.integer({ min: -500_000, max: 2_000_000 })
const dates = days.map((count) => Calendar.format(Calendar.ofCount(count)))
const shifts = fc.integer({ min: -4000, max: 4000 })

describe('calendar laws', () => {
  test('ofCount and count are inverse', () => {
    fc.assert(fc.property(days, (count) => Calendar.count(Calendar.ofCount(count)) === count))
  })
  test('format ∘ parse = id on dates', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const day = Calendar.parse(date)
        expect(day && Calendar.format(day)).toBe(date)
      })
    )
  })
  test('agrees with the platform on dates and weekdays', () => {
    fc.assert(
      fc.property(days, (count) => {
        const platform = new Date(count * 86_400_000)
        const date = Calendar.format(Calendar.ofCount(count))
        expect(date).toBe(platform.toISOString().slice(0, 10))
        expect(Calendar.weekday(date)).toBe(platform.getUTCDay())
      })
    )
  })
  test('adding days is an action of the integers, measured by between', () => {
    fc.assert(
      fc.property(dates, shifts, shifts, (date, a, b) => {
        expect(Calendar.addDays(a)(Calendar.addDays(b)(date))).toBe(Calendar.addDays(a + b)(date))
        expect(Calendar.between(date, Calendar.addDays(a)(date))).toBe(a)
      })
    )
  })
  test('adding minutes is measured by minutes, and keeps the offset', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: -1e5, max: 1e5 }),
        fc.constantFrom('Z', '-07:00', '+05:30'),
        (date, n, offset) => {
          const from = `${date}T09:15:00${offset}`
          const to = Calendar.addMinutes(n)(from)
          expect((Calendar.minutes(to) ?? 0) - (Calendar.minutes(from) ?? 0)).toBe(n)
          expect(Calendar.offsetOf(to)).toBe(offset)
        }
      )
    )
  })
})
