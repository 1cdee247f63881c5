import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Nearest from './Nearest.js'
import * as Options from './Options.js'

const wrong = (input: unknown): string => {
  const decoded = Options.decode(input, Options.flagOf)
  return E.isLeft(decoded) ? decoded.left : `accepted ${JSON.stringify(decoded.right)}`
}

describe('options', () => {
  test('are taken as they are when they are right', () => {
    const options = {
      worlds: ['travel'],
      count: 3,
      seed: 'spring',
      merge: 0,
      split: 1,
      cross: 0.3,
      distractors: '0-12',
      families: true,
      maxTokens: 8000
    }
    expect(Options.decode(options, Options.flagOf)).toEqual(E.right(options))
    expect(Options.decode({}, Options.flagOf)).toEqual(E.right({}))
  })

  test.each([
    [{ count: 0 }, '--count: expected a whole number from 1 to 10000000, found 0'],
    [{ count: 1.5 }, '--count: expected a whole number from 1 to 10000000, found 1.5'],
    [{ count: 'ten' }, '--count: expected a whole number from 1 to 10000000, found "ten"'],
    [{ count: 1e99 }, '--count: expected a whole number from 1 to 10000000, found 1e+99'],
    [{ merge: 1.01 }, '--merge: expected a number from 0 to 1, found 1.01'],
    [{ insert: -0.1 }, '--insert: expected a number from 0 to 1, found -0.1'],
    [{ split: Number.NaN }, '--split: expected a number from 0 to 1, found null'],
    [
      { distractors: '30-5' },
      '--distractors: expected two whole numbers such as 5-30, the least and the greatest, found "30-5"'
    ],
    [{ distractors: 5 }, '--distractors: expected two whole numbers such as 5-30, the least and the greatest, found 5'],
    [{ cross: 2 }, '--cross: expected a number from 0 to 1, found 2'],
    [{ steps: 2 }, '--steps: expected a whole number from 3 to 100, found 2'],
    [{ concurrency: 0 }, '--concurrency: expected a whole number from 1 to 1024, found 0'],
    [{ maxTokens: 5 }, '--max-tokens: expected a whole number from 100 to 10000000, found 5'],
    [{ profile: 'papper' }, '--profile: expected paper or everyday, found "papper"'],
    [{ worlds: [] }, '--worlds: expected a list of names, found []'],
    [{ out: '' }, '--out: expected a text that is not empty, found ""'],
    [{ seed: 0.5 }, '--seed: expected a whole number or a text that is not empty, found 0.5'],
    [{ duplicates: 'drop' }, '--duplicates: expected reject or keep, found "drop"'],
    [{ families: 'yes' }, '--families: expected true or false, found "yes"'],
    [{ coutn: 3 }, 'there is no option "coutn"; did you mean count?'],
    [JSON.parse('{"__proto__": 1}'), /^there is no option "__proto__"/],
    [null, 'expected an object with options such as count and seed, found null'],
    [[1], 'expected an object with options such as count and seed, found [1]'],
    [() => 1, 'expected an object with options such as count and seed, found a function']
  ])('name what is wrong: %j', (input: unknown, message) => {
    expect(wrong(input)).toMatch(message)
  })
})

describe('the nearest name', () => {
  test('is the one that was probably meant, or none', () => {
    const worlds = ['travel', 'places', 'messaging']
    expect(Nearest.of('travle', worlds)).toBe('travel')
    expect(Nearest.of('TRAVELS', worlds)).toBe('travel')
    expect(Nearest.of('message', worlds)).toBe('messaging')
    expect(Nearest.of('plces', worlds)).toBe('places')
    expect(Nearest.of('quantum mechanics', worlds)).toBeUndefined()
    expect(Nearest.of('x', [])).toBeUndefined()
  })
})
