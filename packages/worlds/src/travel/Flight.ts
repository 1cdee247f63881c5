/**
 * Flights follow from the salt: a pair of cities has three to five on every day of the coming year. A flight is a
 * number, from which everything about it can be computed.
 *
 * Laws: the departure times, prices and durations of one search are distinct; a searched flight is found by its id.
 */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Destination, TravelState } from './State.js'

/** A flight on a day. */
export interface Flight {
  readonly number: number
  readonly flight_id: string
  readonly flight_number: string
  readonly airline: string
  readonly from: Destination
  readonly to: Destination
  readonly date: string
  readonly departs: string
  readonly minutes: number
  readonly stops: number
  /** The lowest fare in whole dollars. */
  readonly price: number
}

/** How many days ahead flights are on sale. */
export const horizon = 360

const codes = Code.of('FL-')
const days = 400
const slots = 5
const width = 16

const airlines: readonly [readonly [name: string, code: string], ...ReadonlyArray<readonly [string, string]>] = [
  ['Nordwind', 'NW'],
  ['Calypso Air', 'CY'],
  ['Meridian', 'MD'],
  ['Skylark', 'SK'],
  ['Pacifica', 'PX']
]

/** The flights between two cities on a day, by time of departure. */
export const search = (
  state: TravelState,
  origin: number,
  destination: number,
  date: string
): ReadonlyArray<Flight> => {
  const ahead = Calendar.number(date) - Calendar.number(state.today)
  if (ahead < 0 || ahead > horizon || origin === destination) return []
  const route = of(state, origin * width + destination, ahead)
  return route === undefined ? [] : Array.from({ length: route.flights }, (_none, slot) => flown(state, route, slot))
}

/** The flight of an id. */
export const find = (state: TravelState, id: string): E.Either<ToolError.ToolError, Flight> => {
  const number = codes.read(state.salt, id)
  const found = number === undefined ? undefined : numbered(state, number)
  return found === undefined ? Refusal.of('not_found', `No flight ${id} is on sale.`, 'flight_id') : E.right(found)
}

/** The flight of a number, if there is one. */
export const numbered = (state: TravelState, number: number): Flight | undefined => {
  const slot = Math.floor(number / days) % slots
  const route = of(state, Math.floor(number / (days * slots)), number % days)
  return route === undefined || slot >= route.flights ? undefined : flown(state, route, slot)
}

/** A pair of cities on a day. */
interface Route {
  readonly number: number
  readonly ahead: number
  readonly from: Destination
  readonly to: Destination
  readonly date: string
  readonly miles: number
  readonly flights: number
}

const of = (state: TravelState, number: number, ahead: number): Route | undefined => {
  const from = state.destinations[Math.floor(number / width)]
  const to = state.destinations[number % width]
  if (from === undefined || to === undefined || from === to || ahead > horizon) return undefined
  return {
    number,
    ahead,
    from,
    to,
    date: Calendar.addDays(ahead)(state.today),
    miles: distance(from, to),
    flights: Chance.int(3, slots, state.salt, number, ahead)
  }
}

const flown = (state: TravelState, { number: route, ahead, from, to, date, miles }: Route, slot: number): Flight => {
  const number = (route * slots + slot) * days + ahead
  const stops = miles > 1500 && Chance.unit(state.salt, number, 1) < 0.3 ? 1 : 0
  const [airline, code] = Chance.pick(airlines, state.salt, route, slot)
  // Multiples of the number of slots, plus the slot, are distinct within a search.
  const spread = (low: number, high: number, label: number): number =>
    Math.floor(Chance.int(low, high, state.salt, number, label) / slots) * slots + slot
  const usual = Math.round(miles / 8.3) + 35 + stops * 95
  const base = 70 + miles * 0.095 - stops * 25
  return {
    number,
    flight_id: codes.write(state.salt, number),
    flight_number: `${code} ${100 + ((route * 7 + slot * 131) % 890)}`,
    airline,
    from,
    to,
    date,
    departs: Calendar.clock(365 + slot * 190 + Chance.int(0, 34, state.salt, number, 2) * 5),
    minutes: spread(usual - 12, usual + 24, 3),
    stops,
    price: spread(Math.round(base * 0.8), Math.round(base * 1.5), 4)
  }
}

/** The same route and time of day on another date, or the nearest that flies. */
export const moved = (state: TravelState, flight: Flight, date: string): Flight | undefined => {
  const options = search(state, state.destinations.indexOf(flight.from), state.destinations.indexOf(flight.to), date)
  const wanted = Calendar.minutes(flight.departs)
  const away = (option: Flight): number => Math.abs(Calendar.minutes(option.departs) - wanted)
  return options.reduce<Flight | undefined>(
    (best, option) => (best === undefined || away(option) < away(best) ? option : best),
    undefined
  )
}

/** Great-circle miles. */
const distance = (from: Destination, to: Destination): number => {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const across = Math.sin(radians(to.lat - from.lat) / 2) ** 2
  const along = Math.sin(radians(to.lon - from.lon) / 2) ** 2
  const chord = across + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * along
  return 7918 * Math.asin(Math.sqrt(chord))
}
