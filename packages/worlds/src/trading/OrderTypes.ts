/** What the values of the broker mean: tickets, orders, alerts, watch lists, cash. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

const issued = /^\S{1,64}$/

// Tickets and orders

export const PurchaseTicketId: Type = Declare.id('PurchaseTicketId', 'the id of a calculated purchase', issued, {
  nouns: ['lot']
})

export const SaleTicketId: Type = Declare.id('SaleTicketId', 'the id of a calculated sale', issued, { nouns: ['lot'] })

export const TradeCost: Type<number> = Declare.number(
  'TradeCost',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what I pay for the shares', 'how much I invest'],
      sentence: ["I'm putting {} into shares.", 'The shares cost me {} in all.']
    }
  }
)

/** What a sale would bring: nobody has it yet. */
export const SaleValue: Type<number> = Declare.number(
  'SaleValue',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const TradeFee: Type<number> = Declare.number(
  'TradeFee',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const TicketMinutes: Type<number> = Declare.number('TicketMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

export const OrderId: Type = Declare.id('TradeOrderId', 'the id of an order', issued, { nouns: ['order'] })

export const OrderSide: Type = Declare.text('TradeOrderSide', 'whether an order buys or sells', { words: {} })

export const OrderSum: Type<number> = Declare.number(
  'TradeOrderSum',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['smallest'], max: ['largest', 'biggest'] } }
)

export const SettleDay: Type = Declare.date('SettleDay', {
  tell: {
    ask: ['when the sale is settled', 'when the money from the sale is there'],
    sentence: ['The money from the sale is there on {}.', 'The sale is settled on {}.']
  }
})

// Alerts

export const AlertId: Type = Declare.id('PriceAlertId', 'the id of an alert', issued, {
  nouns: ['alert', 'price alert']
})

export const AlertMove: Type<'rise' | 'fall'> = Declare.choice('AlertMove', ['rise', 'fall'], { nouns: ['move'] })

export const AlertPercent: Type<number> = Declare.number(
  'AlertPercent',
  'a percentage from 1 to 40',
  { minimum: 1, maximum: 40 },
  { form: 'percent' }
)

export const AlertMark: Type<number> = Declare.number(
  'AlertMark',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['lowest'], max: ['highest'] } }
)

// Watch lists

export const WatchlistId: Type = Declare.id('WatchlistId', 'the id of a watch list', issued, {
  nouns: ['watch list']
})

export const WatchlistName: Type = Declare.text('WatchlistName', 'the name of a watch list', { nouns: [] })

export const WatchlistTitle: Type = Declare.text('WatchlistTitle', 'the name of a watch list')

export const WatchedCount: Type<number> = Declare.number('WatchedCount', 'a number of stocks', {
  minimum: 0,
  whole: true
})

// Cash

export const ReservedCash: Type<number> = Declare.number(
  'ReservedCash',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const CashLeft: Type<number> = Declare.number(
  'CashLeft',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what is free to invest', 'how much there is left to invest'],
      sentence: ['There is {} free to invest.', 'I have {} left to invest.']
    }
  }
)

export const PayoutId: Type = Declare.id('PayoutId', 'the id of a payout', issued, { nouns: ['payout'] })

export const PayoutDay: Type = Declare.date('PayoutDay', {
  tell: {
    ask: ['when the payout arrives'],
    sentence: ['The payout arrives on {}.', 'The money from my depot comes on {}.']
  }
})
