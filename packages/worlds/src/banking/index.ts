/**
 * Banking: accounts, payees, transfers, cards and what was paid with them, disputes, standing orders, other currencies.
 * Whatever moves money needs a session, which opens with a code; an exchange needs an offer.
 */
import { Declare, type World } from '@magnet/core'
import { CalendarDate, Currency, Money, PersonName } from '../cast/Types.js'
import * as Access from './Access.js'
import * as Account from './Account.js'
import * as Card from './Card.js'
import * as CardTypes from './CardTypes.js'
import * as Dispute from './Dispute.js'
import * as Exchange from './Exchange.js'
import { init } from './Init.js'
import * as Payment from './Payment.js'
import { policies } from './Rules.js'
import * as Standing from './Standing.js'
import type { State } from './State.js'
import * as Transfer from './Transfer.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'banking',
  version: 1,
  description: 'Accounts, transfers, cards, disputes and standing orders of a customer.',
  types: [CalendarDate, Currency, Money, PersonName, ...Object.values(Types), ...Object.values(CardTypes)],
  functions: [
    ...Access.functions,
    ...Account.functions,
    ...Transfer.functions,
    ...Card.functions,
    ...Payment.functions,
    ...Dispute.functions,
    ...Exchange.functions,
    ...Standing.functions
  ],
  init,
  visible: Declare.facts([
    ['/accounts/*/name', Types.AccountName],
    ['/payees/*/first', PersonName],
    ['/cards/*/name', CardTypes.BankCardName],
    ['/merchants/*/name', CardTypes.MerchantName]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: {}
  }),
  policies
})
