/** Cards: found by name, frozen and released, and what they may spend. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Access from './Access.js'
import {
  BankCardEnding,
  BankCardId,
  BankCardName,
  BankCardTitle,
  CardLimit,
  CurrentLimit,
  FreezeId,
  FrozenSince
} from './CardTypes.js'
import * as Ids from './Ids.js'
import type { Card, State } from './State.js'
import * as Words from './words/Card.js'

const read = Declare.read<State>('banking')
const write = Declare.write<State>('banking')

/** The card behind an id, with its position, or a refusal. */
export const at = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Card, number]> =>
  Ids.at(Ids.card, state, state.cards, id, 'bank_card_id', 'card')

const find = read({
  name: 'find_bank_card',
  description: 'Finds a card of the customer by its name, with its monthly limit.',
  toolClass: 'cards',
  parameters: { name: Declare.required(BankCardName, 'Name of the card.') },
  returns: Declare.object({
    bank_card_id: BankCardId,
    name: BankCardTitle,
    ending: BankCardEnding,
    limit: CurrentLimit
  }),
  phrases: Words.find,
  // Most of what people want of a card, they want of one that works.
  suggest: (state) =>
    state.cards
      .filter((_card, position) => !state.frozen.some(({ card }) => card === position))
      .map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.cards.findIndex((one) => one.name === wanted)
      const found = state.cards[position]
      return found === undefined
        ? Refusal.of(
            'not_found',
            `No card is called "${name}". There are: ${state.cards.map((one) => one.name).join(', ')}.`,
            'name'
          )
        : E.right([
            {
              bank_card_id: Ids.card.write(state, position),
              name: found.name,
              ending: found.ending,
              limit: found.limit
            },
            state
          ])
    }
})

const freeze = write({
  name: 'freeze_bank_card',
  description: 'Freezes a card: it pays nothing until the freeze is lifted.',
  toolClass: 'cards',
  parameters: { bank_card_id: Declare.required(BankCardId, 'Id of the card.') },
  returns: Declare.object({
    freeze_id: FreezeId,
    bank_card_id: BankCardId,
    card: BankCardTitle,
    ending: BankCardEnding
  }),
  phrases: Words.freeze,
  run:
    ({ bank_card_id }) =>
    (state) =>
      E.either.chain(at(state, bank_card_id), ([card, position]) => {
        const held = state.frozen.find((one) => one.card === position)
        if (held !== undefined)
          return Refusal.of(
            'conflict',
            `The ${card.name} ending in ${card.ending} has been frozen since ${held.since}.`,
            'bank_card_id'
          )
        const made = { number: state.issued, card: position, since: state.today }
        return E.right([
          { freeze_id: Ids.freeze.write(state, made.number), bank_card_id, card: card.name, ending: card.ending },
          { ...state, issued: state.issued + 1, frozen: [made, ...state.frozen] }
        ] as const)
      })
})

const listFrozen = read({
  name: 'list_frozen_cards',
  description: 'Lists the frozen cards of the customer, the latest first.',
  toolClass: 'cards',
  parameters: {},
  returns: Declare.object({
    cards: Declare.list(Declare.object({ freeze_id: FreezeId, card: BankCardTitle, since: FrozenSince }))
  }),
  phrases: Words.listFrozen,
  run: () => (state) =>
    E.right([
      {
        cards: state.frozen.map(({ number, card, since }) => ({
          freeze_id: Ids.freeze.write(state, number),
          card: state.cards[card]?.name ?? '',
          since
        }))
      },
      state
    ])
})

const lift = write({
  name: 'lift_card_freeze',
  description: 'Lifts a freeze, so that the card pays again. Needs a signed-in session.',
  toolClass: 'cards',
  requires: [Access.premise],
  undoes: ['freeze_bank_card'],
  parameters: { freeze_id: Declare.required(FreezeId, 'Id of the freeze.') },
  returns: Declare.object({
    bank_card_id: BankCardId,
    card: BankCardTitle,
    ending: BankCardEnding,
    limit: CurrentLimit
  }),
  phrases: Words.lift,
  run:
    ({ freeze_id }) =>
    (state) => {
      const found = Ids.numbered(Ids.freeze, state, state.frozen, freeze_id, 'freeze_id', 'freeze')
      if (E.isLeft(found)) return found
      if (!state.signed) return Access.unknown
      const card = state.cards[found.right.card]
      return E.right([
        {
          bank_card_id: Ids.card.write(state, found.right.card),
          card: card?.name ?? '',
          ending: card?.ending ?? '',
          limit: card?.limit ?? 0
        },
        { ...state, frozen: state.frozen.filter((one) => one !== found.right) }
      ])
    }
})

/** The highest limit that the assistant may set, in dollars. */
export const remote = 5000

const step = 50
const limits = [200, 350, 500, 750, 900, 1000, 1250, 1500, 1800, 2000, 2400, 2500, 3000, 3500, 4000, 4500, 5500, 6000]

const limit = write({
  name: 'set_card_limit',
  description: `Sets what a card may spend in a month, in steps of ${step} dollars. Needs a signed-in session.`,
  toolClass: 'cards',
  requires: [Access.premise],
  parameters: {
    bank_card_id: Declare.required(BankCardId, 'Id of the card.'),
    limit: Declare.required(CardLimit, 'The new limit in dollars.')
  },
  returns: Declare.object({ bank_card_id: BankCardId, card: BankCardTitle, limit: CurrentLimit }),
  phrases: Words.limit,
  suggest: () => limits.map((amount) => ({ limit: amount })),
  run:
    ({ bank_card_id, limit: amount }) =>
    (state) => {
      const found = at(state, bank_card_id)
      if (E.isLeft(found)) return found
      if (!state.signed) return Access.unknown
      const [card, position] = found.right
      if (amount % step !== 0) {
        const near = Math.round(amount / step) * step
        return Refusal.of('conflict', `Limits go in steps of $${step}. The nearest would be $${near}.`, 'limit')
      }
      if (amount === card.limit)
        return Refusal.of('conflict', `The limit of the ${card.name} is $${amount} already.`, 'limit')
      return E.right([
        { bank_card_id, card: card.name, limit: amount },
        { ...state, cards: state.cards.map((one, index) => (index === position ? { ...one, limit: amount } : one)) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, freeze, listFrozen, lift, limit]
