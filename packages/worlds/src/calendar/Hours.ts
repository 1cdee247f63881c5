/** Who has time when: the user's events, what others have on (it follows from the salt), and rooms. */
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import type { Event, State } from './State.js'

/** Minutes after midnight at which working days begin and end, and between two starts. */
const opens: number = 9 * 60
const closes: number = 18 * 60
const step = 30
const daily = (closes - opens) / step

/** How many days ahead free times are looked for. */
export const ahead = 90

/** A time that a group of people share: up to two of them beside the user. */
export interface Gap {
  readonly first: number
  /** -1 for nobody. */
  readonly second: number
  /** Days from today. */
  readonly day: number
  /** The place of its start in the day. */
  readonly rank: number
  /** The place of its length among `lengths`. */
  readonly length: number
}

/** Lengths of meetings in minutes. */
export const lengths: ReadonlyArray<number> = [30, 45, 60, 90, 120]

const days = ahead + 31

/** A gap as a number, and back. */
export const write = (state: State, gap: Gap): number =>
  (((gap.first * (state.people.length + 1) + gap.second + 1) * days + gap.day) * daily + gap.rank) * lengths.length +
  gap.length

export const read = (state: State, value: number): Gap | undefined => {
  const [length, at] = [value % lengths.length, Math.floor(value / lengths.length)]
  const [rank, onward] = [at % daily, Math.floor(at / daily)]
  const [day, pair] = [onward % days, Math.floor(onward / days)]
  const [second, first] = [(pair % (state.people.length + 1)) - 1, Math.floor(pair / (state.people.length + 1))]
  return first < state.people.length ? { first, second, day, rank, length } : undefined
}

export const date = (state: State, { day }: Gap): string => Calendar.addDays(day)(state.today)
export const start = ({ rank }: Gap): number => opens + rank * step

/** An event of the user that overlaps a time, apart from one. */
export const overlapping = (
  state: State,
  day: string,
  from: number,
  minutes: number,
  apart?: Event
): Event | undefined =>
  state.events.find(
    (one) => one !== apart && one.date === day && one.start < from + minutes && from < one.start + one.minutes
  )

// Other people's hours are taken one by one.
const busy = (state: State, person: number, day: number, from: number, minutes: number): boolean => {
  for (let hour = Math.floor(from / 60); hour * 60 < from + minutes; hour++)
    if (Chance.unit(state.salt, 11, person, Calendar.number(state.today) + day, hour) < 0.4) return true
  return false
}

/** Whether everybody has time in a gap. */
export const free = (state: State, gap: Gap): boolean => {
  const minutes = lengths[gap.length] ?? 60
  const from = start(gap)
  const weekday = Calendar.weekday(date(state, gap))
  return (
    weekday !== 0 &&
    weekday !== 6 &&
    from + minutes <= closes &&
    !busy(state, gap.first, gap.day, from, minutes) &&
    (gap.second < 0 || !busy(state, gap.second, gap.day, from, minutes)) &&
    overlapping(state, date(state, gap), from, minutes) === undefined
  )
}

/** The first gaps like one, from its day on. */
export const next = (state: State, like: Gap, most: number): ReadonlyArray<Gap> => {
  const found: Array<Gap> = []
  for (let day = like.day; day <= like.day + 30 && day < days && found.length < most; day++)
    for (let rank = 0; rank < daily && found.length < most; rank++) {
      const gap = { ...like, day, rank }
      if (free(state, gap)) found.push(gap)
    }
  return found
}

/** The next time of the user, from a time on, that nothing of the user overlaps: "2025-09-15 16:30". */
export const open = (state: State, day: string, from: number, minutes: number, apart?: Event): string => {
  let [on, at] = [day, from]
  for (let tried = 0; tried < 200; tried++) {
    const other = overlapping(state, on, at, minutes, apart)
    if (other === undefined) break
    at = other.start + other.minutes
    if (at + minutes > closes + 120) [on, at] = [Calendar.addDays(1)(on), opens]
  }
  return `${on} ${Calendar.clock(at)}`
}

/** Whether a room is taken at the time of an event, by a meeting of others or of the user. */
export const taken = (state: State, room: number, event: Event): boolean =>
  Chance.unit(state.salt, 12, room, Calendar.number(event.date), Math.floor(event.start / 120)) < 0.25 ||
  state.events.some(
    (one) =>
      one !== event &&
      one.room === room &&
      one.date === event.date &&
      one.start < event.start + event.minutes &&
      event.start < one.start + one.minutes
  )
