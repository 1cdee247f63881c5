/** From the bag to a meal: couriers, the wallet, and ordering. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, CardId, ClockTime, Money } from '../cast/Types.js'
import * as Bag from './Bag.js'
import * as Bagged from './Bagged.js'
import * as Ids from './Ids.js'
import {
  CourierFee,
  CourierName,
  CourierOfferId,
  CourierVehicle,
  MealBy,
  MealNumber,
  OfferArrival,
  WalletBalance
} from './MealTypes.js'
import * as Menu from './Menu.js'
import * as Offer from './Offer.js'
import type { Meal, State } from './State.js'
import { FoodBagId } from './Types.js'
import * as Words from './words/Checkout.js'

const write = Declare.write<State>('delivery')

/** What has to be granted before anything is paid or claimed. */
export const premise = 'meal wallet'

/** The wallet is locked. */
export const locked: ReturnType<typeof Refusal.of> = Refusal.of(
  'unauthenticated',
  'The meal wallet is locked. Unlock it first.'
)

const quote = Declare.read<State>('delivery')({
  name: 'quote_couriers',
  description:
    'Lists the couriers who can bring a bag to an address by a time today: when they are there and their fee in dollars.',
  toolClass: 'couriers',
  parameters: {
    bag_id: Declare.required(FoodBagId, 'Id of the bag.'),
    address: Declare.required(Address, 'Street and number.'),
    by: Declare.required(MealBy, 'When the food should be there.')
  },
  returns: Declare.object({
    offers: Declare.list(
      Declare.object({
        offer_id: CourierOfferId,
        courier: CourierName,
        vehicle: CourierVehicle,
        arrives: OfferArrival,
        fee: CourierFee
      })
    )
  }),
  phrases: Words.quote,
  suggest: (state) => {
    // Half hours that leave time to cook and to ride.
    const first = Math.ceil((Offer.start(state.now) + 75) / 30)
    return state.addresses.flatMap((address, index) => [
      { address, by: Calendar.clock((first + (index % 3)) * 30) },
      { address, by: Calendar.clock((first + 2 - (index % 3)) * 30) }
    ])
  },
  run:
    ({ bag_id, address, by }) =>
    (state) =>
      E.either.chain(Bag.at(state, bag_id), (position) => {
        const kitchen = Menu.kitchen(state, position)
        const food = Bagged.food(state, position)
        if (food < kitchen.minimum)
          return Refusal.of(
            'forbidden',
            `${kitchen.name} delivers from $${kitchen.minimum} on; the bag comes to $${food.toFixed(2)}. Add something to it.`,
            'bag_id'
          )
        const offers = Offer.to(state, position, address)
        const soonest = offers.reduce(
          (best, offer) => (offer.arrives < best ? offer.arrives : best),
          offers[0]?.arrives ?? ''
        )
        if (by < soonest)
          return Refusal.of('conflict', `No courier can be there by ${by}. The soonest is ${soonest}.`, 'by')
        return E.right([
          {
            offers: offers
              .filter((offer) => offer.arrives <= by)
              .map(({ number, courier, vehicle, arrives, fee }) => ({
                offer_id: Ids.offer.write(state, number),
                courier,
                vehicle,
                arrives,
                fee
              }))
          },
          state
        ] as const)
      })
})

const unlock = write({
  name: 'unlock_meal_wallet',
  description:
    'Unlocks the meal wallet of the customer. Needed before food is paid, a courier is tipped, or a meal is claimed.',
  toolClass: 'wallet',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ balance: WalletBalance }),
  phrases: Words.unlock,
  run: () => (state) => E.right([{ balance: state.wallet }, state.unlocked ? state : { ...state, unlocked: true }])
})

/** What a bag costs with a courier, or nothing of an offer that there is not. */
export const due = (state: State, offer_id: string): number => {
  const offer = Offer.read(state, Ids.offer.read(state, offer_id))
  return offer === undefined ? 0 : Menu.cents(Bagged.total(state, offer.kitchen) + offer.fee)
}

const place = write({
  name: 'order_meal',
  description:
    'Orders what is in a bag, with one of the couriers for it, and charges a stored card. Needs the unlocked meal wallet. May answer that the kitchen is briefly unavailable; calling it once more is then right.',
  toolClass: 'meals',
  requires: [premise],
  ends: [FoodBagId, CourierOfferId],
  parameters: {
    offer_id: Declare.required(CourierOfferId, "Id of the courier's offer."),
    card_id: Declare.required(CardId, 'Stored card to charge.')
  },
  returns: Declare.object({ meal_number: MealNumber, total: Money, arrives: ClockTime }),
  phrases: Words.place,
  transient: {
    code: 'unavailable',
    message: 'The kitchen did not confirm in time, nothing was charged. Please try again.'
  },
  run:
    ({ offer_id, card_id }) =>
    (state) => {
      const offer = Offer.read(state, Ids.offer.read(state, offer_id))
      if (offer === undefined) return Refusal.of('not_found', `No courier made the offer ${offer_id}.`, 'offer_id')
      const card = state.cards.find((one) => one.card_id === card_id)
      if (card === undefined) return Refusal.of('not_found', `No card ${card_id} is stored here.`, 'card_id')
      if (!state.unlocked) return locked
      const lines = Bagged.lines(state, offer.kitchen)
      const kitchen = Menu.kitchen(state, offer.kitchen)
      if (lines.length === 0)
        return Refusal.of('conflict', `The bag from ${kitchen.name} is empty. Put a dish in first.`, 'offer_id')
      const total = due(state, offer_id)
      if (total > card.left)
        return Refusal.of(
          'insufficient_funds',
          `The card ending ${card.ending} was declined for $${total.toFixed(2)}. Try another card.`,
          'card_id'
        )
      const meal: Meal = {
        number: state.issued,
        kitchen: offer.kitchen,
        lines,
        total,
        card: card.ending,
        courier: offer.courier,
        arrives: offer.arrives,
        receiver: state.user.name,
        tip: null
      }
      return E.right([
        { meal_number: Ids.meal.write(state, meal.number), total, arrives: offer.arrives },
        {
          ...state,
          issued: state.issued + 1,
          lines: state.lines.filter((line) => line.kitchen !== offer.kitchen),
          vouchers: state.vouchers.filter((voucher) => voucher.used !== offer.kitchen),
          meals: [...state.meals, meal],
          cards: state.cards.map((one) => (one === card ? { ...one, left: Menu.cents(one.left - total) } : one))
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [quote, unlock, place]
