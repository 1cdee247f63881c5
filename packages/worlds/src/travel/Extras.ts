/** What is added to a flight booking: a seat, bags. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import * as Charge from './Charge.js'
import * as Invoices from './Invoices.js'
import { write } from './State.js'
import { Bags, BookingId, Fee, FlightId, InvoiceId, Seat, SeatNumber } from './Types.js'
import * as Why from './Why.js'

const letters: { readonly [K in 'window' | 'aisle' | 'middle']: readonly [string, string] } = {
  window: ['A', 'F'],
  aisle: ['C', 'D'],
  middle: ['B', 'E']
}

export const chooseSeat: World.WorldFunction = write({
  name: 'choose_seat',
  description: 'Reserves a seat of a kind for a flight booking.',
  toolClass: 'bookings',
  parameters: {
    booking_id: Declare.required(BookingId, 'Number of the booking'),
    seat: Declare.required(Seat, 'Kind of seat')
  },
  returns: Declare.object({ seat_number: SeatNumber, flight_id: FlightId, fee: Money }),
  phrases: {
    ask: [
      'get me a {seat} on {booking_id}',
      'reserve a {seat} on {booking_id}',
      'put me in a {seat} on {booking_id}',
      'pick a {seat} for {booking_id}'
    ],
    question: ['can I have a {seat} on {booking_id}', 'is there a {seat} left on {booking_id}'],
    answer: [
      (told) => `You're in seat ${told.must('/seat_number')} on that flight; it cost ${told.must('/fee')}.`,
      (told) => `Seat ${told.must('/seat_number')} is yours, for ${told.must('/fee')}.`,
      (told) => `I reserved seat ${told.must('/seat_number')} for you. That added ${told.must('/fee')}.`
    ],
    lack: ['reserve seats', 'choose a seat on a flight', 'change where you sit'],
    service: 'the seat map',
    wants: {
      seat: [
        'Window, aisle or middle?',
        'Which kind of seat would you like?',
        'Do you prefer a window or an aisle seat?'
      ]
    },
    gives: { seat: ['a {}, please', 'a {}', 'make it a {}'] },
    called: { '/fee': ['the seat fee'] },
    why: Why.chooseSeat,
    tells: ['seat map', 'reserve a seat']
  },
  suggest: () => [{ seat: 'window' }, { seat: 'aisle' }, { seat: 'aisle' }, { seat: 'window' }],
  run:
    ({ booking_id, seat }) =>
    (state) => {
      const found = Booked.standing(state, booking_id)
      if (E.isLeft(found)) return found
      const { booking, flight } = found.right
      const row = Chance.int(
        booking.cabin === 'economy' ? 9 : 1,
        booking.cabin === 'economy' ? 34 : 8,
        state.salt,
        flight.number,
        11
      )
      const seat_number = `${row}${Chance.pick(letters[seat], state.salt, flight.number, 12)}`
      if (booking.seat === seat_number)
        return Refusal.of('conflict', `Seat ${seat_number} is already reserved for this booking.`, 'seat')
      const fee = Chance.int(4, 12, state.salt, flight.number, 13) * (seat === 'middle' ? 1 : 3)
      const charged = Charge.card(state, booking.card_id, fee)
      if (E.isLeft(charged)) return charged
      return E.right([
        { seat_number, flight_id: flight.flight_id, fee },
        Booked.withBooking(charged.right, { ...booking, seat: seat_number })
      ])
    }
})

export const addBags: World.WorldFunction = write({
  name: 'add_bags',
  description: 'Adds checked bags to a flight booking. At most five can be checked.',
  toolClass: 'bookings',
  parameters: {
    booking_id: Declare.required(BookingId, 'Number of the booking'),
    bags: Declare.required(Bags, 'How many bags to add')
  },
  returns: Declare.object({ fee: Fee, total: Money, invoice_id: InvoiceId }),
  phrases: {
    ask: [
      'check {bags} more bags in on {booking_id}',
      'put {bags} checked bags on {booking_id}',
      'add {bags} checked bags to {booking_id}',
      'register {bags} bags for {booking_id}'
    ],
    question: [
      'can I take {bags} checked bags on {booking_id}',
      'what would {bags} extra bags on {booking_id} cost, and can you add them'
    ],
    answer: [
      (told) => `The bags are on the booking for ${told.must('/fee')}, which makes ${told.must('/total')} in all.`,
      (told) => `Added. They cost ${told.must('/fee')}; the trip now comes to ${told.must('/total')}.`,
      (told) => `Your luggage is registered. That's ${told.must('/fee')} extra, so ${told.must('/total')} altogether.`
    ],
    lack: ['add luggage to a booking', 'register checked bags', 'arrange baggage'],
    service: 'the baggage service',
    wants: { bags: ['How many bags are you checking in?', 'How many bags should I add?'] },
    gives: { bags: ['{}', '{} bags', 'just {}'] },
    called: { '/total': ['the new total of the booking'] },
    why: Why.addBags,
    tells: ['baggage', 'checked bag']
  },
  suggest: () => [{ bags: 2 }, { bags: 3 }, { bags: 2 }],
  run:
    ({ booking_id, bags }) =>
    (state) => {
      const found = Booked.standing(state, booking_id)
      if (E.isLeft(found)) return found
      const { booking } = found.right
      if (booking.bags + bags > 5)
        return Refusal.of('conflict', `Only five bags can be checked; ${booking.bags} are registered already.`, 'bags')
      const fee = bags * (booking.cabin === 'economy' ? 38 : 20)
      const charged = Charge.card(state, booking.card_id, fee)
      if (E.isLeft(charged)) return charged
      const total = booking.total + fee
      return E.right([
        { fee, total, invoice_id: Invoices.number(state, booking_id) },
        Booked.withBooking(charged.right, { ...booking, bags: booking.bags + bags, total })
      ])
    }
})
