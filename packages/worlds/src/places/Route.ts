/** Ways from one place to another, and what holds people up on them. A route is its id: a plan needs no table. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { MilesDistance } from '../cast/Types.js'
import * as Atlas from './Atlas.js'
import * as Find from './Find.js'
import * as Ids from './Ids.js'
import * as Names from './Names.js'
import type { State } from './State.js'
import { DelayCause, DelayMinutes, LengthUnit, PlaceId, RouteId, Street, TravelMinutes, TravelMode } from './Types.js'
import * as Words from './words/Route.js'

const read = Declare.read<State>('places')

type Mode = 'driving' | 'walking' | 'cycling' | 'transit'

const modes: readonly [Mode, ...ReadonlyArray<Mode>] = ['driving', 'walking', 'cycling', 'transit']

/** Miles an hour, and the farthest that the planner goes. */
const speeds: { readonly [M in Mode]: readonly [speed: number, farthest: number] } = {
  driving: [22, 3200],
  walking: [3, 15],
  cycling: [10, 40],
  transit: [14, 60]
}

/** A route that was planned. */
export interface Route {
  readonly from: Atlas.Spot
  readonly to: Atlas.Spot
  readonly mode: Mode
  readonly miles: number
  readonly minutes: number
  readonly delay: number
}

const made = (state: State, from: Atlas.Spot, to: Atlas.Spot, mode: Mode): Route => {
  // Streets make a detour of a fifth to two fifths of the straight line.
  const detour = 1.2 + Chance.unit(state.salt, 51, from.index, to.index) / 5
  const miles = Math.max(0.1, Math.round(Atlas.miles(from, to) * detour * 10) / 10)
  return {
    from,
    to,
    mode,
    miles,
    minutes: Math.max(2, Math.round((miles / speeds[mode][0]) * 60) + (mode === 'transit' ? 6 : 1)),
    delay: Chance.int(3, 24, state.salt, 52, from.index, to.index, modes.indexOf(mode))
  }
}

/** The route behind an id. */
export const behind = (state: State, id: string): E.Either<ToolError.ToolError, Route> => {
  const size = Atlas.size(state)
  const value = Ids.route.read(state, id, size * size * modes.length)
  if (value === undefined) return Refusal.of('not_found', `No route was planned under ${id}.`, 'route_id')
  const pair = Math.floor(value / modes.length)
  const spot = Atlas.spot(state)
  return E.right(
    made(state, spot(Math.floor(pair / size)), spot(pair % size), modes[value % modes.length] ?? 'driving')
  )
}

const route = read({
  name: 'plan_route',
  description: 'Plans a route between two places: its id, its length in miles and the minutes that it takes.',
  toolClass: 'routing',
  parameters: {
    from: Declare.required(PlaceId, 'Id of the place to start from.'),
    to: Declare.required(PlaceId, 'Id of the place to go to.'),
    mode: Declare.optional(TravelMode, 'How to travel.', 'driving')
  },
  returns: Declare.object({
    route_id: RouteId,
    distance: MilesDistance,
    unit: LengthUnit,
    minutes: TravelMinutes,
    via: Street
  }),
  phrases: Words.route,
  suggest: () => [{ mode: 'cycling' }, { mode: 'transit' }, { mode: 'driving' }],
  run:
    ({ from, to, mode }) =>
    (state) => {
      const start = Find.place(state, from, 'from')
      if (E.isLeft(start)) return start
      const end = Find.place(state, to, 'to')
      if (E.isLeft(end)) return end
      if (start.right.index === end.right.index)
        return Refusal.of('conflict', 'The route would end where it starts.', 'to')
      const planned = made(state, start.right, end.right, mode)
      if (planned.miles > speeds[mode][1])
        return Refusal.of('unavailable', `${planned.miles} miles is too far for a route by ${mode}.`, 'mode')
      const pair = start.right.index * Atlas.size(state) + end.right.index
      return E.right([
        {
          route_id: Ids.route.write(state, pair * modes.length + modes.indexOf(mode)),
          distance: planned.miles,
          unit: 'mi' as const,
          minutes: planned.minutes,
          via: Names.street(state.salt, start.right.index, end.right.index)
        },
        state
      ])
    }
})

const causes: readonly [string, ...ReadonlyArray<string>] = [
  'roadworks',
  'a broken-down lorry',
  'a closed bridge',
  'rush-hour traffic',
  'a street market',
  'a burst water pipe',
  'a signal failure'
]

const traffic = read({
  name: 'check_traffic',
  description:
    'Tells the present delay on a planned route, its cause, and the minutes that the route takes with it. The traffic service drops a request now and then; it can be repeated once more.',
  transient: { code: 'unavailable', message: 'No answer from the traffic service. Please repeat the request.' },
  toolClass: 'routing',
  parameters: { route_id: Declare.required(RouteId, 'Id of the route.') },
  returns: Declare.object({
    route_id: RouteId,
    delay_minutes: DelayMinutes,
    cause: DelayCause,
    minutes: TravelMinutes
  }),
  phrases: Words.traffic,
  run:
    ({ route_id }) =>
    (state) => {
      const found = behind(state, route_id)
      if (E.isLeft(found)) return found
      const { from, to, delay, minutes } = found.right
      return E.right([
        {
          route_id,
          delay_minutes: delay,
          cause: Chance.pick(causes, state.salt, 53, from.index, to.index),
          minutes: minutes + delay
        },
        state
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [route, traffic]
