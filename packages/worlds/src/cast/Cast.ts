/**
 * The cast: who and what a conversation can be about. Every world is laid out from the cast of its seed, so a person
 * whom one world can write to is the person whose office another can find.
 *
 * Laws: the same seed gives the same cast; first names, places, cities and card endings are distinct within it; `now`
 * is on a weekday, in the daytime of the user's time zone.
 */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from './Calendar.js'
import type { City } from './Cities.js'
import * as Cities from './Cities.js'
import type { Person } from './People.js'
import * as People from './People.js'
import type { Place } from './Places.js'
import * as Places from './Places.js'

/** A stored payment card. */
export type Card = {
  readonly card_id: string
  /** The last four digits. */
  readonly ending: string
  readonly brand: string
}

/** Whose conversation it is. */
export type User = {
  readonly name: string
  readonly first: string
  readonly email: string
  readonly home_city: string
  readonly cards: ReadonlyArray<Card>
}

/** The cast of a seed. */
export type Cast = {
  /** RFC 3339 with the offset of the home city. */
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: User
  readonly people: ReadonlyArray<Person>
  /** The home city comes first. */
  readonly cities: readonly [City, ...ReadonlyArray<City>]
  readonly places: ReadonlyArray<Place>
}

// The worlds of a record ask for the same few seeds one after another; a few casts are enough.
const recent = new Map<Seed.Seed, Cast>()
const kept = 8

/** The cast of a seed. */
export const of = (seed: Seed.Seed): Cast => {
  const known = recent.get(seed)
  if (known !== undefined) return known
  const fresh = draw(seed)
  for (const oldest of recent.keys()) {
    if (recent.size < kept) break
    recent.delete(oldest)
  }
  recent.set(seed, fresh)
  return fresh
}

const draw = (seed: Seed.Seed): Cast => {
  const stream = Stream.make(Seed.derive(seed, 'cast'))
  const home = stream.pick(Cities.homes)
  const today = weekday(Calendar.addDays(stream.int(0, 3 * 365 - 1))('2025-01-01'))
  const zone = Calendar.zone(Calendar.offset(home.winter, home.summer, today))
  const time = Calendar.clock(stream.int(8 * 12, 19 * 12) * 5)
  const shuffled = stream.shuffle(Cities.all)
  const cities: Cast['cities'] = [
    shuffled.find((city) => city.name === home.name) ?? Cities.all[0],
    ...shuffled.filter((city) => city.name !== home.name).slice(0, 13)
  ]
  const { user, people } = People.draw(
    stream,
    home.name,
    cities.map((city) => city.name)
  )
  return {
    now: `${today}T${time}:00${zone}`,
    today,
    timezone: cities[0].timezone,
    user: {
      name: `${user.first} ${user.last}`,
      first: user.first,
      email: People.email(user.first, user.last),
      home_city: home.name,
      cards: cards(stream)
    },
    people,
    cities,
    places: Places.draw(stream, cities)
  }
}

// Saturdays and Sundays move to the Monday after.
const weekday = (date: string): string => {
  const day = Calendar.weekday(date)
  return day === 6 ? Calendar.addDays(2)(date) : day === 0 ? Calendar.addDays(1)(date) : date
}

const cards = (stream: Stream.Stream): ReadonlyArray<Card> => {
  const count = stream.int(2, 3)
  const brands = stream.shuffle(['Visa', 'Mastercard', 'American Express'])
  // Each card draws from a range of its own, so that neither ids nor endings can be equal.
  return stream
    .shuffle([0, 1, 2])
    .slice(0, count)
    .map((range, index) => ({
      card_id: `card_${1000 + range * 3000 + stream.int(0, 2999)}`,
      ending: String(range * 3333 + stream.int(17, 3332)).padStart(4, '0'),
      brand: brands[index] ?? 'Visa'
    }))
}
