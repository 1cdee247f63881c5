import { Derive, type Json } from '@magnet/core'
import {
  BackTranslation,
  Choice,
  Dependency,
  Described,
  ForthTranslation,
  Labels,
  MistakeJudge,
  Naturalness,
  Nested,
  Paraphrase,
  type Prompt,
  Query,
  Responses,
  Rewrite,
  ToolSimulation
} from '@magnet/prompts'
import { Worlds } from '@magnet/worlds'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { bookFlight, findFlight, object, string } from './fixture/Flights.js'
import { responder } from './Responder.js'

/** What a question comes to; it has to be something that its prompt takes. */
const ask = <I, O>(prompt: Prompt.Prompt<I, O>, input: I, seed = 1): O => {
  const answer = responder(prompt.request(input, { seed }))
  const reply = prompt.reply(input, {
    text: answer.text,
    ...(answer.value === undefined ? {} : { value: answer.value })
  })
  if (E.isLeft(reply)) throw new Error(`${reply.left}: ${JSON.stringify(answer)}`)
  return reply.right
}

test('labels every function, and names it well', () => {
  const functions = [findFlight, { ...bookFlight, name: 'BookV2' }]
  expect(ask(Labels.prompt, { functions, categories: ['music', 'flights and trains'] }).labels[0]).toEqual({
    name: 'find_flight',
    category: 'flights and trains',
    toolClass: 'flight'
  })
  const names = ask(Rewrite.prompt, { functions, taken: ['find_flight'] }).functions.map(({ newName }) => newName)
  expect(new Set([...names, 'find_flight', 'BookV2']).size).toBe(4)
  expect(ask(Responses.prompt, { functions, others: [] }).responses.map(({ name }) => name)).toEqual([
    'find_flight',
    'BookV2'
  ])
})

describe('dependencies', () => {
  test('are those of the types, in the built-in worlds, as far as names tell', async () => {
    const counts = { right: 0, wrong: 0, missed: 0 }
    for (const name of Worlds.names) {
      const [world] = await Worlds.load([name])
      const signatures = [...(world?.functions.values() ?? [])].map(({ signature }) => signature)
      for (const target of signatures) {
        const candidates = signatures.filter((one) => one !== target)
        const { dependencies } = ask(Dependency.prompt, {
          target: Described.of(target),
          candidates: candidates.map(Described.of)
        })
        const found = new Set(dependencies.map(({ candidate }) => candidate))
        for (const candidate of candidates) {
          const isEdge = Derive.edge(target, candidate) !== undefined
          if (found.has(candidate.name)) counts[isEdge ? 'right' : 'wrong'] += 1
          else if (isEdge) counts.missed += 1
        }
      }
    }
    expect(counts.right / (counts.right + counts.wrong)).toBeGreaterThan(0.85)
    expect(counts.right / (counts.right + counts.missed)).toBeGreaterThan(0.65)
  })

  test('are nested where nobody would say the value', () => {
    const described = { description: '', changes: false }
    const input = {
      source: { ...described, name: 'find_flight', inputs: [], outputs: [{ pointer: '/flight_id', description: '' }] },
      target: {
        ...described,
        name: 'book_flight',
        inputs: [{ parameter: 'flight_id', description: '', required: true }],
        outputs: []
      },
      kind: 'partial' as const,
      links: [{ pointer: '/flight_id', parameter: 'flight_id' }]
    }
    expect(ask(Nested.prompt, input).nested).toBe(true)
    expect(ask(Nested.prompt, { ...input, links: [{ pointer: '/city', parameter: 'city' }] }).nested).toBe(false)
  })
})

describe('what people say', () => {
  const input: BackTranslation.Input = {
    operations: ['walked'],
    manner: 'plain',
    asked: [{ id: 'c1', function: 'find_flight', description: 'Find flights.' }],
    implied: [],
    say: [
      { mention: 'c1.from', call: 'c1', parameter: 'from_city', what: 'city', value: 'Oslo', example: 'Oslo' },
      { mention: 'c1.to', call: 'c1', parameter: 'to_city', what: 'city', value: 'Rome', example: 'Rome' },
      { mention: 'c1.date', call: 'c1', parameter: 'date', what: 'date', value: '2025-05-09', example: 'next Friday' }
    ],
    leftOut: [],
    purpose: 'It asks.',
    avoid: ['find_flight'],
    history: [],
    draft: "I'd like a flight from Oslo to Rome, can you find one?"
  }

  test('holds the words of every mention', () => {
    const { query, phrases = {} } = ask(BackTranslation.prompt, input)
    expect(Object.values(phrases)).toEqual(['Oslo', 'Rome', 'next Friday'])
    for (const phrase of Object.values(phrases)) expect(query).toContain(phrase)
    expect(query).not.toBe(input.draft)
  })

  test('keeps the phrases that are to be kept', () => {
    const text = 'Can you also cancel "Can you also?" for Ada?'
    const given = { kind: 'query' as const, text, keep: ['"Can you also?"', 'Ada'], manner: '', avoid: [], history: [] }
    const { text: said } = ask(Paraphrase.prompt, given)
    expect(said).toContain('"Can you also?"')
    expect(said).not.toBe(text)
    expect(ask(Paraphrase.prompt, given)).toEqual({ text: said })
  })

  test('reads naturally unless a template shows', () => {
    const score = (content: string): number => ask(Naturalness.prompt, { messages: [{ role: 'user', content }] }).score
    expect(score('Book me a flight, please.')).toBe(5)
    expect(score('Book me a  {thing} for for me.')).toBeLessThan(4)
  })
})

describe('both ways of translation', () => {
  const context = { now: '2025-05-02T09:00:00Z' }
  const query: Query.Input = {
    operations: ['merged'],
    manner: 'plain',
    asked: [findFlight, bookFlight],
    implied: [],
    leftOut: [],
    purpose: 'It asks.',
    avoid: ['find_flight', 'book_flight'],
    context,
    known: ['Oslo', 'Rome'],
    history: [],
    made: []
  }

  test('a message says what nothing else supplies, and the arguments are found in it', () => {
    const { query: content } = ask(Query.prompt, query)
    expect(content).not.toContain('flight id')
    const { calls } = ask(ForthTranslation.prompt, {
      functions: [findFlight, bookFlight],
      calls: [
        { id: 'c1', function: 'find_flight' },
        { id: 'c2', function: 'book_flight' }
      ],
      history: [{ role: 'user', content }],
      made: [],
      context
    })
    expect(calls[0]?.arguments).toEqual({
      from_city: expect.stringMatching(/Oslo|Rome/) as unknown,
      to_city: expect.stringMatching(/Oslo|Rome/) as unknown,
      date: expect.stringMatching(/^2025-05-/) as unknown
    })
    expect(calls[1]?.arguments).toEqual({
      flight_id: { $from: 'c1', pointer: '/flights/0/flight_id' },
      cabin: expect.stringMatching(/economy|business/) as unknown
    })
  })

  test('a parameter that is left out is not said', () => {
    const { query: content } = ask(Query.prompt, { ...query, asked: [findFlight], leftOut: ['date'] })
    expect(content).toContain('from city')
    expect(content).not.toContain('date')
  })

  test('free words are read by their types, and outputs by what stands beside', () => {
    const { calls } = ask(ForthTranslation.prompt, {
      functions: [bookFlight, findFlight],
      calls: [
        { id: 'c2', function: 'book_flight' },
        { id: 'c3', function: 'find_flight' }
      ],
      history: [
        { role: 'user', content: 'please take the one of Northwind in business, and then look at Rome tomorrow' }
      ],
      made: [
        {
          id: 'c1',
          function: 'find_flight',
          arguments: {},
          output: {
            flights: [
              { flight_id: 'F1', airline: 'Contoso' },
              { flight_id: 'F2', airline: 'Northwind' }
            ]
          }
        }
      ],
      context
    })
    expect(calls[0]?.arguments).toEqual({
      flight_id: { $from: 'c1', pointer: '/flights/1/flight_id' },
      cabin: 'business'
    })
    expect(calls[1]?.arguments).toMatchObject({ date: '2025-05-03' })
  })
})

describe('judgements', () => {
  test('the option in which things come up again is chosen', () => {
    const turn = (city: string) => ({ calls: [{ function: 'f', arguments: { city } }], said: [city] })
    const options = [{ turns: [turn('Oslo'), turn('Rome')] }, { turns: [turn('Oslo'), turn('Oslo')] }]
    expect(ask(Choice.prompt, { options, context: {} }).choice).toBe(1)
  })

  const call = (name: string, given: Json.JsonObject, output: Json.Json = {}) => ({
    id: name,
    function: name,
    arguments: given,
    output
  })
  const reference = {
    calls: [call('price', { a: 1 }, { fare_id: 'F9' }), call('book', { fare_id: 'F9', place: 'P1' })],
    answer: 'It is booked.'
  }
  test.each([
    ['none', reference, []],
    ['nested_missing', { ...reference, calls: reference.calls.slice(1) }, []],
    ['missed_function_or_parameters', { ...reference, calls: reference.calls.slice(0, 1) }, []],
    [
      'short_dependency',
      { ...reference, calls: [reference.calls[0], call('book', { fare_id: 'F1', place: 'P1' })] },
      []
    ],
    ['wrong_summary', reference, ['F9']]
  ] as ReadonlyArray<readonly [string, MistakeJudge.Side, ReadonlyArray<Json.Json>]>)('%s', (error, student, facts) => {
    const input = { history: [], made: [], reference, facts, student }
    expect(ask(MistakeJudge.prompt, input).error).toBe(error)
  })

  test('long_dependency', () => {
    const earlier = { calls: [call('book', { place: 'P1' })], answer: '' }
    const student = { calls: [call('book', { place: 'P2' })], answer: '' }
    const made = [call('find', {}, { place: 'P1' })]
    expect(ask(MistakeJudge.prompt, { history: [], made, reference: earlier, facts: [], student }).error).toBe(
      'long_dependency'
    )
  })
})

test('a simulated service says again what the call says and what it returned before', () => {
  const made = [{ id: 'c1', function: 'find_flight', arguments: { airline: 'Contoso' }, output: { flight_id: 'F7' } }]
  const { output, remember, error } = ask(ToolSimulation.prompt, {
    function: {
      ...bookFlight,
      response: object({ booking_id: string, flight_id: string, cabin: string, airline: string })
    },
    arguments: { flight_id: 'F8', cabin: 'economy' },
    made,
    memory: [],
    now: '2025-05-02T09:00:00Z'
  })
  expect(output).toEqual({
    booking_id: expect.stringMatching(/^BOO-[0-9A-F]{6}$/) as unknown,
    flight_id: 'F8',
    cabin: 'economy',
    airline: 'Contoso'
  })
  expect(remember).toHaveLength(1)
  expect(error).toBe('')
})
