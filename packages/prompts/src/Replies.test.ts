import type { Json } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  BackTranslation,
  Choice,
  Dependency,
  ForthTranslation,
  Labels,
  MistakeJudge,
  Naturalness,
  Nested,
  Paraphrase,
  type Prompt,
  Prompts,
  Query,
  Responses,
  Rewrite,
  Teacher,
  ToolSimulation
} from './index.js'

/** A prompt with inputs, a good reply, and bad ones with what is said of them. */
interface Example {
  readonly id: string
  readonly read: (reply: Json.Json) => E.Either<string, unknown>
  readonly written: (reply: Json.Json) => E.Either<string, unknown>
  readonly good: Json.Json
  readonly bad: ReadonlyArray<readonly [Json.Json, RegExp]>
}

const example = <I, O>(
  prompt: Prompt.Prompt<I, O>,
  input: I,
  good: Json.Json,
  ...bad: ReadonlyArray<readonly [Json.Json, RegExp]>
): Example => ({
  id: prompt.id,
  read: (value) => prompt.reply(input, { text: '', value }),
  written: (value) => prompt.reply(input, { text: `Here it is:\n\`\`\`json\n${JSON.stringify(value)}\n\`\`\`` }),
  good,
  bad
})

const price = {
  name: 'price_flight',
  description: 'Prices a flight.',
  parameters: { type: 'object', properties: { flight_id: { type: 'string' } } }
}
const book = {
  name: 'book_flight',
  description: 'Books a flight at a fare.',
  parameters: { type: 'object', properties: { fare_id: { type: 'string' }, passenger: { type: 'string' } } }
}
const priceDescribed = {
  name: 'price_flight',
  description: 'Prices a flight.',
  changes: false,
  inputs: [{ parameter: 'flight_id', description: '', required: true }],
  outputs: [{ pointer: '/fare_id', description: '' }]
}
const bookDescribed = {
  name: 'book_flight',
  description: 'Books a flight at a fare.',
  changes: true,
  inputs: [
    { parameter: 'fare_id', description: '', required: true },
    { parameter: 'passenger', description: '', required: true }
  ],
  outputs: []
}
const dependency = (candidate: string, kind: string, pointer: string, parameter: string): Json.Json => ({
  dependencies: [{ candidate, kind, links: [{ pointer, parameter }], why: 'the fare' }]
})
const say = { mention: 'm1', call: 'c1', parameter: 'to', what: 'city', value: 'Oslo', example: 'Oslo' }
const back: BackTranslation.Input = {
  operations: ['walked', 'inserted'],
  manner: 'short and friendly',
  asked: [{ id: 'c1', function: 'book_flight', description: '' }],
  implied: [{ function: 'price_flight', description: '' }],
  say: [say],
  leftOut: [],
  purpose: 'asks for the call',
  avoid: ['price_flight', 'book_flight'],
  history: [{ role: 'user', content: 'Good morning.' }],
  draft: 'Book me a flight to Oslo.'
}
const query: Query.Input = {
  operations: ['walked'],
  manner: '',
  asked: [book],
  implied: [],
  leftOut: [],
  purpose: '',
  avoid: ['book_flight'],
  context: {},
  known: [],
  history: [],
  made: []
}
const forth: ForthTranslation.Input = {
  functions: [price, book],
  calls: [
    { id: 'c1', function: 'price_flight' },
    { id: 'c2', function: 'book_flight' }
  ],
  history: [{ role: 'user', content: 'Book flight F7 for Ana.' }],
  made: [],
  context: {}
}
const filled = (one: Json.Json, two: Json.Json): Json.Json => ({
  calls: [
    { id: 'c1', arguments: one },
    { id: 'c2', arguments: two }
  ]
})
const label = (name: string, category = 'travel'): Json.JsonObject => ({ name, category, toolClass: 'flights' })
const renamed = (name: string, newName: string, first = 'which'): Json.JsonObject => ({
  name,
  newName,
  description: 'It does it.',
  parameters: (name === 'book_flight' ? ['fare_id', 'passenger'] : ['flight_id']).map((parameter, index) => ({
    name: parameter,
    newName: index === 0 ? first : 'who',
    description: 'It says which.'
  }))
})
const returned = (name: string, schema: Json.Json): Json.JsonObject => ({
  responses: [
    { name, schema },
    { name: 'price_flight', schema: { type: 'object', properties: { fare_id: { type: 'string' } } } }
  ]
})

const examples: ReadonlyArray<Example> = [
  example(
    Labels.prompt,
    { functions: [price, book], categories: ['travel'] },
    { labels: [label('book_flight'), label('price_flight')] },
    [{ labels: [label('book_flight')] }, /"price_flight" is missing/],
    [{ labels: [label('book_flight'), label('book_flight')] }, /twice/],
    [{ labels: [label('book_flight'), label('price_flight', ' ')] }, /\/labels\/1\/category: expected a text/]
  ),
  example(
    Rewrite.prompt,
    { functions: [price, book], taken: ['find_flights'] },
    { functions: [renamed('book_flight', 'reserve_seat'), renamed('price_flight', 'quote_trip')] },
    [{ functions: [renamed('book_flight', 'find_flights'), renamed('price_flight', 'quote_trip')] }, /is taken/],
    [{ functions: [renamed('book_flight', 'price_flight'), renamed('price_flight', 'quote_trip')] }, /is taken/],
    [{ functions: [renamed('book_flight', 'a_b'), renamed('price_flight', 'a_b')] }, /is taken/],
    [{ functions: [renamed('book_flight', 'Book'), renamed('price_flight', 'quote_trip')] }, /snake_case/],
    [
      { functions: [renamed('book_flight', 'reserve_seat', 'who'), renamed('price_flight', 'quote_trip')] },
      /called who/
    ],
    [{ functions: [renamed('book_flight', 'reserve_seat', 'A'), renamed('price_flight', 'quote_trip')] }, /snake_case/],
    [
      {
        functions: [
          { ...renamed('book_flight', 'reserve_seat'), parameters: [] },
          renamed('price_flight', 'quote_trip')
        ]
      },
      /parameter of book_flight "fare_id" is missing/
    ]
  ),
  example(
    Responses.prompt,
    { functions: [price, book], others: [] },
    returned('book_flight', '{"type": "object", "properties": {"booking_id": {"type": "string"}}}'),
    [returned('book_flights', { type: 'object', properties: { a: { type: 'string' } } }), /no function/],
    [returned('book_flight', 'an id'), /\/responses\/0\/schema: expected an object/],
    [returned('book_flight', { type: 'string' }), /neither an object nor an array/],
    [returned('book_flight', { type: 'object' }), /has no properties/],
    [returned('book_flight', { type: 'array', items: { type: 'string' } }), /nothing of its items/],
    [returned('book_flight', { type: 'object', properties: { a: {} } }), /\/a of book_flight has no type/],
    [returned('book_flight', { type: 'object', properties: { a: 1 } }), /is none/],
    [returned('book_flight', { type: 'object', properties: { a: { $ref: '#' } } }), /uses \$ref/],
    [
      returned('book_flight', {
        type: 'object',
        properties: Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`f${index}`, { type: 'string' }]))
      }),
      /25 fields/
    ]
  ),
  example(
    Dependency.prompt,
    { target: priceDescribed, candidates: [bookDescribed, priceDescribed] },
    dependency('book_flight', 'partial', '/fare_id', 'fare_id'),
    [dependency('book_flights', 'partial', '/fare_id', 'fare_id'), /no candidate/],
    [dependency('price_flight', 'partial', '/fare_id', 'flight_id'), /no candidate/],
    [dependency('book_flight', 'partial', '/fare', 'fare_id'), /no output at "\/fare"/],
    [dependency('book_flight', 'partial', '/fare_id', 'fare'), /no parameter "fare"/],
    [dependency('book_flight', 'needs', '/fare_id', 'fare_id'), /expected "premise" or "whole"/],
    [{ dependencies: [{ candidate: 'book_flight', kind: 'whole', links: [], why: '' }] }, /no link/]
  ),
  example(
    Nested.prompt,
    { source: priceDescribed, target: bookDescribed, kind: 'partial', links: [] },
    { nested: true, why: 'Nobody knows the fare.' },
    [{ nested: 'yes', why: 'Nobody knows the fare.' }, /\/nested: expected boolean/]
  ),
  example(
    BackTranslation.prompt,
    back,
    { query: 'Oslo it is: get me on a plane there.', phrases: { m1: 'Oslo' } },
    [{ query: 'Get me on a plane.', phrases: { m1: 'Oslo' } }, /letter by letter/],
    [{ query: 'Get me to Oslo.', phrases: {} }, /\/phrases\/m1/],
    [{ query: 'Use price_flight for Oslo.', phrases: { m1: 'Oslo' } }, /must not say "price_flight"/],
    [{ query: 'Get me to Oslo on {date}.', phrases: { m1: 'Oslo' } }, /placeholder/],
    [{ query: 'Good morning.', phrases: { m1: 'morning' } }, /said before/]
  ),
  example(Query.prompt, query, { query: 'Put Ana on the first plane to Oslo.' }, [
    { query: 'Call book_flight for Ana.' },
    /must not say/
  ]),
  example(
    ForthTranslation.prompt,
    forth,
    filled({ flight_id: 'F7' }, { fare_id: { $from: 'c1', pointer: '/fare_id' }, passenger: 'Ana' }),
    [filled({ flight_id: 'F7' }, { fare_id: { $from: 'c2', pointer: '/fare_id' } }), /refers to "c2"/],
    [filled({ flight: 'F7' }, {}), /no parameter "flight"/],
    [filled({ flight_id: 'F7' }, 'the fare'), /\/calls\/1\/arguments: expected an object/],
    [{ calls: [{ id: 'c1', arguments: {} }] }, /"c2" is missing/]
  ),
  example(
    ForthTranslation.prompt,
    forth,
    filled('{"flight_id": "F7"}', '{"fare_id": {"$from": "c1", "pointer": "/fare_id"}}'),
    [filled('{"flight_id": "F7"}', '{"fare_id": {"$from": "c9"}}'), /refers to "c9"/]
  ),
  example(Choice.prompt, { options: [{ turns: [] }, { turns: [] }], context: {} }, { choice: 1, why: 'One story.' }, [
    { choice: 2, why: 'One story.' },
    /from 0 to 1/
  ]),
  example(
    MistakeJudge.prompt,
    { history: [], made: [], reference: { calls: [], answer: '' }, facts: [], student: { calls: [], answer: '' } },
    { error: 'nested_missing', why: 'It skipped the conversion.' },
    [{ error: 'bad', why: 'It is.' }, /"nested_missing" or/]
  ),
  example(
    ToolSimulation.prompt,
    { function: price, arguments: { flight_id: 'F7' }, made: [], memory: [], now: '2025-05-02T09:00:00Z' },
    { output: '{"fare_id": "KX-2207"}', remember: ['The fare of F7 is KX-2207.'], error: '' },
    [{ output: {}, remember: [], error: '' }, /returns something/]
  ),
  example(
    Paraphrase.prompt,
    {
      kind: 'answer',
      text: 'It costs 1,200 dollars, that is, 1,200.',
      keep: ['1,200', '1,200'],
      manner: '',
      avoid: ['quote_price'],
      history: []
    },
    { text: 'The price: 1,200 dollars (yes, 1,200).' },
    [{ text: 'The price: 1,200 dollars.' }, /"1,200" must stand/],
    [{ text: 'By quote_price it is 1,200, so 1,200.' }, /must not say/],
    [{ text: `1,200 and 1,200${' and more'.repeat(200)}` }, /longer/]
  ),
  example(
    Naturalness.prompt,
    { messages: [{ role: 'user', content: 'Hi' }] },
    { score: 4, problems: [{ message: 0, what: 'Short.' }] },
    [{ score: 3, problems: [] }, /at least one problem/],
    [{ score: 4, problems: [{ message: 1, what: 'Short.' }] }, /from 0 to 0/]
  )
]

describe.each(examples.map((one) => [one.id, one] as const))('%s', (_, { read, written, good, bad }) => {
  test('reads a good reply, as a value and as a text', () => {
    expect(E.isRight(read(good))).toBe(true)
    expect(written(good)).toEqual(read(good))
  })
  test.each(bad)('says what is wrong with %j', (reply, reason) => {
    const found = read(reply)
    expect(E.isLeft(found) ? found.left : 'nothing').toMatch(reason)
    expect(written(reply)).toEqual(found)
  })
})

test('every prompt that asks for a value has an example', () => {
  const conversations = ['teacher', 'student']
  expect([...new Set(examples.map((one) => one.id)), ...conversations].toSorted()).toEqual(
    Prompts.all.map((one) => one.id).toSorted()
  )
})

test('a thought stands apart from the text', () => {
  expect(Teacher.apart('<thought>The fare is known.</thought>\nIt costs 12 dollars.')).toEqual({
    thought: 'The fare is known.',
    text: 'It costs 12 dollars.'
  })
})
