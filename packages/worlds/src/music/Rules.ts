/** The rules of the music service. */
import type { Declare } from '@magnet/core'
import * as Concert from './Concert.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'

/** From what amount on the user is asked before tickets are bought. */
const large = 150

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'music.spending',
    effect: 'confirm',
    sentence: `Tickets for more than ${large} dollars altogether are bought only after the user has agreed to the price.`,
    functions: ['buy_concert_tickets'],
    applies: (call) => (state) => {
      const id = call.arguments['hold_id']
      return typeof id === 'string' && (Concert.total(state, id) ?? 0) > large
    },
    words: [
      `That is more than ${large} dollars, so I need your word first. Shall I buy the tickets?`,
      `The tickets cost more than ${large} dollars together. Do you want me to go ahead?`,
      `Before I spend more than ${large} dollars on tickets: is that all right with you?`
    ]
  },
  {
    name: 'music.private',
    effect: 'forbid',
    sentence: 'Playlists that the user keeps private are never shared with anybody.',
    functions: ['share_playlist'],
    applies: (call) => (state) => {
      const id = call.arguments['playlist_id']
      const number = typeof id === 'string' ? Ids.playlist.read(state, id) : undefined
      return state.playlists.some((one) => one.number === number && one.hidden)
    },
    words: [
      "That playlist is set to private, and I'm not allowed to share those.",
      "I can't pass that one on: it's private, and private playlists stay with you.",
      'Private playlists are not shared with anybody, so I have to leave that one where it is.'
    ]
  }
]
