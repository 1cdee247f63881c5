import { describe, expect, test } from 'vitest'
import * as E from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as CallId from '../path/CallId.js'
import * as Literal from './Literal.js'
import * as Locate from './Locate.js'
import * as Ops from './Ops.js'
import * as Wording from './Wording.js'

const now = '2025-05-02T09:00:00-07:00'

/** The words that were found, with the op. */
const words = (text: string, value: Json, target: JsonSchema = {}, phrase?: string): string | undefined => {
  const found = Locate.worded(
    { say: { tag: 'value', type: '', value }, target, ...(phrase === undefined ? {} : { phrase }) },
    text,
    now
  )
  return found === undefined
    ? undefined
    : `${Literal.slice(text, ...found.span) ?? ''}${found.op === undefined ? '' : ` ${found.op}`}`
}

describe('the words of a value', () => {
  test('are those that equal it, up to case and thousands separators', () => {
    expect(words('A room in san mateo, please', 'San Mateo')).toBe('san mateo')
    expect(words('Up to 1,200 is fine', 1200)).toBe('1,200')
    expect(words('Write “See you.” to Maya’s team', 'See you.')).toBe('See you')
  })

  test('cut no word, no number and no date in two', () => {
    expect(words('The 14:30 train, gate 1.5, in 2024-05', 14)).toBeUndefined()
    expect(words('In Cannes', 'Cann')).toBeUndefined()
    expect(words('From May 2, 2025 for 2 nights', 2)).toBe('2')
    expect(words('On 2 May', 2)).toBeUndefined()
    expect(words('From November 20, 4 nights', 4)).toBe('4')
    expect(words('On May 2, 2025', 2025)).toBeUndefined()
    expect(words('Maybe 4 of us', 4)).toBe('4')
  })

  test('are parsed where they say the value in another form', () => {
    expect(words('Two rooms for three hundred and twenty-five dollars', 325)).toBe(
      'three hundred and twenty-five dollars parse_number'
    )
    expect(words('Fly on the 14th of May, early', '2025-05-14')).toBe('the 14th of May parse_date')
    expect(words('Wake me tomorrow at 7:40 pm', '2025-05-03T19:40')).toBe('tomorrow at 7:40 pm parse_datetime')
    expect(words('Fly business class', 'business', { enum: ['economy', 'business'] })).toBe('business')
    expect(words('In kilometres', 'km', { enum: ['km', 'mi'] })).toBe('kilometres lexicon')
  })

  test('are relative to now only where now is shown', () => {
    const tomorrow: Locate.Sought = { say: { tag: 'value', type: '', value: '2025-05-03' }, target: {} }
    expect(Locate.worded(tomorrow, 'Do it tomorrow', now)).toEqual({ span: [6, 14], op: 'parse_date', now: true })
    expect(Locate.worded(tomorrow, 'Do it tomorrow')).toBeUndefined()
  })

  test('are those that somebody points to, if these say it', () => {
    expect(
      Locate.worded({ say: { tag: 'value', type: '', value: 2 }, target: {}, phrase: '2 nights' }, '2 adults, 2 nights')
        ?.span
    ).toEqual([10, 11])
    expect(words('2 adults, two nights', 2, {}, 'a week')).toBe('2')
  })

  test('stand at code points', () => {
    expect(Locate.worded({ say: { tag: 'text', value: 'Maya' }, target: {} }, '👍 Maya')?.span).toEqual([2, 6])
  })

  test('that mean yes and no are taken only where somebody points to them', () => {
    const target: JsonSchema = { type: 'boolean' }
    expect(words('Book it on Friday', true, target)).toBeUndefined()
    expect(words('A room with breakfast', true, target, 'with breakfast')).toBe('with breakfast lexicon')
  })

  test('rank and place without meaning the opposite', () => {
    const rank = (text: string, phrase: string): string | undefined => {
      const found = Locate.worded({ say: { tag: 'rank', type: '', rule: 'min' }, target: {}, phrase }, text)
      return found === undefined ? undefined : Literal.slice(text, ...found.span)
    }
    expect(rank('the one that costs least', 'costs least')).toBe('costs least')
    expect(rank('the latest one', 'latest')).toBeUndefined()
    expect(Locate.worded({ say: { tag: 'place', place: 2 }, target: {} }, 'the second one')?.span).toEqual([4, 10])
  })
})

test('whatever an op reads out of words is found among other words, and given by what is found', () => {
  const parsing = ['parse_number', 'parse_date', 'parse_time', 'parse_datetime', 'lexicon']
  let tried = 0
  for (const { vectors, name } of Ops.all)
    for (const { inputs, value, target = {} } of vectors) {
      const [input, at] = inputs
      if (!parsing.includes(name) || value === undefined || typeof input !== 'string') continue
      tried += 1
      const text = `Please see to it: ${input}; thanks`
      const moment = typeof at === 'string' ? at : undefined
      const found = Wording.find({ value, target, phrase: input }, text, moment)
      if (found === undefined) throw new Error(`not found: ${text}`)
      const part = Literal.slice(text, ...found.span) ?? ''
      if (found.op === undefined) expect(Literal.says(part, value)).toBe(true)
      else
        expect(Ops.recompute(found.op, found.now === true ? [part, moment ?? ''] : [part], {}, target)).toEqual(
          E.right(value)
        )
    }
  expect(tried).toBeGreaterThan(50)
})

const [search, details, later] = [CallId.of(1), CallId.of(2), CallId.of(3)]
const flights: Json = [
  { flight_id: 'PX-207', departs: '07:40', fare: 240, airline: 'Pacific', class: 'y' },
  { flight_id: 'PX-511', departs: '13:05', fare: 199, airline: 'Lumen', class: 'y' },
  { flight_id: 'PX-860', departs: '18:20', fare: 320, airline: 'Pacific', class: 'y' }
]
const scope = (text: string, extra: Partial<Locate.Scope> = {}): Locate.Scope => ({
  turn: 1,
  messages: [
    { turn: 0, text: 'Which flights go from Lima to Cusco?' },
    { turn: 1, text }
  ],
  outputs: [{ call: search, turn: 0, output: { flights, origin: { city: 'Lima', code: 'LIM' } } }],
  context: {
    now,
    timezone: 'America/Los_Angeles',
    profile: { home: 'Oslo', cards: [{ card_id: 'card_1', ending: '4417' }] }
  },
  shown: 'profile',
  ...extra
})
const source = (
  value: Json,
  from: Locate.Scope,
  target: JsonSchema = {},
  at = '/flight_id'
): Locate.Located['planned'] | undefined => Locate.source({ call: later, at, value, target }, from)?.planned

describe('the source of a value', () => {
  test('is what was just said, before anything that was returned', () => {
    expect(source('Lima', scope('Back to Lima'), {}, '/city')).toEqual({ tag: 'said', mention: 'c3.city' })
    expect(
      Locate.source({ call: later, at: '/city', value: 'Lima', target: {} }, scope('Back to Lima'))?.heard
    ).toEqual([
      {
        mention: {
          id: 'c3.city',
          turn: 1,
          call: later,
          parameter: 'city',
          say: { tag: 'value', type: '', value: 'Lima' }
        },
        message: 1,
        words: { span: [8, 12] }
      }
    ])
  })

  test('is an output of this turn before anything said or returned earlier', () => {
    const both = scope('And the code?', {
      outputs: [...scope('').outputs, { call: details, turn: 1, output: { city: 'Lima' } }]
    })
    expect(source('Lima', both, {}, '/city')).toEqual({ tag: 'output', call: details, pointer: '/city' })
    expect(source('LIM', both)).toEqual({ tag: 'output', call: search, pointer: '/origin/code' })
  })

  test.each([
    ['the cheapest one', 'PX-511', { by: '/fare', rule: 'min', take: '/flight_id' }],
    ['the latest, please', 'PX-860', { by: '/departs', rule: 'max', take: '/flight_id' }],
    ['the one of Lumen', 'PX-511', { by: '/airline', rule: 'equals', take: '/flight_id' }],
    ['the 7:40 am flight', 'PX-207', { by: '/departs', rule: 'equals', take: '/flight_id' }],
    ['the second one', 'PX-511', { by: '', rule: 'ordinal', take: '/flight_id' }]
  ])('is the item of a list that words choose: %s', (text, value, by) => {
    expect(source(value, scope(`Book ${text}`))).toMatchObject({
      tag: 'derived',
      op: 'select',
      from: [{ tag: 'output', call: search, pointer: '/flights' }],
      with: by,
      because: [{ tag: 'said', mention: 'c3.flight_id' }]
    })
  })

  test('is no item that nothing chooses, or that the words do not choose', () => {
    expect(source('PX-207', scope('Book one of them'))).toBeUndefined()
    expect(source('PX-207', scope('Book the cheapest one'))).toBeUndefined()
    expect(source('y', scope('Book one of them'))).toEqual({ tag: 'output', call: search, pointer: '/flights/0/class' })
  })

  test('is the context as far as it is shown', () => {
    expect(source('card_1', scope('Pay by card'))).toEqual({ tag: 'context', pointer: '/profile/cards/0/card_id' })
    expect(source('card_1', scope('Pay by card', { shown: 'date' }))).toBeUndefined()
    expect(source('2025-05-02', scope('Do it'))).toMatchObject({ op: 'format_date' })
    expect(source('2025-05-02', scope('Do it', { shown: 'none' }))).toBeUndefined()
  })

  test('is the default where nothing else gives the value', () => {
    expect(source('economy', scope('Book it'), { default: 'economy' })).toEqual({ tag: 'default' })
    expect(source('business', scope('Book it'), { default: 'economy' })).toBeUndefined()
  })

  test('is nothing by chance: a small figure has to stand under a name like that of the parameter', () => {
    const figures = scope('Book it', { outputs: [{ call: search, turn: 0, output: { pages: 2, guests: 2 } }] })
    expect(source(2, figures, {}, '/guests')).toEqual({ tag: 'output', call: search, pointer: '/guests' })
    expect(source(2, figures, { default: 2 }, '/rooms')).toEqual({ tag: 'default' })
    expect(
      source(true, scope('Book it', { outputs: [{ call: search, turn: 0, output: { open: true } }] }), {}, '/seat')
    ).toBeUndefined()
  })

  test('is a composed text whose facts were said or returned', () => {
    const target: JsonSchema = { type: 'string', 'x-magnet': { type: 'Text', voice: 'composed' } }
    expect(source('Your flight leaves from Lima.', scope('Tell her'), target, '/text')).toEqual({
      tag: 'created',
      facts: [{ tag: 'output', call: search, pointer: '/origin/city' }]
    })
    expect(source('Your flight to Quito leaves at 9:15.', scope('Tell her'), target, '/text')).toBeUndefined()
  })

  test('of a date in another form goes through the date', () => {
    expect(source('14/05/2025', scope('On 14 May'), {}, '/date')).toEqual({
      tag: 'derived',
      op: 'format_date',
      from: [{ tag: 'said', mention: 'c3.date' }],
      with: { style: 'dmy' }
    })
  })
})

describe('the sources of a call', () => {
  const given = { city: 'Lima', bags: ['red', 'blue'], flight_id: 'PX-999' }
  const parameters: JsonSchema = { properties: { bags: { type: 'array', items: { type: 'string' } } } }
  test('go down to the items of a list', () => {
    const { flight_id: _, ...known } = given
    const found = Locate.sources(later, known, parameters, scope('To Lima with a blue and a red bag'))
    expect(E.isRight(found) ? Object.keys(found.right.sources) : found.left).toEqual(['/city', '/bags/0', '/bags/1'])
  })

  test('say which values come from nowhere', () => {
    expect(Locate.sources(later, given, parameters, scope('To Lima with a blue and a red bag'))).toEqual(
      E.left(['/flight_id'])
    )
  })
})
