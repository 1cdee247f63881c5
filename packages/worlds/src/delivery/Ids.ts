/** The identifiers of the food service: numbers in codes that differ from seed to seed. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { State } from './State.js'

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

export const kitchen: Ids = of('kt-')
export const dish: Ids = of('dish:')
export const bag: Ids = of('BAG')
export const voucher: Ids = of('YUM-')
export const offer: Ids = of('ride_')
export const meal: Ids = of('M#')
export const receipt: Ids = of('rcpt-')

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
  return item === undefined ? Refusal.of('not_found', `There is no ${what} ${id}.`, parameter) : E.right(item)
}
