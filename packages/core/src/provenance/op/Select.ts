/**
 * One item of a list by a rule that has exactly one winner. Choice is justified: the words that state the rule stand
 * in `because`.
 */
import type { Json, JsonObject } from '../../json/Json.js'
import { equals, isList } from '../../json/Json.js'
import * as Pointer from '../../json/Pointer.js'
import * as E from 'fp-ts/lib/Either.js'
import * as Literal from '../Literal.js'
import type { Op, Reason } from '../Op.js'
import * as O from '../Op.js'
import * as Phrase from '../Phrase.js'

/** Words that can only mean the least or the greatest: they must not stand for the other. */
export const ranks: { readonly min: ReadonlyArray<string>; readonly max: ReadonlyArray<string> } = {
  min: [
    'earliest',
    'soonest',
    'cheapest',
    'least expensive',
    'lowest',
    'nearest',
    'closest',
    'shortest',
    'smallest',
    'fewest',
    'oldest'
  ],
  max: [
    'latest',
    'newest',
    'most recent',
    'priciest',
    'most expensive',
    'highest',
    'farthest',
    'furthest',
    'longest',
    'largest',
    'biggest',
    'greatest'
  ]
}

/** Words for places of a list, from 1; -1 is the last. */
export const ordinals: { readonly [word: string]: number } = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  last: -1
}

const rankPattern = { min: anyOf(ranks.min), max: anyOf(ranks.max) }
const ordinalPattern = new RegExp(`\\b(${Object.keys(ordinals).join('|')}|\\d{1,2}(?=st|nd|rd|th))`)

type Winner = E.Either<Reason, number>

const select = (list: ReadonlyArray<Json>, parameters: JsonObject): Winner => {
  const { by = '', rule } = parameters
  const because = isList(parameters['because']) ? parameters['because'] : []
  if (typeof by !== 'string') return O.fail('BadParameters', 'by is no pointer')
  switch (rule) {
    case 'only':
      return list.length === 1 ? E.right(0) : O.fail('Ambiguous', `the list has ${list.length} items`)
    case 'ordinal':
      return ordinal(list, parameters['value'] ?? because[0])
    case 'min':
    case 'max':
      return ranked(list, by, rule, because)
    case 'equals':
      return matching(
        list,
        by,
        because.length > 0 ? because : parameters['value'] === undefined ? [] : [parameters['value']]
      )
    default:
      return O.fail('BadParameters', 'rule is none of min, max, equals, only, ordinal')
  }
}

const ordinal = (list: ReadonlyArray<Json>, operand: Json | undefined): Winner => {
  const word = typeof operand === 'string' ? ordinalPattern.exec(Phrase.of(operand))?.[1] : undefined
  const place =
    typeof operand === 'number' ? operand : word === undefined ? undefined : (ordinals[word] ?? Number(word))
  if (place === undefined || !Number.isInteger(place) || place === 0)
    return O.fail('BadParameters', 'no place is named')
  const index = place < 0 ? list.length + place : place - 1
  return index >= 0 && index < list.length ? E.right(index) : O.fail('NoReading', `the list has ${list.length} items`)
}

const ranked = (
  list: ReadonlyArray<Json>,
  by: Pointer.Pointer,
  rule: 'min' | 'max',
  because: ReadonlyArray<Json>
): Winner => {
  const read = Pointer.reader(by)
  const values = list.map((item) => rank(read(item)))
  const [first] = values
  if (first === undefined || values.some((value) => typeof value !== typeof first))
    return O.fail('BadInput', `not every item has a number or text at "${by}"`)
  const other = rule === 'min' ? 'max' : 'min'
  const opposed = because.some(
    (words) => typeof words === 'string' && rankPattern[other].test(words) && !rankPattern[rule].test(words)
  )
  if (opposed) return O.fail('BadParameters', `the words do not mean ${rule}`)
  let winner = 0
  let alone = true
  for (let index = 1; index < values.length; index++) {
    const [value, best] = [values[index] ?? first, values[winner] ?? first]
    if (value === best) alone = false
    else if (value < best === (rule === 'min')) {
      winner = index
      alone = true
    }
  }
  return alone
    ? E.right(winner)
    : O.fail('Ambiguous', `several items share the ${rule === 'min' ? 'least' : 'greatest'} value`)
}

/** What a value is ranked by: numbers and clock times as numbers, other texts by code unit. */
const rank = (value: Json | undefined): number | string | undefined => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  const clock = value.length > 5 ? null : /^(\d{1,2}):(\d\d)$/.exec(value)
  return clock === null ? value : `${clock[1]?.padStart(2, '0')}:${clock[2]}`
}

const matching = (list: ReadonlyArray<Json>, by: Pointer.Pointer, operands: ReadonlyArray<Json>): Winner => {
  if (operands.length === 0) return O.fail('BadParameters', 'nothing says what the field equals')
  const read = Pointer.reader(by)
  const tests = operands.map((operand): ((value: Json | undefined) => boolean) => {
    if (typeof operand === 'string') return Literal.sayer(operand)
    return (value) => equals(operand, value)
  })
  let winner = -1
  for (const [index, item] of list.entries()) {
    const value = read(item)
    if (!tests.every((holds) => holds(value))) continue
    if (winner >= 0) return O.fail('Ambiguous', 'several items have that value')
    winner = index
  }
  return winner < 0 ? O.fail('NoReading', 'no item has that value') : E.right(winner)
}

function anyOf(phrases: ReadonlyArray<string>): RegExp {
  return new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'i')
}

const flights: Json = [
  { flight_id: 'PX-207', departs: '07:40', fare: 240 },
  { flight_id: 'PX-511', departs: '13:05', fare: 199 },
  { flight_id: 'PX-860', departs: '18:20', fare: 240 }
]

/** The op. */
export const op: Op = {
  name: 'select',
  doc: 'A value of the one item of a list that a rule picks. Fields are ranked as numbers, or as texts by code unit (clock times with a leading zero). A rule without exactly one winner gives no value.',
  inputs: ['A list.'],
  with: {
    by: 'A pointer from an item to the field that the rule looks at; the item itself where absent.',
    rule: 'min or max (of the field), equals (the field equals what `because` says, or `value`), only (the list has one item), ordinal (a place of the list).',
    take: 'A pointer from the item to the value; the item itself where absent.',
    value:
      'For ordinal the place, from 1, -1 for the last; for equals the operand. Only where `because` does not say it.',
    because:
      'The words that state the rule, as sources. For equals their text, or the value of a derived source, is the operand: texts are compared as in the source tag user. For ordinal the words name a place (first, second, 3rd, last). For min and max they must not be words that can only mean the other.'
  },
  forbidden: [{ verbs: ['select', 'filter', 'pick', 'choose', 'sort', 'rank', 'min', 'max'], takes: 'list' }],
  compute: ([list], parameters) => {
    if (!isList(list)) return O.fail('BadInput', 'expected a list')
    if (list.length === 0) return O.fail('NoReading', 'the list is empty')
    const { take = '' } = parameters
    if (typeof take !== 'string') return O.fail('BadParameters', 'take is no pointer')
    const winner = select(list, parameters)
    return E.isLeft(winner)
      ? winner
      : O.read(Pointer.get(list[winner.right], take), `the winner has nothing at "${take}"`)
  },
  vectors: [
    {
      inputs: [flights],
      with: { by: '/departs', rule: 'min', take: '/flight_id', because: ['earliest'] },
      value: 'PX-207'
    },
    {
      inputs: [flights],
      with: { by: '/departs', rule: 'max', take: '/flight_id', because: ['the latest'] },
      value: 'PX-860'
    },
    {
      inputs: [flights],
      with: { by: '/fare', rule: 'min', take: '/flight_id', because: ['cheapest'] },
      value: 'PX-511'
    },
    { inputs: [flights], with: { by: '/flight_id', rule: 'equals', take: '/fare', because: ['px-207'] }, value: 240 },
    {
      inputs: [flights],
      with: { by: '/departs', rule: 'equals', take: '/flight_id', value: '13:05' },
      value: 'PX-511'
    },
    { inputs: [flights], with: { rule: 'ordinal', take: '/flight_id', because: ['the second one'] }, value: 'PX-511' },
    { inputs: [flights], with: { rule: 'ordinal', take: '/flight_id', value: -1 }, value: 'PX-860' },
    { inputs: [['A']], with: { rule: 'only' }, value: 'A' },
    { inputs: [['9:30', '10:15']], with: { rule: 'min' }, value: '9:30' },
    { inputs: [flights], with: { by: '/fare', rule: 'max', take: '/flight_id' }, fails: 'Ambiguous' },
    { inputs: [flights], with: { by: '/fare', rule: 'equals', take: '/flight_id', value: 240 }, fails: 'Ambiguous' },
    {
      inputs: [flights],
      with: { by: '/departs', rule: 'min', take: '/flight_id', because: ['latest'] },
      fails: 'BadParameters'
    },
    { inputs: [flights], with: { by: '/flight_id', rule: 'equals', because: ['PX-999'] }, fails: 'NoReading' },
    { inputs: [flights], with: { by: '/gate', rule: 'min' }, fails: 'BadInput' },
    { inputs: [flights], with: { rule: 'only' }, fails: 'Ambiguous' },
    { inputs: [flights], with: { rule: 'best' }, fails: 'BadParameters' },
    { inputs: [flights], with: { rule: 'ordinal', value: 4 }, fails: 'NoReading' },
    { inputs: [{ length: 1 }], with: { rule: 'only' }, fails: 'BadInput' },
    { inputs: [[]], with: { rule: 'only' }, fails: 'NoReading' }
  ]
}
