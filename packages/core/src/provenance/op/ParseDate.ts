/**
 * Dates as people say them. Without a year a day of a month is the next such day after today (today itself has no
 * reading: people say "today"); without a month it is the next such day of a month; a weekday is the first after today.
 */
import * as Calendar from '../../time/Calendar.js'
import type { Day } from '../../time/Calendar.js'
import type { Op } from '../Op.js'
import * as O from '../Op.js'
import * as Phrase from '../Phrase.js'

/** A month in a regular expression, long or short. */
export const monthPattern: string =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** A weekday in a regular expression, long or short. */
export const weekdayPattern: string = '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?'

const lead = new RegExp(`^(${weekdayPattern})(?:, |,| )(?=\\S)`)
const dayFirst = new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern})\\.?(?:,? (\\d{4}))?$`)
const monthFirst = new RegExp(`^(${monthPattern})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`)
const dayOnly = /^the (\d{1,2})(?:st|nd|rd|th)$/
const weekdayOnly = new RegExp(`^(?:this )?(${weekdayPattern})$`)
const relative: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tomorrow', 1],
  ['the day after tomorrow', 2]
])

/** The number of a month by its name, from 1; 0 of anything else. */
export const monthNumber = (name: string): number =>
  1 + Calendar.months.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3)))

/** The ISO date that a text says, given now (RFC 3339) where it is needed; or undefined. */
export const parse = (text: string, now?: string): string | undefined => {
  const result = reading(text, now)
  return typeof result === 'object' ? Calendar.format(result) : undefined
}

/** A day, or why there is none. */
type Reading = Day | 'none' | 'needs now'

const reading = (text: string, now: string | undefined): Reading => {
  const phrase = Phrase.of(text)
  const named = lead.exec(phrase)
  const today = now === undefined ? undefined : Calendar.parse(now)
  if (named === null) return day(phrase, today)
  const found = day(phrase.slice(named[0].length), today)
  return typeof found === 'object' && Calendar.weekdayOf(found) !== weekdayNumber(named[1] ?? '') ? 'none' : found
}

const day = (phrase: string, today: Day | undefined): Reading => {
  const iso = phrase.length === 10 ? Calendar.parse(phrase) : undefined
  if (iso !== undefined) return iso
  const first = dayFirst.exec(phrase)
  if (first !== null) return ofMonth(first[1], first[2], first[3], today)
  const second = monthFirst.exec(phrase)
  if (second !== null) return ofMonth(second[2], second[1], second[3], today)
  const shift = relative.get(phrase)
  const alone = dayOnly.exec(phrase)
  const weekday = weekdayOnly.exec(phrase)
  if (shift === undefined && alone === null && weekday === null) return 'none'
  if (today === undefined) return 'needs now'
  const from = Calendar.count(today)
  if (shift !== undefined) return Calendar.ofCount(from + shift)
  if (weekday !== null)
    return Calendar.ofCount(from + ((weekdayNumber(weekday[1] ?? '') - Calendar.weekdayOf(today) + 6) % 7) + 1)
  return nextMonthDay(Number(alone?.[1]), today)
}

const ofMonth = (
  date: string | undefined,
  name: string | undefined,
  year: string | undefined,
  today: Day | undefined
): Reading => {
  const month = monthNumber(name ?? '')
  if (year !== undefined) return Calendar.make(Number(year), month, Number(date)) ?? 'none'
  if (Calendar.make(2024, month, Number(date)) === undefined) return 'none'
  if (today === undefined) return 'needs now'
  if (today.month === month && today.day === Number(date)) return 'none'
  for (let next = today.year; next <= today.year + 8; next++) {
    const found = Calendar.make(next, month, Number(date))
    if (found !== undefined && Calendar.count(found) > Calendar.count(today)) return found
  }
  return 'none'
}

const nextMonthDay = (date: number, today: Day): Reading => {
  for (let ahead = date > today.day ? 0 : 1; ahead <= 3; ahead++) {
    const month = today.month - 1 + ahead
    const found = Calendar.make(today.year + Math.floor(month / 12), (month % 12) + 1, date)
    if (found !== undefined) return found
  }
  return 'none'
}

const weekdayNumber = (name: string): number =>
  Calendar.weekdays.findIndex((weekday) => weekday.toLowerCase().startsWith(name.slice(0, 3)))

/** The op. */
export const op: Op = {
  name: 'parse_date',
  doc: 'The ISO date (YYYY-MM-DD) that a text says. A date without a year, a day of the month alone, a weekday and the words today, tomorrow and the day after tomorrow need the second input. "14 May" is the next 14 May after today, "the 14th" the next 14th after today, "Friday" and "this Friday" the first Friday after today. A weekday in front of a date must be that date\'s.',
  inputs: ['The words.', 'Now, in RFC 3339: only where the words need it.'],
  with: { because: 'Not used.' },
  forbidden: [{ verbs: ['parse', 'resolve', 'normalize', 'normalise'], nouns: ['date', 'dates', 'day'] }],
  compute: (inputs) => {
    const text = O.text(inputs, 0)
    if (text === undefined) return O.fail('BadInput', 'expected a text')
    const found = reading(text, O.text(inputs, 1))
    if (typeof found === 'object') return O.read(Calendar.format(found), '')
    return found === 'needs now'
      ? O.fail('NeedsNow', `"${text}" is a date only relative to now`)
      : O.fail('NoReading', `"${text}" says no date`)
  },
  vectors: [
    { inputs: ['2025-05-14'], value: '2025-05-14' },
    { inputs: ['14 May 2025'], value: '2025-05-14' },
    { inputs: ['May 14, 2025'], value: '2025-05-14' },
    { inputs: ['14 May', '2025-05-02T09:00:00-07:00'], value: '2025-05-14' },
    { inputs: ['14 April', '2025-05-02T09:00:00-07:00'], value: '2026-04-14' },
    { inputs: ['May 14', '2025-05-02T09:00:00-07:00'], value: '2025-05-14' },
    { inputs: ['May 14th', '2025-05-02T09:00:00-07:00'], value: '2025-05-14' },
    { inputs: ['14th of May', '2025-05-02T09:00:00-07:00'], value: '2025-05-14' },
    { inputs: ['the 14th of May', '2025-05-02T09:00:00-07:00'], value: '2025-05-14' },
    { inputs: ['the 14th of May 2025'], value: '2025-05-14' },
    { inputs: ['Wednesday, 14 May', '2025-05-02T09:00:00-07:00'], value: '2025-05-14' },
    { inputs: ['Wed 14 May 2025'], value: '2025-05-14' },
    { inputs: ['Sept. 3, 2025'], value: '2025-09-03' },
    { inputs: ['the 14th', '2025-05-02T09:00:00-07:00'], value: '2025-05-14' },
    { inputs: ['the 1st', '2025-05-02T09:00:00-07:00'], value: '2025-06-01' },
    { inputs: ['the 31st', '2025-05-31T09:00:00-07:00'], value: '2025-07-31' },
    { inputs: ['today', '2025-05-02T23:59:00-07:00'], value: '2025-05-02' },
    { inputs: ['Tomorrow', '2025-12-31T09:00:00-07:00'], value: '2026-01-01' },
    { inputs: ['the day after tomorrow', '2025-05-02T09:00:00-07:00'], value: '2025-05-04' },
    { inputs: ['Friday', '2025-05-02T09:00:00-07:00'], value: '2025-05-09' },
    { inputs: ['this Sunday', '2025-05-02T09:00:00-07:00'], value: '2025-05-04' },
    { inputs: ['29 February', '2025-05-02T09:00:00-07:00'], value: '2028-02-29' },
    { inputs: ['2 May', '2025-05-02T09:00:00-07:00'], fails: 'NoReading' },
    { inputs: ['Friday, 14 May 2025'], fails: 'NoReading' },
    { inputs: ['14 May'], fails: 'NeedsNow' },
    { inputs: ['tomorrow'], fails: 'NeedsNow' },
    { inputs: ['30 February 2025'], fails: 'NoReading' },
    { inputs: ['soon', '2025-05-02T09:00:00-07:00'], fails: 'NoReading' },
    { inputs: [14], fails: 'NoReading' },
    { inputs: [], fails: 'BadInput' }
  ]
}
