/** The identifiers of the shop: numbers in codes that differ from seed to seed. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Basket, State } from './State.js'

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

export const article: Ids = of('art_')
export const variant: Ids = of('SKU-')
export const basket: Ids = of('bsk_')
export const line: Ids = of('bl_')
export const voucher: Ids = of('GIFT-')
export const shipping: Ids = of('ship_')
export const order: Ids = of('W-')
export const tracking: Ids = of('1KX')
export const purchase: Ids = of('pur_')
export const back: Ids = of('RMA-')

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
  return item === undefined ? Refusal.of('not_found', `The shop knows no ${what} ${id}.`, parameter) : E.right(item)
}

/** The basket behind an id, with its position, or a refusal. */
export const basketAt = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Basket, number]> => {
  const position = basket.read(state, id) ?? -1
  const found = state.baskets[position]
  return found === undefined
    ? Refusal.of('not_found', `You have no basket ${id}.`, 'basket_id')
    : E.right([found, position])
}
