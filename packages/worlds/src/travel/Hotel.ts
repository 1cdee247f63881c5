/**
 * Hotels follow from the salt: four to six have rooms in a city on any days. A hotel stands for the hotel on the days
 * of a search, so that its id carries them on to the room.
 *
 * Laws: rates, ratings and distances of one search are distinct; a searched hotel is found by its id.
 */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Destination, Stay, TravelState } from './State.js'

/** A hotel on the days of a search. */
export interface Hotel {
  readonly number: number
  readonly hotel_id: string
  readonly name: string
  readonly city: Destination
  readonly address: string
  readonly check_in: string
  readonly nights: number
  readonly rating: number
  /** Miles to the centre of the city. */
  readonly miles: number
  /** Of a double room, in whole dollars. */
  readonly nightly: number
}

/** A room on offer. */
export interface Offer {
  readonly number: number
  readonly offer_id: string
  readonly hotel: Hotel
  readonly room: Stay['room']
  readonly total: number
}

/** The most nights of a search, and how many days ahead it may begin. */
export const longest = 14
export const horizon = 360

const hotels = Code.of('HT-')
const offers = Code.of('RM-')
const stays = Code.of('ST')
const days = 400
const slots = 6
const rooms: ReadonlyArray<Stay['room']> = ['single', 'double', 'suite']
const multiple: { readonly [K in Stay['room']]: number } = { single: 0.8, double: 1, suite: 2.1 }

const names: ReadonlyArray<string> =
  'The Larkspur|Hotel Meridian|Old Customs House|The Wren|Hotel Aurora|The Gaslight|Marble Court|Hotel Verity|The Lamplighter|Garden Row Inn|The Alcott|Hotel Sorrel|The Tidewater|Juniper House|Hotel Bellamy|The Clockmaker|Stonebridge Hotel|The Nettle|Hotel Octavia|Kingfisher Inn'.split(
    '|'
  )
const streets: readonly [string, ...ReadonlyArray<string>] = [
  'Chapel Street',
  'Exchange Square',
  'Rosewood Avenue',
  'Quay Street',
  'Museum Lane',
  'Garden Row',
  'Granary Street',
  'Opera Square'
]

/** The hotels of a city with rooms from a day on, by name. */
export const search = (state: TravelState, city: number, check_in: string, nights: number): ReadonlyArray<Hotel> => {
  const ahead = Calendar.number(check_in) - Calendar.number(state.today)
  if (ahead < 0 || ahead > horizon) return []
  return Array.from({ length: Chance.int(4, slots, state.salt, city, ahead) }, (_none, slot) =>
    numbered(state, ((city * slots + slot) * days + ahead) * longest + nights - 1)
  ).flatMap((hotel) => (hotel === undefined ? [] : [hotel]))
}

/** The hotel of an id. */
export const find = (state: TravelState, id: string): E.Either<ToolError.ToolError, Hotel> => {
  const number = hotels.read(state.salt, id)
  const found = number === undefined ? undefined : numbered(state, number)
  return found === undefined ? Refusal.of('not_found', `There is no hotel ${id}.`, 'hotel_id') : E.right(found)
}

/** The hotel of a number, if there is one. */
export const numbered = (state: TravelState, number: number): Hotel | undefined => {
  const nights = (number % longest) + 1
  const ahead = Math.floor(number / longest) % days
  const slot = Math.floor(number / (longest * days)) % slots
  const place = Math.floor(number / (longest * days * slots))
  const city = state.destinations[place]
  if (city === undefined || ahead > horizon || slot >= Chance.int(4, slots, state.salt, place, ahead)) return undefined
  const house = place * slots + slot
  const rate = Chance.int(80, 340, state.salt, house, 1) + Chance.int(0, 40, state.salt, house, ahead)
  return {
    number,
    hotel_id: hotels.write(state.salt, number),
    // Neighbours in the list of names belong to one city, so no name occurs twice in it.
    name: names[(house + Math.floor(Chance.unit(state.salt, 7) * names.length)) % names.length] ?? '',
    city,
    address: `${Chance.int(2, 190, state.salt, house, 2)} ${Chance.pick(streets, state.salt, house, 3)}`,
    check_in: Calendar.addDays(ahead)(state.today),
    nights,
    // The slot decides a residue that keeps the values of one search apart.
    rating: (Math.floor(Chance.int(31, 44, state.salt, house, 4) / slots) * slots + slot) / 10,
    miles: (Math.floor(Chance.int(2, 44, state.salt, house, 5) / slots) * slots + slot + 1) / 10,
    nightly: Math.floor(rate / slots) * slots + slot
  }
}

/** A room of a hotel. */
export const offer = (state: TravelState, hotel: Hotel, room: Stay['room']): Offer => {
  const number = hotel.number * rooms.length + rooms.indexOf(room)
  return {
    number,
    offer_id: offers.write(state.salt, number),
    hotel,
    room,
    total: Math.round(hotel.nightly * multiple[room]) * hotel.nights
  }
}

/** The offer of an id. */
export const offered = (state: TravelState, id: string): E.Either<ToolError.ToolError, Offer> => {
  const number = offers.read(state.salt, id)
  const hotel = number === undefined ? undefined : numbered(state, Math.floor(number / rooms.length))
  const room = rooms[(number ?? 0) % rooms.length]
  return hotel === undefined || room === undefined
    ? Refusal.of('not_found', `The offer ${id} is unknown or has expired.`, 'offer_id')
    : E.right(offer(state, hotel, room))
}

/** The number that a stay in an offered room has. */
export const stay = (state: TravelState, booked: Offer): string => stays.write(state.salt, booked.number)
