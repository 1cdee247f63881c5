/**
 * Trading: instruments, positions, tickets and orders, alerts, dividends, watch lists and cash of a depot. A trade needs
 * a ticket that says what it comes to, and a desk that is open.
 */
import { Declare, type World } from '@magnet/core'
import { Money } from '../cast/Types.js'
import * as Alert from './Alert.js'
import * as Cash from './Cash.js'
import * as Desk from './Desk.js'
import * as Holding from './Holding.js'
import { init } from './Init.js'
import * as Instrument from './Instrument.js'
import * as Order from './Order.js'
import * as OrderTypes from './OrderTypes.js'
import { policies } from './Rules.js'
import type { State } from './State.js'
import * as Ticket from './Ticket.js'
import * as Types from './Types.js'
import * as Watchlist from './Watchlist.js'

export const world: World.World = Declare.world<State>({
  name: 'trading',
  version: 1,
  description: 'Shares of a small investor: prices, trades, dividends, alerts and watch lists.',
  types: [Money, ...Object.values(Types), ...Object.values(OrderTypes)],
  functions: [
    ...Desk.functions,
    ...Instrument.functions,
    ...Ticket.functions,
    ...Order.functions,
    ...Holding.functions,
    ...Alert.functions,
    ...Watchlist.functions,
    ...Cash.functions
  ],
  init,
  visible: Declare.facts([
    ['/instruments/*/company', Types.CompanyName],
    ['/watchlists/*/name', OrderTypes.WatchlistName]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: {}
  }),
  policies
})
