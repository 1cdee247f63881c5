/** Takeaways of a style, and their menus. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { Rating } from '../cast/Types.js'
import * as Ids from './Ids.js'
import * as Menu from './Menu.js'
import type { State } from './State.js'
import {
  DishCalories,
  DishCap,
  DishId,
  DishPrice,
  DishTitle,
  KitchenId,
  KitchenMinimum,
  KitchenMinutes,
  KitchenTitle,
  PatienceMinutes,
  TakeawayStyle
} from './Types.js'
import * as Words from './words/Kitchen.js'

const read = Declare.read<State>('delivery')

const search = read({
  name: 'search_takeaways',
  description:
    'Lists the takeaways that cook in a style: rating, minutes that they cook, dollars that a bag has to come to.',
  toolClass: 'takeaways',
  parameters: {
    style: Declare.required(TakeawayStyle, 'What they cook.'),
    ready_within: Declare.optional(PatienceMinutes, 'Only takeaways that cook no longer than this, in minutes.')
  },
  returns: Declare.object({
    takeaways: Declare.list(
      Declare.object({
        kitchen_id: KitchenId,
        name: KitchenTitle,
        rating: Rating,
        minutes: KitchenMinutes,
        minimum: KitchenMinimum
      })
    )
  }),
  phrases: Words.search,
  suggest: () =>
    Menu.kitchens.flatMap(([style], index) => [{ style }, { style, ready_within: [20, 25, 30][index % 3] ?? 25 }]),
  run:
    ({ style, ready_within }) =>
    (state) =>
      E.right([
        {
          takeaways: state.kitchens.flatMap((kitchen, position) =>
            kitchen.style === style && kitchen.minutes <= (ready_within ?? Infinity)
              ? [
                  {
                    kitchen_id: Ids.kitchen.write(state, position),
                    name: kitchen.name,
                    rating: kitchen.rating,
                    minutes: kitchen.minutes,
                    minimum: kitchen.minimum
                  }
                ]
              : []
          )
        },
        state
      ])
})

const menu = read({
  name: 'list_menu',
  description: 'Lists the dishes of a takeaway, with prices in dollars and kilocalories.',
  toolClass: 'takeaways',
  parameters: {
    kitchen_id: Declare.required(KitchenId, 'Id of the takeaway.'),
    up_to: Declare.optional(DishCap, 'Only dishes that cost no more than this.')
  },
  returns: Declare.object({
    dishes: Declare.list(Declare.object({ dish_id: DishId, name: DishTitle, price: DishPrice, calories: DishCalories }))
  }),
  phrases: Words.menu,
  suggest: () => [12, 15, 10, 14, 18, 16].map((up_to) => ({ up_to })),
  run:
    ({ kitchen_id, up_to }) =>
    (state) => {
      const position = Ids.kitchen.read(state, kitchen_id) ?? -1
      return state.kitchens[position] === undefined
        ? Refusal.of('not_found', `No takeaway has the id ${kitchen_id}.`, 'kitchen_id')
        : E.right([
            {
              dishes: Menu.of(state, position)
                .filter((dish) => dish.price <= (up_to ?? Infinity))
                .map((dish) => ({
                  dish_id: Ids.dish.write(state, dish.number),
                  name: dish.name,
                  price: dish.price,
                  calories: dish.calories
                }))
            },
            state
          ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [search, menu]
