/** What the library remembers: books, branches, and what one reader has borrowed, reserved, owes and wants to read. */

/** What a shelf is about. */
export type Subject = 'crime fiction' | 'history' | 'cooking' | 'travel' | 'gardening' | 'nature'

/** A branch of the library. */
export type BranchName = 'Central' | 'Riverside' | 'Hilltop' | 'Station Square'

/** A book of the catalogue. Its number is its position in the list; every branch has a copy of it. */
export type Book = {
  readonly title: string
  readonly author: string
  readonly subject: Subject
  readonly year: number
  readonly pages: number
  readonly shelf: string
  /** How many others wait for it. */
  readonly waiting: number
}

/** When a branch is open, and where it is. */
export type Branch = {
  readonly name: BranchName
  readonly address: string
  readonly opens: string
  readonly closes: string
  /** The weekday on which it is open two hours longer, 0 for Sunday. */
  readonly late: number
  /** The weekdays on which it is closed. */
  readonly closed: ReadonlyArray<number>
}

/** A book that the reader has. */
export type Loan = {
  readonly number: number
  readonly book: number
  readonly title: string
  readonly due: string
  readonly renewed: number
  /** When the courier comes for it, if somebody asked for that. */
  readonly fetched: string | null
}

/** A book that the reader waits for. */
export type Hold = {
  readonly number: number
  readonly book: number
  readonly title: string
  readonly branch: BranchName
  readonly place: number
  /** Whether a copy is on its way to the branch. */
  readonly sent: boolean
}

/** What the reader owes. */
export type Fee = {
  readonly number: number
  readonly book: number
  readonly title: string
  readonly reason: string
  /** In cents. */
  readonly amount: number
  readonly since: string
}

/** Books that the reader wants to read some day. */
export type ReadingList = { readonly name: string; readonly books: ReadonlyArray<number> }

/** The tables. */
export type State = {
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly books: ReadonlyArray<Book>
  readonly branches: ReadonlyArray<Branch>
  readonly loans: ReadonlyArray<Loan>
  readonly holds: ReadonlyArray<Hold>
  readonly fees: ReadonlyArray<Fee>
  readonly lists: ReadonlyArray<ReadingList>
  /** Copies that the reader took from the shelves. */
  readonly taken: ReadonlyArray<number>
  /** Prepaid on the library card, in cents. */
  readonly credit: number
  /** Whether the card was scanned. */
  readonly scanned: boolean
  /** Renewals of today. */
  readonly renewals: number
  /** How many ids were given out. */
  readonly issued: number
}
