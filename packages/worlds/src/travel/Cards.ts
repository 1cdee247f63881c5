/** The stored cards. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Listing from '../cast/Listing.js'
import { CardId } from '../cast/Types.js'
import { read } from './State.js'
import { CardBrand, CardEnding } from './Types.js'
import * as Why from './Why.js'

export const listCards: World.WorldFunction = read({
  name: 'list_cards',
  description: 'Lists the stored payment cards by their last digits.',
  toolClass: 'payment',
  parameters: {},
  returns: Declare.object({
    cards: Declare.list(Declare.object({ card_id: CardId, ending: CardEnding, brand: CardBrand }))
  }),
  phrases: {
    ask: [
      'show me my stored cards',
      'list the cards I have on file',
      'tell me which cards are saved',
      'check which cards you can charge'
    ],
    question: ['which cards do I have on file', 'what cards are saved for me', 'which of my cards can you use'],
    stands: ['on file', 'I have on file', 'in my account'],
    answer: [
      (told) =>
        `On file are ${Listing.text(told, '/cards', (say, at) => `${told.may(`${at}/brand`)} ending ${say(`${at}/ending`)}`)}.`,
      (told) =>
        `You have ${Listing.count(Listing.size(told, '/cards'), 'card')} saved: ${Listing.text(told, '/cards', (say, at) => `one ending ${say(`${at}/ending`)} (${told.may(`${at}/brand`)})`)}.`,
      (told) =>
        `I can use ${Listing.text(told, '/cards', (say, at) => `the ${told.may(`${at}/brand`)} that ends in ${say(`${at}/ending`)}`)}.`
    ],
    lack: ['see your stored cards', 'look up which cards you have on file', 'open your wallet'],
    service: 'the wallet',
    wants: {},
    why: Why.listCards,
    tells: ['list of cards', 'stored cards']
  },
  run: () => (state) =>
    E.right([
      {
        cards: state.cards.flatMap(({ card_id, ending, brand }) =>
          brand === 'Visa' || brand === 'Mastercard' || brand === 'American Express' ? [{ card_id, ending, brand }] : []
        )
      },
      state
    ])
})
