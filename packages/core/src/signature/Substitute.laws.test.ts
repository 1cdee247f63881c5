import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonSchema } from '../json/JsonSchema.js'
import type { FunctionName } from './FunctionName.js'
import * as Signature from './Signature.js'
import * as Substitute from './Substitute.js'

const word = fc.constantFrom('get', 'album', 'tracks', 'artist', 'weather', 'forecast', 'of', 'cities', 'list')
const words = fc.array(word, { maxLength: 5 }).map((some) => some.join(' '))
const members = fc
  .uniqueArray(fc.constantFrom('album_id', 'city', 'title', 'temperature', 'id'), { maxLength: 4 })
  .map((names) => ({ type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) }))

const make = (name: string, description: string, parameters: JsonSchema, response: JsonSchema, category = 'music') =>
  Signature.make({
    name: name.replaceAll(' ', '_') as FunctionName,
    description,
    parameters,
    response,
    category,
    toolClass: '',
    source: '',
    originalName: name,
    effect: 'read',
    requires: [],
    grants: [],
    undoes: []
  })

const signature = fc
  .record({ name: words, description: words, parameters: members, response: members })
  .map((one) => make(one.name, one.description, one.parameters, one.response))

test('is symmetric and lies in [0, 1]', () => {
  fc.assert(
    fc.property(signature, signature, (one, other) => {
      const likeness = Substitute.of(one, other)
      expect(likeness).toBeCloseTo(Substitute.of(other, one), 12)
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1 + 1e-12)
    })
  )
})

test('a function is in no way more like another than like itself', () => {
  fc.assert(
    fc.property(signature, signature, (one, other) => {
      if (Substitute.of(one, other) > 0) expect(Substitute.of(one, one)).toBeGreaterThanOrEqual(0.15)
      // Of two, one is at least as like itself as the other.
      expect(Math.max(Substitute.of(one, one), Substitute.of(other, other)) + 1e-12).toBeGreaterThanOrEqual(
        Substitute.of(one, other)
      )
    })
  )
})

const object = (...names: ReadonlyArray<string>): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
})

test('two services that tell of the same albums could be used for each other, whatever they call its fields', () => {
  const one = make('Album tracks', 'Get album tracks', object('album_id'), object('tracks', 'label'))
  const other = make('Get Album', 'Get information and tracks of an album.', object('id'), object('songs', 'year'))
  const third = make('Get Artist', 'Get an artist and their concerts.', object('id'), object('concerts', 'year'))
  expect(Substitute.could(other, one)).toBe(true)
  expect(Substitute.could(third, one)).toBe(false)
  expect(Substitute.could(third, other)).toBe(false)
  expect(Substitute.could({ ...other, category: 'sports' }, one)).toBe(false)
  expect(Substitute.could({ ...other, effect: 'write' }, one)).toBe(false)
  expect(Substitute.could(one, one)).toBe(false)
})
