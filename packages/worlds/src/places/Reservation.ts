/** Tables that the user has reserved. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, Money } from '../cast/Types.js'
import * as Atlas from './Atlas.js'
import * as Find from './Find.js'
import * as Ids from './Ids.js'
import * as Restaurant from './Restaurant.js'
import type { Reservation, State } from './State.js'
import {
  DepositRefund,
  PartySize,
  ReservationId,
  ReservedRestaurant,
  ReservedTime,
  RestaurantTitle,
  TableTime,
  VenueId
} from './TableTypes.js'
import * as Words from './words/Reservation.js'

const write = Declare.write<State>('places')

const held = (state: State, id: string): Reservation | undefined =>
  state.reservations.find((reservation) => reservation.reservation_id === id)

const unknown = (id: string): ReturnType<typeof Refusal.of> =>
  Refusal.of('not_found', `There is no reservation ${id}.`, 'reservation_id')

/** Why no table can be had at a time, if so. */
const refusal = (
  state: State,
  spot: Atlas.Spot,
  date: string,
  time: string
): ReturnType<typeof Refusal.of> | undefined => {
  const minute = Calendar.minutes(time)
  const { first, last, step } = Restaurant.evening
  if (minute < first || minute > last || (minute - first) % step !== 0)
    return Refusal.of('conflict', `${spot.name} seats guests every half hour from 17:30 to 21:30.`, 'time')
  return Restaurant.free(state, spot, date, minute)
    ? undefined
    : Refusal.of('sold_out', `${spot.name} has no table left at ${time} on ${date}.`, 'time')
}

const evenings = ['17:30', '18:00', '18:30', '19:00', '19:30', '20:00', '20:30', '21:00']

const reserve = write({
  name: 'reserve_table',
  description: 'Reserves a table at a restaurant. A deposit per person is taken.',
  toolClass: 'reservations',
  parameters: {
    venue_id: Declare.required(VenueId, 'Venue id of the restaurant.'),
    date: Declare.required(CalendarDate, 'The day.'),
    time: Declare.required(TableTime, 'The time, every half hour from 17:30 to 21:30.'),
    party_size: Declare.required(PartySize, 'How many people.')
  },
  returns: Declare.object({
    reservation_id: ReservationId,
    restaurant: RestaurantTitle,
    date: CalendarDate,
    time: ReservedTime,
    party_size: PartySize,
    deposit: Money
  }),
  phrases: Words.reserve,
  suggest: (state) =>
    [1, 2, 3, 5, 7, 9, 12, 16].flatMap((days, index) =>
      [0, 3, 5].map((later) => ({
        date: Calendar.addDays(days)(state.today),
        time: evenings[(index + later) % evenings.length] ?? '19:00',
        party_size: 2 + ((index * 3 + later) % 5)
      }))
    ),
  run:
    ({ venue_id, date, time, party_size }) =>
    (state) => {
      const found = Find.venue(state, venue_id, 'venue_id')
      if (E.isLeft(found)) return found
      const spot = found.right
      const reason = Restaurant.closed(state, date)
      if (reason !== undefined) return Refusal.of('conflict', reason, 'date')
      const refused = refusal(state, spot, date, time)
      if (refused !== undefined) return refused
      if (state.reservations.some((one) => one.place === spot.index && one.date === date))
        return Refusal.of('conflict', `You have a table at ${spot.name} on ${date} already.`, 'date')
      const reservation_id = Ids.reservation.write(state, state.issued)
      const deposit = party_size * Chance.int(1, 3, state.salt, 81, spot.index) * 5
      return E.right([
        { reservation_id, restaurant: spot.name, date, time, party_size, deposit },
        {
          ...state,
          issued: state.issued + 1,
          reservations: [
            ...state.reservations,
            { reservation_id, place: spot.index, restaurant: spot.name, date, time, party_size, deposit }
          ]
        }
      ])
    }
})

const find = Declare.read<State>('places')({
  name: 'lookup_reservation',
  description: "Finds the user's next reservation at a restaurant.",
  toolClass: 'reservations',
  parameters: { restaurant: Declare.required(ReservedRestaurant, 'Name of the restaurant.') },
  returns: Declare.object({
    reservation_id: ReservationId,
    date: CalendarDate,
    time: ReservedTime,
    party_size: PartySize
  }),
  phrases: Words.find,
  suggest: (state) => state.reservations.map(({ restaurant }) => ({ restaurant })),
  run:
    ({ restaurant }) =>
    (state) => {
      const wanted = restaurant.trim().toLowerCase()
      const [next] = state.reservations
        .filter((one) => one.restaurant.toLowerCase() === wanted)
        .toSorted((left, right) => (left.date < right.date ? -1 : 1))
      if (next === undefined)
        return Refusal.of('not_found', `There is no reservation at "${restaurant}".`, 'restaurant')
      const { reservation_id, date, time, party_size } = next
      return E.right([{ reservation_id, date, time, party_size }, state])
    }
})

const change = write({
  name: 'change_reservation',
  description: 'Moves a reservation to another time on the same day.',
  toolClass: 'reservations',
  amends: ['reserve_table'],
  parameters: {
    reservation_id: Declare.required(ReservationId, 'Id of the reservation.'),
    time: Declare.required(TableTime, 'The new time, every half hour from 17:30 to 21:30.')
  },
  returns: Declare.object({
    reservation_id: ReservationId,
    restaurant: RestaurantTitle,
    date: CalendarDate,
    time: ReservedTime
  }),
  phrases: Words.change,
  suggest: () => evenings.map((time) => ({ time })),
  run:
    ({ reservation_id, time }) =>
    (state) => {
      const reservation = held(state, reservation_id)
      if (reservation === undefined) return unknown(reservation_id)
      if (reservation.time === time) return Refusal.of('conflict', `The reservation is for ${time} already.`, 'time')
      const refused = refusal(state, Atlas.spot(state)(reservation.place), reservation.date, time)
      if (refused !== undefined) return refused
      return E.right([
        { reservation_id, restaurant: reservation.restaurant, date: reservation.date, time },
        {
          ...state,
          reservations: state.reservations.map((one) => (one === reservation ? { ...one, time } : one))
        }
      ])
    }
})

const cancel = write({
  name: 'cancel_reservation',
  description: 'Cancels a reservation and refunds the deposit, less a fee within three days of the date.',
  toolClass: 'reservations',
  undoes: ['reserve_table'],
  parameters: { reservation_id: Declare.required(ReservationId, 'Id of the reservation.') },
  returns: Declare.object({ refund: DepositRefund }),
  phrases: Words.cancel,
  run:
    ({ reservation_id }) =>
    (state) => {
      const reservation = held(state, reservation_id)
      if (reservation === undefined) return unknown(reservation_id)
      const soon = Calendar.number(reservation.date) - Calendar.number(state.today) < 3
      return E.right([
        { refund: soon ? reservation.deposit * 0.8 : reservation.deposit },
        { ...state, reservations: state.reservations.filter((one) => one !== reservation) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [reserve, find, change, cancel]
