/**
 * Shop: a catalogue with its stock by colour, a basket with gift paper and vouchers, ways to deliver, orders, parcels and
 * returns. Articles, colours of them, orders and purchases are known by ids that only look-ups give out, and the
 * customer account is entered before anything is paid or sent back.
 */
import { Declare, type World } from '@magnet/core'
import { Address, CalendarDate, CardId, ClockTime, Money, PersonName, PlaceName, Rating } from '../cast/Types.js'
import * as Basket from './Basket.js'
import * as Catalogue from './Catalogue.js'
import * as Checkout from './Checkout.js'
import { init } from './Init.js'
import * as Order from './Order.js'
import * as OrderTypes from './OrderTypes.js'
import * as Parcel from './Parcel.js'
import * as Return from './Return.js'
import { policies } from './Rules.js'
import type { State } from './State.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'shop',
  version: 1,
  description: 'An online shop: catalogue, basket, orders, parcels and returns.',
  types: [
    Address,
    CalendarDate,
    CardId,
    ClockTime,
    Money,
    PersonName,
    PlaceName,
    Rating,
    ...Object.values(Types),
    ...Object.values(OrderTypes)
  ],
  functions: [
    ...Catalogue.functions,
    ...Basket.functions,
    ...Checkout.functions,
    ...Order.functions,
    ...Parcel.functions,
    ...Return.functions
  ],
  init,
  visible: Declare.facts([
    ['/wanted/*', Types.ArticleName],
    ['/baskets/*/name', Types.BasketName],
    ['/packed/*', OrderTypes.OrderedArticle],
    ['/awaited/*', OrderTypes.AwaitedArticle],
    ['/owned/*', OrderTypes.OwnedArticle],
    ['/addresses/*', Address],
    ['/people/*', PersonName]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: {
      name: state.user.name,
      home_city: state.user.home_city,
      cards: state.cards.map(({ card_id, ending }) => ({ card_id, ending }))
    },
    meanings: { '/profile/cards/*/card_id': CardId.name }
  }),
  policies
})
