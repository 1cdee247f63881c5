/** Listing and reading flight bookings. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Listing from '../cast/Listing.js'
import { CalendarDate, City, Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import { byDate, read, rows } from './State.js'
import { Airline, BookingId, BookingStatus, Cabin, DepartureTime, FlightId, FlightNumber } from './Types.js'
import * as Why from './Why.js'

export const listBookings: World.WorldFunction = read({
  name: 'list_bookings',
  description: 'Lists the flight bookings that have not been cancelled.',
  toolClass: 'bookings',
  parameters: {},
  returns: Declare.object({
    bookings: Declare.list(
      Declare.object({ booking_id: BookingId, from: City, to: City, date: CalendarDate, total: Money })
    )
  }),
  phrases: {
    ask: [
      'list my flight bookings',
      'show me the trips I have booked',
      'go through my upcoming flights',
      'pull up my flight reservations',
      'tell me which flights I have booked'
    ],
    question: ['which flights do I have booked', 'what trips are coming up for me', 'what flight bookings do I have'],
    stands: ['I have', 'on my account', 'I have coming up'],
    answer: [
      (told) => {
        const list = Listing.text(
          told,
          '/bookings',
          (say, at) => `${told.may(`${at}/from`)} to ${say(`${at}/to`)} on ${say(`${at}/date`)}`
        )
        return list === ''
          ? 'You have no flights booked at the moment.'
          : `You have ${Listing.count(Listing.size(told, '/bookings'), 'flight')} booked: ${list}.`
      },
      (told) => {
        const list = Listing.text(
          told,
          '/bookings',
          (say, at) =>
            `${say(`${at}/to`)} on ${say(`${at}/date`)} (${told.may(`${at}/total`)}, from ${told.may(`${at}/from`)})`
        )
        return list === '' ? 'Nothing is booked right now.' : `Coming up: ${list}.`
      },
      (told) => {
        const list = Listing.text(
          told,
          '/bookings',
          (say, at) => `on ${say(`${at}/date`)} to ${say(`${at}/to`)}, number ${told.may(`${at}/booking_id`)}`
        )
        return list === '' ? "I don't see any flight bookings." : `I see these trips: ${list}.`
      }
    ],
    lack: ['see your flight bookings', 'look through your trips', 'open your list of reservations'],
    service: 'the booking overview',
    wants: {},
    why: Why.listBookings,
    tells: ['list of bookings', 'my bookings']
  },
  run: () => (state) =>
    E.right([
      {
        bookings: rows(state.bookings)
          .flatMap((booking) => {
            const found = Booked.standing(state, booking.booking_id)
            if (E.isLeft(found)) return []
            const { flight } = found.right
            return [
              {
                booking_id: booking.booking_id,
                from: flight.from.city,
                to: flight.to.city,
                date: flight.date,
                total: booking.total
              }
            ]
          })
          .toSorted(byDate)
      },
      state
    ])
})

export const getBooking: World.WorldFunction = read({
  name: 'get_booking',
  description: 'Returns the details of a flight booking.',
  toolClass: 'bookings',
  parameters: { booking_id: Declare.required(BookingId, 'Number of the booking') },
  returns: Declare.object({
    flight_id: FlightId,
    airline: Airline,
    flight_number: FlightNumber,
    from: City,
    to: City,
    date: CalendarDate,
    departs: DepartureTime,
    cabin: Cabin,
    total: Money,
    status: BookingStatus
  }),
  phrases: {
    ask: [
      'show me the details of {booking_id}',
      'open {booking_id} and tell me what it says',
      'give me the details of {booking_id}',
      'read me what is in {booking_id}',
      'check the details of {booking_id}'
    ],
    question: [
      'what are the details of {booking_id}',
      'when exactly does {booking_id} leave',
      'which flight is {booking_id} for'
    ],
    stands: ['the flight of {booking_id}', 'the flight on {booking_id}'],
    answer: [
      (told) =>
        `It's ${told.may('/airline')} ${told.must('/flight_number')} from ${told.may('/from')} to ${told.must('/to')} on ${told.must('/date')}, departing at ${told.must('/departs')}, in ${told.may('/cabin')}.`,
      (told) =>
        `You fly to ${told.must('/to')} on ${told.must('/date')} at ${told.must('/departs')} with ${told.may('/airline')} (${told.must('/flight_number')}); it cost ${told.may('/total')}.`,
      (told) =>
        `${told.must('/flight_number')}, ${told.may('/from')} to ${told.must('/to')}, ${told.must('/date')}, leaving at ${told.must('/departs')}. The booking is ${told.may('/status')}.`
    ],
    lack: ['open bookings', 'look up the details of a trip', 'read your reservations'],
    service: 'the booking details',
    wants: {},
    called: {
      '/date': ['the day of the flight', 'the day I fly'],
      '/to': ['the city I fly to'],
      '/total': ['the price of the booking']
    },
    why: Why.getBooking,
    tells: ['booking details', 'details of the booking']
  },
  run:
    ({ booking_id }) =>
    (state) =>
      E.either.map(Booked.any(state, booking_id), ({ booking, flight }) => [
        {
          flight_id: flight.flight_id,
          airline: flight.airline,
          flight_number: flight.flight_number,
          from: flight.from.city,
          to: flight.to.city,
          date: flight.date,
          departs: flight.departs,
          cabin: booking.cabin,
          total: booking.total,
          status: booking.status
        },
        state
      ])
})
