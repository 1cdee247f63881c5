/** How people order what is in a basket. Entering the account is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Ways to deliver. */
export const options: Phrases.Phrases = {
  ask: [
    'check how {basket_id} could be sent to {address} by {by}',
    'find out what it costs to have {basket_id} at {address} by {by}',
    'see who could bring {basket_id} to {address} by {by}',
    'list the ways to have {basket_id} sent to {address} by {by}',
    'compare the carriers for {basket_id}, going to {address}, due by {by}',
    'look at the delivery options for {basket_id}, to {address}, by {by}',
    'show me how {basket_id} could be at {address} by {by}, and for how much',
    'go through the carriers that could have {basket_id} at {address} by {by}',
    'ask what it takes to get {basket_id} to {address} by {by}',
    'work out how to get {basket_id} to {address} by {by}'
  ],
  question: [
    'how could {basket_id} be sent to {address} by {by}',
    'what does it cost to have {basket_id} at {address} by {by}',
    'who could bring {basket_id} to {address} by {by}',
    'can {basket_id} be at {address} by {by}',
    'what are the ways to get {basket_id} to {address} by {by}'
  ],
  stands: ['of {basket_id} to {address} by {by}'],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/options',
        () =>
          `There is ${Listing.first(told, '/options', 3, (read, at) => `${told.may(`${at}/carrier`)} on ${told.may(`${at}/date`, 'date')} for ${read(`${at}/fee`, 'money')}`)}.`,
        'No carrier can be there in time.',
        () => ''
      ),
    (told) =>
      `${told.must('/options/0/carrier')} could bring it on ${told.must('/options/0/date', 'date')} for ${told.must('/options/0/fee', 'money')}${more(told)}.`,
    (told) =>
      `For ${told.must('/options/0/fee', 'money')} it comes on ${told.must('/options/0/date', 'date')} with ${told.may('/options/0/carrier')}${more(told)}.`
  ],
  lack: ['compare carriers', 'see what delivery costs', 'look at the ways to deliver'],
  service: 'the delivery calculator',
  wants: {
    address: ['Where should it go?', 'To which address?', "What's the address?"],
    by: ['By when?', 'When does it have to be there?', 'By which day?']
  },
  gives: { address: ['to {}', '{}', 'it goes to {}'], by: ['by {}', '{}', 'it has to be there by {}'] },
  why: Why.options,
  tells: ['delivery options', 'delivery calculator']
}

const more = (told: Phrases.Told): string => (Listing.size(told, '/options') > 1 ? ', and there are other ways' : '')

/** The customer account. */
export const enter: Phrases.Phrases = {
  ask: [
    'sign me in to the shop',
    'get me into my customer account',
    'log in to my account with the shop',
    'open my customer account',
    'let me into my shop account'
  ],
  question: ['can you sign me in to the shop', 'could you open my customer account', 'can you get me into my account'],
  answer: [
    (told) => `You are signed in for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `Your customer account is open, for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `Done; you stay signed in for ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['sign you in to the shop', 'get into your customer account'],
  service: 'the customer account',
  wants: {},
  why: Why.enter,
  tells: ['sign in', 'log in', 'customer account']
}

/** The order. */
export const checkout: Phrases.Phrases = {
  ask: [
    'order it with {option_id}, on {card_id}',
    'check out with {option_id} and charge {card_id}',
    'buy the lot on {card_id}, with {option_id}',
    'pay with {card_id} and go for {option_id}',
    'have it all sent with {option_id}, paid with {card_id}',
    'finish the purchase with {option_id} and {card_id}',
    'go ahead and buy everything, with {option_id}, on {card_id}',
    'get the basket on its way with {option_id}, charged to {card_id}',
    'put the whole basket on {card_id}, with {option_id}',
    'complete the order with {option_id}, on {card_id}',
    'settle up with {card_id} and have everything sent with {option_id}'
  ],
  question: [
    'can you order it with {option_id}, on {card_id}',
    'could you pay with {card_id} and go for {option_id}',
    'would you have it all sent with {option_id}, on {card_id}',
    'can the basket go out with {option_id}, charged to {card_id}',
    'could you buy everything on {card_id}, with {option_id}'
  ],
  answer: [
    (told) =>
      `Ordered. It's ${told.must('/total', 'money')} in all and arrives on ${told.must('/arrives', 'date')}; the order number is ${told.must('/order_number')}.`,
    (told) =>
      `Your things come on ${told.must('/arrives', 'date')}. I paid ${told.must('/total', 'money')} for order ${told.must('/order_number')}.`,
    (told) =>
      `Order ${told.must('/order_number')} is being packed: ${told.must('/total', 'money')}, with you on ${told.must('/arrives', 'date')}.`,
    (told) =>
      `The order went through for ${told.must('/total', 'money')} (${told.may('/order_number')}), and you can expect it on ${told.must('/arrives', 'date')}.`
  ],
  lack: ['order anything', 'pay for a basket', 'check out'],
  service: 'the checkout',
  wants: {},
  called: {
    '/arrives': ['the day it arrives', 'the day my order comes'],
    '/total': ['what the order cost', 'the total of my order']
  },
  why: Why.checkout,
  tells: ['checkout']
}
