/** How people ask what they paid by card. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A statement. */
export const list: Phrases.Phrases = {
  ask: [
    'show me what was paid with {bank_card_id}[, page {page}]',
    'list the payments made with {bank_card_id}[, page {page}]',
    'go through the charges on {bank_card_id}[, page {page}]',
    'pull up the statement of {bank_card_id}[, page {page}]',
    'get me the transactions of {bank_card_id}[, page {page}]',
    'check what {bank_card_id} was used for[, page {page}]',
    'look at the recent payments of {bank_card_id}',
    'read me the statement for {bank_card_id}[, page {page}]',
    'bring up the charges on {bank_card_id}[, page {page}]',
    'see what has come off {bank_card_id} lately'
  ],
  question: [
    'what was paid with {bank_card_id}',
    'which charges are there on {bank_card_id}',
    'what have I spent with {bank_card_id} lately',
    'what is on the statement of {bank_card_id}[, page {page}]',
    'what was {bank_card_id} used for'
  ],
  answer: [
    (told) =>
      Listing.isFurther(told)
        ? ''
        : `The latest is ${told.must('/payments/0/amount')} at ${told.must('/payments/0/merchant')}, before that ${told.may('/payments/1/amount')} at ${told.may('/payments/1/merchant')}; ${told.may('/payments/2/merchant')} and more come before.`,
    (told) =>
      `I see ${Listing.first(told, '/payments', 4, (read, at) => `${read(`${at}/merchant`)} (${told.may(`${at}/amount`)})`)}.`,
    (told) =>
      `There was ${Listing.first(told, '/payments', 3, (read, at) => `${read(`${at}/amount`)} at ${told.may(`${at}/merchant`)}`)}.`
  ],
  stands: ['on {bank_card_id}', 'made with {bank_card_id}'],
  lack: ['see card statements', 'go through what was paid with a card', 'list the payments of a card'],
  service: 'the card statement',
  wants: {},
  why: Why.listPayments,
  tells: ['card statement']
}

/** A sum. */
export const sum: Phrases.Phrases = {
  ask: [
    'add up what I spent on {category} with {bank_card_id}',
    'work out how much went on {category} with {bank_card_id} this past month',
    'tell me what {category} came to on {bank_card_id} lately',
    'total my spending on {category} with {bank_card_id}',
    'calculate what I paid for {category} with {bank_card_id} in the last few weeks',
    'sum up what {bank_card_id} paid for {category}',
    'figure out what {category} cost me on {bank_card_id} over the last month',
    'see how much I have put on {bank_card_id} for {category}'
  ],
  question: [
    'how much did I spend on {category} with {bank_card_id} lately',
    'what did {category} come to on {bank_card_id} over the last month',
    'how much went on {category} with {bank_card_id}',
    'what have I paid for {category} with {bank_card_id} recently'
  ],
  answer: [
    (told) => `That comes to ${told.must('/total')} on ${told.argument('category')}, all in all.`,
    (told) => `You spent ${told.must('/total')} on ${told.argument('category')} with the ${told.may('/card')}.`,
    (told) =>
      `On the ${told.may('/card')}, ${told.argument('category')} came to ${told.must('/total')} in the last month.`
  ],
  lack: ['add up what you spent', 'work out your spending on a card', 'total the payments of a card'],
  service: 'the spending overview',
  wants: {
    category: [
      'On what: groceries, eating out, fuel, clothes, public transport or entertainment?',
      'Which kind of spending should I add up?'
    ]
  },
  gives: { category: ['{}', 'on {}', "it's {}"] },
  called: { '/total': ['what I spent on that', 'the total'] },
  why: Why.sum,
  tells: ['spending overview', 'add up']
}

/** A payment by the shop. */
export const find: Phrases.Phrases = {
  ask: [
    'find my last payment to {merchant}',
    'look up what I last paid at {merchant}',
    'check when {merchant} last charged me',
    'see how much {merchant} took from my card',
    'dig up the latest charge from {merchant}',
    'tell me what {merchant} charged me last time',
    'search my cards for a payment to {merchant}',
    'get me the most recent charge by {merchant}'
  ],
  question: [
    'what did I last pay at {merchant}',
    'when did {merchant} last charge me',
    'how much did {merchant} take from my card',
    'which card did I use at {merchant} last time'
  ],
  stands: ['the payment to {merchant}', 'the last charge from {merchant}', 'what {merchant} charged me'],
  answer: [
    (told) =>
      `${told.argument('merchant')} charged ${told.must('/amount')} to your ${told.may('/card')} on ${told.must('/day')}.`,
    (told) => `You paid ${told.must('/amount')} there on ${told.must('/day')}, with the ${told.may('/card')}.`,
    (told) => `The last one was ${told.must('/amount')} on ${told.must('/day')}; the ${told.may('/card')} paid for it.`
  ],
  lack: ['find a payment of yours', 'search what you paid by card', 'look up a charge'],
  service: 'the search of payments',
  wants: { merchant: ['Which shop was it?', 'Who charged you?', 'From which company?'] },
  gives: { merchant: ['{}', 'from {}', 'it was {}'] },
  called: {
    '/amount': ['the amount they charged', 'what they charged me'],
    '/card': ['the card I used there']
  },
  why: Why.findPayment,
  tells: ['search of payments', 'payment id']
}
