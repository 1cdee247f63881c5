/** The identifiers of the places world: numbers in codes that differ from seed to seed. */
import * as Code from '../cast/Code.js'
import type { State } from './State.js'

/** Identifiers of one kind. */
export interface Ids {
  readonly write: (state: State, value: number) => string
  /** The number behind an id, or undefined of one that nobody gave out. */
  readonly read: (state: State, id: string, size: number) => number | undefined
}

const of = (prefix: string): Ids => {
  const code = Code.of(prefix)
  return {
    write: (state, value) => code.write(state.salt, value),
    read: (state, id, size) => {
      const value = code.read(state.salt, id)
      return value !== undefined && value < size ? value : undefined
    }
  }
}

export const place: Ids = of('PL')
export const venue: Ids = of('VN')
export const route: Ids = of('RT')
export const lot: Ids = of('LOT')
export const reservation: Ids = of('RS')
export const favorite: Ids = of('FV')
export const ticket: Ids = of('PT')
export const trip: Ids = of('TR')
export const link: Ids = of('https://trips.example/')
