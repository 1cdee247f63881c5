import { expect, test } from 'vitest'
import * as Guess from './Guess.js'

test.each([
  ['allow markup', 'boolean'],
  ['included seats', 'number'],
  ['company phone', 'oneOf'],
  ['change email', 'oneOf'],
  ['expected delivery date', 'date'],
  ['anchor', undefined]
])('%s is made as %s', (name, tag) => {
  expect(Guess.of({ type: 'string' }, name)?.tag).toBe(tag)
})

test('what a description calls true or false is so', () => {
  expect(Guess.of({ type: 'string', description: 'When set to **true**, the anchor is moved.' }, 'anchor')?.tag).toBe(
    'boolean'
  )
})
