/**
 * Applies the names of an alias to a record or a pair, and undoes it. Everything that has a name is renamed where it has
 * it; what people say, what tools return and what sources say of them stays as it is.
 *
 * Laws: `undo(apply(r)) = r`, to the byte; a record without an alias is what undoing it gives.
 */
import type { Json } from '../json/Json.js'
import { equals, isList } from '../json/Json.js'
import * as Pointers from '../json/Pointer.js'
import * as Latest from '../memo/Latest.js'
import type { Pair } from '../preference/Pair.js'
import type { Tool } from '../signature/Signature.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Alias } from './Alias.js'
import * as Direction from './Direction.js'

/** An alias with the tools that it lists, by what the pool calls them. */
export interface Renaming {
  readonly alias: Alias
  readonly tools: ReadonlyMap<string, Tool>
}

/** The record in the names of an alias. */
export const apply =
  (renaming: Renaming) =>
  (record: Trajectory): Trajectory => ({
    ...Direction.record(Direction.fromPool(renaming.alias, renaming.tools), record),
    alias: renaming.alias
  })

/** The record in the names of its pool. */
export const undo: (record: Trajectory) => Trajectory = Latest.of((record) => {
  if (record.alias === undefined) return record
  const { alias, ...rest } = record
  return Direction.record(Direction.toPool(alias), rest)
})

/** The turns of a record in the names of its pool: all that counting needs, at a fraction of the cost of undoing. */
export const turns = ({ alias, turns: own }: Trajectory): Trajectory['turns'] => {
  if (alias === undefined) return own
  const names = Direction.toPool(alias)
  return own.map((one) => Direction.turn(names, one))
}

/** The tools of a record or a pair, by what the pool calls them. */
const byPool = ({ alias, tools }: Pick<Trajectory, 'alias' | 'tools'>): Renaming['tools'] =>
  new Map(tools.map((tool) => [calledInPool(alias, tool.function.name), tool] as const))

const calledInPool = (alias: Alias | undefined, name: string): string =>
  alias !== undefined && Object.hasOwn(alias.functions, name) ? (alias.functions[name] ?? name) : name

/** A record or a pair without the functions of some names of the pool. The same value where none of them is listed. */
export const without = <A extends Pick<Trajectory, 'alias' | 'tools'>>(
  one: A,
  isGone: (name: string) => boolean
): A => {
  const { alias } = one
  const gone = new Set(
    [...one.tools.map((tool) => tool.function.name), ...Object.keys(alias?.functions ?? {})].filter((name) =>
      isGone(calledInPool(alias, name))
    )
  )
  if (gone.size === 0) return one
  const tools = one.tools.filter((tool) => !gone.has(tool.function.name))
  if (alias === undefined) return { ...one, tools }
  const left = <B>(table: { readonly [name: string]: B }): { readonly [name: string]: B } =>
    Object.fromEntries(Object.entries(table).filter(([name]) => !gone.has(name)))
  return {
    ...one,
    tools,
    alias: {
      functions: left(alias.functions),
      parameters: left(alias.parameters),
      values: left(alias.values),
      descriptions: left(alias.descriptions)
    }
  }
}

/** Whether a record is what its alias makes of what undoing gives; if not, the first member that is other. */
export const differs = (record: Trajectory): Pointers.Pointer | undefined => {
  const { alias } = record
  if (alias === undefined) return undefined
  const again = apply({ alias, tools: byPool(record) })(undo(record))
  return parts
    .map((member) => differing(`/${member}`, plain(record[member]), plain(again[member])))
    .find((at) => at !== undefined)
}

const parts = ['messages', 'turns', 'toolsets', 'derivation'] as const

const plain = (given: object): Json => JSON.parse(JSON.stringify(given)) as Json

/** The item of a list that is other, or the whole. */
const differing = (at: Pointers.Pointer, left: Json, right: Json): Pointers.Pointer | undefined => {
  if (equals(left, right)) return undefined
  if (!isList(left) || !isList(right)) return at
  const index = left.findIndex((item, place) => !equals(item, right[place]))
  return index < 0 ? at : Pointers.child(at, index)
}

/** Whether a pair is what its alias makes of what undoing gives. */
export const pairDiffers = (pair: Pair): boolean => {
  const { alias } = pair
  if (alias === undefined) return false
  const again = Direction.pair(Direction.fromPool(alias, byPool(pair)), undoPair(pair))
  return !equals(plain(pair), plain({ ...again, alias }))
}

/** A pair of a record in the names of that record. What its `mistake.evidence` says is said in those of the pool. */
export const applyPair = (record: Trajectory): (<P extends Direction.Sides>(pair: P) => P) => {
  const { alias } = record
  if (alias === undefined) return (pair) => pair
  const names = Direction.fromPool(alias, byPool(record))
  return (pair) => ({ ...Direction.pair(names, pair), alias })
}

/** A pair in the names of the pool. */
export const undoPair = <P extends Direction.Sides>(pair: P): P => {
  if (pair.alias === undefined) return pair
  const { alias, ...rest } = pair
  // What is left has every field but the one that may be absent.
  return Direction.pair(Direction.toPool(alias), rest as P)
}
