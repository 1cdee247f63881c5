/** What the shop remembers: the catalogue, the basket, vouchers, parcels on their way, and what was bought before. */

/** What articles are sorted by. */
export type Department =
  | 'kitchenware'
  | 'lamps'
  | 'bags'
  | 'camping gear'
  | 'audio gear'
  | 'office supplies'
  | 'bed linen'
  | 'bicycle gear'

/** The colours that every article comes in. */
export type Colour = 'black' | 'white' | 'green' | 'blue' | 'red' | 'beige'

/** An article. Its number is its position in the list. */
export type Article = {
  readonly title: string
  readonly department: Department
  readonly price: number
  readonly rating: number
  readonly material: string
  /** Years. */
  readonly warranty: number
}

/** A basket. Its number is its position in the list. */
export type Basket = {
  /** What people call it: "birthday". */
  readonly name: string
  /** The number of the voucher that it has. */
  readonly redeemed: number | null
}

/** A line of a basket. */
export type Line = {
  readonly number: number
  /** The position of the basket. */
  readonly basket: number
  /** The number of the order, of what is paid. */
  readonly ordered: number | null
  /** The number of the variant: six to an article, by colour. */
  readonly variant: number
  readonly quantity: number
  /** For whom it is wrapped. */
  readonly wrapped: string | null
}

/** Something off a basket. */
export type Voucher = {
  readonly number: number
  /** Dollars. */
  readonly value: number
  /** What the basket has to come to. */
  readonly minimum: number
  readonly expires: string
}

/** An order that is still being packed. */
export type Order = {
  readonly number: number
  /** The position of the first article. */
  readonly article: number
  readonly variants: ReadonlyArray<{ readonly variant: number; readonly quantity: number }>
  readonly total: number
  readonly card: string
  readonly carrier: string
  readonly ordered: string
  readonly arrives: string
}

/** Something on its way. */
export type Parcel = {
  readonly number: number
  readonly article: number
  readonly carrier: string
  readonly arrives: string
  /** The position of the place that keeps it. */
  readonly held: number | null
}

/** Something that was delivered. */
export type Purchase = {
  readonly number: number
  readonly article: number
  readonly price: number
  readonly delivered: string
}

/** Something on its way back. */
export type Return = { readonly number: number; readonly purchase: number; readonly refund: number }

/** A stored card, with what it still bears. */
export type Card = { readonly card_id: string; readonly ending: string; readonly left: number }

/** A place that takes parcels back, and keeps those that are fetched. */
export type DropOff = { readonly name: string }

/** The tables. */
export type State = {
  /** From which codes, stock and delivery options follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly cards: ReadonlyArray<Card>
  readonly articles: ReadonlyArray<Article>
  readonly baskets: ReadonlyArray<Basket>
  readonly lines: ReadonlyArray<Line>
  readonly vouchers: ReadonlyArray<Voucher>
  readonly orders: ReadonlyArray<Order>
  readonly parcels: ReadonlyArray<Parcel>
  /** What was sold in this conversation, by variant. */
  readonly sold: ReadonlyArray<{ readonly variant: number; readonly quantity: number }>
  readonly purchases: ReadonlyArray<Purchase>
  readonly returns: ReadonlyArray<Return>
  readonly drops: ReadonlyArray<DropOff>
  /** Where the user has things sent. */
  readonly addresses: ReadonlyArray<string>
  /** Whom the user gives things to. */
  readonly people: ReadonlyArray<string>
  /** Whether the user is signed in. */
  readonly entered: boolean
  /** How many returns were opened today. */
  readonly opened: number
  /** How many ids were given out. */
  readonly issued: number
  /** Titles as people say them: of the catalogue, of what is packed, of what is on its way, of what is at home. */
  readonly wanted: ReadonlyArray<string>
  readonly packed: ReadonlyArray<string>
  readonly awaited: ReadonlyArray<string>
  readonly owned: ReadonlyArray<string>
}
