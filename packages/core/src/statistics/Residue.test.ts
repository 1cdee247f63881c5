import { describe, expect, test } from 'vitest'
import * as Residue from './Residue.js'

describe('residue', () => {
  test.each([
    ['Book {city} for me.', 'brace'],
    ['Book it[ on Friday].', 'bracket'],
    ['Book it  now.', 'double_space'],
    ['It costs undefined.', 'no_value'],
    ['That takes a hour.', 'article'],
    ['I need an car.', 'article'],
    ['A 8 o’clock table.', 'article'],
    ['You have 1 items left.', 'plural'],
    ['Send it to the the group.', 'doubled_word'],
    ['Send it , please.', 'space_before_mark'],
    ['Send it.. Thanks.', 'doubled_mark'],
    ['Is it there?.', 'doubled_mark'],
    ['Find it, Then book it.', 'loose_capital']
  ])('is found in %j: %s', (text, kind) => {
    expect(Residue.of(text).map((one) => one.kind)).toEqual([kind])
  })

  test.each([
    'An hour, an SMS, a one-way trip, a European bank, a user, an 8 km walk, an 18-hour flight and a unit.',
    'María is here. Lucía is too, at 11 items a page... and 21 nights.',
    'She wrote: "Wait.. what  is {this}?"',
    'Ask her, e.g. on the 1st. It costs $1.50, or 2.5, and it was in Q1. 1 item is left!',
    "Is it there? I've been in the U.S., by the way."
  ])('is not found in %j', (text) => {
    expect(Residue.of(text)).toEqual([])
  })
})

describe('a text that stumbles', () => {
  test.each([
    'Send it to the the group.',
    'Tell me who it was for for me.',
    'To to whom?',
    'Is it—is it (at AT home)?',
    'Zoé is is late.'
  ])('is %j', (text) => {
    expect(Residue.stumbles(text)).toBe(true)
    expect(Residue.of(text).map((one) => one.kind)).toContain('doubled_word')
  })

  test.each([
    'Send it to the group to there.',
    'The theme of theatres, and android phones: at atoms.',
    'Call "the the" and say “to to”.',
    'We had had enough, bye bye.',
    'It is. Is it?'
  ])('is not %j', (text) => {
    expect(Residue.stumbles(text)).toBe(false)
  })
})
