/** Days and clocks of the worlds, as arithmetic on ISO texts. */
import { Calendar } from '@magnet/core'

/** The number of a day, counted from 1970-01-01. */
export const number = (date: string): number => Calendar.between('1970-01-01', date) ?? 0

/** A day some days later. */
export const addDays: (days: number) => (date: string) => string = Calendar.addDays

/** The weekday, 0 for Sunday. */
export const weekday = (date: string): number => Calendar.weekday(date) ?? 0

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
