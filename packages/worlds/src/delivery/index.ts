/**
 * Delivery: takeaways with their menus, bags of food, vouchers, couriers, meals on their way, and meals that were eaten.
 * Bags and meals go by ids that only look-ups give out, couriers are quoted before one is taken, and the meal wallet is
 * unlocked before anything is paid or claimed.
 */
import { Declare, type World } from '@magnet/core'
import { Address, CardId, ClockTime, Money, PersonName, Rating } from '../cast/Types.js'
import * as Bag from './Bag.js'
import * as Checkout from './Checkout.js'
import { init } from './Init.js'
import * as Kitchen from './Kitchen.js'
import * as Meal from './Meal.js'
import * as MealTypes from './MealTypes.js'
import * as Receipt from './Receipt.js'
import { policies } from './Rules.js'
import type { State } from './State.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'delivery',
  version: 1,
  description: 'Food brought to the door: takeaways, bags, couriers and meals.',
  types: [Address, CardId, ClockTime, Money, PersonName, Rating, ...Object.values(Types), ...Object.values(MealTypes)],
  functions: [...Kitchen.functions, ...Bag.functions, ...Checkout.functions, ...Meal.functions, ...Receipt.functions],
  init,
  visible: Declare.facts([
    ['/bagged/*', Types.BagKitchen],
    ['/underway/*', MealTypes.MealKitchen],
    ['/eaten/*', MealTypes.EatenKitchen],
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
