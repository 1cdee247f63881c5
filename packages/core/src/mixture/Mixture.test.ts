import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Mixture from './Mixture.js'

describe('the mixture of the paper', () => {
  test("has the paper's figures at its size", () => {
    expect(Mixture.quotas(Mixture.paper, 34_000)).toEqual({
      single: 10_800,
      parallel: 4400,
      multiple: 3200,
      parallel_multiple: 1600,
      multi_turn: 7800,
      irrelevance: 6200
    })
  })

  test('puts twins close by', () => {
    for (let slot = 0; slot < 1000; slot++) {
      const { twin } = Mixture.at(Mixture.paper, slot)
      if (twin !== undefined) expect(slot - twin).toBeLessThanOrEqual(6)
    }
  })
})

describe('a text', () => {
  test('names a mixture', () => {
    expect(Mixture.parse('paper')).toEqual(E.right(Mixture.paper))
    expect(Mixture.parse('multi_turn')).toEqual(E.right({ multi_turn: 1 }))
    expect(Mixture.parse('single=3, parallel=1,multi_turn=0.5')).toEqual(
      E.right({ single: 3, parallel: 1, multi_turn: 0.5 })
    )
    expect(Mixture.parse('single_turn=2,single=1,multi_turn=0')).toEqual(
      E.right({ single: 2.08, parallel: 0.44, multiple: 0.32, parallel_multiple: 0.16 })
    )
  })

  test.each([
    ['', 'expected paper, or weights such as single=3,multi_turn=2, found ""'],
    ['single=', 'expected paper, or weights such as single=3,multi_turn=2, found "single="'],
    ['single=1,single=2', 'a kind has two weights'],
    ['singel=1', 'there is no kind "singel"; the kinds are single, parallel,'],
    ['single=x', 'the weight of single is a number from 0 to 1000000, found null'],
    ['single=-1', 'the weight of single is a number from 0 to 1000000, found -1'],
    ['single=0', 'some kind needs a weight above 0'],
    ['single=0.0001', 'some kind needs a weight above 0'],
    ['single=1,irrelevance=2', 'each irrelevance record has a twin of kind single']
  ])('may be wrong: %j', (text, message) => {
    const parsed = Mixture.parse(text)
    expect(E.isLeft(parsed) ? parsed.left : 'accepted').toContain(message)
  })
})
