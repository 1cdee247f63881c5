/** Finding the airport of a city: every search of flights needs its code. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { City } from '../cast/Types.js'
import type { Destination, TravelState } from './State.js'
import { read } from './State.js'
import { AirportCode, AirportName, Country } from './Types.js'
import * as Why from './Why.js'

/** The destination whose city has a name, in any of the ways that people write it. */
export const named = (state: TravelState, name: string): Destination | undefined => {
  const wanted = name.trim().toLowerCase()
  return state.destinations.find(
    ({ city, short }) => city.toLowerCase() === wanted || short.some((other) => other.toLowerCase() === wanted)
  )
}

/** The names that people use of the cities. */
const names = (state: TravelState): ReadonlyArray<string> =>
  state.destinations.flatMap(({ city, short }) => [city, ...short])

export const findAirport: World.WorldFunction = read({
  name: 'find_airport',
  description: 'Finds the main airport of a city.',
  toolClass: 'flights',
  parameters: { city: Declare.required(City, 'Name of the city') },
  returns: Declare.object({ code: AirportCode, name: AirportName, country: Country }),
  phrases: {
    ask: [
      'find the main airport of {city}',
      'look up the airport for {city}',
      'tell me which airport serves {city}',
      'check which airport is the main one in {city}',
      'find out where I would land in {city}'
    ],
    question: [
      'which airport serves {city}',
      "what's the main airport in {city}",
      'which airport would I fly into for {city}',
      "what's the name of the airport in {city}"
    ],
    stands: ['{city}'],
    answer: [
      (told) => `${told.argument('city')} is served by ${told.must('/name')} (${told.must('/code')}).`,
      (told) => `The main airport of ${told.argument('city')} is ${told.must('/name')}, code ${told.must('/code')}.`,
      (told) => `For ${told.argument('city')} that would be ${told.must('/name')}, ${told.must('/code')} for short.`,
      (told) => `You'd fly into ${told.must('/name')} (${told.must('/code')}).`
    ],
    lack: ['look up airports', 'find out which airport serves a city', 'search a directory of airports'],
    service: 'the airport directory',
    wants: {
      city: ['Which city do you mean?', 'Which city should I look up?', 'For which city?']
    },
    gives: { city: ['{}', 'for {}', "it's {}"] },
    called: { '/country': ['the country it is in'] },
    why: Why.findAirport,
    tells: ['airport code', 'main airport', 'IATA']
  },
  suggest: (state) => names(state).map((city) => ({ city })),
  run:
    ({ city }) =>
    (state) => {
      const found = named(state, city)
      return found === undefined
        ? Refusal.of('not_found', `No airport is known for ${city}.`, 'city')
        : E.right([{ code: found.code, name: found.airport, country: found.country }, state])
    }
})
