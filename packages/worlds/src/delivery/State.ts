/** What the food service remembers: takeaways, bags that are being filled, meals on their way, and meals that were eaten. */

/** What takeaways cook. */
export type FoodStyle = 'Thai' | 'Italian' | 'Indian' | 'Mexican' | 'Lebanese' | 'Japanese'

/** A takeaway. Its number is its position in the list; what it cooks follows from its style and the salt. */
export type Kitchen = {
  readonly name: string
  readonly style: FoodStyle
  readonly rating: number
  /** How long it cooks. */
  readonly minutes: number
  /** What a bag has to come to, in dollars. */
  readonly minimum: number
}

/** A dish in a bag. Each takeaway has a bag of its own. */
export type Line = {
  /** The position of the takeaway. */
  readonly kitchen: number
  /** The number of the dish among all. */
  readonly dish: number
  readonly portions: number
}

/** Something off a bag. */
export type Voucher = {
  readonly number: number
  /** Dollars. */
  readonly value: number
  /** What the bag has to come to. */
  readonly minimum: number
  readonly expires: string
  /** The position of the takeaway whose bag has it. */
  readonly used: number | null
}

/** A meal that was ordered. */
export type Meal = {
  readonly number: number
  readonly kitchen: number
  readonly lines: ReadonlyArray<Line>
  readonly total: number
  /** The last digits of the card that paid. */
  readonly card: string
  readonly courier: string
  /** The clock when it is at the door. */
  readonly arrives: string
  /** Who takes it. */
  readonly receiver: string
  /** Dollars for the courier. */
  readonly tip: number | null
}

/** A meal that was brought. */
export type Receipt = {
  readonly number: number
  readonly kitchen: number
  readonly paid: number
  readonly delivered: string
  readonly claimed: boolean
}

/** A stored card, with what it still bears. */
export type Card = { readonly card_id: string; readonly ending: string; readonly left: number }

/** The tables. */
export type State = {
  /** From which codes, prices and couriers follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly cards: ReadonlyArray<Card>
  readonly kitchens: ReadonlyArray<Kitchen>
  readonly lines: ReadonlyArray<Line>
  readonly vouchers: ReadonlyArray<Voucher>
  readonly meals: ReadonlyArray<Meal>
  readonly receipts: ReadonlyArray<Receipt>
  /** Dollars in the meal wallet, from which tips are paid. */
  readonly wallet: number
  readonly unlocked: boolean
  /** How many claims were made today. */
  readonly claims: number
  /** How many numbers were given out. */
  readonly issued: number
  /** Where the user has food brought. */
  readonly addresses: ReadonlyArray<string>
  readonly people: ReadonlyArray<string>
  /** Names as people say them: of takeaways with a bag, with a meal on its way, with a meal that was eaten. */
  readonly bagged: ReadonlyArray<string>
  readonly underway: ReadonlyArray<string>
  readonly eaten: ReadonlyArray<string>
}
