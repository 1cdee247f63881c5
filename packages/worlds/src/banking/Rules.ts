/** The rules of the bank. */
import type { Declare } from '@magnet/core'
import * as Card from './Card.js'
import type { State } from './State.js'

/** Transfers above this need a yes, in dollars. */
const large = 500

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'banking.large_transfers',
    effect: 'confirm',
    sentence: `Transfers of more than ${large} dollars are sent only after the customer has confirmed them.`,
    functions: ['send_transfer'],
    applies: (call) => () => Number(call.arguments['amount']) > large,
    words: [
      `That's more than ${large} dollars, so I have to ask first: shall I send it?`,
      `Transfers over ${large} dollars need your confirmation. Do you want me to go ahead?`,
      "Before I send an amount like that I need your yes. Is it right as you've said it?"
    ]
  },
  {
    name: 'banking.card_limits',
    effect: 'forbid',
    sentence: `Card limits above ${Card.remote} dollars are set at a branch only, never by the assistant.`,
    functions: ['set_card_limit'],
    applies: (call) => () => Number(call.arguments['limit']) > Card.remote,
    words: [
      `I'm not allowed to set a limit above ${Card.remote} dollars; a branch can do that for you.`,
      `Limits over ${Card.remote} dollars are only set at a branch, so I have to decline.`,
      `That is more than the ${Card.remote} dollars that I may set. Please ask at a branch.`
    ]
  },
  {
    name: 'banking.withdrawing',
    effect: 'confirm',
    sentence: 'A dispute that is withdrawn cannot be opened again, so the assistant asks before it withdraws one.',
    functions: ['withdraw_dispute'],
    applies: () => () => true,
    words: [
      "Once it's withdrawn, the dispute can't be opened again. Shall I do it?",
      'That would be final. Do you really want to withdraw it?',
      'You would lose the credit for good. Shall I go ahead?'
    ]
  }
]
