/** Pricing a flight and booking the fare. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, CardId, Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import * as Charge from './Charge.js'
import * as Fare from './Fare.js'
import * as Flight from './Flight.js'
import { read, write } from './State.js'
import {
  Airline,
  BookingId,
  BookingStatus,
  Cabin,
  DepartureTime,
  FareId,
  FlightId,
  FlightNumber,
  SeatsLeft,
  TicketCurrency
} from './Types.js'
import * as Why from './Why.js'

export const priceFlight: World.WorldFunction = read({
  name: 'price_flight',
  description: 'Quotes a fare for a flight and cabin. The fare is needed to book.',
  toolClass: 'flights',
  parameters: {
    flight_id: Declare.required(FlightId, 'Flight as returned by a search'),
    cabin: Declare.required(Cabin, 'Cabin to travel in')
  },
  returns: Declare.object({ fare_id: FareId, total: Money, currency: TicketCurrency, seats_left: SeatsLeft }),
  phrases: {
    ask: [
      'check what {flight_id} costs in {cabin}',
      'price {flight_id} in {cabin}',
      'get me a price for {flight_id} in {cabin}',
      'tell me how much {flight_id} would be in {cabin}',
      'see what I would pay for {flight_id} in {cabin}'
    ],
    question: [
      'how much is {flight_id} in {cabin}',
      'what does {flight_id} cost in {cabin}',
      'what would I pay for {flight_id} in {cabin}'
    ],
    stands: ['{flight_id} in {cabin}'],
    answer: [
      (told) =>
        `That comes to ${told.must('/total')} in ${told.argument('cabin')}, with ${seats(told.may('/seats_left'))} left.`,
      (told) => `In ${told.argument('cabin')} it's ${told.must('/total')}.`,
      (told) =>
        `The fare is ${told.must('/total')}; ${told.argument('cabin')} still has ${seats(told.may('/seats_left'))}.`
    ],
    lack: ['get prices for flights', 'look up what a flight costs', 'quote air fares'],
    service: 'the fare desk',
    wants: {
      cabin: [
        'Which cabin would you like: economy, business or first?',
        'Economy, business or first class?',
        'Which class do you want to fly?'
      ]
    },
    gives: { cabin: ['{}', '{}, please', 'make it {}'] },
    called: { '/total': ['the fare', 'the price of the flight'] },
    why: Why.priceFlight,
    tells: ['fare quote', 'quote a fare']
  },
  suggest: () => [
    { cabin: 'economy' },
    { cabin: 'business' },
    { cabin: 'economy' },
    { cabin: 'business' },
    { cabin: 'first' }
  ],
  run:
    ({ flight_id, cabin }) =>
    (state) => {
      const flight = Flight.find(state, flight_id)
      if (E.isLeft(flight)) return flight
      const fare = Fare.of(state, flight.right, cabin)
      if (fare.seats === 0) return Refusal.of('sold_out', `No seats are left in ${cabin} on this flight.`, 'cabin')
      return E.right([{ fare_id: fare.fare_id, total: fare.total, currency: 'USD', seats_left: fare.seats }, state])
    }
})

export const bookFlight: World.WorldFunction = write({
  name: 'book_flight',
  description: 'Books a quoted fare and charges a stored card.',
  toolClass: 'flights',
  parameters: {
    fare_id: Declare.required(FareId, 'Fare as quoted'),
    card_id: Declare.required(CardId, 'Stored card to charge')
  },
  returns: Declare.object({
    booking_id: BookingId,
    airline: Airline,
    flight_number: FlightNumber,
    date: CalendarDate,
    departs: DepartureTime,
    total: Money,
    status: BookingStatus
  }),
  phrases: {
    ask: [
      'book {fare_id} and put it on {card_id}',
      'book {fare_id} with {card_id}',
      'get me {fare_id} and charge {card_id}',
      'reserve {fare_id} and pay with {card_id}',
      'buy {fare_id} using {card_id}'
    ],
    question: ['could {fare_id} be booked on {card_id}', 'can I have {fare_id} booked with {card_id}'],
    answer: [
      (told) =>
        `You're booked on ${told.may('/airline')} ${told.must('/flight_number')}, leaving at ${told.must('/departs')} on ${told.may('/date')}, for ${told.must('/total')}. Your booking number is ${told.must('/booking_id')}.`,
      (told) =>
        `Done: ${told.must('/flight_number')} on ${told.may('/date')} at ${told.must('/departs')}, ${told.must('/total')} in all. The booking number is ${told.must('/booking_id')}.`,
      (told) =>
        `All set. ${told.may('/airline')} ${told.must('/flight_number')} takes off at ${told.must('/departs')}; I paid ${told.must('/total')}, and the reference is ${told.must('/booking_id')}.`,
      (told) =>
        `Booking ${told.must('/booking_id')} is confirmed: ${told.must('/flight_number')}, ${told.may('/date')}, departure ${told.must('/departs')}, ${told.must('/total')}.`
    ],
    lack: ['book flights', 'buy plane tickets', 'make flight reservations'],
    service: 'the ticket office',
    wants: {
      card_id: ['Which card should I use?', 'Which of your cards shall I charge?']
    },
    called: { '/date': ['the day of the flight', 'the day I fly'], '/total': ['the fare', 'the price of the ticket'] },
    why: Why.bookFlight,
    tells: ['buy a ticket', 'plane ticket']
  },
  run:
    ({ fare_id, card_id }) =>
    (state) => {
      const fare = Fare.find(state, fare_id)
      if (E.isLeft(fare)) return fare
      const { flight, cabin, total, seats } = fare.right
      if (seats === 0) return Refusal.of('sold_out', 'This fare has just sold out.', 'fare_id')
      const booking_id = Fare.booking(state, fare.right)
      if (Object.hasOwn(state.bookings, booking_id))
        return Refusal.of('conflict', `This fare was booked already, as ${booking_id}.`, 'fare_id')
      const charged = Charge.card(state, card_id, total)
      if (E.isLeft(charged)) return charged
      return E.right([
        {
          booking_id,
          airline: flight.airline,
          flight_number: flight.flight_number,
          date: flight.date,
          departs: flight.departs,
          total,
          status: 'confirmed'
        },
        Booked.withBooking(charged.right, {
          booking_id,
          flight: flight.number,
          cabin,
          total,
          card_id,
          issued: state.today,
          bags: 0,
          seat: '',
          insured: false,
          status: 'confirmed',
          refund: 0
        })
      ])
    }
})

const seats = (left: string): string => (left === '1' || left === 'one' ? 'one seat' : `${left} seats`)
