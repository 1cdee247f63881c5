/** The rules of the broker. */
import type { Declare, World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { State } from './State.js'
import * as Ticket from './Ticket.js'

/** Purchases above this need a yes, in dollars. */
const large = 1000

/** More shares than this the assistant does not buy. */
const lot = 25

const bought = (call: World.Invocation, state: State): Ticket.Purchase | undefined => {
  const id = call.arguments['ticket_id']
  const found = typeof id === 'string' ? Ticket.purchase(state, id) : undefined
  return found !== undefined && E.isRight(found) ? found.right : undefined
}

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'trading.large_purchases',
    effect: 'confirm',
    sentence: `Before shares are bought for more than ${large} dollars, the assistant asks for a clear yes.`,
    functions: ['confirm_purchase'],
    applies: (call) => (state) => (bought(call, state)?.cost ?? 0) > large * 100,
    words: [
      `That comes to more than ${large} dollars. Shall I buy at that price?`,
      `It would cost over ${large} dollars, so I need a clear yes from you. Do you want me to buy?`,
      `For purchases above ${large} dollars I have to ask: is that what you want?`
    ]
  },
  {
    name: 'trading.large_lots',
    effect: 'forbid',
    sentence: `The assistant buys no more than ${lot} shares at once. Larger lots are bought by the customer in person.`,
    functions: ['confirm_purchase'],
    applies: (call) => (state) => (bought(call, state)?.shares ?? 0) > lot,
    words: [
      `That's more than the ${lot} shares that I may buy at once. You can place it yourself.`,
      `I'm not allowed to buy more than ${lot} shares in one go, so that one has to be your own order.`,
      `Lots of more than ${lot} shares are yours to buy in person; I have to decline.`
    ]
  },
  {
    name: 'trading.payouts',
    effect: 'confirm',
    sentence: 'Payouts of 500 dollars or more are made after the customer has agreed to the amount.',
    functions: ['pay_out_cash'],
    applies: (call) => () => Number(call.arguments['amount']) >= 500,
    words: [
      "That's 500 dollars or more, so I need your agreement. Shall I pay it out?",
      'Payouts of that size need your yes. Do you agree to the amount?',
      'Before that much leaves the depot I have to ask: is it all right?'
    ]
  }
]
