/** The identifiers of the clinic: numbers in codes that differ from seed to seed. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Doctor, State } from './State.js'

/** Identifiers of one kind. */
export interface Ids {
  readonly write: (state: State, value: number) => string
  /** The number behind an id, or undefined of one that nobody gave out. */
  readonly read: (state: State, id: string) => number | undefined
}

const of = (prefix: string): Ids => {
  const code = Code.of(prefix)
  return { write: (state, value) => code.write(state.salt, value), read: (state, id) => code.read(state.salt, id) }
}

export const doctor: Ids = of('DR.')
export const slot: Ids = of('slot:')
export const appointment: Ids = of('APT-')
export const referral: Ids = of('REF/')
export const result: Ids = of('LAB-')
export const prescription: Ids = of('Rx')
export const pharmacy: Ids = of('PHX')
export const refill: Ids = of('RFL-')
export const form: Ids = of('https://forms.clinic.example/')

/** The item whose number stands behind an id, or a refusal. */
export const numbered = <A extends { readonly number: number }>(
  ids: Ids,
  state: State,
  items: ReadonlyArray<A>,
  id: string,
  parameter: string,
  what: string
): E.Either<ToolError.ToolError, A> => {
  const number = ids.read(state, id)
  const item = items.find((one) => one.number === number)
  return item === undefined ? Refusal.of('not_found', `There is no ${what} ${id} on file.`, parameter) : E.right(item)
}

/** The doctor behind an id, with the position, or a refusal. */
export const doctorAt = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Doctor, number]> => {
  const position = doctor.read(state, id) ?? -1
  const found = state.doctors[position]
  return found === undefined
    ? Refusal.of('not_found', `No doctor is listed under ${id}.`, 'doctor_id')
    : E.right([found, position])
}
