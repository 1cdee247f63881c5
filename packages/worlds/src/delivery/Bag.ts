/** Bags: what goes in, and what comes off by a voucher. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import * as Bagged from './Bagged.js'
import * as Ids from './Ids.js'
import * as Menu from './Menu.js'
import type { State } from './State.js'
import {
  BagDishes,
  BagKitchen,
  DishId,
  DishTitle,
  FoodBagId,
  FoodTotal,
  FoodVoucherExpiry,
  FoodVoucherId,
  FoodVoucherMinimum,
  FoodVoucherValue,
  KitchenTitle,
  PortionCount
} from './Types.js'
import * as Words from './words/Bag.js'

const read = Declare.read<State>('delivery')
const write = Declare.write<State>('delivery')

/** The takeaway whose bag an id names, where something is in it, or a refusal. */
export const at = (state: State, id: string): E.Either<ToolError.ToolError, number> => {
  const kitchen = Ids.bag.read(state, id) ?? -1
  const found = state.kitchens[kitchen]
  return found === undefined
    ? Refusal.of('not_found', `There is no bag ${id}.`, 'bag_id')
    : Bagged.lines(state, kitchen).length === 0
      ? Refusal.of('conflict', `The bag from ${found.name} is empty. Put a dish in first.`, 'bag_id')
      : E.right(kitchen)
}

const find = read({
  name: 'find_food_bag',
  description: 'Finds the bag with dishes of a takeaway by the name of the takeaway: its id, and what it comes to.',
  toolClass: 'bags',
  parameters: { takeaway: Declare.required(BagKitchen, 'Name of the takeaway.') },
  returns: Declare.object({ bag_id: FoodBagId, dishes: BagDishes, total: FoodTotal }),
  phrases: Words.find,
  suggest: (state) =>
    [...new Set(state.lines.map((line) => Menu.kitchen(state, line.kitchen).name))].map((takeaway) => ({ takeaway })),
  run:
    ({ takeaway }) =>
    (state) => {
      const wanted = takeaway.trim().toLowerCase()
      const kitchen = state.kitchens.findIndex((one) => one.name.toLowerCase() === wanted)
      const lines = Bagged.lines(state, kitchen)
      const filled = [...new Set(state.lines.map((line) => Menu.kitchen(state, line.kitchen).name))]
      return lines.length === 0
        ? Refusal.of(
            'not_found',
            `You have no bag from "${takeaway}".${filled.length === 0 ? '' : ` There are bags from ${filled.join(', ')}.`}`,
            'takeaway'
          )
        : E.right([
            {
              bag_id: Ids.bag.write(state, kitchen),
              dishes: lines.reduce((sum, line) => sum + line.portions, 0),
              total: Bagged.total(state, kitchen)
            },
            state
          ])
    }
})

const add = write({
  name: 'add_dish',
  description: 'Puts a dish into the bag of its takeaway; each takeaway has a bag of its own.',
  toolClass: 'bags',
  parameters: {
    dish_id: Declare.required(DishId, 'Id of the dish.'),
    portions: Declare.optional(PortionCount, 'How many of it.', 1)
  },
  returns: Declare.object({ bag_id: FoodBagId, name: DishTitle, takeaway: KitchenTitle, bag_total: FoodTotal }),
  phrases: Words.add,
  suggest: () => [2, 3, 4, 5].map((portions) => ({ portions })),
  run:
    ({ dish_id, portions }) =>
    (state) => {
      const dish = Menu.dish(state, Ids.dish.read(state, dish_id))
      if (dish === undefined) return Refusal.of('not_found', `No takeaway has a dish ${dish_id}.`, 'dish_id')
      const takeaway = Menu.kitchen(state, dish.kitchen).name
      if (Menu.gone(state, dish.number)) {
        const other = Menu.of(state, dish.kitchen).find((one) => !Menu.gone(state, one.number))
        return Refusal.of(
          'sold_out',
          `${takeaway} has run out of ${dish.name} today.${other === undefined ? '' : ` There is still ${other.name}.`}`,
          'dish_id'
        )
      }
      const before = Bagged.lines(state, dish.kitchen).reduce(
        (sum, line) => (line.dish === dish.number ? sum + line.portions : sum),
        0
      )
      if (before + portions > most)
        return Refusal.of(
          'forbidden',
          `${takeaway} cooks ${most} portions of a dish at most; the bag has ${before} already.`,
          'portions'
        )
      const next = { ...state, lines: [...state.lines, { kitchen: dish.kitchen, dish: dish.number, portions }] }
      return E.right([
        {
          bag_id: Ids.bag.write(state, dish.kitchen),
          name: dish.name,
          takeaway,
          bag_total: Bagged.total(next, dish.kitchen)
        },
        next
      ])
    }
})

/** How many portions of a dish go into a bag. */
const most = 12

const vouchers = read({
  name: 'list_food_vouchers',
  description: 'Lists the vouchers of the customer: dollars off, the least that a bag has to come to, the last day.',
  toolClass: 'vouchers',
  parameters: {},
  returns: Declare.object({
    vouchers: Declare.list(
      Declare.object({
        voucher_id: FoodVoucherId,
        value: FoodVoucherValue,
        minimum: FoodVoucherMinimum,
        expires: FoodVoucherExpiry
      })
    )
  }),
  phrases: Words.vouchers,
  run: () => (state) =>
    E.right([
      {
        vouchers: state.vouchers
          .filter((voucher) => voucher.used === null)
          .map(({ number, value, minimum, expires }) => ({
            voucher_id: Ids.voucher.write(state, number),
            value,
            minimum,
            expires
          }))
      },
      state
    ])
})

const apply = write({
  name: 'apply_food_voucher',
  description: 'Takes a voucher off what a bag comes to. A bag has one voucher at most.',
  toolClass: 'vouchers',
  parameters: {
    voucher_id: Declare.required(FoodVoucherId, 'Code of the voucher.'),
    bag_id: Declare.required(FoodBagId, 'Id of the bag.')
  },
  returns: Declare.object({
    bag_id: FoodBagId,
    off: Declare.described('Dollars off.')(FoodVoucherValue),
    to_pay: Declare.described('What is left to pay for the food.')(Money)
  }),
  phrases: Words.apply,
  run:
    ({ voucher_id, bag_id }) =>
    (state) => {
      const found = Ids.numbered(Ids.voucher, state, state.vouchers, voucher_id, 'voucher_id', 'voucher')
      if (E.isLeft(found)) return found
      const bag = at(state, bag_id)
      if (E.isLeft(bag)) return bag
      const [voucher, kitchen] = [found.right, bag.right]
      if (voucher.used !== null)
        return Refusal.of(
          'conflict',
          `${voucher_id} is used for the bag from ${Menu.kitchen(state, voucher.used).name}.`,
          'voucher_id'
        )
      if (voucher.expires < state.today)
        return Refusal.of('forbidden', `${voucher_id} was good until ${voucher.expires}.`, 'voucher_id')
      const known = state.vouchers.find((one) => one.used === kitchen)
      if (known !== undefined)
        return Refusal.of(
          'conflict',
          `The bag has the voucher ${Ids.voucher.write(state, known.number)} already; there is one to a bag.`,
          'bag_id'
        )
      const food = Bagged.food(state, kitchen)
      if (food < voucher.minimum)
        return Refusal.of(
          'forbidden',
          `${voucher_id} is for bags of $${voucher.minimum} or more; this one comes to $${food.toFixed(2)}.`,
          'voucher_id'
        )
      const next = {
        ...state,
        vouchers: state.vouchers.map((one) => (one === voucher ? { ...one, used: kitchen } : one))
      }
      return E.right([{ bag_id, off: voucher.value, to_pay: Bagged.total(next, kitchen) }, next])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, add, vouchers, apply]
