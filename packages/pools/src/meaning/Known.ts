/** The built-in kind of a value, by what it is called, what its format is, or which standard its description names. */
import type { JsonSchema } from '@magnet/core'
import type { Kind } from './Kind.js'
import * as Kinds from './Kinds.js'
import * as Kind_ from './Kind.js'

/** Whether all that a schema shows is letters and digits in no order, as no person says them. */
export const tokens = ({ examples, type }: JsonSchema.JsonSchema): boolean =>
  type === 'string' &&
  Array.isArray(examples) &&
  examples.length > 0 &&
  examples.every((one) => typeof one === 'string' && token.test(one))

const token = /(?:^|[:/_,-])(?=[A-Za-z0-9]*\d)(?=[A-Za-z0-9]*[A-Z])(?=[A-Za-z0-9]*[a-z])[A-Za-z0-9]{16,}/

// By identity: what a description says of a value is read once.
const standards = new WeakMap<JsonSchema.JsonSchema, { readonly kind: Kind | undefined }>()

/** The kind that a description names by its standard, whatever the value is called. */
export const described = (schema: JsonSchema.JsonSchema): Kind | undefined => {
  const { description, type } = schema
  if (description === undefined || (type !== 'string' && type !== undefined)) return undefined
  const known = standards.get(schema)
  if (known !== undefined) return known.kind
  const name = standard.find(([words]) => words.test(description))?.[1]
  const kind = name === undefined ? undefined : Kinds.builtIn.find((one) => one.name === name)
  standards.set(schema, { kind })
  return kind
}

const standard: ReadonlyArray<readonly [words: RegExp, kind: string]> = [
  [/\bISO[ -]?3166(?:-1)?(?: alpha-2)?\b(?!-2)/i, 'CountryCode'],
  [/\bISO[ -]?4217\b/i, 'Currency'],
  [/\bISO[ -]?639\b|\bBCP[ -]?47\b/i, 'Language'],
  [/\bE\.164\b/i, 'Phone'],
  [/\bIANA time ?zone\b|\btz database\b/i, 'TimeZone']
]

/** The kind of a name and a schema. */
export const find = (text: string, schema: JsonSchema.JsonSchema): Kind | undefined => {
  const { format, type } = schema
  const key = `${text}\n${format ?? ''}\n${String(type)}`
  const known = found.get(key)
  if (known !== undefined) return known.kind
  const kind =
    // "From" is the first of two dates where it is a date, and a place or a currency elsewhere.
    (format === 'date'
      ? (Kinds.builtIn.find((one) => isDay(one) && one.names.test(text)) ??
        Kinds.builtIn.find((one) => isDay(one) && one.names.test(`${text} date`)))
      : undefined) ??
    (format === undefined ? undefined : Kinds.builtIn.find((one) => one.formats?.includes(format) === true)) ??
    Kinds.builtIn.find((one) => one.names.test(text) && Kind_.fits(one, schema))
  if (found.size < 20_000) found.set(key, { kind })
  return kind
}

const isDay = ({ making }: Kind): boolean => making.tag === 'date' && !making.clock

// Names repeat: a cache that no caller can observe.
const found = new Map<string, { readonly kind: Kind | undefined }>()
