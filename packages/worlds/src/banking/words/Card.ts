/** How people deal with their cards. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A card by name. */
export const find: Phrases.Phrases = {
  ask: [
    'check the limit of my {name}',
    'tell me what my {name} allows',
    'look up how much I may spend with the {name}',
    'see which limit the {name} has',
    'find out the last digits of my {name}',
    'give me the details of my {name}',
    'remind me of the limit on my {name}'
  ],
  question: [
    "what's the limit on my {name}",
    'how much may I spend with my {name}',
    'what does my {name} allow per month',
    'what are the last digits of my {name}'
  ],
  stands: ['my {name}', 'the {name}'],
  answer: [
    (told) => `Your ${told.may('/name')}, ending in ${told.must('/ending')}, allows ${told.must('/limit')} a month.`,
    (told) => `The ${told.may('/name')} ends in ${told.must('/ending')} and has a limit of ${told.must('/limit')}.`,
    (told) => `With the ${told.may('/name')} (${told.must('/ending')}) you may spend ${told.must('/limit')} a month.`
  ],
  lack: ['look up cards', 'see the limits of your cards', 'find a card of yours'],
  service: 'the card overview',
  wants: { name: ['Which card do you mean?', 'Which of your cards?', 'Which card is it?'] },
  gives: { name: ['the {}', 'my {}', "it's the {}"] },
  called: { '/limit': ['the limit of the card'] },
  why: Why.findCard,
  tells: ['card id', 'card overview']
}

/** A card that pays nothing. */
export const freeze: Phrases.Phrases = {
  ask: [
    'freeze {bank_card_id}',
    'block {bank_card_id} for now',
    'lock {bank_card_id} until further notice',
    'put a stop on {bank_card_id}',
    'make sure nobody can pay with {bank_card_id}',
    'suspend {bank_card_id}',
    'disable {bank_card_id} for the time being',
    'shut {bank_card_id} down for now',
    'have {bank_card_id} frozen',
    'see to it that {bank_card_id} is blocked'
  ],
  question: [
    'can you freeze {bank_card_id}',
    'could you block {bank_card_id} for now',
    'can {bank_card_id} be locked',
    'would you put a stop on {bank_card_id}',
    'could you make sure that {bank_card_id} pays nothing any more'
  ],
  answer: [
    (told) => `Your ${told.must('/card')} ending in ${told.must('/ending')} is frozen.`,
    (told) => `The ${told.must('/card')} (${told.must('/ending')}) pays nothing until you have the freeze lifted.`,
    (told) =>
      `Done, nobody can pay with the ${told.must('/card')} any more; it is the one ending in ${told.may('/ending')}.`
  ],
  lack: ['freeze cards', 'block a card', 'keep a card from paying'],
  service: 'the card freeze',
  wants: {},
  why: Why.freeze,
  tells: ['card freeze']
}

/** What is frozen. */
export const listFrozen: Phrases.Phrases = {
  ask: [
    'show me which of my cards are frozen',
    'check which of my cards are blocked',
    'list the cards that I have frozen',
    'see which of my cards are out of use at the moment',
    'go through my frozen cards'
  ],
  question: ['which of my cards are frozen', 'which cards have I blocked', 'are any of my cards frozen at the moment'],
  stands: ['that I have in place', 'that is in place', 'that I asked for'],
  answer: [
    (told) =>
      frozen(
        told,
        ({ text, many }) => `${many ? 'These are' : 'This is'} frozen: ${text}.`,
        (read, at) => `the ${read(`${at}/card`)} (since ${told.may(`${at}/since`)})`
      ),
    (told) =>
      frozen(
        told,
        ({ text }) => `You have frozen ${text}.`,
        (read, at) => `the ${read(`${at}/card`)}`
      ),
    (told) =>
      frozen(
        told,
        ({ text, many }) => `${many ? 'There are' : 'There is'} ${text}.`,
        (read, at) => `the ${read(`${at}/card`)}, frozen on ${told.may(`${at}/since`)}`
      )
  ],
  lack: ['see which cards are frozen', 'go through frozen cards', 'tell which cards are blocked'],
  service: 'the list of frozen cards',
  wants: {},
  why: Why.listFrozen,
  tells: ['list of frozen']
}

const frozen = (
  told: Phrases.Told,
  full: (items: Listing.Items) => string,
  item: (read: Phrases.Told['must'], at: string) => string
): string => Listing.sentence(told, '/cards', full, 'None of your cards is frozen.', item)

/** A card that pays again. */
export const lift: Phrases.Phrases = {
  ask: [
    'lift {freeze_id}',
    'end {freeze_id}',
    'remove {freeze_id}',
    'undo {freeze_id}',
    'take {freeze_id} off again',
    'drop {freeze_id}',
    'have {freeze_id} lifted',
    'tell the bank to lift {freeze_id}'
  ],
  question: [
    'can you lift {freeze_id}',
    'could {freeze_id} be removed',
    'can you undo {freeze_id}',
    'would you end {freeze_id}'
  ],
  answer: [
    (told) => `Your ${told.must('/card')} works again, up to ${told.must('/limit')} a month.`,
    (told) => `The ${told.must('/card')} ending in ${told.must('/ending')} is free again.`,
    (told) =>
      `You can pay with the ${told.must('/card')} (${told.must('/ending')}) again. Its limit is ${told.may('/limit')}.`
  ],
  lack: ['unfreeze cards', 'unblock a card', 'make a frozen card work again'],
  service: 'the release of cards',
  wants: {},
  called: { '/bank_card_id': ['the card that works again'] },
  why: Why.lift,
  tells: ['release of cards']
}

/** Another limit. */
export const limit: Phrases.Phrases = {
  ask: [
    'set the limit of {bank_card_id} to {limit}',
    'change the monthly limit of {bank_card_id} to {limit}',
    'make the limit on {bank_card_id} {limit}',
    'let {bank_card_id} spend up to {limit} a month',
    'cap {bank_card_id} at {limit} a month',
    'put the limit of {bank_card_id} at {limit}',
    'allow {limit} a month on {bank_card_id}',
    'adjust the limit of {bank_card_id} to {limit}',
    'have the limit on {bank_card_id} changed to {limit}',
    'give {bank_card_id} a limit of {limit}'
  ],
  question: [
    'can you set the limit of {bank_card_id} to {limit}',
    'could {bank_card_id} have a limit of {limit}',
    'can the limit on {bank_card_id} be {limit}',
    'would you cap {bank_card_id} at {limit}',
    'may {bank_card_id} spend up to {limit} a month'
  ],
  answer: [
    (told) => `The limit of the ${told.must('/card')} is ${told.must('/limit')} a month now.`,
    (told) => `Done. With the ${told.must('/card')} you can spend up to ${told.must('/limit')} a month.`,
    (told) => `I set the ${told.must('/card')} to ${told.must('/limit')} a month.`
  ],
  lack: ['change the limit of a card', 'set what a card may spend', 'adjust card limits'],
  service: 'the limit settings of cards',
  wants: { limit: ['What should the new limit be?', 'Which limit would you like?', 'How much should it allow?'] },
  gives: { limit: ['{}', 'make it {}', 'set it to {}'] },
  called: { '/limit': ['the new limit'] },
  why: Why.limit,
  tells: ['limit settings']
}
