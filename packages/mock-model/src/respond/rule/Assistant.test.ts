import { Json } from '@magnet/core'
import { type Exchange, type Function, Student, Teacher } from '@magnet/prompts'
import { describe, expect, test } from 'vitest'
import { bookFlight, findFlight } from '../fixture/Flights.js'
import { responder } from '../Responder.js'

describe('the assistant', () => {
  const tool = ({ name, description, parameters }: Function.Function): Exchange.Tool => ({
    name,
    description,
    parameters
  })
  const tools = [tool(findFlight), tool(bookFlight)]
  const input: Teacher.Input = {
    hints: [
      {
        function: 'book_flight',
        step: 1,
        arguments: { flight_id: { from: 'find_flight', pointer: '/flights/0/flight_id' } }
      },
      { function: 'find_flight', step: 0, arguments: { to_city: { value: 'Rome' } } }
    ],
    missing: 'nothing',
    lacks: [],
    tell: ['B-17', 120.5],
    policy: [],
    reasoning: false
  }
  const user: Exchange.Message = { role: 'user', content: 'A flight to Rome, please: book it.' }
  const goOn = (messages: ReadonlyArray<Exchange.Message>, over: Partial<Teacher.Input> = {}) =>
    responder(Teacher.prompt.request({ ...input, ...over }, messages, tools, { seed: 1 }))
  const made = (id: string, name: string, output: Json.Json): ReadonlyArray<Exchange.Message> => [
    { role: 'assistant', content: '', calls: [{ id, name, arguments: {} }] },
    { role: 'tool', call: id, name, content: JSON.stringify(output) }
  ]
  const found = made('call_1', 'find_flight', { flights: [{ flight_id: 'F7' }] })

  test('calls what the hint says, step by step, with what was returned', () => {
    expect(goOn([user]).calls).toEqual([{ id: 'call_1', name: 'find_flight', arguments: { to_city: 'Rome' } }])
    expect(goOn([user, ...found]).calls).toEqual([
      { id: 'call_2', name: 'book_flight', arguments: { flight_id: 'F7' } }
    ])
    const { text, calls } = goOn([user, ...found, ...made('call_2', 'book_flight', { booking_id: 'B-17' })])
    expect(calls).toEqual([])
    expect(text).toContain('B-17 and 120.5')
  })

  test('makes a call that failed once more, and no more than that', () => {
    const failed = made('call_1', 'find_flight', { error: 'busy' })
    expect(goOn([user, ...failed]).calls[0]).toMatchObject({ id: 'call_2', name: 'find_flight' })
    const again = made('call_2', 'find_flight', { error: 'busy' })
    expect(goOn([user, ...failed, ...again]).calls[0]?.name).toBe('book_flight')
  })

  test('starts anew in the next turn', () => {
    expect(goOn([user, ...found, { role: 'assistant', content: 'Done.' }, user]).calls[0]).toMatchObject({
      id: 'call_2',
      name: 'find_flight'
    })
  })

  test.each([
    ['miss_func', /no way to do that/],
    ['miss_params', /tell me the date/],
    ['confirm', /Shall I go ahead/],
    ['refuse', /I can't do that: date/]
  ] as const)('says what is missing: %s', (missing, words) => {
    const { text, calls } = goOn([user], { missing, hints: [], lacks: ['date'], tell: [] })
    expect(calls).toEqual([])
    expect(text).toMatch(words)
  })

  test('thinks where it is told to', () => {
    expect(Teacher.apart(goOn([user], { reasoning: true }).text).thought).not.toBe('')
  })

  test('is misled as a student', () => {
    const hints = [{ function: 'find_flight', step: 0, arguments: { to_city: { value: 'Paris' } } }]
    const request = Student.prompt.request(
      { hints, claim: 'It flies daily.', made: 0, policy: [], reasoning: false },
      [user],
      tools,
      { seed: 1 }
    )
    expect(responder(request).calls[0]?.arguments).toEqual({ to_city: 'Paris' })
    expect(responder({ ...request, messages: [user, ...found] }).text).toBe('It flies daily.')
  })

  test('acts on its own as a student, and sometimes does not', () => {
    const said: Exchange.Message = { role: 'user', content: 'Book the flight F7, in business.' }
    const act = (seed: number) =>
      responder(
        Student.prompt.request(
          { hints: [], claim: '', made: 0, policy: [], reasoning: false },
          [user, ...found, said],
          tools,
          {
            seed
          }
        )
      ).calls[0]
    const acts = Array.from({ length: 40 }, (_, seed) => act(seed))
    expect(
      acts.filter(
        (call) => call?.name === 'book_flight' && Json.equals(call.arguments, { flight_id: 'F7', cabin: 'business' })
      ).length
    ).toBeGreaterThan(4)
    expect(acts).toContain(undefined)
  })
})
