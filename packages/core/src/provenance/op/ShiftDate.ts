/** A date some time later or earlier. */
import * as Calendar from '../../time/Calendar.js'
import type { Op } from '../Op.js'
import * as O from '../Op.js'

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const

/** The op. */
export const op: Op = {
  name: 'shift_date',
  doc: 'An ISO date or date-time, shifted: first by years and months (a day that the month does not have becomes its last), then by weeks and days, then by hours and minutes, which make a date a date-time. What follows the minutes, an offset too, stays as it is.',
  inputs: ['An ISO date or date-time.'],
  with: {
    years: 'An integer, negative for earlier; 0 where absent. So are the others.',
    months: 'An integer.',
    weeks: 'An integer.',
    days: 'An integer.',
    hours: 'An integer.',
    minutes: 'An integer.',
    because: 'The words that say by how much.'
  },
  forbidden: [
    {
      verbs: ['add', 'shift', 'offset', 'plus', 'subtract', 'calculate'],
      nouns: ['date', 'day', 'days', 'time', 'weeks', 'hours'],
      takes: 'date'
    }
  ],
  compute: (inputs, parameters) => {
    const text = O.text(inputs, 0) ?? ''
    if (Calendar.parse(text) === undefined) return O.fail('BadInput', 'expected an ISO date')
    const amounts = units.map((unit) => parameters[unit] ?? 0)
    const by = amounts.filter(
      (amount) => typeof amount === 'number' && Number.isInteger(amount) && Math.abs(amount) <= 100_000
    )
    const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = by as ReadonlyArray<number>
    if (by.length < units.length || units.every((unit) => parameters[unit] === undefined))
      return O.fail('BadParameters', 'expected integers for some of years, months, weeks, days, hours, minutes')
    const shifted = Calendar.addDays(weeks * 7 + days)(Calendar.addMonths(years * 12 + months)(text))
    const value = hours === 0 && minutes === 0 ? shifted : Calendar.addMinutes(hours * 60 + minutes)(shifted)
    return O.read(Calendar.parse(value) === undefined ? undefined : value, 'the date is out of range')
  },
  vectors: [
    { inputs: ['2025-05-14'], with: { days: 3 }, value: '2025-05-17' },
    { inputs: ['2025-05-14'], with: { weeks: -1 }, value: '2025-05-07' },
    { inputs: ['2025-01-31'], with: { months: 1 }, value: '2025-02-28' },
    { inputs: ['2024-02-29'], with: { years: 1 }, value: '2025-02-28' },
    { inputs: ['2025-05-14T23:30:00-07:00'], with: { hours: 1, minutes: 15 }, value: '2025-05-15T00:45:00-07:00' },
    { inputs: ['2025-05-14'], with: {}, fails: 'BadParameters' },
    { inputs: ['2025-05-14'], with: { days: 0.5 }, fails: 'BadParameters' },
    { inputs: ['9999-12-31'], with: { days: 1 }, fails: 'NoReading' },
    { inputs: ['soon'], with: { days: 1 }, fails: 'BadInput' }
  ]
}
