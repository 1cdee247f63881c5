/** Dollars in other currencies. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Currency, Money } from '../cast/Types.js'
import { ExchangeRate, ForeignAmount, ForeignCurrency } from './MoneyTypes.js'
import { read } from './State.js'
import * as Why from './Why.js'

const usual: { readonly [code: string]: number } = {
  EUR: 0.91,
  GBP: 0.78,
  JPY: 148,
  CAD: 1.37,
  MXN: 18.4,
  CHF: 0.87,
  AUD: 1.51
}
const codes: ReadonlyArray<string> = Object.keys(usual)

export const convertCurrency: World.WorldFunction = read({
  name: 'convert_currency',
  description: "Converts an amount in US dollars into another currency at today's rate.",
  toolClass: 'payment',
  parameters: {
    amount: Declare.required(Money, 'Amount in US dollars'),
    currency: Declare.required(Currency, 'Currency to convert to')
  },
  returns: Declare.object({ converted: ForeignAmount, currency: ForeignCurrency, rate: ExchangeRate }),
  phrases: {
    ask: [
      'convert {amount} to {currency}',
      'tell me what {amount} is in {currency}',
      'work out {amount} in {currency}',
      'turn {amount} into {currency}',
      'give me {amount} in {currency}',
      'figure out how much {amount} is in {currency}'
    ],
    question: [
      'how much is {amount} in {currency}',
      "what's {amount} in {currency}",
      'what would {amount} be in {currency}',
      'what does {amount} come to in {currency}',
      'how many {currency} is {amount}'
    ],
    tail: ['in {currency}'],
    answer: [
      (told) => `That's ${told.must('/converted')}, at a rate of ${told.may('/rate')}.`,
      (told) => `The amount comes to ${told.must('/converted')}.`,
      (told) => `At the current rate of ${told.may('/rate')} that makes ${told.must('/converted')}.`,
      (told) => `Changed at ${told.may('/rate')}, it would be ${told.must('/converted')}.`
    ],
    lack: ['convert currencies', 'work out exchange rates', 'turn dollars into another currency'],
    service: 'the exchange service',
    wants: {
      amount: ['How much should I convert?', 'What amount?'],
      currency: ['Into which currency?', 'Which currency would you like it in?']
    },
    gives: { amount: ['{}'], currency: ['{}', 'to {}', 'in {}'] },
    why: Why.convertCurrency,
    tells: ['convert', 'exchange rate', 'conversion']
  },
  suggest: (state) =>
    state.ideas.amounts.map((amount, index) => ({ amount, currency: codes[index % codes.length] ?? 'EUR' })),
  run:
    ({ amount, currency }) =>
    (state) => {
      const base = usual[currency]
      if (base === undefined) return Refusal.of('conflict', 'The amount is in US dollars already.', 'currency')
      const drift = 0.97 + Chance.unit(state.salt, codes.indexOf(currency), 41) * 0.06
      const rate = Math.round(base * drift * 1000) / 1000
      // There is no smaller coin than a yen.
      const unit = currency === 'JPY' ? 1 : 100
      return E.right([{ converted: Math.round(amount * rate * unit) / unit, currency, rate }, state])
    }
})
