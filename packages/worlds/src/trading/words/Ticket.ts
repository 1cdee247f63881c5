/** How people ask what a trade would come to. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A purchase, calculated. */
export const previewPurchase: Phrases.Phrases = {
  ask: [
    'work out what {shares} shares of {instrument_id} would cost',
    'calculate what it costs to buy {shares} shares of {instrument_id}',
    'tell me what buying {shares} shares of {instrument_id} would come to',
    'price {shares} shares of {instrument_id} for me',
    'check what fee buying {shares} shares of {instrument_id} carries',
    'find out how much {shares} shares of {instrument_id} are, fee included',
    'draw up an order to buy {shares} shares of {instrument_id} without placing it yet',
    'see what {shares} shares of {instrument_id} would set me back'
  ],
  question: [
    'what would {shares} shares of {instrument_id} cost me',
    'how much are {shares} shares of {instrument_id} with the fee',
    'what would it cost to buy {shares} shares of {instrument_id}',
    'what would {shares} shares of {instrument_id} set me back'
  ],
  stands: ['{shares} shares of {instrument_id}'],
  answer: [
    (told) => `That would be ${told.must('/cost')}, with a fee of ${told.must('/fee')}.`,
    (told) =>
      `For ${told.argument('shares', 'number')} shares it's ${told.must('/cost')}, the fee of ${told.may('/fee')} included.`,
    (told) => `You'd pay ${told.must('/cost')} in all, of which ${told.may('/fee')} is the fee.`,
    (told) => `It comes to ${told.must('/cost')}. That holds for ${told.may('/minutes', 'number')} minutes.`
  ],
  lack: ['calculate what shares would cost', 'price a purchase of shares', 'work out the fee of a trade'],
  service: 'the purchase calculator',
  wants: { shares: ['How many shares?', 'How many do you want?', 'How many should it be?'] },
  gives: { shares: ['{}', 'make it {}', '{} of them'] },
  why: Why.previewPurchase,
  tells: ['calculator', 'ticket']
}

/** A sale, calculated. */
export const previewSale: Phrases.Phrases = {
  ask: [
    'work out what {shares} shares of {holding_id} would bring',
    'calculate what I get if I sell {shares} shares of {holding_id}',
    'tell me what selling {shares} shares of {holding_id} would come to',
    'check what {shares} shares of {holding_id} leave me after the fee',
    'see what {shares} shares of {holding_id} would fetch',
    'draw up an order to sell {shares} shares of {holding_id} without placing it yet',
    'find out how much selling {shares} shares of {holding_id} would make me'
  ],
  question: [
    'what would {shares} shares of {holding_id} bring',
    'how much would selling {shares} shares of {holding_id} get me',
    'what would {shares} shares of {holding_id} fetch right now'
  ],
  stands: ['{shares} shares of {holding_id}'],
  answer: [
    (told) => `You'd get ${told.must('/proceeds')} after a fee of ${told.must('/fee')}.`,
    (told) => `For ${told.argument('shares', 'number')} shares you'd get ${told.must('/proceeds')}, the fee taken off.`,
    (told) => `That would bring ${told.must('/proceeds')}; the fee of ${told.may('/fee')} is taken off already.`,
    (told) =>
      `It comes to ${told.must('/proceeds')} for you. The figure holds for ${told.may('/minutes', 'number')} minutes.`
  ],
  lack: ['calculate what shares would bring', 'price a sale of shares', 'work out what selling would yield'],
  service: 'the sale calculator',
  wants: { shares: ['How many shares?', 'How many do you want to sell?', 'How many of them?'] },
  gives: { shares: ['{}', 'make it {}', '{} of them'] },
  called: { '/proceeds': ['what the shares would bring'] },
  why: Why.previewSale,
  tells: ['calculator', 'ticket']
}
