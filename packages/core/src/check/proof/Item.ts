/** A value with its meaning, as one text: what a call takes and what it gives is compared by these. */
import type { Json } from '../../json/Json.js'

/** A semantic type and a value. Equal texts are equal items. */
export type Item = string

/** The type of an item. */
export const typeOf = (item: Item): string => {
  const end = item.search(/[\u0001\u0002]/)
  return end < 0 ? item : item.slice(0, end)
}

/** The item of a value. */
export const of = (type: string, value: Json): Item =>
  typeof value === 'string' ? `${type}\u0001${value}` : `${type}\u0002${JSON.stringify(value)}`
