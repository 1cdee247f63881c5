/** Where the user is. The position can be read only while location access is on. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, City } from '../cast/Types.js'
import * as Atlas from './Atlas.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import { Accuracy, Enabled, PlaceId } from './Types.js'
import * as Words from './words/Location.js'

/** The premise of everything that reads the position. */
export const premise = 'places.location'

/** What the service says while location access is off. */
export const off: ReturnType<typeof Refusal.of> = Refusal.of('forbidden', 'Location access is off. Turn it on first.')

const current = Declare.read<State>('places')({
  name: 'current_location',
  description: 'Gives the place, address and city where the user is. Location access has to be on.',
  toolClass: 'location',
  requires: [premise],
  parameters: {},
  returns: Declare.object({ place_id: PlaceId, address: Address, city: City }),
  phrases: Words.current,
  run: () => (state) => {
    if (!state.located) return off
    const spot = Atlas.spot(state)(state.here)
    return E.right([
      {
        place_id: Ids.place.write(state, spot.index),
        address: spot.address,
        city: state.cities[spot.city]?.name ?? ''
      },
      state
    ])
  }
})

const enable = Declare.write<State>('places')({
  name: 'enable_location',
  description: 'Turns location access on, so that the position of the user can be read.',
  toolClass: 'location',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ enabled: Enabled, accuracy: Declare.described('in feet')(Accuracy) }),
  phrases: Words.enable,
  run: () => (state) =>
    E.right([
      { enabled: true, accuracy: Chance.int(2, 16, state.salt, 31) * 5 },
      state.located ? state : { ...state, located: true }
    ])
})

export const functions: ReadonlyArray<World.WorldFunction> = [current, enable]
