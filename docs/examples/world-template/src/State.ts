/** What the world remembers. A state is plain JSON: tables of plain values, no dates, no classes. */

/** Something that is lent. */
export type Tool = {
  readonly tool_id: string
  readonly name: string
  readonly kind: Kind
  readonly shelf: string
  readonly deposit: number
}

export type Kind = 'power tools' | 'hand tools' | 'garden tools'

/** A tool that is out. */
export type Loan = {
  readonly loan_id: string
  readonly tool_id: string
  readonly name: string
  readonly until: string
  readonly extended: number
}

export type State = {
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly tools: ReadonlyArray<Tool>
  readonly loans: ReadonlyArray<Loan>
  /** Whether the member's account is open. */
  readonly open: boolean
  /** How many ids were given out: part of the next one. */
  readonly issued: number
}
