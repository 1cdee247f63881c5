/** The rules of a travel desk. */
import type { Declare } from '@magnet/core'
import type { TravelState } from './State.js'

export const policies: ReadonlyArray<Declare.Policy<TravelState>> = [
  {
    name: 'travel.cancelling',
    effect: 'confirm',
    sentence:
      'Trips and hotel bookings are cancelled only after the user has said yes, because part of the price is kept.',
    functions: ['cancel_booking', 'cancel_stay'],
    applies: () => () => true,
    words: [
      'If I cancel it, part of the price is kept. Shall I go ahead?',
      "You won't get everything back for that. Do you want me to cancel all the same?",
      'Cancelling costs a part of what was paid. Are you sure?',
      "I can cancel it, but it isn't free. Is that what you want?"
    ]
  },
  {
    name: 'travel.changes',
    effect: 'confirm',
    sentence: 'Before a flight is moved or upgraded, ask the user to confirm it.',
    functions: ['move_booking', 'upgrade_booking'],
    applies: () => () => true,
    words: [
      'That changes your ticket for good. Shall I do it?',
      'Before I touch the ticket: do you want that change?',
      "A change to the ticket can't simply be taken back. May I go ahead?"
    ]
  },
  {
    name: 'travel.budgets',
    effect: 'confirm',
    sentence: 'Setting a budget above 10,000 dollars takes an explicit yes from the user.',
    functions: ['set_budget'],
    applies: (call) => () => Number(call.arguments['amount']) > 10_000,
    words: [
      'That is more than 10,000 dollars. Shall I set it to that?',
      'For a budget above 10,000 dollars I need your yes. Is that right?',
      "It's a budget of more than 10,000 dollars. Do you confirm that?"
    ]
  },
  {
    name: 'travel.expenses',
    effect: 'forbid',
    sentence: 'The assistant files expenses of up to 1,000 dollars; larger ones go to the travel office.',
    functions: ['submit_expense'],
    applies: (call) => () => Number(call.arguments['amount']) > 1000,
    words: [
      "I may only file expenses of up to 1,000 dollars. For this one you'll have to write to the travel office.",
      "That's above the 1,000 dollars that I may file. The travel office takes care of larger ones.",
      'Sorry, expenses over 1,000 dollars are not for me to file; the travel office does that.'
    ]
  },
  {
    name: 'travel.long_stays',
    effect: 'forbid',
    sentence: 'Hotel stays must not be extended by more than three nights at a time.',
    functions: ['extend_stay'],
    applies: (call) => () => Number(call.arguments['nights']) > 3,
    words: [
      "I'm not allowed to add more than three nights at a time. I could add three, if that helps.",
      'More than three nights at once is against the rules here. Three would be fine.',
      "I can't extend a stay by more than three nights in one go. Would three do?"
    ]
  }
]
