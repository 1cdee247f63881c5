/** What a stretch of a conversation is for: the states that it leaves, and the facts that its answer conveys. */
import type { Json } from '../../json/Json.js'
import { equals, isList, isObject } from '../../json/Json.js'
import type { State } from '../../world/World.js'
import type { Fact } from './Fact.js'

/** What becomes of one world. */
export interface Change {
  readonly to: State
  /** The places that its writes change, each with the values that it has on the way: other writes lead elsewhere. */
  readonly places: ReadonlyMap<string, ReadonlyArray<Json | undefined>>
  /** The kinds of changes that they are. */
  readonly kinds: ReadonlySet<string>
}

/** A goal. */
export interface Goal {
  /** By the name of the world; worlds that stay as they are do not occur. */
  readonly changes: ReadonlyMap<string, Change>
  readonly facts: ReadonlyArray<Fact>
  /** Those of them that a write told: they come with it, and are looked for elsewhere only where another could stand in. */
  readonly confirmed: ReadonlySet<Fact>
}

/** A place where two states of a world differ: a table, or an entry of one. */
export interface Difference {
  readonly place: string
  /** The table, and whether something is new there, gone, or another. */
  readonly kind: string
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/** The differences of two states of a world. */
export const differences = (before: State, after: State): ReadonlyArray<Difference> => {
  const found: Array<Difference> = []
  for (const table of keys(before, after)) {
    const [left, right] = [before[table], after[table]]
    if (left === right) continue
    if (isObject(left) && isObject(right))
      for (const key of keys(left, right)) differ(table, key, left[key], right[key], found)
    else if (isList(left) && isList(right))
      for (let index = 0; index < Math.max(left.length, right.length); index++)
        differ(table, String(index), left[index], right[index], found)
    else found.push({ place: table, kind: `${table} other`, before: left, after: right })
  }
  return found
}

const differ = (
  table: string,
  key: string,
  before: Json | undefined,
  after: Json | undefined,
  found: Array<Difference>
): void => {
  if (before === after) return
  const kind = before === undefined ? 'new' : after === undefined ? 'gone' : 'other'
  found.push({ place: `${table}/${key}`, kind: `${table} ${kind}`, before, after })
}

const keys = (left: object, right: object): ReadonlyArray<string> => {
  const found = Object.keys(left)
  for (const key of Object.keys(right)) if (!Object.hasOwn(left, key)) found.push(key)
  return found
}

/** Where a write leads: on, to other values of the same places, or elsewhere. */
export type Direction = 'on' | 'astray' | 'elsewhere'

/** Where a write leads that makes differences, none of whose values may be one that a place never has on the way. */
export const direction = ({ places }: Change, made: ReadonlyArray<Difference>): Direction => {
  let astray = false
  for (const { place, before, after } of made) {
    const values = places.get(place)
    if (values === undefined) return 'elsewhere'
    if (!values.some((value) => equals(value, after)) && !isBetween(values, before, after)) astray = true
  }
  return astray ? 'astray' : 'on'
}

/** Whether each field that changes gets a value that it has on the way. */
const isBetween = (
  values: ReadonlyArray<Json | undefined>,
  before: Json | undefined,
  after: Json | undefined
): boolean =>
  isObject(after) &&
  Object.keys(after).every(
    (field) =>
      (isObject(before) && equals(before[field], after[field])) ||
      values.some((value) => isObject(value) && equals(value[field], after[field]))
  )

/** A state as one text, by what it holds at the places of a change: states that differ only there are told apart. */
export const signature = ({ places }: Change, state: State): string =>
  JSON.stringify([...places.keys()].map((place) => at(state, place) ?? null))

const at = (state: State, place: string): Json | undefined => {
  const slash = place.indexOf('/')
  if (slash < 0) return state[place]
  const table = state[place.slice(0, slash)]
  const key = place.slice(slash + 1)
  return isList(table) ? table[Number(key)] : isObject(table) && Object.hasOwn(table, key) ? table[key] : undefined
}
