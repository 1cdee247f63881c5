/** How people look for stocks. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A stock by its company. */
export const find: Phrases.Phrases = {
  ask: [
    'look up the symbol of {company}',
    'find out which sector {company} is listed in',
    'check whether {company} is traded here',
    'tell me what {company} trades under',
    'see whether I can get shares of {company} here',
    'find the ticker of {company}'
  ],
  question: [
    'what does {company} trade under',
    "what's the symbol of {company}",
    'which sector is {company} in',
    'can I trade {company} here'
  ],
  stands: ['{company}'],
  answer: [
    (told) => `${told.argument('company')} trades as ${told.must('/symbol')}, in ${told.must('/sector')}.`,
    (told) =>
      `The symbol of ${told.argument('company')} is ${told.must('/symbol')}; it belongs to ${told.may('/sector')}.`,
    (told) => `Yes, you'll find ${told.argument('company')} under ${told.must('/symbol')} (${told.may('/sector')}).`
  ],
  lack: ['look up what is traded', 'find stocks by name', 'see what a company trades under'],
  service: 'the register of instruments',
  wants: { company: ['Which company do you mean?', 'Which company is it?', 'Of which company?'] },
  gives: { company: ['{}', 'I mean {}', "it's {}"] },
  why: Why.findInstrument,
  tells: ['register of instruments', 'instrument id']
}

/** Stocks of a sector. */
export const screen: Phrases.Phrases = {
  ask: [
    'show me the stocks in {sector}[, page {page}]',
    'list what is traded in {sector}[, page {page}]',
    'go through the stocks in {sector}[, page {page}]',
    'find me stocks in {sector}',
    'look for something to invest in from {sector}',
    'see what there is in {sector}[, page {page}]',
    'compare the stocks in {sector}',
    'give me an overview of the stocks in {sector}[, page {page}]',
    'screen {sector} for stocks',
    'pull up the stocks from {sector}[, page {page}]'
  ],
  question: [
    'which stocks are there in {sector}',
    'what could I invest in from {sector}',
    'what is traded in {sector}',
    'how do the stocks in {sector} look at the moment'
  ],
  stands: ['in {sector}', 'from {sector}'],
  answer: [
    (told) =>
      `There are ${Listing.first(told, '/instruments', 3, (read, at) => `${read(`${at}/company`)} at ${told.may(`${at}/close`)}`)}.`,
    (told) =>
      `In ${told.argument('sector')} I see ${Listing.first(told, '/instruments', 4, (read, at) => `${read(`${at}/company`)} (${told.may(`${at}/close`)})`)}.`,
    (told) =>
      `You could look at ${Listing.first(told, '/instruments', 3, (read, at) => `${read(`${at}/company`)}, yielding ${told.may(`${at}/yield`)}`)}.`
  ],
  lack: ['go through the stocks of a sector', 'screen the market', 'list what is traded in a sector'],
  service: 'the stock screener',
  wants: {
    sector: [
      'Which sector: energy, health care, technology, transport, food or property?',
      'In which sector should I look?'
    ]
  },
  gives: { sector: ['{}', 'in {}', "let's say {}"] },
  why: Why.screen,
  tells: ['stock screener']
}

/** A price. */
export const price: Phrases.Phrases = {
  ask: [
    'check what {instrument_id} costs now',
    'tell me the price of {instrument_id}',
    'see where {instrument_id} stands at the moment',
    'look up how {instrument_id} is doing',
    'get me the current price of {instrument_id}',
    'find out how {instrument_id} has moved lately',
    'check how {instrument_id} is trading',
    'have a look at {instrument_id} and tell me the price',
    'let me know what a share of {instrument_id} goes for',
    'see what {instrument_id} is worth right now'
  ],
  question: [
    'what does {instrument_id} cost now',
    'how is {instrument_id} doing right now',
    'where does {instrument_id} stand',
    'what does a share of {instrument_id} go for',
    'has {instrument_id} moved much since the open'
  ],
  answer: [
    (told) => `${told.may('/company')} stands at ${told.must('/price')}, ${told.must('/change')} since the open.`,
    (told) =>
      `A share of ${told.may('/company')} costs ${told.must('/price')}; that is ${told.may('/change')} since the open.`,
    (told) =>
      `${told.may('/company')} is at ${told.must('/price')} now, with a change of ${told.must('/change')} since the open.`
  ],
  lack: ['check share prices', 'see where a stock stands', 'look up prices'],
  service: 'the price feed',
  wants: {},
  called: { '/price': ['the price of the share'] },
  why: Why.price,
  tells: ['price feed']
}
