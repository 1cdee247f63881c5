/** The ways in which people say an amount of money. The amount in digits is the value; the currency stands around it. */
import { digits, rounded } from './NumberWords.js'
import type { Wording } from './Wording.js'

const symbols: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['JPY', '¥']
])
const names: ReadonlyMap<string, string> = new Map([
  ['USD', 'dollars'],
  ['EUR', 'euros'],
  ['GBP', 'pounds'],
  ['JPY', 'yen']
])

/** Every wording of an amount, of which the currency is known or not said. */
export const wordings = (amount: number, currency: string | undefined): ReadonlyArray<Wording> => {
  const words = cents(amount, digits)
  // "45.50" is no way to write the number 45.5, so it has to be read.
  const read = words === digits(amount) ? {} : { op: 'parse_number' }
  if (currency === undefined) return [{ words, weight: 1, ...read }]
  const symbol = symbols.get(currency)
  const name = names.get(currency)
  return [
    symbol === undefined
      ? { words, after: ` ${currency}`, weight: 1, ...read }
      : { words, before: symbol, weight: 1, ...read },
    ...(name === undefined ? [] : [{ words, after: ` ${name}`, weight: 0.25, ...read }])
  ]
}

/** An amount as an answer gives it: "$2,180", "€45.50". */
export const written = (amount: number, currency: string): string => {
  const symbol = symbols.get(currency)
  // Yen have no hundredths.
  const words =
    currency === 'JPY'
      ? rounded(Math.round(Math.abs(amount)))
      : cents(Math.round(Math.abs(amount) * 100) / 100, rounded)
  const sign = amount < 0 ? '-' : ''
  return symbol === undefined ? `${sign}${words} ${currency}`.trim() : `${sign}${symbol}${words}`
}

// A fraction of a unit of money has two digits.
const cents = (amount: number, write: (amount: number) => string): string => {
  const words = write(amount)
  return /\.\d$/.test(words) ? `${words}0` : words
}
