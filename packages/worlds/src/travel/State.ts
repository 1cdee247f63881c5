/** The state of the travel world: what was booked, held and claimed. What can be searched follows from the salt. */
import { Declare } from '@magnet/core'
import type { Card } from '../cast/Cast.js'

/** A city that can be flown to, with its airport. */
export type Destination = {
  readonly city: string
  /** Other names of the city. */
  readonly short: ReadonlyArray<string>
  readonly country: string
  readonly code: string
  readonly airport: string
  readonly lat: number
  readonly lon: number
}

/** A stored card with what may be charged to it. */
export type StoredCard = Card & { readonly limit: number; readonly charged: number }

/** A booked flight. `flight` is the number of the flight (see `Flight`). */
export type Booking = {
  readonly booking_id: string
  readonly flight: number
  readonly cabin: 'economy' | 'business' | 'first'
  readonly total: number
  readonly card_id: string
  readonly issued: string
  readonly bags: number
  readonly seat: string
  readonly insured: boolean
  readonly status: 'confirmed' | 'cancelled'
  readonly refund: number
}

/** A booked room. `hotel` is the number of the hotel on its days (see `Hotel`). */
export type Stay = {
  readonly stay_id: string
  readonly hotel: number
  readonly room: 'single' | 'double' | 'suite'
  readonly nights: number
  readonly total: number
  readonly card_id: string
  readonly late_until: string
  readonly status: 'confirmed' | 'cancelled'
}

/** A claimed expense. */
export type Expense = {
  readonly expense_id: string
  readonly amount: number
  readonly category: 'travel' | 'lodging' | 'meals' | 'transport' | 'supplies'
  readonly note: string
  readonly date: string
  readonly status: 'submitted' | 'approved' | 'withdrawn'
}

/** A travel budget in whole dollars. */
export type Budget = {
  readonly budget_id: string
  readonly name: string
  readonly amount: number
  readonly spent: number
}

/** What people would come up with: values that a user of this world could state. */
export type Ideas = {
  readonly dates: ReadonlyArray<string>
  readonly amounts: ReadonlyArray<number>
  readonly points: ReadonlyArray<number>
  readonly budgets: ReadonlyArray<number>
  readonly nights: ReadonlyArray<number>
  readonly hours: ReadonlyArray<string>
  readonly notes: ReadonlyArray<string>
  readonly countries: ReadonlyArray<string>
}

/** The state. */
export type TravelState = {
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly traveller: {
    readonly name: string
    readonly home_city: string
    /** Who decides on expense claims. */
    readonly approver: string
  }
  /** The home city comes first. */
  readonly destinations: ReadonlyArray<Destination>
  readonly cards: ReadonlyArray<StoredCard>
  readonly bookings: { readonly [id: string]: Booking }
  readonly stays: { readonly [id: string]: Stay }
  readonly expenses: { readonly [id: string]: Expense }
  readonly budgets: { readonly [id: string]: Budget }
  readonly rewards: { readonly linked: boolean; readonly points: number; readonly tier: 'Silver' | 'Gold' | 'Platinum' }
  readonly ideas: Ideas
}

/** Declares a function that reads the state. */
export const read: Declare.Declare<TravelState> = Declare.read<TravelState>('travel')

/** Declares a function that may change the state. */
export const write: Declare.Declare<TravelState> = Declare.write<TravelState>('travel')

/** Entries of a table in the order of their ids. */
export const rows = <A>(table: { readonly [id: string]: A }): ReadonlyArray<A> =>
  Object.keys(table)
    .toSorted()
    .flatMap((id) => {
      const row = table[id]
      return row === undefined ? [] : [row]
    })

/** The order of days, the first one first. */
export const byDate = (left: { readonly date: string }, right: { readonly date: string }): number =>
  left.date < right.date ? -1 : left.date > right.date ? 1 : 0
