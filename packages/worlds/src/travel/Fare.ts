/** A fare: a flight in a cabin at a price. Like flights, fares follow from the salt and are found by their id. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import * as Flight from './Flight.js'
import type { Booking, TravelState } from './State.js'

/** A fare. */
export interface Fare {
  readonly number: number
  readonly fare_id: string
  readonly flight: Flight.Flight
  readonly cabin: Booking['cabin']
  /** In whole dollars. */
  readonly total: number
  readonly seats: number
}

const codes = Code.of('F-')
const bookings = Code.of('BK')
const cabins: ReadonlyArray<Booking['cabin']> = ['economy', 'business', 'first']
const multiple: { readonly [K in Booking['cabin']]: number } = { economy: 1, business: 2.9, first: 4.6 }

/** The fare of a flight in a cabin. */
export const of = (state: TravelState, flight: Flight.Flight, cabin: Booking['cabin']): Fare => {
  const number = flight.number * cabins.length + cabins.indexOf(cabin)
  // About one fare in fifty is gone.
  const seats =
    Chance.unit(state.salt, number, 5) < 0.02 ? 0 : Chance.int(1, cabin === 'economy' ? 9 : 6, state.salt, number, 6)
  return {
    number,
    fare_id: codes.write(state.salt, number),
    flight,
    cabin,
    total: Math.round(flight.price * multiple[cabin]),
    seats
  }
}

/** The fare of an id. */
export const find = (state: TravelState, id: string): E.Either<ToolError.ToolError, Fare> => {
  const number = codes.read(state.salt, id)
  const flight = number === undefined ? undefined : Flight.numbered(state, Math.floor(number / cabins.length))
  const cabin = cabins[(number ?? 0) % cabins.length]
  return flight === undefined || cabin === undefined
    ? Refusal.of('not_found', `The fare ${id} is unknown or has expired.`, 'fare_id')
    : E.right(of(state, flight, cabin))
}

/** The number that a booking of the fare has. */
export const booking = (state: TravelState, fare: Fare): string => bookings.write(state.salt, fare.number)

/** The number of the fare that a booking was made from. */
export const behind = (state: TravelState, booking_id: string): number | undefined =>
  bookings.read(state.salt, booking_id)
