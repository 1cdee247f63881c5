import { describe, expect, test } from 'vitest'
import * as Calendar from './Calendar.js'

describe('a calendar', () => {
  test('says the day of a date-time in words', () => {
    expect(Calendar.words('2025-05-02T09:00:00-07:00')).toBe('Friday, 2 May 2025')
  })
  test('knows no days that do not exist', () => {
    for (const text of [
      '2025-02-29',
      '2025-13-01',
      '2025-00-10',
      '2025-04-31',
      '2025-4-30',
      '20250430',
      'May 4',
      '',
      '2025-05-021'
    ])
      expect(Calendar.parse(text)).toBeUndefined()
    expect(Calendar.parse('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 })
  })
  test('ends a month on its last day when a longer one is shifted', () => {
    expect(Calendar.addMonths(1)('2025-01-31')).toBe('2025-02-28')
    expect(Calendar.addMonths(-2)('2025-01-31T08:00')).toBe('2024-11-30T08:00')
  })
  test('adds minutes across midnight and keeps seconds and offset', () => {
    expect(Calendar.addMinutes(90)('2025-12-31T23:10:05+01:00')).toBe('2026-01-01T00:40:05+01:00')
    expect(Calendar.addMinutes(-1)('2025-05-02')).toBe('2025-05-01T23:59')
  })
  test('orders date-times by instant, not by text', () => {
    expect(Calendar.compare('2025-05-02T09:00:00-07:00', '2025-05-02T15:00:00Z')).toBeGreaterThan(0)
  })
  test('leaves what is no date as it is', () => {
    expect(Calendar.addDays(3)('soon')).toBe('soon')
    expect(Calendar.words('soon')).toBe('soon')
    expect(Calendar.weekdayName('soon')).toBe('')
  })
})
