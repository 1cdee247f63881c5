/** The rules of the house. */
import type { Declare } from '@magnet/core'
import * as Garage from './Garage.js'
import type { State } from './State.js'

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'home.visitors',
    effect: 'forbid',
    sentence:
      'Guests get a door code for two weeks at most. Longer stays are arranged by the owner at the door itself.',
    functions: ['create_guest_code', 'extend_guest_code'],
    applies: (call) => () => Number(call.arguments['days']) > 14,
    words: [
      "I'm not allowed to give guests more than two weeks at a time. You can do that at the door yourself.",
      "That's longer than the two weeks I may give a guest, so I have to leave it to you at the door.",
      'Door codes for more than two weeks are beyond what I may arrange; the panel at the door can do it.'
    ]
  },
  {
    name: 'home.revoking',
    effect: 'confirm',
    sentence: 'Before a door code is revoked, the assistant asks whether to go ahead, since it cannot be brought back.',
    functions: ['revoke_guest_code'],
    applies: () => () => true,
    words: [
      "A code that is revoked can't be brought back. Shall I go ahead?",
      'This ends the code for good. Do you want me to do it?',
      'Once that code is gone, it stays gone. Are you sure?'
    ]
  },
  {
    name: 'home.garage',
    effect: 'confirm',
    sentence: 'Garage work for more than 250 dollars is booked only after the user has agreed to the price.',
    functions: ['book_garage_slot'],
    applies: (call) => (state) => Garage.price(state, call.arguments['slot_id']) > 250,
    words: [
      'That comes to more than 250 dollars. Shall I book it all the same?',
      'This one costs over 250 dollars. Do you want me to go ahead?',
      'The garage asks for more than 250 dollars here. Is that all right with you?'
    ]
  }
]
