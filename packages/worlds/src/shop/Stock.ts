/**
 * The stock: six colours of every article, with what is left of each. Both follow from the salt, less what was sold, so
 * that a thousand variants need no table.
 */
import * as Chance from '../cast/Chance.js'
import type { Article, Colour, Line, State } from './State.js'

export const colours: readonly [Colour, ...ReadonlyArray<Colour>] = ['black', 'white', 'green', 'blue', 'red', 'beige']

/** The number of an article's variant in a colour. */
export const variant = (article: number, colour: Colour): number => article * colours.length + colours.indexOf(colour)

/** The article behind a variant. */
export const article = (state: State, number: number): Article | undefined =>
  state.articles[Math.floor(number / colours.length)]

/** The colour of a variant. */
export const colour = (number: number): Colour => colours[number % colours.length] ?? colours[0]

/** "Alder kettle in green". */
export const label = (state: State, number: number): string =>
  `${article(state, number)?.title ?? 'article'} in ${colour(number)}`

/** What a variant costs: some colours are a little more. */
export const price = (state: State, number: number): number =>
  (article(state, number)?.price ?? 0) + Chance.int(0, 2, state.salt, 21, number) * 2

/** How many pieces are left. One variant in twelve is sold out. */
export const left = (state: Pick<State, 'salt' | 'sold'>, number: number): number => {
  const first = Chance.unit(state.salt, 22, number) < 0.08 ? 0 : Chance.int(3, 19, state.salt, 23, number)
  return state.sold.reduce((rest, one) => (one.variant === number ? rest - one.quantity : rest), first)
}

/** Dollars for wrapping. */
export const wrapping = 4.5

/** The lines of a basket. */
export const lines = (state: State, basket: number): ReadonlyArray<Line> =>
  state.lines.filter((line) => line.basket === basket && line.ordered === null)

/** What the lines of a basket come to. */
export const goods = (state: State, basket: number): number =>
  cents(
    lines(state, basket).reduce(
      (sum, line) => sum + price(state, line.variant) * line.quantity + (line.wrapped === null ? 0 : wrapping),
      0
    )
  )

/** What a basket comes to, less its voucher. */
export const total = (state: State, basket: number): number => {
  const redeemed = state.baskets[basket]?.redeemed
  const off = state.vouchers.find((voucher) => voucher.number === redeemed)?.value ?? 0
  return cents(Math.max(0, goods(state, basket) - off))
}

/** Rounded to whole cents. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100
