/** What the broker remembers: instruments, positions, orders, alerts, watch lists and cash. Amounts are in cents. */

/** A branch of the economy. */
export type Sector = 'energy' | 'health care' | 'technology' | 'transport' | 'food' | 'property'

/** Something that is traded. Its number is its position in the list. */
export type Instrument = {
  readonly company: string
  readonly symbol: string
  readonly sector: Sector
  readonly price: number
  /** Since the market opened, in percent. */
  readonly change: number
  /** Since last week, in percent. */
  readonly week: number
  /** What it pays in a year, in percent of its price. */
  readonly yield: number
  /** How many shares are on offer today. */
  readonly offered: number
}

/** Shares that the customer holds. Its number is its position in the list. */
export type Holding = {
  readonly instrument: number
  readonly shares: number
  /** What a share cost on average. */
  readonly paid: number
  /** Since the beginning of the year, in percent. */
  readonly year: number
  readonly plan: Plan
}

/** What becomes of dividends. */
export type Plan = 'reinvested' | 'paid out'

/** An order that waits for the auction at the close. */
export type Order = {
  readonly number: number
  readonly side: 'purchase' | 'sale'
  readonly instrument: number
  readonly shares: number
  readonly amount: number
}

/** A wish to be told of a move. */
export type Alert = {
  readonly number: number
  readonly instrument: number
  readonly move: Move
  readonly percent: number
}

/** Which way a price goes. */
export type Move = 'rise' | 'fall'

/** A list of instruments to keep an eye on. Its number is its position in the list. */
export type Watchlist = { readonly name: string; readonly instruments: ReadonlyArray<number> }

/** The tables. */
export type State = {
  /** From which codes follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly instruments: ReadonlyArray<Instrument>
  readonly holdings: ReadonlyArray<Holding>
  readonly orders: ReadonlyArray<Order>
  readonly alerts: ReadonlyArray<Alert>
  readonly watchlists: ReadonlyArray<Watchlist>
  /** What is free, and what orders to buy have set aside. */
  readonly cash: number
  /** How many payouts were made today. */
  readonly payouts: number
  /** Whether the trading desk is open. */
  readonly open: boolean
  /** How many ids were given out. */
  readonly issued: number
}
