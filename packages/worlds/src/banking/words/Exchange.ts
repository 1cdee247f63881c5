/** How people change money. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** An offer. */
export const quote: Phrases.Phrases = {
  ask: [
    'ask my bank what it gives for {amount} in {into}',
    'get me a rate from the bank for {amount} into {into}',
    'check what the bank charges to change {amount} into {into}',
    'see what I would get from the bank for {amount} in {into}',
    'have the bank quote me {amount} in {into}',
    'find out the fee for changing {amount} into {into}',
    'price an exchange of {amount} into {into}',
    'let me know what the bank offers in {into} for {amount}'
  ],
  question: [
    'what does my bank give me for {amount} in {into}',
    'what would the bank charge to change {amount} into {into}',
    'how much in {into} do I get for {amount} at my bank',
    'which rate does the bank offer for {amount} into {into}'
  ],
  stands: ['an exchange of {amount} into {into}', 'a currency exchange of {amount} into {into}'],
  answer: [
    (told) =>
      `You'd get ${told.must('/buys/amount')}, at a rate of ${told.may('/rate')} and a fee of ${told.must('/fee')}.`,
    (told) =>
      `The bank offers ${told.must('/buys/amount')} and charges ${told.must('/fee')}. That holds for ${told.may('/minutes', 'number')} minutes.`,
    (told) =>
      `That buys ${told.must('/buys/amount')}; the fee is ${told.must('/fee')} and the rate ${told.may('/rate')}.`
  ],
  lack: ['get rates from the bank', 'see what the bank gives for another currency', 'ask for exchange offers'],
  service: 'the currency desk',
  wants: {
    amount: ['How much do you want to change?', 'What amount?'],
    into: ['Into which currency?', 'Which currency do you need?']
  },
  gives: { amount: ['{}', 'make it {}'], into: ['{}', 'into {}', 'I need {}'] },
  called: { '/fee': ['the fee for the exchange'] },
  why: Why.quote,
  tells: ['currency desk', 'offer']
}

/** The exchange. */
export const exchange: Phrases.Phrases = {
  ask: [
    'make {quote_id}, paid from {account_id}',
    'go ahead with {quote_id}, using {account_id}',
    'have the bank carry out {quote_id} from {account_id}',
    'arrange {quote_id} out of {account_id}',
    'let {account_id} pay for {quote_id}',
    'put {quote_id} through on {account_id}',
    'do {quote_id} with the money in {account_id}',
    'book {quote_id} and charge it to {account_id}',
    'use {account_id} for {quote_id}',
    'settle {quote_id} from {account_id}'
  ],
  question: [
    'can you make {quote_id}, paid from {account_id}',
    'could the bank carry out {quote_id} from {account_id}',
    'can {account_id} pay for {quote_id}',
    'would you go ahead with {quote_id} out of {account_id}',
    'could you put {quote_id} through on {account_id}'
  ],
  answer: [
    (told) => `You bought ${told.must('/bought/amount')}; the ${told.may('/account')} paid for it.`,
    (told) => `Done, ${told.must('/bought/amount')} is yours (${told.may('/exchange_id')}).`,
    (told) => `I changed it: ${told.must('/bought/amount')}. It came out of the ${told.may('/account')}.`
  ],
  lack: ['exchange money', 'buy other currencies', 'change dollars at the bank'],
  service: 'the exchange counter',
  wants: {},
  called: { '/account': ['the account that paid'] },
  why: Why.exchange,
  tells: ['exchange counter']
}
