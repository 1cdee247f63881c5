/** Searching flights between two airports on a day. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Listing from '../cast/Listing.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate } from '../cast/Types.js'
import * as Flight from './Flight.js'
import { read } from './State.js'
import { Airline, AirportCode, DepartureTime, FlightId, FlightMinutes, FlightPrice, Stops } from './Types.js'
import * as Why from './Why.js'

export const searchFlights: World.WorldFunction = read({
  name: 'search_flights',
  description:
    'Lists the flights between two airports on a date, with departure time, duration and lowest price. If the fare system times out, searching once more is enough.',
  transient: { code: 'unavailable', message: 'The fare system timed out. Search again.' },
  toolClass: 'flights',
  parameters: {
    origin: Declare.required(AirportCode, 'IATA code of the departure airport'),
    destination: Declare.required(AirportCode, 'IATA code of the arrival airport'),
    date: Declare.required(CalendarDate, 'Day of departure')
  },
  returns: Declare.object({
    flights: Declare.list(
      Declare.object({
        flight_id: FlightId,
        airline: Airline,
        departs: DepartureTime,
        duration_minutes: FlightMinutes,
        stops: Stops,
        price_from: FlightPrice
      })
    )
  }),
  phrases: {
    ask: [
      'find flights from {origin} to {destination} on {date}',
      'look for flights from {origin} to {destination} on {date}',
      'see what flies from {origin} to {destination} on {date}',
      'show me the flights from {origin} to {destination} on {date}',
      'check which flights go from {origin} to {destination} on {date}',
      'get me a list of flights from {origin} to {destination} on {date}',
      'look up how I could fly from {origin} to {destination} on {date}',
      'find me a way to fly from {origin} to {destination} on {date}',
      'search flights from {origin} to {destination} for {date}',
      'give me the options for flying from {origin} to {destination} on {date}',
      'tell me what leaves {origin} for {destination} on {date}'
    ],
    question: [
      'which flights go from {origin} to {destination} on {date}',
      'what flights are there from {origin} to {destination} on {date}',
      'how can I fly from {origin} to {destination} on {date}',
      'when could I fly from {origin} to {destination} on {date}',
      'is there a flight from {origin} to {destination} on {date}',
      'what leaves {origin} for {destination} on {date}',
      'could I fly from {origin} to {destination} on {date}',
      'who flies from {origin} to {destination} on {date}'
    ],
    stands: ['from {origin} to {destination} on {date}', 'going from {origin} to {destination} on {date}'],
    answer: [
      (told) => {
        const count = Listing.size(told, '/flights')
        const flights = Listing.text(
          told,
          '/flights',
          (say, at) => `the ${say(`${at}/departs`)} with ${told.may(`${at}/airline`)} from ${say(`${at}/price_from`)}`
        )
        return count === 0
          ? 'Nothing flies on that route that day.'
          : `I found ${Listing.count(count, 'flight')}: ${flights}.`
      },
      (told) => {
        const flights = Listing.text(
          told,
          '/flights',
          (say, at) => `${told.may(`${at}/airline`)} at ${say(`${at}/departs`)} (from ${say(`${at}/price_from`)})`
        )
        return flights === '' ? "There's no flight between the two that day." : `Your options that day are ${flights}.`
      },
      (told) => {
        const flights = Listing.text(
          told,
          '/flights',
          (say, at) => `one at ${say(`${at}/departs`)} for ${say(`${at}/price_from`)} with ${told.may(`${at}/airline`)}`
        )
        return flights === '' ? 'I see no flights for that day.' : `Here's what flies: ${flights}.`
      }
    ],
    lack: ['search for flights', 'look up flight schedules', 'see what flies between two places'],
    service: 'the flight search',
    wants: {
      date: ['Which day should I look at?', 'When would you like to fly?', 'What day are you travelling?']
    },
    gives: { date: ['on {}', '{}', "I'd leave on {}"] },
    why: Why.searchFlights,
    tells: ['flight schedule', 'search for flights']
  },
  suggest: (state) => state.ideas.dates.map((date) => ({ date })),
  run:
    ({ origin, destination, date }) =>
    (state) => {
      const from = state.destinations.findIndex(({ code }) => code === origin)
      const to = state.destinations.findIndex(({ code }) => code === destination)
      if (from < 0) return Refusal.of('not_found', `No airport has the code ${origin}.`, 'origin')
      if (to < 0) return Refusal.of('not_found', `No airport has the code ${destination}.`, 'destination')
      if (from === to) return Refusal.of('conflict', 'Origin and destination are the same airport.', 'destination')
      if (date < state.today) return Refusal.of('not_found', `${date} is in the past.`, 'date')
      if (date > Calendar.addDays(Flight.horizon)(state.today))
        return Refusal.of('not_found', `Flights on ${date} are not on sale yet.`, 'date')
      return E.right([
        {
          flights: Flight.search(state, from, to, date).map((flight) => ({
            flight_id: flight.flight_id,
            airline: flight.airline,
            departs: flight.departs,
            duration_minutes: flight.minutes,
            stops: flight.stops,
            price_from: flight.price
          }))
        },
        state
      ])
    }
})
