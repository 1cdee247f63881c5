import { expect, test } from 'vitest'
import { Nested, Repair } from './index.js'

const request = Nested.prompt.request(
  {
    source: { name: 'a_b', description: '', changes: false, inputs: [], outputs: [] },
    target: { name: 'c_d', description: '', changes: false, inputs: [], outputs: [] },
    kind: 'premise',
    links: []
  },
  { seed: 3 }
)

test('the next request shows the bad reply and says what was wrong', () => {
  const next = Repair.next(request, { text: '{"nested": 1}' }, 'at /nested: expected boolean, found 1')
  expect(next.messages).toHaveLength(3)
  expect(next.messages[0]).toEqual(request.messages[0])
  expect(next.messages[1]).toEqual({ role: 'assistant', content: '{"nested": 1}' })
  expect(next.messages[2]?.content).toContain('at /nested: expected boolean, found 1')
  expect({ ...next, messages: [] }).toEqual({ ...request, messages: [] })
})

test('a second one goes on from the first', () => {
  const once = Repair.next(request, { text: 'one' }, 'first reason')
  const twice = Repair.next(once, { text: 'two' }, 'second reason')
  expect(twice.messages.map(({ content }) => content).slice(1)).toEqual([
    'one',
    expect.stringContaining('first reason') as string,
    'two',
    expect.stringContaining('second reason') as string
  ])
})

test('no message is empty or without end', () => {
  expect(Repair.shown({ text: ' ' })).toBe('(an empty reply)')
  expect(Repair.shown({ text: '', value: { a: 1 } })).toBe('{"a":1}')
  expect(Repair.shown({ text: 'x'.repeat(100_000) }).length).toBeLessThan(10_000)
})
