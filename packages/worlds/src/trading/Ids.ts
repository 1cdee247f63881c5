/** The identifiers of the broker: numbers in codes that differ from seed to seed. */
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

export const instrument: Ids = of('ISN.')
export const holding: Ids = of('pos-')
export const purchase: Ids = of('buy:')
export const sale: Ids = of('sell:')
export const order: Ids = of('ORD#')
export const alert: Ids = of('ALR-')
export const watchlist: Ids = of('wl_')
export const payout: Ids = of('PO-')

/** The item at the position behind an id, with the position, or a refusal. */
export const at = <A>(
  ids: Ids,
  state: State,
  items: ReadonlyArray<A>,
  id: string,
  parameter: string,
  what: string
): E.Either<ToolError.ToolError, readonly [A, number]> => {
  const position = ids.read(state, id) ?? -1
  const item = items[position]
  return item === undefined
    ? Refusal.of('not_found', `There is no ${what} ${id} in this depot.`, parameter)
    : E.right([item, position])
}

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
  return item === undefined
    ? Refusal.of('not_found', `There is no ${what} ${id} in this depot.`, parameter)
    : E.right(item)
}
