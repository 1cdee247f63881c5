import type { CallId, Trajectory } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import { plain, colours } from '../terminal/Style.js'
import * as Conversation from './Conversation.js'
import * as Listing from './Listing.js'

const id = (text: string): CallId.CallId => text as CallId.CallId

const call = (over: Partial<Trajectory.CallRecord>): Trajectory.CallRecord => ({
  id: id('c1'),
  tool_call: 'call_1',
  step: 0,
  function: 'find_place',
  arguments: { city: 'Zürich' },
  origin: { tag: 'walked' },
  intent: 'asked',
  ok: true,
  executor: 'world',
  needs: [],
  sources: { '/city': { tag: 'user', message: 1, span: [5, 11], proof: 'literal' } },
  accept: {},
  ...over
})

const record: Trajectory.Trajectory = {
  id: 'mt-000003',
  family: 'f-000003',
  kind: 'multi_turn',
  language: 'en',
  strategy: 'execute-first',
  context: { now: '2025-05-02T09:00:00-07:00', timezone: 'America/Los_Angeles', profile: {}, policy: [] },
  tools: [],
  toolsets: [
    { from: 0, withheld: ['get_invoice'] },
    { from: 7, withheld: [] }
  ],
  messages: [
    { role: 'system', content: 'Today is Friday.' },
    { role: 'user', content: '🎈 in Zürich\u001B[31m, please' },
    {
      role: 'assistant',
      content: '',
      loss: 1,
      tool_calls: [
        { id: 'call_1', type: 'function', function: { name: 'find_place', arguments: { city: 'Zürich' } } },
        { id: 'call_2', type: 'function', function: { name: 'convert', arguments: { units: ['km'], n: 4 } } }
      ]
    },
    { role: 'tool', tool_call_id: 'call_1', name: 'find_place', content: '{"place_id": "P-1"}' },
    { role: 'tool', tool_call_id: 'call_2', name: 'convert', content: '{"n": 6}' },
    { role: 'user', content: 'The invoice?' },
    { role: 'assistant', content: 'I cannot do that.', loss: 0, loss_reason: 'context' },
    { role: 'user', content: 'Now you can.' },
    { role: 'assistant', content: 'Done.', loss: 1 }
  ],
  turns: [
    {
      user: 1,
      kind: 'calls',
      labels: ['nested', 'parallel'],
      register: 'terse',
      calls: [
        call({}),
        call({
          id: id('c2'),
          tool_call: 'call_2',
          function: 'convert',
          arguments: { units: ['km'], n: 4 },
          intent: 'implied',
          origin: { tag: 'inserted', partner: id('c1') },
          distance: 2,
          sources: {
            '/units/0': {
              tag: 'derived',
              op: 'select',
              from: [{ tag: 'output', call: id('c1'), pointer: '/units' }],
              with: { rule: 'min', because: [{ tag: 'user', message: 1, span: [0, 1] }] },
              proof: 'computed'
            },
            '/n': { tag: 'default', proof: 'literal' }
          }
        })
      ]
    },
    {
      user: 5,
      kind: 'missing',
      labels: ['miss_func'],
      calls: [],
      missing: { tag: 'function', function: 'get_invoice', parameters: [], policy: 'all_or_nothing', supplied: 7 }
    },
    { user: 7, kind: 'talk', labels: [], calls: [] }
  ],
  derivation: {
    base: [[id('c1')], [id('c3')]],
    edits: [{ tag: 'insert_after' }, { tag: 'merge' }, { tag: 'merge' }],
    path: [],
    functions: {}
  },
  worlds: [{ name: 'places', version: 1, seed: 's', initial: 'a', final: 'b' }]
}

const text = Conversation.render(record, { style: plain, width: 100 })

describe('a conversation', () => {
  test('shows what is said and done, in order', () => {
    const order = [
      'Today is Friday.',
      'Turn 1',
      '🎈 in Zürich',
      'find_place',
      'convert',
      'P-1',
      'Turn 2',
      'I cannot',
      'Turn 3',
      'Done.'
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((left, right) => left - right))
  })

  test('shows where arguments come from, with the words that supply them, counted in code points', () => {
    expect(text).toContain('city = "Zürich"  <- user "Zürich"')
    expect(text).toContain('units = ["km"]  <- /0 select (c1 /units) by min "🎈"')
    expect(text).toContain('n = 4  <- default')
  })

  test('marks hidden calls, distances, results, what is withheld and what is not trained', () => {
    expect(text).toContain('-> convert [c2, implied, inserted, 2 turns back]')
    expect(text).toContain('=> [c2] {"n": 6}')
    expect(text).toContain('withheld from turn 1 on: get_invoice')
    expect(text).toContain('missing: the function get_invoice (all_or_nothing; supplied in turn 3)')
    expect(text).toContain('not trained: context')
    expect(text).toContain('Turn 1 (calls, terse) nested parallel')
    expect(text).toContain('walk of 2 calls; 1 insert_after, 2 merge; worlds: places 1')
  })

  test('lets no character of a record steer the terminal', () => {
    expect(text).not.toContain('\u001B')
    expect(text).toContain('Zürich\\u001b[31m, please')
  })

  test('has colours only if asked for', () => {
    expect(Conversation.render(record, { style: colours, width: 100 })).toContain('\u001B[33m')
  })
})

test('a list has the id, the size, the first words and the labels of a record', () => {
  expect(Listing.line(record, plain, 60)).toBe(
    'mt-000003  3 turns, 2 calls    🎈 in Zürich\\u001b[31m, please\n           nested parallel miss_func'
  )
})
