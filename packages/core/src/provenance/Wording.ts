/**
 * Where a text says a value: the span of its words and, unless they equal the value, the op that computes it from them.
 * The words are those that somebody says they used, or else are looked for in the text.
 *
 * Laws: what is found gives the value, by literal equality or by the op; the result depends on value, schema, text, words
 * and now alone; the work is linear in the text, of which the first 400 words are read.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { equals } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as Lexicon from './op/Lexicon.js'
import { monthPattern } from './op/ParseDate.js'
import * as Ops from './Ops.js'
import * as Literal from './Literal.js'
import type { Span } from './Source.js'

/** The words of a value: where they stand and, unless they equal it, the op that computes it from them. */
export interface Worded {
  readonly span: Span
  readonly op?: string
  readonly with?: JsonObject
  /** Whether the op also reads `/now` of the context. */
  readonly now?: boolean
}

/** A value that is looked for in a text. */
export interface Wanted {
  readonly value: Json
  /** The schema of the place that takes the value: words name the values of its enumeration. */
  readonly target: JsonSchema
  /** The words by which somebody says that the text says it. */
  readonly phrase?: string
}

/** The words of a value in a text. `now` is absent where the conversation does not show it. */
export const find = (wanted: Wanted, text: string, now?: string): Worded | undefined => {
  const { phrase } = wanted
  const at = phrase === undefined ? undefined : place(text, phrase)
  return (
    (at === undefined ? undefined : within(wanted, text, at[0], at[1], now)) ??
    within(wanted, text, 0, text.length, now)
  )
}

/** The place of words in a text, in code units: as they are, or up to case and the form of apostrophes and quotes. */
export const place = (text: string, words: string): readonly [from: number, to: number] | undefined => {
  const core = words.trim()
  if (core === '') return undefined
  const exact = bounded(text, core)
  if (exact !== undefined) return exact
  const [inside, sought] = [folded(text), folded(core)]
  return inside.length === text.length ? bounded(inside, sought) : undefined
}

/** A place in code units as a span in code points. */
export const span = (text: string, from: number, to: number): Span =>
  /[\ud800-\udfff]/.test(text) ? [Literal.length(text.slice(0, from)), Literal.length(text.slice(0, to))] : [from, to]

const folded = (text: string): string => text.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"').toLowerCase()

/** The first place of words in a text that cuts no word or number in two. */
const bounded = (text: string, words: string): readonly [from: number, to: number] | undefined => {
  const figure = /^\d{1,4}$/.test(words)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const to = at + words.length
    if (!cuts(text, at) && !cuts(text, to) && !(figure && dated(text, at, to))) return [at, to]
  }
  return undefined
}

/** Whether a figure is the day or the year of a date. */
const dated = (text: string, from: number, to: number): boolean =>
  dayOf.test(text.slice(Math.max(0, from - 20), from)) ||
  (to - from === 4 && yearOf.test(text.slice(Math.max(0, from - 24), from))) ||
  monthAfter.test(text.slice(to, to + 16))

const letter = /[\p{L}\p{N}_]/u

/** Whether a place lies inside a word or a number. */
const cuts = (text: string, at: number): boolean => {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? '']
  if (letter.test(before) && letter.test(after)) return true
  const digit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9'
  return (
    (digit(before) && /[.,:/-]/.test(after) && digit(text[at + 1])) ||
    (/[.,:/-]/.test(before) && digit(after) && digit(text[at - 2]))
  )
}

// Whole texts first, then the words of an op: the fewer steps, the simpler the proof.
const within = (
  wanted: Wanted,
  text: string,
  from: number,
  to: number,
  now: string | undefined
): Worded | undefined => {
  const { value } = wanted
  return value === null || typeof value === 'object'
    ? undefined
    : (literal(value, text, from, to) ?? computed(wanted, text, from, to, now))
}

const literal = (value: string | number | boolean, text: string, from: number, to: number): Worded | undefined => {
  const written = String(value)
  const part = text.slice(from, to)
  // What literal equality ignores around a value need not stand in the text.
  const core = written.replace(/^(?:(?!-\d)[\s\p{P}])+|[\s\p{P}]+$/gu, '')
  const sought = core === '' ? written : core
  const at =
    typeof value === 'boolean' || sought === ''
      ? undefined
      : (place(part, sought) ?? (typeof value === 'number' ? place(part, grouped(sought)) : undefined))
  if (at === undefined) return undefined
  const found = { from: from + at[0], to: from + at[1] }
  return Literal.says(text.slice(found.from, found.to), value) ? { span: span(text, found.from, found.to) } : undefined
}

const grouped = (digits: string): string => digits.replaceAll(/(?<=^-?\d+)(?=(?:\d{3})+(?!\d))/g, ',')

/** An op that reads words, with the most words that it reads. */
interface Reader {
  readonly op: string
  readonly most: number
  /** What some word of it looks like: other words are not tried. */
  readonly hint: RegExp
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const dayOf = new RegExp(String.raw`\b${monthPattern}\.? (?:the )?$`, 'i')
const yearOf = new RegExp(String.raw`\b${monthPattern}\.? (?:the )?\d{1,2}(?:st|nd|rd|th)?,? $`, 'i')
const monthAfter = new RegExp(String.raw`^(?:st|nd|rd|th)? (?:of )?${monthPattern}\b`, 'i')
const days = 'today|tomorrow|sun|mon|tue|wed|thu|fri|sat'
const clock = String.raw`\d|noon|midnight`
const number: Reader = {
  op: 'parse_number',
  most: 7,
  hint: /\d|^(?:an?|half|minus|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|for)/
}
const date: Reader = { op: 'parse_date', most: 6, hint: new RegExp(String.raw`\d|^(?:${months}|${days})`) }
const time: Reader = { op: 'parse_time', most: 3, hint: new RegExp(clock) }
const datetime: Reader = { op: 'parse_datetime', most: 9, hint: new RegExp(clock) }

const reader = (value: Json): Reader | undefined => {
  if (typeof value === 'number') return number
  if (typeof value !== 'string') return undefined
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return date
  if (/^\d\d:\d\d$/.test(value)) return time
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? datetime : undefined
}

const computed = (
  wanted: Wanted,
  text: string,
  from: number,
  to: number,
  now: string | undefined
): Worded | undefined => {
  const { value, target } = wanted
  const choices = Lexicon.values(target)
  if (choices.length > 0) return named(wanted, choices, text, from, to)
  const read = reader(value)
  if (read === undefined) return undefined
  const tokens = tokensOf(text, from, to)
  // The longest words are the whole of what was said: "two" of "two hundred" says another number.
  for (let length = Math.min(read.most, tokens.length); length > 0; length--)
    for (let first = 0; first + length <= tokens.length; first++) {
      const [start, end] = [tokens[first], tokens[first + length - 1]]
      if (start === undefined || end === undefined) break
      const words = text.slice(start.from, end.to)
      if (!(length === 1 ? read.hint.test(start.lower) : some(tokens, first, length, read.hint))) continue
      // In "May 3, four nights" the figure is no year.
      if (read === number && /^\d/.test(start.lower) && dated(text, start.from, end.to)) continue
      const found = Ops.recompute(read.op, [words], {}, target)
      if (E.isRight(found) && equals(found.right, value)) return { span: span(text, start.from, end.to), op: read.op }
      if (now === undefined || E.isRight(found) || found.left._tag === 'BadInput') continue
      const relative = Ops.recompute(read.op, [words, now], {}, target)
      if (E.isRight(relative) && equals(relative.right, value))
        return { span: span(text, start.from, end.to), op: read.op, now: true }
    }
  return undefined
}

const some = (tokens: ReadonlyArray<Token>, first: number, length: number, hint: RegExp): boolean => {
  for (let index = first; index < first + length; index++) if (hint.test(tokens[index]?.lower ?? '')) return true
  return false
}

/** Words that name a value of an enumeration. Small words that mean yes and no are taken from a phrase only. */
const named = (
  { value, target, phrase }: Wanted,
  choices: ReadonlyArray<Json>,
  text: string,
  from: number,
  to: number
): Worded | undefined => {
  const whole = phrase !== undefined && to - from < text.length
  if (whole) {
    const found = Ops.recompute('lexicon', [text.slice(from, to)], {}, target)
    if (E.isRight(found) && found.right === value) return { span: span(text, from, to), op: 'lexicon' }
  }
  const part = text.slice(from, to)
  for (const words of Lexicon.names(value, choices)) {
    if (typeof value === 'boolean' && !whole && small.has(words)) continue
    const at = place(part, words) ?? place(part.replaceAll(/[-_/]/g, ' '), words)
    if (at === undefined) continue
    const found = Ops.recompute('lexicon', [part.slice(at[0], at[1])], {}, target)
    if (E.isRight(found) && found.right === value)
      return { span: span(text, from + at[0], from + at[1]), op: 'lexicon' }
  }
  return undefined
}

const small = new Set(['on', 'off', 'no', 'not', 'with', 'yes', 'without'])

/** A word of a text, without the punctuation around it. */
interface Token {
  readonly from: number
  readonly to: number
  readonly lower: string
}

const most = 400

const tokensOf = (text: string, from: number, to: number): ReadonlyArray<Token> => {
  const found: Array<Token> = []
  for (const match of text.slice(from, to).matchAll(/[^\s"“”()[\]?!;—–]+/gu)) {
    const bare = match[0].replace(/[.,:]+$/, '').replace(/['’]s$/, '')
    if (bare === '') continue
    const start = from + match.index
    found.push({ from: start, to: start + bare.length, lower: bare.toLowerCase() })
    if (found.length === most) break
  }
  return found
}
