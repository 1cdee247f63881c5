/** The rules of the library. */
import type { Declare } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'

/** Fees above this are paid after a yes, in dollars. */
const large = 3

/** How far ahead the assistant renews, in weeks. */
const weeks = 5

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'library.fees',
    effect: 'confirm',
    sentence: `Library fees of more than ${large} dollars are paid only after the reader has agreed.`,
    functions: ['pay_library_fee'],
    applies: (call) => (state) => {
      const id = call.arguments['fee_id']
      const number = typeof id === 'string' ? Ids.fee.read(state, id) : undefined
      return (state.fees.find((one) => one.number === number)?.amount ?? 0) > large * 100
    },
    words: [
      `That fee is more than ${large} dollars. Shall I pay it?`,
      `It's above ${large} dollars, so I need your agreement first. Do you want me to pay?`,
      `Before I pay a fee of more than ${large} dollars: is that all right?`
    ]
  },
  {
    name: 'library.queue',
    effect: 'confirm',
    sentence:
      'When the reader stands at place three or further ahead in a queue, the assistant asks before it gives up the reservation.',
    functions: ['drop_hold'],
    applies: (call) => (state) => {
      const id = call.arguments['hold_id']
      const number = typeof id === 'string' ? Ids.hold.read(state, id) : undefined
      return state.holds.some((one) => one.number === number && one.place <= 3)
    },
    words: [
      "You're near the front of the queue, and the place would be lost. Shall I give it up?",
      "It's nearly your turn for that one. Do you really want to give it up?",
      "There's hardly anybody before you any more. Should I drop the reservation all the same?"
    ]
  },
  {
    name: 'library.long_renewals',
    effect: 'forbid',
    sentence: `The assistant renews loans for ${weeks} weeks from today at most. Anything longer is arranged at the desk.`,
    functions: ['renew_loan'],
    applies: (call) => (state) => {
      const until = call.arguments['until']
      return typeof until === 'string' && until > Calendar.addDays(weeks * 7)(state.today)
    },
    words: [
      `That is more than ${weeks} weeks away, and I may not renew for that long. The desk can arrange it.`,
      `I'm only allowed to renew for ${weeks} weeks from today. For longer, please ask at the desk.`,
      `Renewals beyond ${weeks} weeks are made at the desk, so I have to leave that to you.`
    ]
  }
]
