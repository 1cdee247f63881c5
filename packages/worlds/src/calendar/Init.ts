/** The calendar of a seed: the people of the cast, some forty events of the next weeks, and the rooms of an office. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Ideas from './Ideas.js'
import type { Event, Person, Room, State } from './State.js'

const rooms: ReadonlyArray<string> =
  'Larch Rowan Cedar Hazel Willow Poplar Sequoia Tamarind Baobab Cypress Magnolia Jacaranda Sycamore Banyan Mulberry Hawthorn Spruce Linden Acacia Mahogany Juniper Redwood Laurel Palmyra'.split(
    ' '
  )

const seats: ReadonlyArray<number> = [
  2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 36, 40, 60
]

const teams: ReadonlyArray<string> = ['Finance', 'Design', 'Operations', 'Sales', 'Support', 'Research', 'People']
const office = new Set(['manager', 'colleague', 'accountant'])

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'calendar'))
  const salt = stream.int(1, 2_000_000_000)
  const people = cast.people.map(({ name, first, relation }): Person => {
    const inside = office.has(relation)
    return { name, first, team: inside ? (stream.some(teams) ?? '') : 'outside the company', inside }
  })
  const sizes = stream.shuffle(seats)
  return {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    people,
    rooms: stream
      .shuffle(rooms)
      .map((name, index): Room => ({ name, seats: sizes[index] ?? 4, floor: stream.int(0, 6) })),
    events: events(stream, cast.today, people),
    series: [],
    shares: stream
      .shuffle(people.map((_person, index) => index))
      .slice(0, 3)
      .map((person, number) => ({ number, person, access: 'busy times' as const })),
    reminders: [],
    entries: stream.shuffle(Ideas.entries).slice(0, 24),
    meetings: stream.shuffle(Ideas.meetings).slice(0, 24),
    notes: stream.shuffle(Ideas.notes).slice(0, 24),
    invited: 0,
    issued: 100
  }
}

// One or two a day, so that no two of them overlap.
const events = (stream: Stream.Stream, today: string, people: ReadonlyArray<Person>): ReadonlyArray<Event> => {
  const work = stream.shuffle(Ideas.standing)
  const own = stream.shuffle(Ideas.personal)
  const inside = people.flatMap((person, index) => (person.inside ? [index] : []))
  const all = people.map((_person, index) => index)
  return Array.from({ length: 40 }, (_none, number): Event => {
    const date = workday(Calendar.addDays(1 + Math.floor(number / 2))(today))
    const late = number % 2 === 1
    const private_ = number % 4 === 3
    const title = (private_ ? own[Math.floor(number / 4)] : work[number - Math.floor((number + 1) / 4)]) ?? ''
    const organiser = !private_ && stream.chance(0.2) ? (stream.some(inside) ?? -1) : -1
    const guests = stream.shuffle(private_ ? all : inside).slice(0, private_ ? stream.int(0, 1) : stream.int(1, 4))
    // Two days may become one, the Monday after a weekend: then the hours tell them apart.
    const band = Math.floor(number / 2) % 3
    return {
      number,
      title,
      date,
      start: (late ? 13 : 9) * 60 + band * 80 + stream.int(0, 2) * 5 * (late ? 1 : 2),
      minutes: stream.pick([30, 40, 45, 50, 60]),
      organiser,
      guests: guests.filter((guest) => guest !== organiser),
      room: -1
    }
  })
}

// Saturdays and Sundays move to the Monday after.
const workday = (date: string): string => {
  const day = Calendar.weekday(date)
  return day === 6 ? Calendar.addDays(2)(date) : day === 0 ? Calendar.addDays(1)(date) : date
}
