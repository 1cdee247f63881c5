/** The words of a value that the user states, by what the value means. */
import { Json, type JsonSchema, Lexicon, type SemanticType } from '@magnet/core'
import * as DateWords from './DateWords.js'
import * as MomentWords from './MomentWords.js'
import * as MoneyWords from './MoneyWords.js'
import * as NumberWords from './NumberWords.js'
import type { Persona } from './Persona.js'
import * as TimeWords from './TimeWords.js'
import * as Wording from './Wording.js'

/** What wordings depend on beside the value. */
export interface Occasion {
  readonly persona: Persona
  /** The present day, if the conversation shows it. */
  readonly today: string | undefined
  /** The currency of amounts, unless it is said apart. */
  readonly currency: string | undefined
}

/** The schema of the place that a value is said for: its enumeration decides which words name the value. */
export type Target = JsonSchema.JsonSchema

/** The form of a value: that of its type, or what it looks like. */
export const form = (speech: SemanticType.Speech | undefined, value: Json.Json): SemanticType.Form => {
  if (speech !== undefined && speech.form !== 'plain') return speech.form
  // A year is no amount.
  if (typeof value === 'number' && speech?.nouns.includes('year') === true) return 'plain'
  if (typeof value === 'number') return 'number'
  if (typeof value !== 'string' || speech?.words !== undefined) return 'plain'
  // Most texts begin with a letter.
  if (value.charCodeAt(0) > nine) return 'plain'
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'date'
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::00)?$/.test(value)) return 'datetime'
  return /^\d\d:\d\d$/.test(value) ? 'time' : 'plain'
}

const nine = '9'.charCodeAt(0)

/** Every wording of a value of a type. None for values that nobody would say. */
export const wordings = (
  speech: SemanticType.Speech | undefined,
  value: Json.Json,
  occasion: Occasion,
  target: Target
): ReadonlyArray<Wording.Wording> => {
  const lexical = lexicon(speech, value, target)
  if (lexical.length > 0) return lexical
  if (Json.isList(value)) return listed(speech, value, occasion, target)
  if (typeof value === 'boolean' || typeof value === 'object') return []
  switch (form(speech, value)) {
    case 'date':
      return DateWords.wordings(String(value), occasion.today, occasion.persona)
    case 'time':
      return TimeWords.wordings(String(value), occasion.persona)
    case 'datetime':
      return MomentWords.wordings(String(value), occasion.today, occasion.persona)
    case 'money':
      return typeof value === 'number' ? MoneyWords.wordings(value, occasion.currency) : [Wording.literal(value)]
    case 'percent':
      return [{ ...Wording.literal(written(value)), after: '%' }]
    case 'quoted':
      return [quoted(String(value), occasion.persona)]
    case 'number':
    case 'distance':
    case 'plain':
      return typeof value !== 'number'
        ? [spelled(value, target)]
        : speech?.nouns.includes('year') === true
          ? [Wording.literal(String(value))]
          : NumberWords.wordings(value)
  }
}

/** A text that is said word for word, between quotation marks. */
export const quoted = (value: string, persona: Persona): Wording.Wording => {
  const [open, close] = value.includes('"') ? ['“', '”'] : persona.quotes
  return { words: value, before: open, after: close, weight: 1 }
}

const written = (value: string | number): string => (typeof value === 'number' ? NumberWords.digits(value) : value)

// A choice of a closed list is often a word of a program: `lowest_price`.
const spelled = (value: string, target: Target): Wording.Wording => {
  if (!value.includes('_') || !/^[a-zA-Z]+(?:_[a-zA-Z]+)+$/.test(value)) return Wording.literal(value)
  const words = value.replaceAll('_', ' ').toLowerCase()
  return Lexicon.resolve(words, Lexicon.values(target)) === value
    ? { words, op: 'lexicon', weight: 1 }
    : Wording.literal(value)
}

type Table = NonNullable<SemanticType.Speech['words']>
type Words = Map<Json.Json, ReadonlyArray<Wording.Wording>>

// The words of the values of a table, by the place that they are said for: tables and places are few.
const known = new WeakMap<Table, WeakMap<Target, Words>>()

const lexicon = (
  speech: SemanticType.Speech | undefined,
  value: Json.Json,
  target: Target
): ReadonlyArray<Wording.Wording> => {
  const table = speech?.words
  if (table === undefined || value === null || typeof value === 'object' || !Object.hasOwn(table, String(value)))
    return none
  let targets = known.get(table)
  if (targets === undefined) known.set(table, (targets = new WeakMap()))
  let words = targets.get(target)
  if (words === undefined) targets.set(target, (words = new Map()))
  let found = words.get(value)
  if (found === undefined) words.set(value, (found = named(table, value, target)))
  return found
}

const named = (table: Table, value: string | number | boolean, target: Target): ReadonlyArray<Wording.Wording> => {
  const key = String(value)
  const values = Lexicon.values(target)
  return (table[key] ?? []).flatMap((word): ReadonlyArray<Wording.Wording> =>
    word.toLowerCase() === key.toLowerCase()
      ? [Wording.literal(word)]
      : Lexicon.resolve(word, values) === value
        ? [{ words: word, op: 'lexicon', weight: 1 }]
        : []
  )
}

const none: ReadonlyArray<Wording.Wording> = []

// A list of one is its item; longer ones have no op that would read them.
const listed = (
  speech: SemanticType.Speech | undefined,
  values: ReadonlyArray<Json.Json>,
  occasion: Occasion,
  target: Target
): ReadonlyArray<Wording.Wording> => {
  const only = values[0]
  return values.length === 1 && only !== undefined ? wordings(speech, only, occasion, target.items ?? {}) : []
}
