import type { Plan } from '@magnet/core'
import { Seed } from '@magnet/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { call, mention, output, plan as whole, said } from './fixture/Invitation.js'
import { world } from './fixture/Wedding.js'
import * as Query from './Query.js'

const of = (
  turns: ReadonlyArray<Plan.PlannedTurn>,
  mentions: ReadonlyArray<Plan.Mention>,
  shown: Plan.Shown = 'date'
): Plan.Plan => ({
  ...whole,
  shown,
  turns,
  mentions
})

const texts = (plan: Plan.Plan, turn = 0, history: ReadonlyArray<string> = []): ReadonlyArray<string> =>
  Array.from({ length: 40 }, (_, number) => {
    const query = Query.write({
      plan,
      turn,
      world,
      seed: Seed.derive(Seed.root('query'), number),
      history,
      answers: []
    })
    return isRight(query) ? query.right.text : `rejected: ${query.left.reason}`
  })

const city = (name: string): Plan.Say => ({ tag: 'value', type: 'City', value: name })
const distance = (id: string, from: string, to: string): Plan.PlannedCall => {
  const planned = call({
    id,
    function: 'get_distance',
    arguments: { from, to },
    sources: { from: said(`${id}.from`), to: said(`${id}.to`) },
    output: { distance: 3 }
  })
  return id === 'c1'
    ? planned
    : {
        ...planned,
        call: {
          ...planned.call,
          origin: { _tag: 'Repeated', of: planned.call.id.replace(/.$/, '1') as typeof planned.call.id }
        }
      }
}
const search = call({
  id: 'c1',
  function: 'search_flights',
  arguments: { origin: 'LAX', destination: 'JFK', date: '2025-05-14' },
  sources: { origin: output('h1', '/code'), destination: output('h2', '/code'), date: said('m3') }
})
const airports = [
  call({
    id: 'h1',
    function: 'find_airport',
    arguments: { city: 'LA' },
    sources: { city: said('m1') },
    output: { code: 'LAX' },
    hidden: 'c1'
  }),
  call({
    id: 'h2',
    function: 'find_airport',
    arguments: { city: 'New York' },
    sources: { city: said('m2') },
    output: { code: 'JFK' },
    hidden: 'c1'
  })
]
const cities = [mention('m1', 0, 'h1', 'city', city('LA')), mention('m2', 0, 'h2', 'city', city('New York'))]

describe('the message of a turn', () => {
  test('joins the repetitions of a call in one clause', () => {
    const plan = of(
      [{ calls: [distance('c1', 'Oslo', 'Bergen'), distance('c2', 'Oslo', 'Tromsø')] }],
      [
        mention('c1.from', 0, 'c1', 'from', city('Oslo')),
        mention('c1.to', 0, 'c1', 'to', city('Bergen')),
        mention('c2.from', 0, 'c2', 'from', city('Oslo')),
        mention('c2.to', 0, 'c2', 'to', city('Tromsø'))
      ]
    )
    const found = texts(plan)
    expect(found.some((text) => /from Oslo to Bergen and from Oslo to Tromsø/.test(text))).toBe(true)
    expect(found.every((text) => !text.startsWith('rejected') && (text.match(/Oslo/g) ?? []).length === 2)).toBe(true)
  })

  test('shows no present day by its words where the conversation shows none', () => {
    const date = mention('m3', 0, 'c1', 'date', { tag: 'value', type: 'Date', value: '2025-05-14' })
    const plan = of([{ calls: [...airports, search] }], [...cities, date], 'none')
    expect(texts(plan).every((text) => text.includes('2025') && text.includes('14'))).toBe(true)
  })

  test('leaves a withheld date out, with its preposition, and gives it in the next', () => {
    const date = mention('m3', 1, 'c1', 'date', { tag: 'value', type: 'Date', value: '2025-05-14' })
    const plan = of(
      [
        {
          calls: airports,
          missing: {
            tag: 'parameters',
            parameters: ['date'],
            policy: 'do_the_rest',
            withheld: search,
            ghost: false,
            form: 'silent'
          }
        },
        { calls: [search] }
      ],
      [...cities, date]
    )
    for (const text of texts(plan)) {
      expect(text).toMatch(/LA/)
      expect(text).not.toMatch(/14|rejected| (?:on|for)[.?,]/)
    }
    for (const text of texts(plan, 1, ['Find flights.'])) {
      expect(text).toMatch(/14/)
      expect(text.length).toBeLessThan(50)
    }
  })

  test('speaks of a day that was told before, in whatever part of the phrase it stands', () => {
    const stay = call({ id: 'c0', function: 'find_contact', output: { day: '2025-05-14' } })
    const later: Plan.PlannedCall = { ...search, sources: { ...search.sources, '/date': output('c0', '/day') } }
    const plan = of(
      [{ calls: [stay] }, { calls: [...airports, later] }],
      cities.map((one) => ({ ...one, turn: 1 }))
    )
    expect(texts(plan, 1, ['Find Maya.']).filter((text) => !/\b(?:day|date)\b/.test(text))).toEqual([])
  })

  test('makes a withheld object indefinite', () => {
    const booking = call({
      id: 'c2',
      function: 'book_flight',
      arguments: { fare_id: 'F', card_id: 'K' },
      sources: { fare_id: output('c9', '/fare_id'), card_id: said('m9') }
    })
    const plan = of(
      [
        {
          calls: [],
          missing: {
            tag: 'parameters',
            parameters: ['card_id'],
            policy: 'all_or_nothing',
            withheld: booking,
            ghost: true,
            form: 'silent'
          }
        }
      ],
      []
    )
    expect(texts(plan).every((text) => /fare/.test(text) && !/rejected|put it on|, on/.test(text))).toBe(true)
  })

  test('names what it points at where a noun could mean something else', () => {
    const book = (id: string, number: string): Plan.PlannedCall =>
      call({ id, function: 'book_flight', output: { booking_id: number } })
    const cancel = (of_: string, number: string): Plan.PlannedCall =>
      call({
        id: 'c9',
        function: 'cancel_booking',
        arguments: { booking_id: number },
        sources: { booking_id: output(of_, '/booking_id') }
      })
    const turns = (last: Plan.PlannedCall): Plan.Plan =>
      of([{ calls: [book('c1', 'B1')] }, { calls: [book('c2', 'B2')] }, { calls: [last] }], [])
    expect(
      texts(turns(cancel('c1', 'B1')), 2, ['a', 'b']).every((text) => /the earlier (?:booking|reservation)/.test(text))
    ).toBe(true)
    expect(texts(turns(cancel('c2', 'B2')), 2, ['a', 'b']).some((text) => /\bit\b/.test(text))).toBe(true)
  })

  test('is rejected where a value has no words', () => {
    const odd = mention('m1', 0, 'c1', 'from', { tag: 'value', type: 'City', value: { nested: true } })
    const plan = of(
      [
        {
          calls: [
            call({
              id: 'c1',
              function: 'get_distance',
              sources: { from: said('m1') },
              arguments: { from: { nested: true } }
            })
          ]
        }
      ],
      [odd]
    )
    expect(new Set(texts(plan))).toEqual(new Set(['rejected: no_wording']))
  })

  test('is rejected where it would name the function', () => {
    const plan = of(
      [{ calls: [distance('c1', 'get_distance', 'Oslo')] }],
      [mention('c1.from', 0, 'c1', 'from', city('get_distance')), mention('c1.to', 0, 'c1', 'to', city('Oslo'))]
    )
    expect(new Set(texts(plan))).toEqual(new Set(['rejected: function_named']))
  })
})
