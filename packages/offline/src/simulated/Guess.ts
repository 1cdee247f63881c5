/**
 * Values of texts whose meaning is not evident from their whole name: what holds a yes or no, a number, or something that
 * the last words of its name mean. Such a value is plausible where it stands, and links nothing.
 */
import type { JsonSchema } from '@magnet/core'
import { type Kind, Kinds } from '@magnet/pools'

// By identity: a schema and its name never change.
const known = new WeakMap<JsonSchema.JsonSchema, Kind.Making | undefined>()

/** How a value is made, or undefined where nothing is evident. */
export const of = (schema: JsonSchema.JsonSchema, name: string): Kind.Making | undefined => {
  if (known.has(schema)) return known.get(schema)
  const found = guessed(schema.description ?? '', name)
  known.set(schema, found)
  return found
}

const guessed = (description: string, name: string): Kind.Making | undefined => {
  if (yes.test(name) || told.test(description)) return { tag: 'boolean' }
  if (numbers.test(name)) return { tag: 'number', least: 1, most: 24, decimals: 0 }
  const words = name.split(' ')
  for (let from = 0; from < words.length; from++) {
    const part = words.slice(from).join(' ')
    const kind = Kinds.builtIn.find((one) => one.names.test(part) && one.silent === undefined && one.voice !== 'opaque')
    if (kind !== undefined) return kind.making
  }
  return undefined
}

const yes =
  /^(?:is|has|can|allow(?:s|ed)?|enable(?:s|d)?|disable(?:s|d)?|require(?:s|d)?|use|uses|show|hide|include|exclude|should|must|auto|locked?|shared|optional|bold|italic|underline|conceal|disabled?|enabled?)(?= |$)|(?: |^)(?:enabled|disabled|required|allowed|locked|shared|active|visible|hidden)$/
const told = /\b(?:when set to|if) \**true\b|\bspecifies whether\b|\bindicates (?:whether|if)\b|\bboolean\b/i
const numbers =
  /(?:^| )(?:seats|count|size|dpi|width|height|number|quantity|total|limit|days|hours|minutes|seconds|discount|percent|order|index|pages?|length|offset|position|sequence|max|min|amount|bytes|version|retries|tries|[xy])$/
