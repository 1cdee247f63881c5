import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Words from './Words.js'

describe('a command line', () => {
  test.each<readonly [string, ReadonlyArray<string>]>([
    ['npx -y server', ['npx', '-y', 'server']],
    [`run "a b" 'c "d"' e\\ f`, ['run', 'a b', 'c "d"', 'e f']],
    [`x="1 2" ''`, ['x=1 2', '']],
    ['a $HOME | b', ['a', '$HOME', '|', 'b']],
    ['  ', []]
  ])('%j', (line, words) => {
    expect(Words.of(line)).toEqual(E.right(words))
  })

  test('keeps quoted words whole, whatever they hold', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes("'"))
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(Words.of(words.map((one) => `'${one}'`).join(' '))).toEqual(E.right(words))
      })
    )
  })

  test('with a quote that is not closed is refused', () => {
    expect(Words.of(`a "b`)).toEqual(E.left('a quote (") that is not closed'))
  })
})
