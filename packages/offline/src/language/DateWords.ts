/**
 * The ways in which people say a date. Each can be computed back by `parse_date`; those without a year only with the
 * present day, and only where that gives this date and no other.
 */
import { Calendar } from '@magnet/core'
import { ordinal } from './Inflection.js'
import type { Persona } from './Persona.js'
import type { Wording } from './Wording.js'

/** Every wording of an ISO date, seen from a day (or from none, if the conversation does not show it). */
export const wordings = (date: string, today: string | undefined, persona: Persona): ReadonlyArray<Wording> => {
  const day = date.length === 10 ? Calendar.parse(date) : undefined
  if (day === undefined) return [{ words: date, weight: 1 }]
  const from = today === undefined ? undefined : Calendar.parse(today)
  return [...dated(date, day, persona), ...(from === undefined ? [] : relative(day, from, persona))]
}

const written: ReadonlySet<string> = new Set(['businesslike', 'terse', 'explicit'])

const dated = (date: string, day: Calendar.Day, persona: Persona): ReadonlyArray<Wording> => {
  const say = (words: string, weight: number): Wording => ({ words, op: 'parse_date', weight })
  const name = monthName(day, persona)
  return [
    // As machines write it: a few people do.
    ...(written.has(persona.register) ? [{ words: date, weight: 0.05 }] : []),
    ...(persona.dayFirst
      ? [
          say(`${day.day} ${name} ${day.year}`, 1),
          say(`the ${ordinal(day.day)} of ${month(day)} ${day.year}`, 0.3),
          say(`${weekday(day)}, ${day.day} ${name} ${day.year}`, 0.15)
        ]
      : [say(`${name} ${day.day}, ${day.year}`, 1), say(`${weekday(day)}, ${name} ${day.day}, ${day.year}`, 0.15)])
  ]
}

/** Dates without a year: the first such day after today. They outweigh dates with one, as in speech. */
const relative = (day: Calendar.Day, from: Calendar.Day, persona: Persona): ReadonlyArray<Wording> => {
  const ahead = Calendar.count(day) - Calendar.count(from)
  const say = (words: string, weight: number): Wording => ({ words, op: 'parse_date', now: true, weight })
  if (ahead === 0) return [say('today', 12)]
  // Of a day that recurs within the year, only the first is meant.
  if (ahead < 0 || ahead > 360) return []
  const name = monthName(day, persona)
  const leap = day.month === 2 && day.day === 29
  return [
    ...(leap
      ? []
      : persona.dayFirst
        ? [say(`${day.day} ${name}`, 4), say(`the ${ordinal(day.day)} of ${month(day)}`, 2)]
        : [say(`${name} ${day.day}`, 4), say(`${month(day)} ${ordinal(day.day)}`, 2)]),
    ...(ahead === 1 ? [say('tomorrow', 12)] : []),
    ...(ahead === 2 ? [say('the day after tomorrow', 4)] : []),
    ...(ahead >= 2 && ahead <= 6 ? [say(weekday(day), 6), say(`this ${weekday(day)}`, 3)] : []),
    // The day of the month alone, while it is the next such day.
    ...(ahead >= 2 && ahead <= 27 ? [say(`the ${ordinal(day.day)}`, 2)] : [])
  ]
}

const monthName = (day: Calendar.Day, persona: Persona): string => {
  const name = month(day)
  return persona.short && name.length > 4 ? name.slice(0, 3) : name
}

const month = (day: Calendar.Day): string => Calendar.months[day.month - 1] ?? ''

const weekday = (day: Calendar.Day): string => Calendar.weekdays[Calendar.weekdayOf(day)] ?? ''
