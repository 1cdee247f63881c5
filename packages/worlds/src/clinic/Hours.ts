/** When doctors see patients: every twenty minutes on weekdays, as far as others have not booked. */
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import type { State } from './State.js'

/** Minutes after midnight of the first time, and between two. */
export const first: number = 8 * 60
export const step = 20

/** Times of a day. */
const daily = 27

/** How many days ahead times are given out. */
export const ahead = 120

/** The day itself, or the Monday after it. */
export const workday = (date: string): string => {
  const day = Calendar.weekday(date)
  return day === 6 ? Calendar.addDays(2)(date) : day === 0 ? Calendar.addDays(1)(date) : date
}

/** A time of a doctor: a day so many days from today, and its place in the day. */
export interface Slot {
  readonly doctor: number
  readonly day: number
  readonly rank: number
}

const perDoctor = (ahead + 1) * daily

/** The number of a time, and the time of a number. */
export const write = ({ doctor, day, rank }: Slot): number => doctor * perDoctor + day * daily + rank

export const read = (state: State, value: number): Slot | undefined =>
  value < state.doctors.length * perDoctor
    ? {
        doctor: Math.floor(value / perDoctor),
        day: Math.floor((value % perDoctor) / daily),
        rank: value % daily
      }
    : undefined

export const date = (state: State, { day }: Slot): string => Calendar.addDays(day)(state.today)

export const time = ({ rank }: Slot): string => Calendar.clock(first + rank * step)

/** The time of a doctor at a clock of a day; none if the doctor sees nobody then. */
export const at = (state: State, doctor: number, on: string, clock: string): Slot | undefined => {
  const day = Calendar.number(on) - Calendar.number(state.today)
  const minutes = Calendar.minutes(clock) - first
  const rank = minutes / step
  const works = Calendar.weekday(on) % 6 !== 0
  return works && day > 0 && day <= ahead && minutes % step === 0 && rank >= 0 && rank < daily
    ? { doctor, day, rank }
    : undefined
}

/** Whether nobody has a time. */
export const free = (state: State, slot: Slot): boolean =>
  Chance.unit(state.salt, 61, slot.doctor, slot.day, slot.rank) < 0.55 &&
  Calendar.weekday(date(state, slot)) % 6 !== 0 &&
  !state.appointments.some(
    (one) => one.doctor === slot.doctor && one.date === date(state, slot) && one.time === time(slot)
  )

/** The first free times of a doctor from a day on. */
export const next = (state: State, doctor: number, from: number, count: number): ReadonlyArray<Slot> => {
  const found: Array<Slot> = []
  for (let day = Math.max(1, from); day <= ahead; day++)
    for (let rank = 0; rank < daily; rank++) {
      if (found.length === count) return found
      // A list of every third time still shows several days.
      if (Chance.unit(state.salt, 62, doctor, day, rank) > 0.35) continue
      const slot = { doctor, day, rank }
      if (free(state, slot)) found.push(slot)
    }
  return found
}
