/** The identifiers of the home: numbers in codes that differ from seed to seed. */
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

export const device: Ids = of('dev-')
export const zone: Ids = of('zone-')
export const slot: Ids = of('heat-')
export const guest: Ids = of('lock/g-')
export const delivery: Ids = of('pcl_')
export const car: Ids = of('VH-')
export const time: Ids = of('GS-')
export const service: Ids = of('SVC-')

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
  return item === undefined ? missing(id, parameter, what) : E.right(item)
}

/** The item whose position stands behind an id, with the position, or a refusal. */
export const placed = <A>(
  ids: Ids,
  state: State,
  items: ReadonlyArray<A>,
  id: string,
  parameter: string,
  what: string
): E.Either<ToolError.ToolError, readonly [A, number]> => {
  const position = ids.read(state, id) ?? -1
  const item = items[position]
  return item === undefined ? missing(id, parameter, what) : E.right([item, position])
}

const missing = (id: string, parameter: string, what: string): E.Either<ToolError.ToolError, never> =>
  Refusal.of('not_found', `This home has no ${what} with the id ${id}.`, parameter)
