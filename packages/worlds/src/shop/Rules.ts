/** The rules of the shop. */
import type { Declare } from '@magnet/core'
import * as Checkout from './Checkout.js'
import * as Return from './Return.js'
import type { State } from './State.js'

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'shop.paying',
    effect: 'confirm',
    sentence: 'Before an order of more than 120 dollars is paid, the assistant asks whether to go ahead.',
    functions: ['checkout_basket'],
    applies: (call) => (state) => {
      const option = call.arguments['option_id']
      return typeof option === 'string' && Checkout.due(state, option) > 120
    },
    words: [
      'The order comes to more than 120 dollars. Shall I pay it?',
      "That's over 120 dollars with delivery. Do you want me to go ahead?",
      'This order is more than 120 dollars in all. Is that all right with you?'
    ]
  },
  {
    name: 'shop.calling_off',
    effect: 'confirm',
    sentence: 'An order that is called off cannot be brought back, so the assistant asks before it calls one off.',
    functions: ['call_off_order'],
    applies: () => () => true,
    words: [
      "Once an order is called off, I can't bring it back. Shall I do it?",
      'That ends the order for good. Do you want me to go ahead?',
      'There is no way back after that. Should I really call it off?'
    ]
  },
  {
    name: 'shop.bedding',
    effect: 'forbid',
    sentence:
      'For reasons of hygiene, bed linen is not taken back through the assistant; customer service decides on it.',
    functions: ['open_return'],
    applies: (call) => (state) => {
      const purchase = Return.meant(state, call.arguments['purchase_id'])
      return purchase !== undefined && state.articles[purchase.article]?.department === 'bed linen'
    },
    words: [
      "I'm not allowed to send bed linen back, for reasons of hygiene. Customer service can decide on it.",
      'Bed linen is not something I may take back; please ask customer service about it.',
      "For hygiene's sake I have to leave returns of bed linen to customer service."
    ]
  }
]
