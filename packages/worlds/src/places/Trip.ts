/** Being guided along a route, and letting others follow. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { MilesDistance } from '../cast/Types.js'
import * as Ids from './Ids.js'
import * as Location from './Location.js'
import * as Names from './Names.js'
import * as Route from './Route.js'
import type { State, Trip } from './State.js'
import { minutes } from './State.js'
import { ArrivalTime, Instruction, LengthUnit, LinkExpiry, RouteId, TripId, TripLink } from './Types.js'
import * as Words from './words/Route.js'

const running = (state: State, id: string): Trip | undefined => state.trips.find((trip) => trip.trip_id === id)

const over = (id: string): ReturnType<typeof Refusal.of> =>
  Refusal.of('not_found', `No navigation is running under ${id}.`, 'trip_id')

const begin = Declare.write<State>('places')({
  name: 'begin_navigation',
  description:
    'Guides the user along a planned route from now on, in place of a running navigation. Location access has to be on.',
  toolClass: 'navigation',
  requires: [Location.premise],
  parameters: { route_id: Declare.required(RouteId, 'Id of the route to follow.') },
  returns: Declare.object({ trip_id: TripId, arrives: ArrivalTime, first_step: Instruction }),
  phrases: Words.start,
  run:
    ({ route_id }) =>
    (state) => {
      const found = Route.behind(state, route_id)
      if (E.isLeft(found)) return found
      if (!state.located) return Location.off
      const { from, to, delay, miles, minutes: usual } = found.right
      const trip_id = Ids.trip.write(state, state.issued)
      const turn = Chance.pick(['left', 'right'], state.salt, 61, from.index, to.index)
      return E.right([
        {
          trip_id,
          arrives: Calendar.clock(minutes(state) + usual + delay),
          first_step: `turn ${turn} onto ${Names.street(state.salt, from.index, to.index)}`
        },
        { ...state, issued: state.issued + 1, trips: [{ trip_id, from: from.index, to: to.index, miles }] }
      ])
    }
})

const share = Declare.read<State>('places')({
  name: 'share_trip',
  description: 'Makes a link by which others can follow a running navigation for some hours.',
  toolClass: 'navigation',
  parameters: { trip_id: Declare.required(TripId, 'Id of the running navigation.') },
  returns: Declare.object({ trip_id: TripId, link: TripLink, expires: LinkExpiry }),
  phrases: Words.share,
  run:
    ({ trip_id }) =>
    (state) => {
      const trip = running(state, trip_id)
      if (trip === undefined) return over(trip_id)
      return E.right([
        {
          trip_id,
          link: Ids.link.write(state, trip.from * 1000 + trip.to),
          expires: Calendar.clock(minutes(state) + 240)
        },
        state
      ])
    }
})

const stop = Declare.write<State>('places')({
  name: 'stop_navigation',
  description: 'Stops a running navigation and tells how many miles were left.',
  toolClass: 'navigation',
  undoes: ['begin_navigation'],
  parameters: { trip_id: Declare.required(TripId, 'Id of the running navigation.') },
  returns: Declare.object({ remaining: MilesDistance, unit: LengthUnit }),
  phrases: Words.end,
  run:
    ({ trip_id }) =>
    (state) => {
      const trip = running(state, trip_id)
      if (trip === undefined) return over(trip_id)
      const part = 0.2 + Chance.unit(state.salt, 62, trip.from, trip.to) * 0.7
      return E.right([
        { remaining: Math.max(0.1, Math.round(trip.miles * part * 10) / 10), unit: 'mi' as const },
        { ...state, trips: state.trips.filter((one) => one !== trip) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [begin, share, stop]
