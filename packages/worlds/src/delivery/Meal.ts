/** Meals on their way: found, followed, handed to somebody else, tipped for, called off. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { ClockTime, PersonName } from '../cast/Types.js'
import { locked, premise } from './Checkout.js'
import * as Ids from './Ids.js'
import {
  CourierName,
  HandoverCode,
  MealKitchen,
  MealNumber,
  MealPaid,
  MealRefund,
  MealStage,
  MinutesAway,
  ReceiverName,
  TipAmount,
  TipGiven,
  WalletBalance
} from './MealTypes.js'
import * as Menu from './Menu.js'
import type { Meal, State } from './State.js'
import * as Words from './words/Meal.js'

const read = Declare.read<State>('delivery')
const write = Declare.write<State>('delivery')

const at = (state: State, id: string): E.Either<ToolError.ToolError, Meal> =>
  Ids.numbered(Ids.meal, state, state.meals, id, 'meal_number', 'meal')

const changed = (state: State, meal: Meal, next: Meal): ReadonlyArray<Meal> =>
  state.meals.map((one) => (one === meal ? next : one))

/** How many minutes a meal still takes. */
const away = (state: State, meal: Meal): number =>
  Calendar.minutes(meal.arrives) - Calendar.minutes(state.now.slice(11, 16))

/** Where a meal is, by the minutes that it still takes. */
export const stage = (state: State, meal: Meal): 'in the queue' | 'being cooked' | 'on its way' => {
  const minutes = away(state, meal)
  return minutes > 45 ? 'in the queue' : minutes > 18 ? 'being cooked' : 'on its way'
}

/** The meal that a call names. */
export const meant = (state: State, id: unknown): Meal | undefined => {
  const number = typeof id === 'string' ? Ids.meal.read(state, id) : undefined
  return state.meals.find((one) => one.number === number)
}

const find = read({
  name: 'find_meal',
  description: 'Finds the number of a meal that a takeaway is preparing or that is on its way.',
  toolClass: 'meals',
  parameters: { takeaway: Declare.required(MealKitchen, 'Name of the takeaway.') },
  returns: Declare.object({ meal_number: MealNumber, arrives: ClockTime, paid: MealPaid }),
  phrases: Words.find,
  suggest: (state) => state.meals.map((meal) => ({ takeaway: Menu.kitchen(state, meal.kitchen).name })),
  run:
    ({ takeaway }) =>
    (state) => {
      const wanted = takeaway.trim().toLowerCase()
      const meal = state.meals.find((one) => Menu.kitchen(state, one.kitchen).name.toLowerCase() === wanted)
      return meal === undefined
        ? Refusal.of('not_found', `Nothing from "${takeaway}" is on its way to you.`, 'takeaway')
        : E.right([{ meal_number: Ids.meal.write(state, meal.number), arrives: meal.arrives, paid: meal.total }, state])
    }
})

const track = read({
  name: 'track_courier',
  description:
    'Says where a meal is, who brings it, and in how many minutes. May answer that the map is briefly unavailable; calling it once more is then right.',
  toolClass: 'meals',
  parameters: { meal_number: Declare.required(MealNumber, 'Number of the meal.') },
  returns: Declare.object({ stage: MealStage, courier: CourierName, minutes: MinutesAway }),
  phrases: Words.track,
  transient: { code: 'unavailable', message: 'The map lost the courier for a moment. Please ask again.' },
  run:
    ({ meal_number }) =>
    (state) =>
      E.either.map(at(state, meal_number), (meal) => [
        { stage: stage(state, meal), courier: meal.courier, minutes: away(state, meal) },
        state
      ])
})

const receive = write({
  name: 'name_meal_receiver',
  description: 'Names who takes a meal at the door, and gives the new code that the courier asks for.',
  toolClass: 'meals',
  amends: ['order_meal'],
  parameters: {
    meal_number: Declare.required(MealNumber, 'Number of the meal.'),
    receiver: Declare.required(PersonName, 'Who takes it.')
  },
  returns: Declare.object({ receiver: ReceiverName, courier: CourierName, code: HandoverCode }),
  phrases: Words.receive,
  suggest: (state) => state.people.map((receiver) => ({ receiver })),
  run:
    ({ meal_number, receiver }) =>
    (state) =>
      E.either.chain(at(state, meal_number), (meal) => {
        if (meal.receiver.toLowerCase() === receiver.trim().toLowerCase())
          return Refusal.of('conflict', `${meal.receiver} is down to take it already.`, 'receiver')
        return E.right([
          {
            receiver,
            courier: meal.courier,
            code: String(Chance.int(1000, 9999, state.salt, 41, meal.number, receiver.length))
          },
          { ...state, meals: changed(state, meal, { ...meal, receiver }) }
        ] as const)
      })
})

const tip = write({
  name: 'tip_courier',
  description: 'Gives the courier of a meal a tip, from the meal wallet, once. Needs the unlocked meal wallet.',
  toolClass: 'meals',
  requires: [premise],
  parameters: {
    meal_number: Declare.required(MealNumber, 'Number of the meal.'),
    tip: Declare.required(TipAmount, 'Dollars.')
  },
  returns: Declare.object({ courier: CourierName, given: TipGiven, balance: WalletBalance }),
  phrases: Words.tip,
  suggest: () => [3, 5, 2, 4, 6, 8, 7, 9, 10, 12, 14, 15].map((amount) => ({ tip: amount })),
  run:
    ({ meal_number, tip: given }) =>
    (state) =>
      E.either.chain(at(state, meal_number), (meal) => {
        if (!state.unlocked) return locked
        if (meal.tip !== null)
          return Refusal.of('conflict', `${meal.courier} has had a tip of $${meal.tip} for it already.`, 'meal_number')
        if (given > state.wallet)
          return Refusal.of(
            'insufficient_funds',
            `The meal wallet holds $${state.wallet.toFixed(2)}, which is less than a tip of $${given}.`,
            'tip'
          )
        const balance = Menu.cents(state.wallet - given)
        return E.right([
          { courier: meal.courier, given, balance },
          { ...state, wallet: balance, meals: changed(state, meal, { ...meal, tip: given }) }
        ] as const)
      })
})

const cancel = write({
  name: 'stop_meal',
  description:
    'Calls a meal off. The money comes back in full before the kitchen begins, by half while it cooks; once the courier has left it is too late.',
  toolClass: 'meals',
  undoes: ['order_meal'],
  parameters: { meal_number: Declare.required(MealNumber, 'Number of the meal.') },
  returns: Declare.object({ stage: MealStage, refund: MealRefund }),
  phrases: Words.cancel,
  run:
    ({ meal_number }) =>
    (state) =>
      E.either.chain(at(state, meal_number), (meal) => {
        const now = stage(state, meal)
        if (now === 'on its way')
          return Refusal.of(
            'forbidden',
            `${meal.courier} has left with ${meal_number} and is there at ${meal.arrives}. It can no longer be stopped.`,
            'meal_number'
          )
        const refund = Menu.cents(now === 'in the queue' ? meal.total : meal.total / 2)
        return E.right([
          { stage: now, refund },
          {
            ...state,
            meals: state.meals.filter((one) => one !== meal),
            cards: state.cards.map((one) =>
              one.ending === meal.card ? { ...one, left: Menu.cents(one.left + refund) } : one
            )
          }
        ] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, track, receive, tip, cancel]
