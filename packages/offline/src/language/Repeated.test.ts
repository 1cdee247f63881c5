import { describe, expect, test } from 'vitest'
import * as Repeated from './Repeated.js'
import type * as Text from './Text.js'
import { plain } from './Text.js'

const said = (id: string, words: string): Text.Piece => ({ mention: id, words })

const joined = (...texts: ReadonlyArray<Text.Text>): ReadonlyArray<string> => Repeated.once(texts).map(plain)

describe('what requests end with', () => {
  test('is said once, by the last', () => {
    expect(joined([said('a', 'cafes'), ' in ', 'that city'], [said('b', 'bookshops'), ' in ', 'that city'])).toEqual([
      'cafes',
      'bookshops in that city'
    ])
  })

  test('stays where it differs, or where the user says a value', () => {
    const different = [
      [said('a', 'cafes'), ' in ', 'that city'],
      [said('b', 'bookshops'), ' in ', 'their city']
    ]
    expect(joined(...different)).toEqual(['cafes in that city', 'bookshops in their city'])
    const values = [
      [said('a', 'A'), ' to ', said('b', 'C')],
      [said('c', 'B'), ' to ', said('d', 'C')]
    ]
    expect(joined(...values)).toEqual(['A to C', 'B to C'])
  })

  test('leaves something of each', () => {
    expect(joined(['that city'], ['that city'])).toEqual(['that city', 'that city'])
  })
})
