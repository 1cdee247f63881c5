import { describe, expect, test } from 'vitest'
import type { CallId } from '../path/Path.js'
import type { Message, Trajectory } from '../trajectory/Trajectory.js'
import * as Coverage from './Coverage.js'
import * as Language from './Language.js'

/** A record of turns, each a message of the user and an answer; its first turn makes some calls. */
const record = (
  turns: ReadonlyArray<readonly [query: string, answer: string]>,
  calls: ReadonlyArray<string> = []
): Trajectory => ({
  id: 'mt-000001',
  family: 'f-000001',
  kind: 'multi_turn',
  language: 'en',
  strategy: 'execute-first',
  context: { now: '2025-05-02T09:00:00Z', timezone: 'UTC', profile: {}, policy: [] },
  tools: [],
  toolsets: [],
  messages: turns.flatMap(([query, answer]): ReadonlyArray<Message> => [
    { role: 'user', content: query },
    { role: 'assistant', content: answer, loss: 1 }
  ]),
  turns: turns.map((_, index) => ({
    user: index * 2,
    kind: 'calls',
    register: index === 0 ? 'terse' : 'polite',
    labels: [],
    calls: (index === 0 ? calls : []).map((name, place) => ({
      id: `c${place}` as CallId,
      tool_call: `call_${place}`,
      step: place,
      function: name,
      arguments: {},
      origin: { tag: 'walked' },
      intent: 'asked',
      ok: true,
      executor: 'world',
      needs: [],
      sources: {},
      accept: {}
    }))
  })),
  derivation: { base: [], edits: [], path: [], functions: {} },
  worlds: []
})

describe('the measures of language', () => {
  test('count messages of six words or more, however many times they are said', () => {
    const said = record([
      ['Find me a room in Oslo.', 'Here is one.'],
      ['Book it.', 'Booked.'],
      ['Find me a room in Oslo.', 'Here is another.']
    ])
    const measures = Language.of([said, said])
    expect(measures).toMatchObject({
      messages: 4,
      distinct: 0.25,
      bigrams: 20,
      distinct2: 0.25,
      words: { mean: 6, deviation: 0, p10: 6, p90: 6 },
      registers: { polite: { messages: 2, words: 6 }, terse: { messages: 2, words: 6 } }
    })
    expect(measures.openings[0]).toEqual({ words: 'find me a', count: 4, share: 1 })
    expect(measures.answers).toMatchObject({ messages: 6, distinct: 0.5 })
  })

  test('count what twins are asked in the same words once', () => {
    const said = record([['Find me a room in Oslo.', 'Here is one.']])
    const twin = { ...said, id: 'ir-000002' }
    const stranger = { ...said, id: 'mt-000003', family: 'f-000003' }
    expect(Language.of([said, twin])).toMatchObject({ messages: 1, distinct: 1, answers: { messages: 2 } })
    expect(Language.of([said, twin, stranger])).toMatchObject({ messages: 2, distinct: 0.5 })
  })

  test('measure variety over a sample of a size, so that a longer run is no poorer', () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ')
    const records = Array.from({ length: 100 }, () => record([[words, 'Yes.']]))
    expect(Language.of(records)).toMatchObject({ bigrams: 37_000, distinct2: Math.round(399 / 3.7) / 10_000 })
  })

  test('know a figure of an answer that comes from nowhere', () => {
    const answers = Language.of([
      record([
        ['Is room 12 free on 4 May?', 'Room 12 is free on 4 May.'],
        ['What does it cost for one night then?', 'It costs $80.']
      ])
    ]).answers
    expect(answers).toMatchObject({ figures: 3, unknown: 1 })
  })

  test('show residue in what is said and answered, with where it stands', () => {
    const { residue } = Language.of([record([['Find a {room}.', 'That took a hour.']])])
    expect(residue).toEqual({
      article: { count: 1, examples: ['mt-000001: That took a hour.'] },
      brace: { count: 1, examples: ['mt-000001: Find a {room}.'] }
    })
  })

  test('are zero where nothing is said', () => {
    expect(Language.of([])).toMatchObject({ messages: 0, distinct: 0, distinct2: 0, openings: [], words: { mean: 0 } })
  })
})

describe('coverage', () => {
  test('says of each category how many of its functions are called, by how many records', () => {
    const coverage = Coverage.make(
      new Map([
        ['find_room', 'inn'],
        ['book_room', 'inn'],
        ['find_train', 'rail']
      ])
    )
    coverage.add(record([['Two rooms, please.', 'Yes.']], ['find_room', 'find_room']))
    coverage.add(record([['A room.', 'Yes.']], ['find_room', 'unlisted']))
    expect(coverage.categories()).toEqual([
      {
        name: 'inn',
        functions: 2,
        used: 1,
        records: 2,
        calls: 3,
        uses: [
          { function: 'book_room', records: 0 },
          { function: 'find_room', records: 2 }
        ]
      },
      { name: 'rail', functions: 1, used: 0, records: 0, calls: 0, uses: [{ function: 'find_train', records: 0 }] }
    ])
  })
})
