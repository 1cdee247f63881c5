/** Plausible values: from what a value means, as far as its schema allows. */
import { Calendar, type Json, type JsonSchema } from '@magnet/core'
import { type Kind, type Meaning, Prose, Table, Words } from '@magnet/pools'
import * as Chance from './Chance.js'
import * as Figure from './Figure.js'
import * as Guess from './Guess.js'
import * as Names from './Names.js'
import * as Passages from './Passages.js'
import * as Pattern from './Pattern.js'
import * as Sort from './Sort.js'

/** What a value follows from. */
export interface Basis {
  /** The hash of its place. */
  readonly hash: number
  /** The present day, as an ISO date. */
  readonly today: string
  /** What it is called, in words. */
  readonly name?: string
  /** The noun of the thing that it belongs to. */
  readonly thing?: string | undefined
}

/** A value of a leaf. `samples` are values that the pool itself shows for the type. */
export const of = (
  schema: JsonSchema.JsonSchema,
  reading: Meaning.Reading,
  samples: ReadonlyArray<Json.Json>,
  basis: Basis
): Json.Json => {
  const type = jsonType(schema)
  const { name = '', thing } = basis
  const sort = thing !== undefined && type === 'string' && Sort.says(name) ? thing : undefined
  if (sort !== undefined && schema.enum?.includes(sort) === true) return sort
  const choices =
    schema.enum ?? (type === 'string' && (sort !== undefined || isOpen(reading)) ? listed(schema) : undefined)
  if (choices !== undefined && choices.length > 0) return choices[Chance.below(basis.hash, choices.length)] ?? null
  if (schema['const'] !== undefined) return schema['const'] as Json.Json
  if (sort !== undefined) return formed(schema, fitted(schema, sort), basis)
  switch (type) {
    case 'boolean':
      return Chance.unit(basis.hash) < 0.7
    case 'null':
      return null
    case 'integer':
    case 'number':
      return Figure.of(schema, type, reading, basis.hash)
    case 'object':
      return {}
    case 'array':
      return []
    default:
      return formed(schema, fitted(schema, text(schema, basis.name ?? '', reading, samples, basis)), basis)
  }
}

// By identity: what a description lists is read once.
const lists = new WeakMap<JsonSchema.JsonSchema, ReadonlyArray<string> | undefined>()

/** The values that a description names, where nothing else does. */
const listed = (schema: JsonSchema.JsonSchema): ReadonlyArray<string> | undefined => {
  if (schema.description === undefined || schema['x-magnet']?.type.startsWith('?') === false) return undefined
  if (lists.has(schema)) return lists.get(schema)
  const told = Prose.choices(schema.description)
  const found = told.length > 1 ? told : Sort.meanings(schema.description)
  const all = found.length > 1 ? found : undefined
  lists.set(schema, all)
  return all
}

const isOpen = ({ kind, role }: Meaning.Reading): boolean =>
  role === 'value' && (kind === undefined || kind.name === 'FreeText' || kind.name === 'Status')

/** Whether a text has the form that a schema asks for; one that cannot be read asks for none. */
export const hasForm = ({ pattern }: JsonSchema.JsonSchema, value: string): boolean => {
  if (typeof pattern !== 'string') return true
  const known = forms.get(pattern)
  if (known !== undefined) return known === null || known.test(value)
  let form: RegExp | null = null
  try {
    form = new RegExp(pattern)
  } catch {
    // Other languages have other patterns.
  }
  if (forms.size > 1000) forms.clear()
  forms.set(pattern, form)
  return form === null || form.test(value)
}

const forms = new Map<string, RegExp | null>()

const formed = (schema: JsonSchema.JsonSchema, value: string, { hash }: Basis): string =>
  typeof schema['pattern'] !== 'string' || hasForm(schema, value)
    ? value
    : (Pattern.text(schema['pattern'], hash) ?? value)

/** The JSON type of a leaf: the first of several that is not null. */
export const jsonType = (schema: JsonSchema.JsonSchema): string => {
  const { type } = schema
  if (typeof type === 'string') return type
  return (
    type?.find((one) => one !== 'null') ??
    (schema.properties !== undefined ? 'object' : schema.items !== undefined ? 'array' : 'string')
  )
}

const written = (value: Json.Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The names that things of an entity go by, if any are known. */
export const names = (entity: string | undefined): Table.Some | undefined => {
  if (entity === undefined) return undefined
  const own = Object.hasOwn(Table.things, entity) ? Table.things[entity] : undefined
  if (own !== undefined) return own
  const same = Object.hasOwn(Table.synonyms, entity) ? Table.synonyms[entity] : undefined
  return same === undefined ? undefined : Table.things[same]
}

const text = (
  schema: JsonSchema.JsonSchema,
  name: string,
  reading: Meaning.Reading,
  samples: ReadonlyArray<Json.Json>,
  basis: Basis
): string => {
  if (reading.kind?.making.tag === 'sentence') return Passages.of(schema, name, basis.thing, basis.hash)
  if (reading.kind !== undefined) return made(reading.kind.making, basis)
  const sample = samples[Chance.below(basis.hash, samples.length)]
  if (typeof sample === 'string' && !Pattern.isToken(sample)) return sample
  if (reading.role === 'name' || /(?:^| )(?:name|title|label)s?$/.test(name))
    return Chance.pick(Names.of(reading.entity) ?? Names.of(basis.thing) ?? Table.proper, basis.hash)
  if (digests.test(name)) return Pattern.text('^[0-9a-f]{32}$', basis.hash) ?? ''
  const guess = Guess.of(schema, name)
  return guess === undefined ? Chance.pick(Table.plain, basis.hash) : made(guess, basis)
}

const digests = /(?:^| )(?:md ?5|sha ?\d*|hash|checksum|digest|etag|fingerprint)$/

/** Whether a kind's values come from a table, of which neighbours take turns. */
export const steps = ({ making }: Kind.Kind): boolean =>
  making.tag === 'oneOf' || making.tag === 'person' || making.tag === 'sentence'

/** A text of a kind's making. */
const made = (making: Kind.Making, { hash, today }: Basis): string => {
  switch (making.tag) {
    case 'oneOf':
      return written(Chance.pick(making.values, hash))
    case 'number':
      return String(Figure.round(making.least + Chance.unit(hash) * (making.most - making.least), making.decimals))
    case 'pattern':
      return shaped(making.pattern, hash)
    case 'date': {
      const day = Calendar.addDays(making.from + Chance.below(hash, making.to - making.from + 1))(today)
      return making.clock ? `${day}T${clock(hash)}` : day
    }
    case 'time':
      return clock(hash)
    case 'person':
      return `${Chance.pick(Table.first, hash)} ${Chance.pick(Table.last, Chance.join(hash, 2))}`
    case 'sentence':
      return Chance.pick(Table.sentences, hash)
    case 'boolean':
      return Chance.unit(hash) < 0.7 ? 'true' : 'false'
  }
}

/** A pattern with its places filled: `#` a digit, `@` a capital letter, `?` a small letter or digit. */
const shaped = (pattern: string, hash: number): string => {
  let out = ''
  let drawn = hash
  for (const place of pattern) {
    const letters =
      place === '#'
        ? '0123456789'
        : place === '@'
          ? 'BCDFGHJKLMNPQRSTVWXZ'
          : place === '?'
            ? 'abcdefghjkmnpqrstuvwxyz23456789'
            : undefined
    if (letters === undefined) out += place
    else {
      drawn = Chance.join(drawn, out.length)
      out += letters[Chance.below(drawn, letters.length)] ?? '0'
    }
  }
  return out
}

const clock = (hash: number): string =>
  `${Calendar.pad(8 + Chance.below(hash, 12), 2)}:${Calendar.pad(5 * Chance.below(Chance.join(hash, 7), 12), 2)}`

// Lengths and the patterns of dates and times are kept; other patterns are beyond a guess.
const fitted = (schema: JsonSchema.JsonSchema, value: string): string => {
  const { minLength, maxLength } = schema
  const long =
    typeof minLength === 'number' && value.length < minLength ? value.padEnd(Math.min(minLength, 1000), 'x') : value
  return typeof maxLength === 'number' && long.length > maxLength ? long.slice(0, Math.max(0, maxLength)) : long
}

/** A type of identifiers. */
interface Identified {
  readonly name: string
  readonly reading: Meaning.Reading
  /** The form that schemas ask for. */
  readonly pattern?: string
  /** Identifiers that schemas show. */
  readonly samples?: ReadonlyArray<Json.Json>
}

/** An identifier of an entity: a number, or a text that shows what it is of. */
export const identifier = (
  { name, reading, pattern, samples = [] }: Identified,
  json: string,
  hash: number
): string | number => {
  if (json === 'integer' || json === 'number') return 10_000 + Chance.below(hash, 889_999)
  const form = pattern ?? Pattern.like(samples)
  const formed = form === undefined ? undefined : Pattern.text(form, hash)
  if (formed !== undefined) return formed
  const { entity, kind } = reading
  if (kind?.making.tag === 'pattern') return shaped(kind.making.pattern, hash)
  if (name.endsWith('Slug'))
    return `${(names(entity)?.[0] ?? Table.proper[0]).toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${shaped('###', hash)}`
  const letters = Words.of(entity ?? 'item')
    .map((word) => word.replaceAll(/[aeiou]/g, ''))
    .join('')
    .slice(0, 3)
    .padEnd(2, 'x')
  return `${letters.toUpperCase()}-${shaped('#####', hash)}`
}
