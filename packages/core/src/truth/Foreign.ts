/**
 * Values of the same form that stand for something else, or for nothing: what refuses them and takes the value itself
 * knows which values there are.
 *
 * Laws: a foreign value differs from the value and satisfies the form that the schema states.
 */
import type { Json } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as Calendar from '../time/Calendar.js'

/** Foreign values for a value. Only texts have any: a number that is refused is out of range, and a choice is known to all. */
export const values = (schema: JsonSchema, value: Json): ReadonlyArray<string> =>
  typeof value !== 'string' || schema.enum !== undefined
    ? []
    : [...new Set(steps.map((step) => other(value, step)))].filter((text) => text !== value && fits(schema, text))

/** Whether a value has the form that a schema states. */
export const fits = (schema: JsonSchema, value: Json): boolean => {
  if (schema.enum !== undefined) return schema.enum.includes(value)
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' && patterned(schema, value)
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && within(schema, value)
    case 'number':
      return typeof value === 'number' && within(schema, value)
    case 'boolean':
      return typeof value === 'boolean'
    default:
      return false
  }
}

const steps = [1, 2, 5] as const

const other = (value: string, step: number): string => {
  if (Calendar.parse(value) !== undefined) return Calendar.addDays(step)(value)
  if (/^\d\d:\d\d$/.test(value)) {
    const minutes = (Number(value.slice(0, 2)) * 60 + Number(value.slice(3)) + 15 * step) % 1440
    return `${Calendar.pad(Math.floor(minutes / 60), 2)}:${Calendar.pad(minutes % 60, 2)}`
  }
  return value
    .replaceAll(/\d/g, (digit) => String((Number(digit) + 3 * step) % 10))
    .replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(97 + ((letter.charCodeAt(0) - 97 + 7 * step) % 26)))
}

const patterns = new Map<string, RegExp>()

const patterned = ({ pattern, format }: JsonSchema, value: string): boolean => {
  if (format === 'date' && Calendar.parse(value) === undefined) return false
  if (typeof pattern !== 'string') return true
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u')
  if (patterns.size > 1000) patterns.clear()
  patterns.set(pattern, known)
  return known.test(value)
}

const within = ({ minimum, maximum }: JsonSchema, value: number): boolean =>
  !(typeof minimum === 'number' && value < minimum) && !(typeof maximum === 'number' && value > maximum)
