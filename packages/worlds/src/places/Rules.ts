/** The rules of a guide to places. */
import type { Declare } from '@magnet/core'
import type { State } from './State.js'

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'places.large_parties',
    effect: 'forbid',
    sentence: 'Tables for more than six people are arranged by the restaurant itself, never by the assistant.',
    functions: ['reserve_table'],
    applies: (call) => () => Number(call.arguments['party_size']) > 6,
    words: [
      "I can't reserve for more than six people. The restaurant takes larger parties itself, by phone.",
      'For parties of more than six you have to ask the restaurant directly; I may not book those.',
      "That's more than the six people I may book for. Please call the restaurant for that."
    ]
  },
  {
    name: 'places.cancelling',
    effect: 'confirm',
    sentence: 'A reservation is cancelled or moved only after the user has confirmed it.',
    functions: ['cancel_reservation', 'change_reservation'],
    applies: () => () => true,
    words: [
      'The table may be gone after that. Shall I go ahead?',
      'Before I change anything with the restaurant: are you sure?',
      "I can't promise that you'd get the table back. Do you want me to do it?"
    ]
  },
  {
    name: 'places.parking',
    effect: 'confirm',
    sentence: 'Parking for four hours or more is paid only after the user has agreed to it.',
    functions: ['start_parking', 'extend_parking'],
    applies: (call) => () => Number(call.arguments['hours']) >= 4,
    words: [
      "That's a long time, and it is paid at once. Shall I go ahead?",
      'Parking that long is paid in advance. Is that all right?',
      'For that many hours I need your yes before I pay. Shall I?'
    ]
  }
]
