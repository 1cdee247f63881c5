import * as E from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../json/Json.js'
import * as Recorded from './Recorded.js'
import * as ToolError from './ToolError.js'

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>
const members = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'city', 'limit'), json) as fc.Arbitrary<JsonObject>
const answer = fc.oneof(
  json.map((output) => E.right(output)),
  fc.string({ minLength: 1 }).map((message) => E.left(ToolError.make('not_found', message)))
)
const call: fc.Arbitrary<Recorded.Recorded> = fc.record({
  function: fc.constantFrom('get', 'list'),
  arguments: members,
  answer
})
const parameters = new Map([
  ['get', { type: 'object', properties: { limit: { type: 'integer', default: 10 } } }],
  ['list', { type: 'object' }]
])

const shuffled = (given: JsonObject): JsonObject => Object.fromEntries(Object.entries(given).toReversed())

test('a line that is written is read again as the same call', () => {
  fc.assert(
    fc.property(call, (one) => {
      // Through its text, as in a file.
      const line = JSON.parse(JSON.stringify(Recorded.encode(one))) as Json
      expect(Recorded.decode(line)).toEqual(E.right(JSON.parse(JSON.stringify(one))))
    })
  )
})

test('a call is found by its arguments in any order, and of equal calls the first', () => {
  fc.assert(
    fc.property(fc.array(call, { maxLength: 8 }), (calls) => {
      const index = Recorded.index(calls, parameters)
      for (const one of calls) {
        const found = index.find(one.function, shuffled(one.arguments))
        const first = calls.find(
          (other) => other.function === one.function && index.find(other.function, other.arguments) === found
        )
        expect(found).toBe(first)
      }
      expect(index.calls.length).toBeLessThanOrEqual(calls.length)
    })
  )
})

test('an argument that is the default is the same as none', () => {
  const one: Recorded.Recorded = { function: 'get', arguments: { city: 'Oslo', limit: 10 }, answer: E.right(1) }
  const index = Recorded.index([one], parameters)
  expect(index.find('get', { city: 'Oslo' })).toBe(one)
  expect(index.find('get', { city: 'Oslo', limit: 11 })).toBeUndefined()
  expect(index.find('list', { city: 'Oslo' })).toBeUndefined()
})

test('counts calls that are answered otherwise than an equal one before', () => {
  const calls = ['a', 'b', 'a'].map((output): Recorded.Recorded => ({
    function: 'list',
    arguments: {},
    answer: E.right(output)
  }))
  const index = Recorded.index(calls, parameters)
  expect(index.contradicted).toBe(1)
  expect(index.calls.map((one) => one.answer)).toEqual([E.right('a')])
})
