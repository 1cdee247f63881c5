/** What the places world remembers: the cast's places, and what the user has done with them. */
import * as Calendar from '../cast/Calendar.js'
import type { Place } from '../cast/Places.js'

/** What one can search a city for. */
export type Kind = 'cafes' | 'museums' | 'parks' | 'theatres' | 'pharmacies' | 'gyms' | 'bookshops'

/** How a restaurant cooks. */
export type Cuisine = 'Italian' | 'Mexican' | 'Thai' | 'Indian' | 'Japanese' | 'Greek' | 'Moroccan'

/** A city with its middle. */
export type Town = { readonly name: string; readonly lat: number; readonly lon: number }

/** A table that is booked. */
export type Reservation = {
  readonly reservation_id: string
  /** The number of the restaurant among all places. */
  readonly place: number
  readonly restaurant: string
  readonly date: string
  readonly time: string
  readonly party_size: number
  readonly deposit: number
}

/** A place that the user likes. */
export type Favorite = { readonly favorite_id: string; readonly place: number; readonly visits: number }

/** A paid parking space. */
export type Ticket = { readonly ticket_id: string; readonly lot: number; readonly hours: number }

/** A running navigation. */
export type Trip = { readonly trip_id: string; readonly from: number; readonly to: number; readonly miles: number }

/** The tables. */
export type State = {
  /** From which names, ratings, prices and codes follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  /** The number of the place where the user is. */
  readonly here: number
  readonly cities: ReadonlyArray<Town>
  /** The cast's places in the home city, and elsewhere. */
  readonly home: ReadonlyArray<Place>
  readonly away: ReadonlyArray<Place>
  /** Restaurants of the home city that people talk about. */
  readonly restaurants: ReadonlyArray<string>
  readonly located: boolean
  readonly reservations: ReadonlyArray<Reservation>
  readonly favorites: ReadonlyArray<Favorite>
  readonly tickets: ReadonlyArray<Ticket>
  readonly trips: ReadonlyArray<Trip>
  /** How many ids were given out. */
  readonly issued: number
}

/** Minutes after midnight, now. */
export const minutes = (state: State): number => Calendar.minutes(state.now.slice(11, 16))
