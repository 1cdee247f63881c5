/** What the bank remembers: accounts, payees, cards with their payments, transfers, disputes and standing orders. */

/** An account. Its number is its position in the list. Amounts are in cents. */
export type Account = {
  readonly name: string
  readonly kind: 'current' | 'savings'
  readonly balance: number
}

/** Somebody who can be paid. The number is the position in the list. */
export type Payee = {
  readonly first: string
  readonly name: string
  readonly bank: string
  readonly ending: string
}

/** A card of the user. Its number is its position in the list. */
export type Card = {
  readonly name: string
  readonly ending: string
  /** What may be spent in a month, in dollars. */
  readonly limit: number
}

/** What money is spent on. */
export type Category = 'groceries' | 'eating out' | 'fuel' | 'clothes' | 'public transport' | 'entertainment'

/** Where a card was used. */
export type Merchant = { readonly name: string; readonly category: Category }

/** A payment by card. Its number is its position in the list. */
export type Payment = {
  /** The position of the card. */
  readonly card: number
  /** The position of the merchant. */
  readonly merchant: number
  /** In cents. */
  readonly amount: number
  readonly at: string
}

/** A card that pays nothing for the time being. */
export type Freeze = { readonly number: number; readonly card: number; readonly since: string }

/** Money that was sent. */
export type Transfer = {
  readonly number: number
  readonly account: number
  readonly payee: number
  readonly amount: number
  readonly recalled: boolean
}

/** A payment that the user objects to. */
export type Dispute = {
  readonly number: number
  readonly payment: number
  readonly opened: string
  readonly withdrawn: boolean
}

/** A payment that repeats itself. */
export type Standing = {
  readonly number: number
  readonly account: number
  readonly payee: number
  readonly amount: number
  readonly rhythm: Rhythm
  readonly next: string
}

/** How often a standing order pays. */
export type Rhythm = 'every week' | 'every month' | 'every quarter'

/** The tables. */
export type State = {
  /** From which codes and rates follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly accounts: ReadonlyArray<Account>
  readonly payees: ReadonlyArray<Payee>
  readonly cards: ReadonlyArray<Card>
  readonly merchants: ReadonlyArray<Merchant>
  /** The latest first. */
  readonly payments: ReadonlyArray<Payment>
  readonly frozen: ReadonlyArray<Freeze>
  readonly transfers: ReadonlyArray<Transfer>
  readonly disputes: ReadonlyArray<Dispute>
  readonly standing: ReadonlyArray<Standing>
  /** Whether the user has signed in. */
  readonly signed: boolean
  /** How many ids were given out. */
  readonly issued: number
}
