/**
 * Places: find them, measure how far they are, get there, eat there, park there. Distances are in miles only, and
 * places, restaurants and tables are known by ids that only look-ups give out.
 */
import { Declare, type World } from '@magnet/core'
import { Address, CalendarDate, City, MilesDistance, Money, PlaceName, Rating } from '../cast/Types.js'
import * as Distance from './Distance.js'
import * as Favorite from './Favorite.js'
import * as Hours from './Hours.js'
import { init } from './Init.js'
import * as Location from './Location.js'
import * as Parking from './Parking.js'
import * as ParkingTypes from './ParkingTypes.js'
import * as Place from './Place.js'
import * as Reservation from './Reservation.js'
import * as Restaurant from './Restaurant.js'
import * as Route from './Route.js'
import { policies } from './Rules.js'
import type { State } from './State.js'
import * as TableTypes from './TableTypes.js'
import * as Trip from './Trip.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'places',
  version: 1,
  description: 'A map with places, routes, restaurants and parking.',
  types: [
    Address,
    CalendarDate,
    City,
    MilesDistance,
    Money,
    PlaceName,
    Rating,
    ...Object.values(Types),
    ...Object.values(TableTypes),
    ...Object.values(ParkingTypes)
  ],
  functions: [
    ...Place.functions,
    ...Hours.functions,
    ...Location.functions,
    ...Distance.functions,
    ...Route.functions,
    ...Trip.functions,
    ...Restaurant.functions,
    ...Reservation.functions,
    ...Favorite.functions,
    ...Parking.functions
  ],
  init,
  visible: Declare.facts([
    ['/cities/*/name', City],
    ['/home/*/name', PlaceName],
    ['/restaurants/*', TableTypes.RestaurantName],
    ['/reservations/*/restaurant', TableTypes.ReservedRestaurant]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: { '/profile/home_city': 'City' }
  }),
  policies
})
