/** Bookings and stays by their ids, as a request means them: those that stand, unless it may be any. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Flight from './Flight.js'
import * as Hotel from './Hotel.js'
import type { Booking, Stay, TravelState } from './State.js'

/** A booking with its flight. */
export interface Booked {
  readonly booking: Booking
  readonly flight: Flight.Flight
}

/** A stay with its hotel. */
export interface Stayed {
  readonly stay: Stay
  readonly hotel: Hotel.Hotel
}

/** The booking of an id, whatever became of it. */
export const any = (state: TravelState, id: string): E.Either<ToolError.ToolError, Booked> => {
  const booking = Object.hasOwn(state.bookings, id) ? state.bookings[id] : undefined
  const flight = booking === undefined ? undefined : Flight.numbered(state, booking.flight)
  return booking === undefined || flight === undefined
    ? Refusal.of('not_found', `There is no booking ${id}.`, 'booking_id')
    : E.right({ booking, flight })
}

/** The booking of an id, if it still stands. */
export const standing = (state: TravelState, id: string): E.Either<ToolError.ToolError, Booked> => {
  const found = any(state, id)
  return E.isRight(found) && found.right.booking.status === 'cancelled'
    ? Refusal.of('conflict', `Booking ${id} was cancelled.`, 'booking_id')
    : found
}

/** The stay of an id, if it still stands. */
export const stay = (state: TravelState, id: string): E.Either<ToolError.ToolError, Stayed> => {
  const found = Object.hasOwn(state.stays, id) ? state.stays[id] : undefined
  const hotel = found === undefined ? undefined : Hotel.numbered(state, found.hotel)
  if (found === undefined || hotel === undefined)
    return Refusal.of('not_found', `There is no hotel booking ${id}.`, 'stay_id')
  return found.status === 'cancelled'
    ? Refusal.of('conflict', `Hotel booking ${id} was cancelled.`, 'stay_id')
    : E.right({ stay: found, hotel })
}

/** The state with a booking in its table. */
export const withBooking = (state: TravelState, booking: Booking): TravelState => ({
  ...state,
  bookings: { ...state.bookings, [booking.booking_id]: booking }
})

/** The state with a stay in its table. */
export const withStay = (state: TravelState, changed: Stay): TravelState => ({
  ...state,
  stays: { ...state.stays, [changed.stay_id]: changed }
})
