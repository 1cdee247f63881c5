/** The identifiers of the messaging world: numbers in codes that differ from seed to seed. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { State } from './State.js'

/** Identifiers of one kind. */
export interface Ids {
  readonly write: (state: State, value: number) => string
  readonly read: (state: State, id: string) => number | undefined
}

const of = (prefix: string): Ids => {
  const code = Code.of(prefix)
  return { write: (state, value) => code.write(state.salt, value), read: (state, id) => code.read(state.salt, id) }
}

export const contact: Ids = of('U-')
export const message: Ids = of('MSG-')
export const sent: Ids = of('OUT-')
export const group: Ids = of('GRP-')
export const scheduled: Ids = of('SCH-')
export const block: Ids = of('BLK-')

/** The item of a list whose number stands behind an id, or a refusal. */
export const find = <A extends { readonly number: number }>(
  ids: Ids,
  state: State,
  items: ReadonlyArray<A>,
  id: string,
  parameter: string,
  what: string
): E.Either<ToolError.ToolError, A> => {
  const number = ids.read(state, id)
  const item = items.find((one) => one.number === number)
  return item === undefined
    ? Refusal.of('not_found', `There is no ${what} with the id ${id}.`, parameter)
    : E.right(item)
}

/** The position of the contact behind an id, or a refusal. */
export const contactAt = (state: State, id: string, parameter: string): E.Either<ToolError.ToolError, number> => {
  const number = contact.read(state, id)
  return number === undefined || number >= state.contacts.length
    ? Refusal.of('not_found', `There is no contact with the id ${id}.`, parameter)
    : E.right(number)
}
