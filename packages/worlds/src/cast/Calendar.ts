/** Days and clocks of the worlds, as arithmetic on ISO texts. Source of the two day algorithms: Howard Hinnant. */

/** The number of a day, counted from 1970-01-01. */
export const number = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** The day of a number. */
export const date = (count: number): string => {
  const shifted = count + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * ofYear + 2) / 153)
  const month = march + (march < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${two(month)}-${two(ofYear - Math.floor((153 * march + 2) / 5) + 1)}`
}

/** A day some days later. */
export const addDays =
  (days: number) =>
  (from: string): string =>
    date(number(from) + days)

/** The weekday, 0 for Sunday. */
export const weekday = (of: string): number => (((number(of) + 4) % 7) + 7) % 7

/** The clock at some minutes after midnight; days wrap around. */
export const clock = (minutes: number): string => {
  const wrapped = ((minutes % 1440) + 1440) % 1440
  return `${two(Math.floor(wrapped / 60))}:${two(wrapped % 60)}`
}

/** Minutes after midnight. */
export const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** How the clocks of a region change in summer. */
export type Summer = 'american' | 'european' | 'none'

/** Minutes ahead of UTC on a day, given those of winter. The hour of the change itself is never used. */
export const offset = (winter: number, summer: Summer, on: string): number => {
  const year = Number(on.slice(0, 4))
  const [from, to] =
    summer === 'american' ? [sunday(year, 3, 8), sunday(year, 11, 1)] : [sunday(year, 3, 25), sunday(year, 10, 25)]
  return summer !== 'none' && from <= on && on < to ? winter + 60 : winter
}

/** An offset as RFC 3339 writes it. */
export const zone = (offsetMinutes: number): string => {
  const size = Math.abs(offsetMinutes)
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

// The first Sunday on or after a day of a month.
const sunday = (year: number, month: number, day: number): string => {
  const first = `${year}-${two(month)}-${two(day)}`
  return addDays((7 - weekday(first)) % 7)(first)
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))
