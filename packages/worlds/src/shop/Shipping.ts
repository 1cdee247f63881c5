/**
 * Ways to deliver: a dozen for every basket and address, one for each of the coming days, the sooner the dearer. They
 * follow from the salt, and their numbers say which basket they are for.
 */
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import type { State } from './State.js'

/** A way to deliver. */
export interface Way {
  readonly number: number
  /** The position of the basket. */
  readonly basket: number
  readonly carrier: string
  readonly date: string
  readonly fee: number
}

/** How many there are for an address. */
const many = 12
const carriers: ReadonlyArray<string> = [
  'Swiftline',
  'Parcelwing',
  'Redcap Post',
  'Courier Collective',
  'Northgate Express'
]
const spread = 65_536

/** The ways to deliver a basket to an address, in no particular order. */
export const to = (state: State, basket: number, address: string): ReadonlyArray<Way> => {
  const first = (basket * spread + hash(address.trim().toLowerCase())) * many
  const turn = Chance.int(0, many - 1, state.salt, 31, first)
  return Array.from({ length: many }, (_none, index) => at(state, first + ((index * 5 + turn) % many)))
}

/** The way of a number, or undefined of a number that none has. */
export const read = (state: State, number: number | undefined): Way | undefined =>
  number === undefined || number >= state.baskets.length * spread * many ? undefined : at(state, number)

const at = (state: State, number: number): Way => {
  const days = 1 + (number % many)
  return {
    number,
    basket: Math.floor(number / (spread * many)),
    carrier: carriers[Chance.int(0, carriers.length - 1, state.salt, 32, number)] ?? 'Swiftline',
    date: Calendar.addDays(days)(state.today),
    // Steps of a dollar and a half leave room for odd cents without two equal fees.
    fee: Math.round(((many + 1 - days) * 1.5 + Chance.int(0, 2, state.salt, 33, number) * 0.45) * 100) / 100
  }
}

const hash = (text: string): number => {
  let mixed = 17
  for (const letter of text) mixed = (mixed * 31 + (letter.codePointAt(0) ?? 0)) % spread
  return mixed
}
