/** How people buy and sell, and think better of it. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A purchase. */
export const buy: Phrases.Phrases = {
  ask: [
    'buy {ticket_id}',
    'get me {ticket_id}',
    'purchase {ticket_id}',
    'pick up {ticket_id} for me',
    'go ahead and buy {ticket_id}',
    'invest in {ticket_id}',
    'put {ticket_id} into my depot',
    'order {ticket_id}',
    'take {ticket_id}',
    'add {ticket_id} to my depot',
    'make a purchase of {ticket_id}'
  ],
  question: [
    'can you buy {ticket_id}',
    'could you get me {ticket_id}',
    'would you purchase {ticket_id} for me',
    'can I have {ticket_id}',
    'could you pick up {ticket_id}'
  ],
  answer: [
    (told) =>
      `The order for ${told.must('/shares', 'number')} shares of ${told.must('/company')} is in (${told.must('/order_id')}); it costs ${told.must('/cost')}.`,
    (told) =>
      `I'm buying ${told.must('/shares', 'number')} shares of ${told.must('/company')} for ${told.must('/cost')} at the close.`,
    (told) =>
      `Done: ${told.must('/shares', 'number')} shares of ${told.must('/company')}, ${told.must('/cost')} in all. The order waits for the auction as ${told.may('/order_id')}.`
  ],
  lack: ['buy shares', 'place a purchase', 'get shares for your depot'],
  service: 'the buying desk',
  wants: {},
  called: { '/cost': ['what I pay for the shares'] },
  why: Why.buy,
  tells: ['buying desk']
}

/** A sale. */
export const sell: Phrases.Phrases = {
  ask: [
    'sell {ticket_id}',
    'get rid of {ticket_id}',
    'part with {ticket_id}',
    'put {ticket_id} up for sale',
    'turn {ticket_id} into cash',
    'cash in {ticket_id}',
    'go ahead and sell {ticket_id}',
    'unload {ticket_id}',
    'let {ticket_id} go'
  ],
  question: [
    'can you sell {ticket_id}',
    'could you turn {ticket_id} into cash',
    'would you part with {ticket_id} for me',
    'can you cash in {ticket_id}',
    'could you let {ticket_id} go'
  ],
  answer: [
    (told) =>
      `I'm selling ${told.must('/shares', 'number')} shares of ${told.must('/company')} for ${told.must('/proceeds')}; the money is there on ${told.must('/settles')}.`,
    (told) =>
      `The sale of ${told.must('/shares', 'number')} shares of ${told.must('/company')} is in (${told.may('/order_id')}). It brings ${told.must('/proceeds')} on ${told.may('/settles')}.`,
    (told) =>
      `Done: ${told.must('/proceeds')} for ${told.must('/shares', 'number')} shares of ${told.must('/company')}, settled on ${told.may('/settles')}.`
  ],
  lack: ['sell shares', 'turn shares into cash', 'place a sale'],
  service: 'the selling desk',
  wants: {},
  called: {
    '/proceeds': ['what the sale brings', 'the money from the sale'],
    '/company': ['the company whose shares I sold']
  },
  why: Why.sell,
  tells: ['selling desk']
}

/** What waits. */
export const list: Phrases.Phrases = {
  ask: [
    'list my open orders',
    'show me which of my orders are still waiting',
    'check what I have on order in my depot',
    'go through the orders I have placed',
    'see which of my orders have not gone through yet'
  ],
  question: [
    'which of my orders are still waiting',
    'what do I have on order at the broker',
    'which orders of mine have not gone through yet'
  ],
  stands: ['I have waiting', 'that I have open', 'among my open ones'],
  answer: [
    (told) =>
      waiting(
        told,
        ({ text }) => `Waiting for the close: ${text}.`,
        (read, at) => `${told.may(`${at}/side`)} of ${read(`${at}/company`)} over ${told.may(`${at}/amount`)}`
      ),
    (told) =>
      waiting(
        told,
        ({ text }) => `You have orders for ${text}.`,
        (read, at) =>
          `${told.may(`${at}/shares`, 'number')} shares of ${read(`${at}/company`)} (${told.may(`${at}/side`)})`
      ),
    (told) =>
      waiting(
        told,
        ({ text }) => `Still open: ${text}.`,
        (read, at) => `${read(`${at}/company`)} with ${told.may(`${at}/shares`, 'number')} shares`
      )
  ],
  lack: ['see your open orders', 'list waiting orders', 'tell what is on order'],
  service: 'the order book of the depot',
  wants: {},
  why: Why.listOrders,
  tells: ['order book']
}

const waiting = (
  told: Phrases.Told,
  full: (items: Listing.Items) => string,
  item: (read: Phrases.Told['must'], at: string) => string
): string => Listing.sentence(told, '/orders', full, 'No orders are waiting.', item)

/** An order taken back. */
export const withdraw: Phrases.Phrases = {
  ask: [
    'withdraw {order_id}',
    'cancel {order_id}',
    'pull {order_id}',
    'take {order_id} back before the close',
    'call off {order_id}',
    'scrap {order_id}',
    'make sure {order_id} does not go through',
    'stop {order_id}'
  ],
  question: [
    'can you cancel {order_id}',
    'could you pull {order_id} before the close',
    'can {order_id} still be withdrawn',
    'would you call off {order_id}'
  ],
  answer: [
    (told) => `The ${told.must('/side')} of ${told.must('/company')} is off; it was for ${told.must('/amount')}.`,
    (told) =>
      `I withdrew it: no ${told.may('/side')} of ${told.must('/shares', 'number')} shares of ${told.must('/company')}.`,
    (told) => `That order over ${told.must('/amount')} (${told.must('/company')}) won't go through.`
  ],
  lack: ['withdraw orders', 'cancel an order at the broker', 'stop a trade'],
  service: 'the withdrawal of orders',
  wants: {},
  called: { '/instrument_id': ['the stock that order was for'] },
  why: Why.withdraw,
  tells: ['withdrawal of orders']
}
