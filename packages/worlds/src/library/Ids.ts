/** The identifiers of the library: numbers in codes that differ from seed to seed. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Book, State } from './State.js'

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

export const book: Ids = of('CAT.')
export const copy: Ids = of('copy-')
export const loan: Ids = of('LN/')
export const hold: Ids = of('RSV')
export const fee: Ids = of('fee:')

/** The book behind an id, with its position, or a refusal. */
export const booked = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Book, number]> => {
  const position = book.read(state, id) ?? -1
  const found = state.books[position]
  return found === undefined
    ? Refusal.of('not_found', `The catalogue has no book ${id}.`, 'book_id')
    : E.right([found, position])
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
    ? Refusal.of('not_found', `There is no ${what} ${id} on this library card.`, parameter)
    : E.right(item)
}
