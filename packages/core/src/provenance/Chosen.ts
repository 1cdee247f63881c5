/**
 * The words by which somebody chooses an item of a list: what they say of it (its title, its day), that it is the least or
 * the greatest, or its place.
 *
 * Law: `select` with these parameters and these words has exactly one winner, and takes the value from it.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { equals, isList } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import type { Say } from '../episode/Plan.js'
import * as Literal from './Literal.js'
import * as Ops from './Ops.js'
import * as Select from './op/Select.js'
import * as Wording from './Wording.js'

/** What is known of a field of the items: its meaning, and the words that rank by it. */
export interface Field {
  readonly type: string
  readonly order?: { readonly min: ReadonlyArray<string>; readonly max: ReadonlyArray<string> }
}

/** A list, a value that an item of it has, and what is known of the fields of its items. */
export interface Question {
  readonly items: ReadonlyArray<Json>
  readonly take: Pointer
  readonly value: Json
  readonly field: (pointer: Pointer) => Field | undefined
}

/** A choice: the parameters of `select` but for the words, which stand in `because`. */
export interface Chosen {
  readonly with: JsonObject
  readonly say: Say
  readonly words: Wording.Worded
}

/** How the words of a text choose. Titles count before ranks, ranks before days, days before places and figures. */
export const find = (question: Question, text: string, now?: string, phrase?: string): Chosen | undefined => {
  const at = phrase === undefined ? undefined : Wording.place(text, phrase)
  // The words that somebody points to come first, but only what they say counts.
  const pointed = at === undefined ? undefined : choose(question, text.slice(at[0], at[1]), now)
  if (pointed === undefined || at === undefined) return choose(question, text, now)
  const [skip] = Wording.span(text, at[0], at[1])
  const [from, to] = pointed.words.span
  return { ...pointed, words: { ...pointed.words, span: [skip + from, skip + to] } }
}

/** Words that rank, in a text or in the phrase of it that somebody points to. */
export const ranking = (rule: 'min' | 'max', text: string, phrase?: string): Wording.Worded | undefined => {
  const at = phrase === undefined ? undefined : Wording.place(text, phrase)
  const opposed = (words: string): boolean =>
    Select.ranks[rule === 'min' ? 'max' : 'min'].some((one) => Wording.place(words, one) !== undefined) &&
    !Select.ranks[rule].some((one) => Wording.place(words, one) !== undefined)
  if (at !== undefined && !opposed(text.slice(at[0], at[1]))) return { span: Wording.span(text, at[0], at[1]) }
  return first(text, [...Select.ranks[rule], ...customs.flatMap((one) => one[rule])])
}

/** Words that name a place of a list. */
export const placing = (place: number, text: string, phrase?: string): Wording.Worded | undefined => {
  const words = Object.entries(Select.ordinals).flatMap(([word, one]) => (one === place ? [word] : []))
  const all = place > 0 ? [...words, `${place}${endings[place] ?? 'th'}`] : words
  const at = phrase === undefined ? undefined : Wording.place(text, phrase)
  return at !== undefined && first(text.slice(at[0], at[1]), all) !== undefined
    ? { span: Wording.span(text, at[0], at[1]) }
    : first(text, all)
}

const first = (text: string, words: ReadonlyArray<string>): Wording.Worded | undefined => {
  for (const one of words) {
    const at = Wording.place(text, one)
    if (at !== undefined) return { span: Wording.span(text, at[0], at[1]) }
  }
  return undefined
}

const choose = (question: Question, text: string, now?: string): Chosen | undefined => {
  const { items, take, value } = question
  if (items.length < 2 || items.length > most) return undefined
  const index = items.findIndex((item) => equals(Pointers.get(item, take), value))
  const item = items[index]
  if (item === undefined) return undefined
  const fields = scalars(item).filter((one) => one.pointer !== take || take === '')
  const candidates: ReadonlyArray<() => Chosen | undefined> = [
    () => equal(question, fields, index, text, now, isTitle),
    () => ranked(question, fields, index, text),
    () => equal(question, fields, index, text, now, isDay),
    () => placed(question, index, text),
    () => equal(question, fields, index, text, now, (one) => !isTitle(one) && !isDay(one))
  ]
  for (const candidate of candidates) {
    const found = candidate()
    if (found !== undefined && gives(question, found, text, now)) return found
  }
  return undefined
}

const most = 500

/** Whether `select` takes the value: the law, checked where it is claimed. */
const gives = (
  { items, value }: Question,
  { with: parameters, words }: Chosen,
  text: string,
  now?: string
): boolean => {
  const said = Literal.slice(text, ...words.span) ?? ''
  const operand =
    words.op === undefined
      ? E.right<never, Json>(said)
      : Ops.recompute(words.op, words.now === true && now !== undefined ? [said, now] : [said], words.with ?? {}, {})
  if (E.isLeft(operand)) return false
  const found = Select.op.compute([items], { ...parameters, because: [operand.right] }, {})
  return E.isRight(found) && equals(found.right, value)
}

interface Scalar {
  readonly pointer: Pointer
  readonly value: string | number
}

/** The texts and numbers of an item, but for those of its lists. */
const scalars = (item: Json): ReadonlyArray<Scalar> => {
  const found: Array<Scalar> = []
  const visit = (value: Json, pointer: Pointer, depth: number): void => {
    if (typeof value === 'string' || typeof value === 'number') found.push({ pointer, value })
    else if (typeof value === 'object' && value !== null && !isList(value) && depth < 4)
      for (const [key, inner] of Object.entries(value)) visit(inner, Pointers.child(pointer, key), depth + 1)
  }
  visit(item, '', 0)
  return found
}

const isDay = ({ value }: Scalar): boolean => typeof value === 'string' && /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d)/.test(value)
const isTitle = (one: Scalar): boolean => typeof one.value === 'string' && one.value.length > 1 && !isDay(one)

const equal = (
  { items, take, field }: Question,
  fields: ReadonlyArray<Scalar>,
  index: number,
  text: string,
  now: string | undefined,
  suits: (field: Scalar) => boolean
): Chosen | undefined => {
  // The longest value says most.
  const order = fields.filter(suits).toSorted((left, right) => String(right.value).length - String(left.value).length)
  for (const { pointer, value } of order) {
    if (items.some((item, other) => other !== index && equals(Pointers.get(item, pointer), value))) continue
    const words = Wording.find({ value, target: {} }, text, now)
    if (words !== undefined)
      return {
        with: { by: pointer, rule: 'equals', take },
        say: { tag: 'equals', type: field(pointer)?.type ?? '', value },
        words
      }
  }
  return undefined
}

const ranked = (
  { items, take, field }: Question,
  fields: ReadonlyArray<Scalar>,
  index: number,
  text: string
): Chosen | undefined => {
  for (const { pointer, value } of fields)
    for (const rule of ['min', 'max'] as const) {
      const values = items.map((item) => Pointers.get(item, pointer))
      if (!values.every((other, at) => at === index || beats(rule, value, other))) continue
      const meaning = field(pointer)
      const words = [...(meaning?.order?.[rule] ?? []), ...usual(rule, pointer, value)]
      const at = words.map((one) => Wording.place(text, one)).find((one) => one !== undefined)
      if (at !== undefined)
        return {
          with: { by: pointer, rule, take },
          say: { tag: 'rank', type: meaning?.type ?? '', rule },
          words: { span: Wording.span(text, at[0], at[1]) }
        }
    }
  return undefined
}

const beats = (rule: 'min' | 'max', value: string | number, other: Json | undefined): boolean =>
  typeof value === 'number'
    ? typeof other === 'number' && (rule === 'min' ? value < other : value > other)
    : typeof other === 'string' && (rule === 'min' ? value < other : value > other)

/** Words that rank by fields of some names or forms, where nothing more is known of a field. */
const customs: ReadonlyArray<{
  readonly suits: (name: string, value: string | number) => boolean
  readonly min: ReadonlyArray<string>
  readonly max: ReadonlyArray<string>
}> = [
  {
    suits: (_, value) => typeof value === 'string' && /^(?:\d{4}-\d\d-\d\d|\d\d?:\d\d)/.test(value),
    min: ['earliest', 'soonest', 'oldest', 'first', 'next'],
    max: ['latest', 'newest', 'most recent', 'last', 'most recently']
  },
  {
    suits: (name, value) => typeof value === 'number' && /price|fare|cost|fee|amount|total|rate/.test(name),
    min: ['cheapest', 'least expensive', 'most affordable', 'lowest'],
    max: ['priciest', 'most expensive', 'dearest', 'highest']
  },
  {
    suits: (name, value) => typeof value === 'number' && /distance|km|mile|meter|metre|minutes|away/.test(name),
    min: ['nearest', 'closest', 'shortest'],
    max: ['farthest', 'furthest', 'longest']
  },
  {
    suits: (name, value) => typeof value === 'number' && /duration|length|hours|minutes|seconds|pages/.test(name),
    min: ['shortest', 'quickest', 'fastest'],
    max: ['longest']
  },
  {
    suits: (name, value) => typeof value === 'number' && /rating|score|stars|reviews/.test(name),
    min: ['worst', 'lowest rated'],
    max: ['best', 'top', 'best rated', 'highest rated', 'top-rated', 'best-rated']
  },
  {
    suits: (_, value) => typeof value === 'number',
    min: ['smallest', 'lowest', 'fewest', 'least'],
    max: ['largest', 'biggest', 'highest', 'greatest', 'most']
  }
]

const usual = (rule: 'min' | 'max', pointer: Pointer, value: string | number): ReadonlyArray<string> => {
  const name = Pointers.tokens(pointer).at(-1)?.toLowerCase() ?? ''
  return customs.flatMap((one) => (one.suits(name, value) ? one[rule] : []))
}

const placed = ({ items, take }: Question, index: number, text: string): Chosen | undefined => {
  for (const [word, place] of Object.entries(Select.ordinals)) {
    if ((place < 0 ? items.length + place : place - 1) !== index) continue
    const words = first(text, place > 0 ? [word, `${place}${endings[place] ?? 'th'}`] : [word])
    if (words !== undefined)
      return { with: { by: '', rule: 'ordinal', take }, say: { tag: 'place', place: index + 1 }, words }
  }
  return undefined
}

const endings: { readonly [place: number]: string } = { 1: 'st', 2: 'nd', 3: 'rd' }
