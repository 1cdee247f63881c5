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

test('one of a kind is no many', () => {
  expect(Inflection.one('1 minutes on foot, 1 unread messages, 1 people')).toBe(
    '1 minute on foot, 1 unread message, 1 person'
  )
  expect(Inflection.one('11 minutes, 8.1 miles, 10:1 points, 2 people')).toBe(
    '11 minutes, 8.1 miles, 10:1 points, 2 people'
  )
})

test.each([
  ['There are 1 songs on it.', 'There is 1 song on it.'],
  ['1 minutes, 1 unread messages, 1 entries and 1 people', '1 minute, 1 unread message, 1 entry and 1 person'],
  [
    '21 songs, 1.1 miles, $1 pays and May 1 looks fine, at 1 bus',
    '21 songs, 1.1 miles, $1 pays and May 1 looks fine, at 1 bus'
  ]
])('what is counted once is said in the singular: %j', (text, expected) => {
  expect(Inflection.one(text)).toBe(expected)
})

test.each([
  ['save', 'saved'],
  ['send', 'sent'],
  ['copy', 'copied'],
  ['tag', 'tagged'],
  ['add', 'added'],
  ['pay', 'paid']
])('the participle of %s is %s', (verb, participle) => {
  expect(Inflection.participle(verb)).toBe(participle)
})
