/**
 * Home: devices and scenes, energy, heating, codes for the front door, parcels, and the car in the garage. Devices,
 * heating zones and codes are known by ids that only look-ups give out, and the lock opens for a session only.
 */
import { Declare, type World } from '@magnet/core'
import { Address, CalendarDate, ClockTime, Money, PersonName } from '../cast/Types.js'
import * as Car from './Car.js'
import * as CarTypes from './CarTypes.js'
import * as Device from './Device.js'
import * as Door from './Door.js'
import * as DoorTypes from './DoorTypes.js'
import * as Energy from './Energy.js'
import * as Garage from './Garage.js'
import * as Heating from './Heating.js'
import { init } from './Init.js'
import * as Parcel from './Parcel.js'
import { policies } from './Rules.js'
import type { State } from './State.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'home',
  version: 1,
  description: 'A home: devices, heating, the front door, parcels, and the car.',
  types: [
    Address,
    CalendarDate,
    ClockTime,
    Money,
    PersonName,
    ...Object.values(Types),
    ...Object.values(DoorTypes),
    ...Object.values(CarTypes)
  ],
  functions: [
    ...Device.functions,
    ...Energy.functions,
    ...Heating.functions,
    ...Door.functions,
    ...Parcel.functions,
    ...Car.functions,
    ...Garage.functions
  ],
  init,
  visible: Declare.facts([
    ['/devices/*/name', Types.DeviceName],
    ['/rooms/*/name', Types.RoomName],
    ['/scenes/*/name', Types.SceneName],
    ['/guests/*', PersonName],
    ['/codes/*/guest', DoorTypes.CodedGuest]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: {}
  }),
  policies
})
