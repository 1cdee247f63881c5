/**
 * Couriers who would bring a bag to an address: eight at most, the sooner the dearer. They follow from the salt, and
 * their numbers say which bag they are for.
 */
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Menu from './Menu.js'
import type { State } from './State.js'

/** What a courier would do. */
export interface Offer {
  readonly number: number
  /** The position of the takeaway whose bag it is. */
  readonly kitchen: number
  readonly courier: string
  readonly vehicle: string
  /** The clock. */
  readonly arrives: string
  readonly fee: number
}

const many = 8
const spread = 65_536
const couriers = ['Nils', 'Amira', 'Bruno', 'Chidi', 'Dalia', 'Enzo', 'Farida', 'Goran', 'Hye-jin', 'Isak'] as const
const vehicles = ['bicycle', 'scooter', 'cargo bike', 'small car', 'electric moped'] as const

/** Who brings a meal that was ordered before. */
export const courier = (salt: number, meal: number): string => Chance.pick(couriers, salt, 31, meal)

/** The offers for a bag and an address, in no particular order. */
export const to = (state: State, kitchen: number, address: string): ReadonlyArray<Offer> => {
  const first = (kitchen * spread + hash(address.trim().toLowerCase())) * many
  const turn = Chance.int(0, many - 1, state.salt, 32, first)
  return Array.from({ length: many }, (_none, index) => at(state, first + ((index * 3 + turn) % many)))
}

/** The offer of a number, or undefined of a number that none has. */
export const read = (state: State, number: number | undefined): Offer | undefined =>
  number === undefined || number >= state.kitchens.length * spread * many ? undefined : at(state, number)

/** From when on takeaways can cook: now, and not before eleven. Minutes after midnight. */
export const start = (now: string): number => Math.max(11 * 60, Calendar.minutes(now.slice(11, 16)))

const at = (state: State, number: number): Offer => {
  const kitchen = Math.floor(number / (spread * many))
  const rank = number % many
  const ride = 8 + rank * 12 + Chance.int(0, 9, state.salt, 33, number)
  return {
    number,
    kitchen,
    courier: Chance.pick(couriers, state.salt, 34, number),
    vehicle: Chance.pick(vehicles, state.salt, 35, number),
    arrives: Calendar.clock(start(state.now) + Menu.kitchen(state, kitchen).minutes + ride),
    // Steps of eighty cents leave room for odd cents without two equal fees.
    fee: Menu.cents(1.9 + (many - rank) * 0.8 + Chance.int(0, 3, state.salt, 36, number) * 0.15)
  }
}

const hash = (text: string): number => {
  let mixed = 17
  for (const letter of text) mixed = (mixed * 31 + (letter.codePointAt(0) ?? 0)) % spread
  return mixed
}
