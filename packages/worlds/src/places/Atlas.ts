/**
 * The map: every place of every city, by number. The cast's places come first; the others follow from the salt, so
 * that cities are full of places and the state stays small.
 */
import * as Chance from '../cast/Chance.js'
import * as Names from './Names.js'
import type { Cuisine, Kind, State } from './State.js'

/** A place on the map. */
export interface Spot {
  readonly index: number
  readonly name: string
  /** The number of its city. */
  readonly city: number
  /** What it is, in the singular. */
  readonly category: string
  readonly address: string
  readonly lat: number
  readonly lon: number
  readonly cuisine: Cuisine | undefined
}

export const kinds: readonly [Kind, ...ReadonlyArray<Kind>] = [
  'cafes',
  'museums',
  'parks',
  'theatres',
  'pharmacies',
  'gyms',
  'bookshops'
]

export const cuisines: readonly [Cuisine, ...ReadonlyArray<Cuisine>] = [
  'Italian',
  'Mexican',
  'Thai',
  'Indian',
  'Japanese',
  'Greek',
  'Moroccan'
]

/** What one place of a kind is called. */
const singular: { readonly [K in Kind]: string } = {
  cafes: 'cafe',
  museums: 'museum',
  parks: 'park',
  theatres: 'theatre',
  pharmacies: 'pharmacy',
  gyms: 'gym',
  bookshops: 'bookshop'
}

/** Fillers of one kind, or one cuisine, in one city. */
const fillers = 3
/** The most places that a list has. */
const most = 5

const cast = (state: State): number => state.home.length + state.away.length
const ofKinds = (state: State): number => state.cities.length * kinds.length * fillers
const ofCuisines = (state: State): number => state.cities.length * cuisines.length * fillers

/** How many places there are. */
export const size = (state: State): number => cast(state) + ofKinds(state) + ofCuisines(state)

/** The place of a number below the size. */
export const spot =
  (state: State) =>
  (index: number): Spot => {
    const known = index < state.home.length ? state.home[index] : state.away[index - state.home.length]
    if (known !== undefined)
      return {
        index,
        name: known.name,
        city: Math.max(
          0,
          state.cities.findIndex((city) => city.name === known.city)
        ),
        category: known.kind,
        address: known.address,
        lat: known.lat,
        lon: known.lon,
        cuisine: known.kind === 'restaurant' ? Names.cuisine(state.salt, known.name) : undefined
      }
    const filler = index - cast(state)
    if (filler < ofKinds(state)) {
      const group = Math.floor(filler / fillers)
      const kind = kinds[group % kinds.length] ?? kinds[0]
      const city = Math.floor(group / kinds.length)
      const name = Names.place(state.salt, kind, city * fillers + (filler % fillers))
      return placed(state, index, name, city, singular[kind], undefined)
    }
    const table = filler - ofKinds(state)
    const group = Math.floor(table / fillers)
    const cuisine = cuisines[group % cuisines.length] ?? cuisines[0]
    const city = Math.floor(group / cuisines.length)
    const name = Names.restaurant(state.salt, cuisine, city * fillers + (table % fillers))
    return placed(state, index, name, city, 'restaurant', cuisine)
  }

const placed = (
  state: State,
  index: number,
  name: string,
  city: number,
  category: string,
  cuisine: Cuisine | undefined
): Spot => {
  const middle = state.cities[city] ?? { lat: 0, lon: 0 }
  return {
    index,
    name,
    city,
    category,
    address: `${Chance.int(2, 460, state.salt, 6, index)} ${Names.street(state.salt, index)}`,
    lat: near(middle.lat, Chance.unit(state.salt, 8, index)),
    lon: near(middle.lon, Chance.unit(state.salt, 9, index)),
    cuisine
  }
}

// Within some three miles of the middle, to four digits.
const near = (middle: number, drawn: number): number => Math.round((middle + (drawn - 0.5) * 0.09) * 10_000) / 10_000

/** The number of a city, or -1. */
export const city =
  (state: State) =>
  (name: string): number =>
    state.cities.findIndex((one) => one.name.toLowerCase() === name.toLowerCase())

/** The places of a kind in a city. */
export const ofKind =
  (state: State) =>
  (kind: Kind, at: number): ReadonlyArray<Spot> => {
    const first = cast(state) + (at * kinds.length + kinds.indexOf(kind)) * fillers
    return [...known(state, (place) => place.kind === singular[kind], at), ...row(state, first)].slice(0, most)
  }

/** The restaurants of a cuisine in a city. */
export const ofCuisine =
  (state: State) =>
  (cuisine: Cuisine, at: number): ReadonlyArray<Spot> => {
    const first = cast(state) + ofKinds(state) + (at * cuisines.length + cuisines.indexOf(cuisine)) * fillers
    const own = known(state, (place) => place.kind === 'restaurant', at)
    return [...own.filter((one) => one.cuisine === cuisine), ...row(state, first)].slice(0, most)
  }

/** The numbers of the restaurants in the home city: the cast's, and the first of each cuisine. */
export const local = (state: State): ReadonlyArray<number> => [
  ...state.home.flatMap((place, index) => (place.kind === 'restaurant' ? [index] : [])),
  ...cuisines.map((_cuisine, index) => cast(state) + ofKinds(state) + index * fillers)
]

const known = (state: State, fits: (place: State['home'][number]) => boolean, at: number): ReadonlyArray<Spot> => {
  const name = state.cities[at]?.name
  const found = [...state.home, ...state.away].flatMap((place, index) =>
    place.city === name && fits(place) ? [index] : []
  )
  return found.map(spot(state))
}

const row = (state: State, first: number): ReadonlyArray<Spot> =>
  Array.from({ length: fillers }, (_none, offset) => spot(state)(first + offset))

// By the salt's owner: the table of places is shared by all versions of a state.
const indexes = new WeakMap<State['home'], ReadonlyMap<string, number>>()

/** The number of the place with a name. */
export const named =
  (state: State) =>
  (name: string): number | undefined => {
    const wanted = name.trim().toLowerCase()
    const own = [...state.home, ...state.away].findIndex((place) => place.name.toLowerCase() === wanted)
    if (own >= 0) return own
    let index = indexes.get(state.home)
    if (index === undefined) {
      const all = Array.from({ length: size(state) }, (_none, at) => spot(state)(at))
      indexes.set(state.home, (index = new Map(all.map((one) => [one.name.toLowerCase(), one.index]))))
    }
    return index.get(wanted)
  }

/** Miles between two points, to a hundredth; at least a hundredth. */
export const miles = (from: Point, to: Point): number => {
  const radians = Math.PI / 180
  const half =
    Math.sin(((to.lat - from.lat) * radians) / 2) ** 2 +
    Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(((to.lon - from.lon) * radians) / 2) ** 2
  const exact = 2 * 3958.8 * Math.asin(Math.min(1, Math.sqrt(half)))
  return Math.max(0.01, Math.round(exact * 100) / 100)
}

/** A point on the globe. */
export interface Point {
  readonly lat: number
  readonly lon: number
}
