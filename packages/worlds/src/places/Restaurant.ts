/** Somewhere to eat: restaurants by cuisine and by name, and their free tables. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, City, Rating } from '../cast/Types.js'
import * as Atlas from './Atlas.js'
import * as Find from './Find.js'
import * as Ids from './Ids.js'
import { stars } from './Place.js'
import type { State } from './State.js'
import {
  Cuisine,
  CuisineName,
  MealPrice,
  PartySize,
  RestaurantName,
  RestaurantTitle,
  TableArea,
  TableTime,
  VenueId
} from './TableTypes.js'
import { PlaceId } from './Types.js'
import * as Words from './words/Restaurant.js'

const read = Declare.read<State>('places')

/** Dollars a head; the prices of neighbours in a list differ. */
const price = (state: State, spot: Atlas.Spot): number =>
  16 + ((spot.index * 7 + Chance.int(0, 22, state.salt, 71, spot.city)) % 23) * 3

const search = read({
  name: 'search_restaurants',
  description: 'Lists restaurants of a cuisine in a city, with ratings and the usual price of a meal in dollars.',
  toolClass: 'restaurants',
  parameters: {
    city: Declare.required(City, 'Name of the city.'),
    cuisine: Declare.required(Cuisine, 'The cuisine.')
  },
  returns: Declare.object({
    restaurants: Declare.list(
      Declare.object({
        venue_id: VenueId,
        place_id: PlaceId,
        name: RestaurantTitle,
        rating: Rating,
        price: MealPrice
      })
    )
  }),
  phrases: Words.search,
  suggest: (state) =>
    state.cities.flatMap((city, index) =>
      index < 6 ? Atlas.cuisines.map((cuisine) => ({ city: city.name, cuisine })) : []
    ),
  run:
    ({ city, cuisine }) =>
    (state) => {
      const at = Atlas.city(state)(city)
      if (at < 0) return Refusal.of('not_found', `The restaurant guide does not cover "${city}".`, 'city')
      const restaurants = Atlas.ofCuisine(state)(cuisine, at).map((spot) => ({
        venue_id: Ids.venue.write(state, spot.index),
        place_id: Ids.place.write(state, spot.index),
        name: spot.name,
        rating: stars(state, spot),
        price: price(state, spot)
      }))
      return E.right([{ restaurants }, state])
    }
})

const byName = read({
  name: 'lookup_restaurant',
  description: 'Finds a restaurant by its name and gives the venue id that tables are booked with.',
  toolClass: 'restaurants',
  parameters: { name: Declare.required(RestaurantName, 'Name of the restaurant.') },
  returns: Declare.object({
    venue_id: VenueId,
    name: RestaurantTitle,
    cuisine: CuisineName,
    price: MealPrice,
    rating: Rating
  }),
  phrases: Words.byName,
  suggest: (state) => state.restaurants.map((name) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const index = Atlas.named(state)(name)
      const spot = index === undefined ? undefined : Atlas.spot(state)(index)
      if (spot?.cuisine === undefined)
        return Refusal.of('not_found', `The restaurant directory has no "${name}".`, 'name')
      return E.right([
        {
          venue_id: Ids.venue.write(state, spot.index),
          name: spot.name,
          cuisine: spot.cuisine,
          price: price(state, spot),
          rating: stars(state, spot)
        },
        state
      ])
    }
})

/** The first and last minute at which a table can be had, and the steps between. */
export const evening: { readonly first: number; readonly last: number; readonly step: number } = {
  first: 17 * 60 + 30,
  last: 21 * 60 + 30,
  step: 30
}

/** Whether a table is left at a restaurant, on a day, at a minute. Most of them are. */
export const free = (state: State, spot: Atlas.Spot, date: string, minute: number): boolean =>
  Chance.unit(state.salt, 72, spot.index, Calendar.number(date), minute) > 0.08

const areas: readonly [string, ...ReadonlyArray<string>] = ['window', 'terrace', 'garden', 'corner', 'bar']

/** Why nothing can be reserved on a day, if so. */
export const closed = (state: State, date: string): string | undefined =>
  date < state.today
    ? `${date} is over.`
    : date > Calendar.addDays(120)(state.today)
      ? 'Tables can be reserved up to 120 days ahead.'
      : undefined

const tables = read({
  name: 'check_tables',
  description:
    'Lists some of the free tables of a restaurant on a day. Other times may be free as well. Should the table book be unavailable, ask once more.',
  transient: { code: 'unavailable', message: 'The table book of the restaurant is being updated. Please ask again.' },
  toolClass: 'restaurants',
  parameters: {
    venue_id: Declare.required(VenueId, 'Venue id of the restaurant.'),
    date: Declare.required(CalendarDate, 'The day.'),
    party_size: Declare.required(PartySize, 'How many people.')
  },
  returns: Declare.object({
    venue_id: VenueId,
    restaurant: RestaurantTitle,
    date: CalendarDate,
    party_size: PartySize,
    tables: Declare.list(Declare.object({ time: TableTime, area: TableArea }))
  }),
  phrases: Words.tables,
  suggest: (state) =>
    [1, 2, 3, 5, 7, 9, 12, 16].flatMap((days) =>
      [2, 3, 4, 6].map((party_size) => ({ date: Calendar.addDays(days)(state.today), party_size }))
    ),
  run:
    ({ venue_id, date, party_size }) =>
    (state) => {
      const found = Find.venue(state, venue_id, 'venue_id')
      if (E.isLeft(found)) return found
      const reason = closed(state, date)
      if (reason !== undefined) return Refusal.of('conflict', reason, 'date')
      const start = Chance.int(0, 2, state.salt, 73, found.right.index, Calendar.number(date))
      const listed = [start, start + 2, start + 3, start + 6]
        .map((slot) => evening.first + slot * evening.step)
        .filter((minute) => free(state, found.right, date, minute))
        .map((minute) => ({
          time: Calendar.clock(minute),
          area: Chance.pick(areas, state.salt, 74, found.right.index, minute)
        }))
      return E.right([{ venue_id, restaurant: found.right.name, date, party_size, tables: listed }, state])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [search, byName, tables]
