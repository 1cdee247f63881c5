import { Irrelevance } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Sort from './Sort.js'

const firsts = (irrelevance: Irrelevance.Shares | undefined, count: number): ReadonlyArray<Irrelevance.Sort> =>
  Array.from(
    { length: count },
    (_, ordinal) => Sort.order(irrelevance === undefined ? {} : { irrelevance }, ordinal)[0] ?? 'no_tool'
  )

describe('the sorts of irrelevance slots', () => {
  test('are all tried, each once', () => {
    for (let ordinal = 0; ordinal < 50; ordinal++)
      expect(Sort.order({}, ordinal).toSorted()).toEqual(Irrelevance.all.toSorted())
  })

  test('are spread over any stretch of slots', () => {
    const found = firsts(undefined, 60)
    for (const sort of Irrelevance.all)
      for (const from of [0, 20, 40]) expect(found.slice(from, from + 20)).toContain(sort)
  })

  test('come up as their weights say, and no other', () => {
    const found = firsts({ withheld: 3, no_tool: 1 }, 400)
    expect(found.filter((sort) => sort === 'withheld').length / 400).toBeCloseTo(0.75, 1)
    expect(new Set(found)).toEqual(new Set(['withheld', 'no_tool']))
    expect(Sort.order({ irrelevance: { withheld: 3, no_tool: 1 } }, 7)).toHaveLength(2)
  })

  test('are named by a text', () => {
    expect(Irrelevance.parse('no_tool')).toEqual(E.right({ no_tool: 1 }))
    expect(Irrelevance.parse('withheld=2, no_tool=0.5')).toEqual(E.right({ withheld: 2, no_tool: 0.5 }))
    for (const text of ['', 'withheld=', 'withheld=1,withheld=2', 'witheld=1', 'no_tool=x', 'no_tool=-1', 'no_tool=0'])
      expect([text, E.isLeft(Irrelevance.parse(text))]).toEqual([text, true])
  })
})
