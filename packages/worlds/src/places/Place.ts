/** Finding places: by name, by kind in a city, around another place; and what is known of one. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, City, PlaceName, Rating } from '../cast/Types.js'
import * as Atlas from './Atlas.js'
import * as Find from './Find.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import {
  CenterDistance,
  Nearness,
  PhoneNumber,
  PlaceCategory,
  PlaceId,
  PlaceKind,
  PlaceTitle,
  ReviewCount,
  SearchRadius
} from './Types.js'
import * as Detail from './words/Detail.js'
import * as Search from './words/Search.js'

const read = Declare.read<State>('places')

/** Stars of a place, apart from those of its neighbours in a list. */
const rating = (state: State, spot: Atlas.Spot, at: number): number =>
  Math.round((3.1 + ((at * 5 + Chance.int(0, 17, state.salt, 21, spot.city)) % 18) / 10) * 10) / 10

/** Stars of a place on its own. */
export const stars = (state: State, spot: Atlas.Spot): number => rating(state, spot, spot.index)

const find = read({
  name: 'lookup_place',
  description: 'Finds a place by its name and gives its id and address.',
  toolClass: 'place_search',
  parameters: { name: Declare.required(PlaceName, 'Name of the place.') },
  returns: Declare.object({
    place_id: PlaceId,
    name: PlaceTitle,
    category: PlaceCategory,
    address: Address,
    city: City
  }),
  phrases: Search.place,
  suggest: (state) => [...state.home, ...state.home, ...state.away].map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const index = Atlas.named(state)(name)
      if (index === undefined) return Refusal.of('not_found', `Nothing on the map is called "${name}".`, 'name')
      const spot = Atlas.spot(state)(index)
      return E.right([
        {
          place_id: Ids.place.write(state, index),
          name: spot.name,
          category: spot.category,
          address: spot.address,
          city: state.cities[spot.city]?.name ?? ''
        },
        state
      ])
    }
})

const inCity = read({
  name: 'search_places',
  description: 'Lists places of a kind in a city, with ratings and the distance in miles from the centre.',
  toolClass: 'place_search',
  parameters: {
    city: Declare.required(City, 'Name of the city.'),
    kind: Declare.required(PlaceKind, 'What kind of places to list.')
  },
  returns: Declare.object({
    places: Declare.list(
      Declare.object({ place_id: PlaceId, name: PlaceTitle, rating: Rating, center_distance: CenterDistance })
    )
  }),
  phrases: Search.inCity,
  suggest: (state) =>
    state.cities.flatMap((city, index) => (index < 6 ? Atlas.kinds.map((kind) => ({ city: city.name, kind })) : [])),
  run:
    ({ city, kind }) =>
    (state) => {
      const at = Atlas.city(state)(city)
      const middle = state.cities[at]
      if (middle === undefined) return Refusal.of('not_found', `The city guide does not cover "${city}".`, 'city')
      const places = Atlas.ofKind(state)(kind, at).map((spot) => ({
        place_id: Ids.place.write(state, spot.index),
        name: spot.name,
        rating: stars(state, spot),
        center_distance: Atlas.miles(middle, spot)
      }))
      return E.right([{ places }, state])
    }
})

/** How far one looks around when nothing is said. */
const reach = 8

const nearby = read({
  name: 'places_nearby',
  description: 'Lists places of a kind around a place, nearest first, with distances in miles.',
  toolClass: 'place_search',
  parameters: {
    place_id: Declare.required(PlaceId, 'Id of the place to look around.'),
    kind: Declare.required(PlaceKind, 'What kind of places to list.'),
    radius: Declare.optional(SearchRadius, 'How far to look, in miles.', reach)
  },
  returns: Declare.object({
    places: Declare.list(Declare.object({ place_id: PlaceId, name: PlaceTitle, distance: Nearness, rating: Rating }))
  }),
  phrases: Search.nearby,
  suggest: () => [
    ...Atlas.kinds.map((kind) => ({ kind })),
    ...Atlas.kinds.flatMap((kind) => [5, 6, 10].map((radius) => ({ kind, radius })))
  ],
  run:
    ({ place_id, kind, radius }) =>
    (state) => {
      const center = Find.place(state, place_id, 'place_id')
      if (E.isLeft(center)) return center
      const places = Atlas.ofKind(state)(kind, center.right.city)
        .filter((spot) => spot.index !== center.right.index)
        .map((spot) => ({
          place_id: Ids.place.write(state, spot.index),
          name: spot.name,
          distance: Atlas.miles(center.right, spot),
          rating: stars(state, spot)
        }))
        .filter((one) => one.distance <= radius)
        .toSorted((left, right) => left.distance - right.distance)
      return E.right([{ places }, state])
    }
})

const details = read({
  name: 'place_details',
  description: 'Gives the phone number, the rating and the number of reviews of a place.',
  toolClass: 'place_info',
  parameters: { place_id: Declare.required(PlaceId, 'Id of the place.') },
  returns: Declare.object({
    place_id: PlaceId,
    name: PlaceTitle,
    category: PlaceCategory,
    phone: PhoneNumber,
    rating: Rating,
    reviews: ReviewCount
  }),
  phrases: Detail.details,
  run:
    ({ place_id }) =>
    (state) => {
      const found = Find.place(state, place_id, 'place_id')
      if (E.isLeft(found)) return found
      const spot = found.right
      return E.right([
        {
          place_id,
          name: spot.name,
          category: spot.category,
          phone: `+1 ${Chance.int(201, 989, state.salt, 22, spot.city)} 555 ${Chance.int(1000, 9999, state.salt, 23, spot.index)}`,
          rating: stars(state, spot),
          reviews: Chance.int(12, 2400, state.salt, 24, spot.index)
        },
        state
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, inCity, nearby, details]
