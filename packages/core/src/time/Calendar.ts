/**
 * Calendar arithmetic on ISO 8601 texts (proleptic Gregorian), without a clock: what a record, a world or a derivation
 * op says of days is computed from texts alone.
 *
 * Laws: format ∘ parse = id on valid dates; ofCount ∘ count = id; addDays(a) ∘ addDays(b) = addDays(a + b);
 * between(d, addDays(n)(d)) = n; weekday(addDays(7)(d)) = weekday(d).
 */

// Model

/** A day. */
export interface Day {
  readonly year: number
  /** From 1 to 12. */
  readonly month: number
  /** From 1. */
  readonly day: number
}

/** Names of the months, January first. */
export const months: ReadonlyArray<string> =
  'January February March April May June July August September October November December'.split(' ')

/** Names of the weekdays, Sunday first. */
export const weekdays: ReadonlyArray<string> = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

// Days

/** Whether a year has a 29 February. */
export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has. */
export const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** A day that exists, or undefined. */
export const make = (year: number, month: number, day: number): Day | undefined =>
  year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
    ? { year, month, day }
    : undefined

/** The day of an ISO date, or of a text that begins with one (`2025-05-02T09:00:00-07:00`); undefined of anything else. */
export const parse = (text: string): Day | undefined => {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined
  // A time follows, or nothing.
  const next = text.length > 10 ? text.charCodeAt(10) : 84
  if (next !== 84 && next !== 32) return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return year < 0 || month < 0 || day < 0 ? undefined : make(year, month, day)
}

/** The ISO date of a day: `2025-05-14`. */
export const format = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** Days since 1970-01-01. Source: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export const count = ({ year, month, day }: Day): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** The day that is a number of days after 1970-01-01. */
export const ofCount = (days: number): Day => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  const real = month < 10 ? month + 3 : month - 9
  return {
    year: year + era * 400 + (real <= 2 ? 1 : 0),
    month: real,
    day: ofYear - Math.floor((153 * month + 2) / 5) + 1
  }
}

/** The weekday of a day, 0 for Sunday. */
export const weekdayOf = (day: Day): number => (((count(day) + 4) % 7) + 7) % 7

// ISO texts. Each keeps what follows the date (a time, an offset) as it is, and returns what is no date unchanged.

/** The date part of an ISO date or date-time: its first ten characters. */
export const dateOf = (text: string): string => text.slice(0, 10)

/** The clock time of an ISO date-time, `09:00`, or undefined of a date. */
export const timeOf = (text: string): string | undefined => {
  const lead = text.charCodeAt(10)
  return (lead === 84 || lead === 32) &&
    text.charCodeAt(13) === 58 &&
    digits(text, 11, 13) >= 0 &&
    digits(text, 14, 16) >= 0
    ? text.slice(11, 16)
    : undefined
}

/** The offset of an ISO date-time, `-07:00` or `Z`, or undefined where it has none. */
export const offsetOf = (text: string): string | undefined => /(?:Z|[+-]\d\d:?\d\d)$/.exec(text.slice(11))?.[0]

/** The day a number of days later. */
export const addDays =
  (days: number) =>
  (text: string): string => {
    const day = parse(text)
    return day === undefined ? text : format(ofCount(count(day) + days)) + text.slice(10)
  }

/** The same day of the month a number of months later, or the last day of that month where it is shorter. */
export const addMonths =
  (some: number) =>
  (text: string): string => {
    const from = parse(text)
    if (from === undefined) return text
    const total = from.year * 12 + from.month - 1 + some
    const year = Math.floor(total / 12)
    const month = total - year * 12 + 1
    return format({ year, month, day: Math.min(from.day, monthLength(year, month)) }) + text.slice(10)
  }

/** The same offset, a number of minutes later; a date counts as its midnight and becomes a date-time. */
export const addMinutes =
  (minutes: number) =>
  (text: string): string => {
    const day = parse(text)
    if (day === undefined) return text
    const clock = timeOf(text) ?? '00:00'
    const total = count(day) * 1440 + digits(clock, 0, 2) * 60 + digits(clock, 3, 5) + minutes
    const days = Math.floor(total / 1440)
    const rest = total - days * 1440
    return `${format(ofCount(days))}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}${text.slice(16)}`
  }

/** Days from one date to another: 1 from today to tomorrow. Undefined if either is no date. */
export const between = (from: string, to: string): number | undefined => {
  const [first, second] = [parse(from), parse(to)]
  return first === undefined || second === undefined ? undefined : count(second) - count(first)
}

/** Minutes since 1970-01-01T00:00Z of a date-time; without an offset it counts as UTC. Undefined of anything else. */
export const minutes = (text: string): number | undefined => {
  const day = parse(text)
  if (day === undefined) return undefined
  const clock = timeOf(text) ?? '00:00'
  const offset = offsetOf(text)?.replace(':', '') ?? 'Z'
  const shift = offset === 'Z' ? 0 : digits(offset, 1, 3) * 60 + digits(offset, 3, 5)
  const local = count(day) * 1440 + digits(clock, 0, 2) * 60 + digits(clock, 3, 5)
  return offset.startsWith('-') ? local + shift : local - shift
}

/** The order of two dates or date-times, offsets included: negative if the first is earlier. */
export const compare = (left: string, right: string): number => (minutes(left) ?? 0) - (minutes(right) ?? 0)

/** The weekday of a date, 0 for Sunday; undefined of anything else. */
export const weekday = (text: string): number | undefined => {
  const day = parse(text)
  return day === undefined ? undefined : weekdayOf(day)
}

/** The name of a weekday of a date: `Friday`. Empty of anything else. */
export const weekdayName = (text: string): string => weekdays[weekday(text) ?? -1] ?? ''

/** The name of the month of a date: `May`. Empty of anything else. */
export const monthName = (text: string): string => months[(parse(text)?.month ?? 0) - 1] ?? ''

/** A date in words: `Friday, 2 May 2025`. */
export const words = (text: string): string => {
  const day = parse(text)
  return day === undefined
    ? text
    : `${weekdays[weekdayOf(day)] ?? ''}, ${day.day} ${months[day.month - 1] ?? ''} ${day.year}`
}

/** A number with leading zeros. */
export const pad = (number: number, width: number): string => {
  const text = String(number)
  return text.length >= width ? text : text.padStart(width, '0')
}

// The number in a range of digits, -1 where anything else stands there.
const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}
