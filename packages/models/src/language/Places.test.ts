import { Literal } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Places from './Places.js'

const span = (text: string, phrase: string, from = 0): readonly [number, number] => {
  const at = text.indexOf(phrase, from)
  return [Literal.length(text.slice(0, at)), Literal.length(text.slice(0, at + phrase.length))]
}

const words = (text: string, spans: E.Either<string, ReadonlyArray<readonly [number, number]>>): unknown =>
  E.isLeft(spans) ? spans : spans.right.map(([from, to]) => Literal.slice(text, from, to))

describe('phrases are found again', () => {
  test('in another order, in code points', () => {
    const old = 'Book Oslo on May 3.'
    const text = '😀 On May 3 I want Oslo.'
    const found = Places.again(old, [span(old, 'Oslo'), span(old, 'May 3')], text)
    expect(words(text, found)).toEqual(['Oslo', 'May 3'])
    expect(found).toEqual(E.right([span(text, 'Oslo'), span(text, 'May 3')]))
  })

  test('as whole words and numbers only', () => {
    const old = 'A table for 2 at 5.'
    const spans = [span(old, '2'), span(old, '5')]
    expect(Places.again(old, spans, 'For 12 people at 5.')).toEqual(E.left('2'))
    expect(Places.again(old, spans, 'At 5:30 for 2')).toEqual(E.left('5'))
    expect(words('At 5, for 2.', Places.again(old, spans, 'At 5, for 2.'))).toEqual(['2', '5'])
  })

  test('each at a place of its own, the long ones first', () => {
    const old = 'Send May to May Weston and May.'
    const spans = [span(old, 'May'), span(old, 'May Weston'), span(old, 'May', 20)]
    const text = 'To May Weston goes May, and to May too.'
    const found = Places.again(old, spans, text)
    expect(found).toEqual(E.right([span(text, 'May', 10), span(text, 'May Weston'), span(text, 'May', 25)]))
    expect(Places.again(old, spans, 'To May Weston goes May.')).toEqual(E.left('May'))
  })

  test('inside one another where they stood so', () => {
    const old = 'Tell her "Dinner at 7 with Ana".'
    const spans = [span(old, 'Dinner at 7 with Ana'), span(old, '7')]
    const text = '7 things, but above all: "Dinner at 7 with Ana".'
    expect(Places.kept(old, spans)).toEqual(['Dinner at 7 with Ana'])
    expect(Places.again(old, spans, text)).toEqual(E.right([span(text, 'Dinner at 7 with Ana'), span(text, '7', 5)]))
  })

  test('where they were, in the same text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 4 }),
        (all, chosen) => {
          const text = all.join(' ')
          const spans = [...new Set(chosen)].flatMap((index) => {
            const from = all.slice(0, index).join(' ')
            const word = all[index]
            return word === undefined
              ? []
              : [
                  [
                    Literal.length(from) + (index > 0 ? 1 : 0),
                    Literal.length(from) + (index > 0 ? 1 : 0) + Literal.length(word)
                  ] as const
                ]
          })
          expect(Places.again(text, spans, text)).toEqual(E.right(spans))
        }
      )
    )
  })
})
