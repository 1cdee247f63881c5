/** How a flight is running. */
import { Declare, type Phrases, Pointer, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import { City } from '../cast/Types.js'
import * as Flight from './Flight.js'
import { read } from './State.js'
import { Country, DepartureTime, FlightId, FlightStatus, Gate, LateMinutes } from './Types.js'
import * as Why from './Why.js'

export const flightStatus: World.WorldFunction = read({
  name: 'flight_status',
  description:
    'Says whether a flight is expected on time, and from which gate it leaves. Airports are slow to answer at times; asking once more is then right.',
  transient: { code: 'unavailable', message: 'The airport did not answer in time. Please try again.' },
  toolClass: 'flights',
  parameters: { flight_id: Declare.required(FlightId, 'Flight as returned by a search or a booking') },
  returns: Declare.object({
    status: FlightStatus,
    gate: Gate,
    expected_departure: DepartureTime,
    delay_minutes: LateMinutes,
    lands_in: City,
    country: Declare.maybe(Country)
  }),
  phrases: {
    ask: [
      'check whether {flight_id} is on time',
      'find out which gate {flight_id} leaves from',
      'see how {flight_id} is running',
      'look up the gate for {flight_id}',
      'make sure that {flight_id} leaves on time',
      'find out if {flight_id} is late',
      'check on {flight_id} for me',
      'look at the departure board for {flight_id}',
      'tell me whether {flight_id} is delayed and from where it leaves'
    ],
    question: [
      'is {flight_id} on time',
      'which gate does {flight_id} leave from',
      'is there any delay on {flight_id}',
      'will {flight_id} leave on time',
      'is {flight_id} delayed',
      'how is {flight_id} doing',
      'from where does {flight_id} leave',
      'are there any problems with {flight_id}'
    ],
    answer: [
      (told) =>
        `The flight to ${told.may('/lands_in')} is ${told.must('/status')}, leaving from gate ${told.must('/gate')} at ${told.must('/expected_departure')}${delay(told)}.`,
      (told) =>
        `Your flight leaves from gate ${told.must('/gate')} at ${told.must('/expected_departure')} and is ${told.must('/status')}${delay(told)}.`,
      (told) =>
        `Right now the flight to ${told.may('/lands_in')} is ${told.must('/status')}${delay(told)}. Departure is at ${told.must('/expected_departure')} from gate ${told.must('/gate')}.`
    ],
    lack: ['check whether flights run on time', 'see gates and delays', 'follow flights live'],
    service: 'the live flight board',
    wants: {},
    called: {
      '/lands_in': ['the city where it lands', 'the city I land in'],
      '/country': ['the country where it lands', 'the country I land in']
    },
    why: Why.flightStatus,
    tells: ['flight status', 'gate']
  },
  run:
    ({ flight_id }) =>
    (state) =>
      E.either.map(Flight.find(state, flight_id), (flight) => {
        const late =
          Chance.unit(state.salt, flight.number, 31) < 0.35 ? Chance.int(2, 18, state.salt, flight.number, 32) * 5 : 0
        const gate = `${Chance.pick(['A', 'B', 'C', 'D'], state.salt, flight.number, 33)}${Chance.int(1, 42, state.salt, flight.number, 34)}`
        return [
          {
            status: late > 0 ? 'delayed' : 'on time',
            gate,
            expected_departure: Calendar.clock(Calendar.minutes(flight.departs) + late),
            delay_minutes: late,
            lands_in: flight.to.city,
            // Nobody has to enter the country that they live in.
            ...(flight.to.country === state.destinations[0]?.country ? {} : { country: flight.to.country })
          },
          state
        ]
      })
})

const delay = (told: Phrases.Told): string =>
  Pointer.get(told.output, '/delay_minutes') === 0 ? '' : `, ${told.may('/delay_minutes')} minutes late`
