/** The rules of the food service. */
import type { Declare } from '@magnet/core'
import * as Checkout from './Checkout.js'
import * as Meal from './Meal.js'
import type { State } from './State.js'

/** From what amounts on the assistant asks, or leaves a tip to the customer. */
const large = 45
const generous = 10

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'delivery.ordering',
    effect: 'confirm',
    sentence: `A meal of more than ${large} dollars is ordered only after the user has agreed to it.`,
    functions: ['order_meal'],
    applies: (call) => (state) => {
      const offer = call.arguments['offer_id']
      return typeof offer === 'string' && Checkout.due(state, offer) > large
    },
    words: [
      `With the courier it comes to more than ${large} dollars. Shall I order it?`,
      `That meal is more than ${large} dollars in all. Do you want me to go ahead?`,
      `Before I spend more than ${large} dollars on food: is that all right with you?`
    ]
  },
  {
    name: 'delivery.stopping',
    effect: 'confirm',
    sentence: 'Where a kitchen has begun to cook, only half of the money comes back, so the assistant asks first.',
    functions: ['stop_meal'],
    applies: (call) => (state) => {
      const meal = Meal.meant(state, call.arguments['meal_number'])
      return meal !== undefined && Meal.stage(state, meal) === 'being cooked'
    },
    words: [
      'The kitchen is cooking it, so you would get half of the money back. Shall I stop it anyway?',
      'It is on the stove already, and only half of the price comes back. Do you still want to call it off?',
      'They have begun to cook, which costs you half of what you paid. Should I go ahead?'
    ]
  },
  {
    name: 'delivery.tipping',
    effect: 'forbid',
    sentence: `Tips of more than ${generous} dollars are not given by the assistant; the customer gives them in person.`,
    functions: ['tip_courier'],
    applies: (call) => () => {
      const tip = call.arguments['tip']
      return typeof tip === 'number' && tip > generous
    },
    words: [
      `I may give ${generous} dollars at most; a larger tip has to come from you in person.`,
      `Tips above ${generous} dollars are not for me to give. You can hand it over at the door.`,
      `That is more than the ${generous} dollars that I'm allowed to give as a tip.`
    ]
  }
]
