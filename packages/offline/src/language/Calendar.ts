/** Days of the Gregorian calendar, as arithmetic on ISO dates. */

export const months: ReadonlyArray<string> =
  'January February March April May June July August September October November December'.split(' ')

export const weekdays: ReadonlyArray<string> = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** A day. */
export interface Day {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

/** The day of an ISO date, or undefined of anything else. */
export const day = (text: string): Day | undefined => {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (found === null) return undefined
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return month >= 1 && month <= 12 && date >= 1 && date <= 31 ? { year, month, day: date } : undefined
}

/** Days since 1 March of year 0. Source: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export const count = ({ year, month, day: date }: Day): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
}

/** The weekday, 0 for Sunday. */
export const weekday = (of: Day): number => (((count(of) + 3) % 7) + 7) % 7

/** The name of a weekday. */
export const weekdayName = (of: Day): string => weekdays[weekday(of)] ?? ''

/** The name of a month. */
export const monthName = (of: Day): string => months[of.month - 1] ?? ''
