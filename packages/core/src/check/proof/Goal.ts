/** What a stretch of a conversation is for: the states that it leaves, and the facts that its answer conveys. */
import type { State } from '../../world/World.js'
import { isList, isObject } from '../../json/Json.js'
import type { Fact } from './Fact.js'

/** What becomes of one world. */
export interface Change {
  readonly to: State
  /** The places that its writes change: a write that changes another one leads elsewhere. */
  readonly places: ReadonlySet<string>
  /** The kinds of changes that they are. */
  readonly kinds: ReadonlySet<string>
}

/** A goal. */
export interface Goal {
  /** By the name of the world; worlds that stay as they are do not occur. */
  readonly changes: ReadonlyMap<string, Change>
  readonly facts: ReadonlyArray<Fact>
}

/** A place where two states of a world differ: a table, or an entry of one. */
export interface Difference {
  readonly place: string
  /** The table, and whether something is new there, gone, or another. */
  readonly kind: string
}

/** The differences of two states of a world. */
export const differences = (before: State, after: State): ReadonlyArray<Difference> => {
  const found: Array<Difference> = []
  for (const table of keys(before, after)) {
    const [left, right] = [before[table], after[table]]
    if (left === right) continue
    if ((isObject(left) && isObject(right)) || (isList(left) && isList(right))) {
      for (const key of keys(left, right)) {
        const [old, fresh] = [Reflect.get(left, key) as unknown, Reflect.get(right, key) as unknown]
        if (old !== fresh) {
          const kind = old === undefined ? 'new' : fresh === undefined ? 'gone' : 'other'
          found.push({ place: `${table}/${key}`, kind: `${table} ${kind}` })
        }
      }
    } else found.push({ place: table, kind: `${table} other` })
  }
  return found
}

const keys = (left: object, right: object): ReadonlyArray<string> => {
  const found = Object.keys(left)
  for (const key of Object.keys(right)) if (!Object.hasOwn(left, key)) found.push(key)
  return found
}
