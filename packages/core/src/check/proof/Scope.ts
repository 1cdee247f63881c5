/** The values that a conversation holds at some point, with their meanings: said, shown, passed and returned. */
import type { Json } from '../../json/Json.js'
import * as Item from './Item.js'

/** A value in scope. */
export interface Entry {
  readonly item: Item.Item
  readonly value: Json
}

/** A scope. */
export interface Scope {
  /** By semantic type, in the order in which they came up; what comes up again stands there again. */
  readonly entries: ReadonlyMap<string, ReadonlyArray<Entry>>
  readonly has: (item: Item.Item) => boolean
}

/** A scope that grows with the conversation. */
export interface Growing extends Scope {
  readonly add: (type: string, value: Json | undefined) => void
}

/** An empty scope. */
export const make = (): Growing => {
  const entries = new Map<string, Array<Entry>>()
  const items = new Set<Item.Item>()
  return {
    entries,
    has: (item) => items.has(item),
    add: (type, value) => {
      if (value === undefined) return
      const item = Item.of(type, value)
      items.add(item)
      // Nothing is no value to go on with.
      if (value === null) return
      const held = entries.get(type)
      if (held === undefined) entries.set(type, [{ item, value }])
      else if (held.at(-1)?.item !== item) held.push({ item, value })
    }
  }
}

/** The most recent values of a type, at most so many. */
export const recent = ({ entries }: Scope, type: string, most: number): ReadonlyArray<Entry> => {
  const found: Array<Entry> = []
  const held = entries.get(type) ?? []
  for (let index = held.length - 1; index >= 0 && found.length < most; index--) {
    const entry = held[index]
    if (entry !== undefined && !found.some((other) => other.item === entry.item)) found.push(entry)
  }
  return found
}
