/** How people have a bag brought. Unlocking the wallet is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Couriers. */
export const quote: Phrases.Phrases = {
  ask: [
    'check who could bring {bag_id} to {address} by {by}',
    'find out what a courier takes for {bag_id} to {address} by {by}',
    'see which couriers could have {bag_id} at {address} by {by}',
    'ask around for couriers who get {bag_id} to {address} by {by}',
    'list the couriers for {bag_id}, going to {address}, by {by}',
    'look for somebody who rides {bag_id} over to {address} by {by}',
    'get me courier prices for {bag_id} to {address}, there by {by}',
    'work out how {bag_id} gets to {address} by {by}',
    'compare couriers for {bag_id} to {address} by {by}'
  ],
  question: [
    'who could bring {bag_id} to {address} by {by}',
    'what does a courier take for {bag_id} to {address} by {by}',
    'can somebody have {bag_id} at {address} by {by}',
    'which couriers could bring {bag_id} to {address} by {by}',
    'how much is it to get {bag_id} to {address} by {by}'
  ],
  stands: ['for {bag_id} to {address} by {by}'],
  answer: [
    (told) =>
      `${told.must('/offers/0/courier')} could be there at ${told.must('/offers/0/arrives', 'time')} for ${told.must('/offers/0/fee', 'money')}${more(told)}.`,
    (told) =>
      `For ${told.must('/offers/0/fee', 'money')}, ${told.must('/offers/0/courier')} brings it by ${told.may('/offers/0/vehicle')} at ${told.must('/offers/0/arrives', 'time')}${more(told)}.`,
    (told) =>
      `You can have ${Listing.first(told, '/offers', 3, (read, at) => `${read(`${at}/courier`)} at ${told.may(`${at}/arrives`, 'time')} for ${told.may(`${at}/fee`, 'money')}`)}.`
  ],
  lack: ['compare couriers', 'see what a courier takes', 'ask couriers about a bag'],
  service: 'the courier board',
  wants: {
    address: ['Where should the food go?', 'To which address?', "What's the address?"],
    by: ['By what time?', 'When should it be there?', 'How late may it be?']
  },
  gives: { address: ['to {}', '{}', 'it goes to {}'], by: ['by {}', '{}', '{} at the latest'] },
  why: Why.quote,
  tells: ['courier board', 'quote']
}

const more = (told: Phrases.Told): string => (Listing.size(told, '/offers') > 1 ? ', and there are others' : '')

/** The wallet. */
export const unlock: Phrases.Phrases = {
  ask: [
    'unlock my meal wallet',
    'open the meal wallet for me',
    'check what is in my meal wallet',
    'get me into my meal wallet',
    'see how much the meal wallet holds'
  ],
  question: [
    'can you unlock my meal wallet',
    'how much is in my meal wallet',
    'what does the meal wallet hold',
    'could you open my meal wallet'
  ],
  answer: [
    (told) => `Your meal wallet is open and holds ${told.must('/balance', 'money')}.`,
    (told) => `It's unlocked; there is ${told.must('/balance', 'money')} in it.`,
    (told) => `There is ${told.must('/balance', 'money')} in the meal wallet, and you can use it now.`
  ],
  lack: ['unlock your meal wallet', 'get into your meal wallet'],
  service: 'the meal wallet',
  wants: {},
  called: { '/balance': ['what the meal wallet holds'] },
  why: Why.unlock,
  tells: ['unlock', 'meal wallet']
}

/** The meal. */
export const place: Phrases.Phrases = {
  ask: [
    'order the food with {offer_id}, on {card_id}',
    'send {offer_id} off with the food and charge {card_id}',
    'have {offer_id} bring it all, paid with {card_id}',
    'take {offer_id} and pay for the food with {card_id}',
    'get the food on its way with {offer_id}, charged to {card_id}',
    'go ahead and order what is in the bag, with {offer_id}, on {card_id}',
    'let {offer_id} bring the food and put it on {card_id}',
    'pay for the bag with {card_id} and go for {offer_id}',
    'order all of it on {card_id}, with {offer_id}',
    'book {offer_id} for the food and use {card_id}'
  ],
  question: [
    'can you order the food with {offer_id}, on {card_id}',
    'could {offer_id} bring it, paid with {card_id}',
    'would you take {offer_id} and pay for the food with {card_id}',
    'could you send {offer_id} off with the food and charge {card_id}',
    'can we have the food brought by {offer_id}, on {card_id}'
  ],
  answer: [
    (told) =>
      `Ordered. It's ${told.must('/total', 'money')} in all and arrives at ${told.must('/arrives', 'time')}; the meal has the number ${told.may('/meal_number')}.`,
    (told) =>
      `Your food is there at ${told.must('/arrives', 'time')}. I paid ${told.must('/total', 'money')} for meal ${told.must('/meal_number')}.`,
    (told) =>
      `The kitchen has it (${told.must('/meal_number')}): ${told.must('/total', 'money')}, at the door at ${told.must('/arrives', 'time')}.`,
    (told) =>
      `That's ${told.must('/total', 'money')} with the courier, and you can set the table for ${told.must('/arrives', 'time')}.`
  ],
  lack: ['order food', 'pay for a bag of food', 'have food brought'],
  service: 'the food ordering',
  wants: {},
  called: {
    '/arrives': ['the time the food arrives', 'when the food comes'],
    '/total': ['what the meal cost', 'the price of the meal']
  },
  why: Why.place,
  tells: ['food ordering']
}
