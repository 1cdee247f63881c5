/** Cancelling a flight booking and moving it to another day. */
import { Declare, type Phrases, Pointer, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, City, Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import * as Charge from './Charge.js'
import * as Flight from './Flight.js'
import * as Invoices from './Invoices.js'
import { write } from './State.js'
import { Refund } from './MoneyTypes.js'
import { BookingId, DepartureTime, Fee, FlightId, FlightNumber, InvoiceId } from './Types.js'
import * as Why from './Why.js'

export const cancelBooking: World.WorldFunction = write({
  name: 'cancel_booking',
  description: 'Cancels a flight booking. A part of the price is kept as a fee, unless the booking is insured.',
  toolClass: 'bookings',
  parameters: { booking_id: Declare.required(BookingId, 'Number of the booking') },
  returns: Declare.object({ refund: Refund, fee: Fee, invoice_id: InvoiceId }),
  undoes: ['book_flight'],
  phrases: {
    ask: [
      'cancel {booking_id}',
      'call off {booking_id}',
      'cancel {booking_id} and get me back what you can',
      'drop {booking_id}, I am not going after all'
    ],
    question: ['can {booking_id} be cancelled', 'could you get me out of {booking_id}'],
    answer: [
      (told) =>
        free(told)
          ? `Your flight is cancelled, and you'll get all ${told.must('/refund')} back.`
          : `Your flight is cancelled. You'll get ${told.must('/refund')} back; the airline kept ${told.must('/fee')}.`,
      (told) =>
        free(told)
          ? `That's cancelled. The insurance covers it, so ${told.must('/refund')} will be refunded.`
          : `That's cancelled. ${told.must('/refund')} will be refunded after a fee of ${told.must('/fee')}.`,
      (told) =>
        free(told)
          ? `Done, the trip is off, with a full refund of ${told.must('/refund')}.`
          : `Done, the trip is off. The refund is ${told.must('/refund')} and the fee was ${told.must('/fee')}.`,
      (told) =>
        free(told)
          ? `Cancelled: ${told.must('/refund')} comes back to you without any fee.`
          : `Cancelled: ${told.must('/refund')} comes back to you, minus the ${told.must('/fee')} fee I couldn't avoid.`
    ],
    lack: ['cancel flights', 'call off a booked trip', 'undo flight bookings'],
    service: 'the cancellation desk',
    wants: {},
    why: Why.cancelBooking,
    tells: ['cancellation', 'cancel']
  },
  run:
    ({ booking_id }) =>
    (state) => {
      const found = Booked.standing(state, booking_id)
      if (E.isLeft(found)) return found
      const { booking } = found.right
      const fee = booking.insured ? 0 : Math.round(booking.total / 10)
      const refund = booking.total - fee
      const next = Booked.withBooking(state, { ...booking, status: 'cancelled', refund })
      return E.right([{ refund, fee, invoice_id: Invoices.number(state, booking_id) }, next])
    }
})

export const moveBooking: World.WorldFunction = write({
  name: 'move_booking',
  amends: ['book_flight'],
  description: 'Moves a flight booking to another date, on the flight nearest to the booked time of day.',
  toolClass: 'bookings',
  parameters: {
    booking_id: Declare.required(BookingId, 'Number of the booking'),
    date: Declare.required(CalendarDate, 'New day of departure')
  },
  returns: Declare.object({
    flight_id: FlightId,
    flight_number: FlightNumber,
    departs: DepartureTime,
    to: City,
    change_fee: Money
  }),
  phrases: {
    ask: [
      'move {booking_id} to {date}',
      'change {booking_id} to {date}',
      'shift {booking_id} to {date}',
      'rebook {booking_id} for {date}',
      'switch {booking_id} to {date}'
    ],
    question: ['can {booking_id} be moved to {date}', 'could I fly on {date} instead with {booking_id}'],
    answer: [
      (told) =>
        `You're now on ${told.must('/flight_number')}, leaving at ${told.must('/departs')}; the change cost ${told.must('/change_fee')}.`,
      (told) =>
        `Moved. The new flight is ${told.must('/flight_number')} at ${told.must('/departs')}, and the airline charged ${told.must('/change_fee')} for the change.`,
      (told) =>
        `Your trip is on ${told.argument('date')} now: ${told.must('/flight_number')}, departure ${told.must('/departs')}, change fee ${told.must('/change_fee')}.`
    ],
    lack: ['move flights to another day', 'rebook trips', 'change the date of a flight'],
    service: 'the rebooking desk',
    wants: {
      date: ['Which day should I move it to?', 'What date would you like instead?', 'When would you rather fly?']
    },
    gives: { date: ['{}', 'to {}', 'move it to {}'] },
    called: { '/to': ['the city I fly to'], '/change_fee': ['the change fee'] },
    why: Why.moveBooking,
    tells: ['rebook', 'change of date']
  },
  suggest: (state) => state.ideas.dates.map((date) => ({ date })),
  run:
    ({ booking_id, date }) =>
    (state) => {
      const found = Booked.standing(state, booking_id)
      if (E.isLeft(found)) return found
      const { booking, flight } = found.right
      if (flight.date === date) return Refusal.of('conflict', `Booking ${booking_id} is already for ${date}.`, 'date')
      const moved = Flight.moved(state, flight, date)
      if (moved === undefined) return Refusal.of('not_found', `No flight of this route is on sale for ${date}.`, 'date')
      const fee = booking.cabin === 'economy' ? 45 : 90
      const charged = Charge.card(state, booking.card_id, fee)
      if (E.isLeft(charged)) return charged
      return E.right([
        {
          flight_id: moved.flight_id,
          flight_number: moved.flight_number,
          departs: moved.departs,
          to: flight.to.city,
          change_fee: fee
        },
        Booked.withBooking(charged.right, { ...booking, flight: moved.number, seat: '' })
      ])
    }
})

const free = (told: Phrases.Told): boolean => Pointer.get(told.output, '/fee') === 0
