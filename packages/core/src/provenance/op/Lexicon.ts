/**
 * The value of an enumeration that a text names: `business class` is `business`, `in kilometres` is `km`. The longest
 * phrase that occurs in the text decides; if phrases of that length name several values, none is meant.
 */
import type { Json } from '../../json/Json.js'
import type { JsonSchema } from '../../json/JsonSchema.js'
import * as FunctionName from '../../signature/FunctionName.js'
import * as E from 'fp-ts/lib/Either.js'
import type { Op } from '../Op.js'
import * as O from '../Op.js'
import { rows } from '../Synonyms.js'

/** A phrase, as words between spaces, with the value that it names. */
interface Entry {
  readonly phrase: string
  readonly length: number
  readonly value: Json
}

/** The value that a text names, or undefined. */
export const resolve = (text: string, values: ReadonlyArray<Json>): Json | undefined => {
  const found = candidates(text, values)
  return found.length === 1 ? found[0] : undefined
}

/** The values of a schema that words can name: those of its enumeration, or the two of a boolean. */
export const values = (schema: JsonSchema): ReadonlyArray<Json> =>
  schema.enum ??
  (schema.type === 'boolean' ? booleans : schema.items === undefined ? none : (schema.items.enum ?? none))

const booleans: ReadonlyArray<Json> = [true, false]
const none: ReadonlyArray<Json> = []

/** The phrases that name a value, as words with single spaces, the longest first. */
export const names = (value: Json, of: ReadonlyArray<Json>): ReadonlyArray<string> =>
  entries(of)
    .filter((entry) => entry.value === value)
    .toSorted((left, right) => right.phrase.length - left.phrase.length)
    .map((entry) => entry.phrase.trim())

const candidates = (text: string, of: ReadonlyArray<Json>): ReadonlyArray<Json> => {
  const words = spaced(text)
  let length = 0
  let found: Array<Json> = []
  for (const entry of entries(of)) {
    if (entry.length < length || !words.includes(entry.phrase)) continue
    if (entry.length > length) found = []
    length = entry.length
    if (!found.includes(entry.value)) found.push(entry.value)
  }
  return found
}

const spaced = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `

const synonyms: ReadonlyMap<string, ReadonlyArray<string>> = (() => {
  const found = new Map<string, Array<string>>()
  for (const [names, phrases] of rows)
    for (const name of names) found.set(spaced(name), [...(found.get(spaced(name)) ?? []), ...phrases.map(spaced)])
  return found
})()

// By what the values are: every record brings the schemas of its tools anew.
const cache = new Map<string, ReadonlyArray<Entry>>()

const entries = (of: ReadonlyArray<Json>): ReadonlyArray<Entry> => {
  const key = JSON.stringify(of)
  const known = cache.get(key)
  if (known !== undefined) return known
  const fresh = of.flatMap((value): ReadonlyArray<Entry> => {
    if (value === null || typeof value === 'object') return []
    const own = [spaced(String(value)), ` ${FunctionName.words(String(value)).join(' ')} `]
    const phrases = new Set([...own, ...own.flatMap((name) => synonyms.get(name) ?? [])])
    return [...phrases]
      .filter((phrase) => phrase.trim() !== '')
      .map((phrase) => ({ phrase, length: phrase.trim().split(' ').length, value }))
  })
  if (cache.size > 10_000) cache.clear()
  cache.set(key, fresh)
  return fresh
}

const cabins: JsonSchema = { type: 'string', enum: ['economy', 'premium_economy', 'business', 'first'] }
const units: JsonSchema = { type: 'string', enum: ['km', 'mi', 'm'] }

/** The op. */
export const op: Op = {
  name: 'lexicon',
  doc: "The value of the target's enumeration that a text names. Text and phrases are compared as lower-case words, without punctuation. Each value is called by its own words and by the phrases of the rows of the table that list it. Of all phrases that occur in the text the longest, in words, decides; if phrases of that length name several values, there is no value. A boolean target counts as an enumeration of true and false.",
  inputs: ['The words.'],
  with: { because: 'Not used.' },
  forbidden: [],
  compute: (inputs, _, target) => {
    const text = O.text(inputs, 0)
    if (text === undefined) return O.fail('BadInput', 'expected a text')
    const found = candidates(text, values(target))
    const [value] = found
    return value === undefined
      ? O.fail('NoReading', `"${text}" names none of the values`)
      : found.length > 1
        ? O.fail('Ambiguous', `"${text}" names several of the values`)
        : E.right(value)
  },
  vectors: [
    { inputs: ['business class'], target: cabins, value: 'business' },
    { inputs: ['in a Premium Economy seat'], target: cabins, value: 'premium_economy' },
    { inputs: ['first'], target: cabins, value: 'first' },
    { inputs: ['in kilometres'], target: units, value: 'km' },
    { inputs: ['Miles'], target: units, value: 'mi' },
    { inputs: ['without'], target: { type: 'boolean' }, value: false },
    { inputs: ['business or first'], target: cabins, fails: 'Ambiguous' },
    { inputs: ['comfortable'], target: cabins, fails: 'NoReading' },
    { inputs: ['business'], target: { type: 'string' }, fails: 'NoReading' },
    { inputs: [1.5], target: cabins, fails: 'NoReading' },
    { inputs: [[]], target: cabins, fails: 'BadInput' }
  ]
}
