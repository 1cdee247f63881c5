/** Names of a record or a pair with those of the pool beside them, where they are others: `lookUpBooking (get_booking)`. */
import type { Json } from '../json/Json.js'
import type { MissingRecord, Trajectory } from '../trajectory/Trajectory.js'
import * as Alias from './Alias.js'

/** The names of a function. */
export interface Pooled {
  readonly name: string
  readonly parameter: (name: string) => string
  /** What stands behind the value of an argument: nothing, or the value of the pool. */
  readonly value: (parameter: string, value: Json) => string
}

/** The names of a function, by its name in the record. */
export const of = ({ alias }: Pick<Trajectory, 'alias'>, name: string): Pooled => {
  const known = alias === undefined ? undefined : Alias.back(alias, name)
  const beside = (one: string, other: string | undefined): string =>
    other === undefined || other === one ? one : `${one} (${other})`
  return {
    name: beside(name, known?.to),
    parameter: (one) => beside(one, known?.branch.members.get(one)?.to),
    value: (one, value) => {
      const other = typeof value === 'string' ? known?.branch.members.get(one)?.branch.values?.get(value) : undefined
      return other === undefined ? '' : ` (${JSON.stringify(other)})`
    }
  }
}

/** What a turn lacks, and the number of the turn whose message supplies it, if one does. */
export const missing = (
  record: Trajectory,
  { tag, function: name, parameters, supplied }: MissingRecord
): { readonly what: string; readonly turn: number | undefined } => {
  const pooled = of(record, name)
  return {
    what:
      tag === 'function'
        ? `the function ${pooled.name}`
        : `${parameters.map(pooled.parameter).join(', ')} of ${pooled.name}`,
    turn: supplied === null ? undefined : record.turns.findIndex(({ user }) => user === supplied) + 1
  }
}
