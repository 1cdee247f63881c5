import { expect, test } from 'vitest'
import * as Inflection from './Inflection.js'

test.each([
  ['book', 'booking'],
  ['get', 'getting'],
  ['make', 'making'],
  ['cancel', 'cancelling'],
  ['see', 'seeing'],
  ['put', 'putting'],
  ['lie', 'lying'],
  ['check', 'checking'],
  ['show', 'showing'],
  ['add', 'adding'],
  ['tell', 'telling']
])('the gerund of %s is %s', (verb, gerund) => {
  expect(Inflection.gerund(verb)).toBe(gerund)
})

test('ordinals have the ending that they are spoken with', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 30, 31].map(Inflection.ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
    '23rd',
    '30th',
    '31st'
  ])
})

test('a list has commas and one "and"', () => {
  expect(Inflection.list(['a'])).toBe('a')
  expect(Inflection.list(['a', 'b', 'c'])).toBe('a, b and c')
})
