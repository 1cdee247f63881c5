/** Other currencies: an offer that holds for a while, and the exchange. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Currency, Money } from '../cast/Types.js'
import * as Access from './Access.js'
import * as Account from './Account.js'
import * as Amount from './Amount.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import {
  AccountId,
  AccountName,
  BankMinutes,
  BankRate,
  BoughtAmount,
  BoughtCurrency,
  ExchangeFee,
  ExchangeId,
  ExchangeQuoteId
} from './Types.js'
import * as Words from './words/Exchange.js'

const usual: ReadonlyArray<readonly [currency: string, rate: number]> = [
  ['EUR', 0.91],
  ['GBP', 0.78],
  ['JPY', 148],
  ['CAD', 1.37],
  ['MXN', 18.4],
  ['CHF', 0.87],
  ['AUD', 1.51]
]

/** The most that can be exchanged at once, in cents; an offer holds the amount and the currency in its number. */
const most = 4_000_000

/** What an offer comes to. */
interface Offer {
  readonly currency: string
  readonly rate: number
  readonly fee: number
  /** In cents of a dollar. */
  readonly cents: number
  readonly bought: number
}

const offer = (state: State, cents: number, index: number): Offer | undefined => {
  const found = usual[index]
  if (found === undefined) return undefined
  const [currency, base] = found
  const drift = 0.97 + Chance.unit(state.salt, index, 47) * 0.05
  const rate = Math.round(base * drift * 1000) / 1000
  // There is no smaller coin than a yen.
  const unit = currency === 'JPY' ? 1 : 100
  return {
    currency,
    rate,
    fee: Math.max(200, Math.round(cents * 0.006)),
    cents,
    bought: Math.round((cents / 100) * rate * unit) / unit
  }
}

const amounts = [50, 80, 120, 150, 200, 250, 300, 400, 450, 600, 750, 900, 1200, 1500]

const quote = Declare.read<State>('banking')({
  name: 'quote_exchange',
  description:
    'Offers a rate for an amount in US dollars, with the fee, for ten minutes. May answer that the currency desk is briefly unavailable; calling it once more is then right.',
  toolClass: 'currencies',
  parameters: {
    amount: Declare.required(Money, 'Amount in US dollars.'),
    into: Declare.required(Currency, 'Currency to buy.')
  },
  returns: Declare.object({
    quote_id: ExchangeQuoteId,
    rate: BankRate,
    fee: ExchangeFee,
    buys: Declare.object({ amount: BoughtAmount, currency: BoughtCurrency }),
    minutes: BankMinutes
  }),
  phrases: Words.quote,
  transient: { code: 'unavailable', message: 'The currency desk is refreshing its rates. Please ask once more.' },
  suggest: () =>
    amounts.flatMap((amount, index) =>
      [0, 3].map((shift) => ({ amount, into: usual[(index + shift) % usual.length]?.[0] ?? 'EUR' }))
    ),
  run:
    ({ amount, into }) =>
    (state) => {
      const cents = Amount.cents(amount)
      const index = usual.findIndex(([currency]) => currency === into)
      const made = offer(state, cents, index)
      if (made === undefined)
        return Refusal.of('conflict', 'The accounts are in US dollars; choose another currency to buy.', 'into')
      if (cents < 1000)
        return Refusal.of('conflict', `Exchanges start at $10.00; ${Amount.written(cents)} is too little.`, 'amount')
      if (cents > most)
        return Refusal.of('forbidden', `Online exchanges go up to ${Amount.written(most)} at a time.`, 'amount')
      return E.right([
        {
          quote_id: Ids.quote.write(state, cents * 8 + index),
          rate: made.rate,
          fee: Amount.dollars(made.fee),
          buys: { amount: made.bought, currency: made.currency },
          minutes: 10
        },
        state
      ])
    }
})

const exchange = Declare.write<State>('banking')({
  name: 'exchange_money',
  description: 'Takes up an offer to exchange money; an account pays for it. Needs a signed-in session.',
  toolClass: 'currencies',
  requires: [Access.premise],
  parameters: {
    quote_id: Declare.required(ExchangeQuoteId, 'Id of the offer.'),
    account_id: Declare.required(AccountId, 'Id of the account that pays.')
  },
  returns: Declare.object({
    exchange_id: ExchangeId,
    account_id: AccountId,
    account: AccountName,
    bought: Declare.object({ amount: BoughtAmount, currency: BoughtCurrency })
  }),
  phrases: Words.exchange,
  run:
    ({ quote_id, account_id }) =>
    (state) => {
      const number = Ids.quote.read(state, quote_id) ?? 7
      const found = offer(state, Math.floor(number / 8), number % 8)
      if (found === undefined)
        return Refusal.of(
          'not_found',
          `There is no offer ${quote_id}, or it has run out. Ask for a new one.`,
          'quote_id'
        )
      const account = Account.at(state, account_id)
      if (E.isLeft(account)) return account
      if (!state.signed) return Access.unknown
      return E.either.map(Account.debit(state, account.right[1], found.cents + found.fee), (accounts) => [
        {
          exchange_id: Ids.exchange.write(state, state.issued),
          account_id,
          account: account.right[0].name,
          bought: { amount: found.bought, currency: found.currency }
        },
        { ...state, accounts, issued: state.issued + 1 }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [quote, exchange]
