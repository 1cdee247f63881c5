/** What is in a bag, and what it comes to. The bag of a takeaway goes by the takeaway's number. */
import * as Menu from './Menu.js'
import type { Line, State } from './State.js'

/** The dishes in a bag. */
export const lines = (state: State, kitchen: number): ReadonlyArray<Line> =>
  state.lines.filter((line) => line.kitchen === kitchen)

/** What the dishes come to. */
export const food = (state: State, kitchen: number): number =>
  Menu.cents(
    lines(state, kitchen).reduce((sum, line) => sum + (Menu.dish(state, line.dish)?.price ?? 0) * line.portions, 0)
  )

/** What the dishes come to, less the voucher of the bag. */
export const total = (state: State, kitchen: number): number => {
  const off = state.vouchers.find((voucher) => voucher.used === kitchen)?.value ?? 0
  return Menu.cents(Math.max(0, food(state, kitchen) - off))
}
