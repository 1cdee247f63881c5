import { Calendar, Literal, ParseDate, ParseDatetime, ParseNumber, ParseTime, Seed, Stream } from '@magnet/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as DateWords from './DateWords.js'
import * as MomentWords from './MomentWords.js'
import * as MoneyWords from './MoneyWords.js'
import * as NumberWords from './NumberWords.js'
import * as Persona from './Persona.js'
import * as TimeWords from './TimeWords.js'
import * as Wording from './Wording.js'

const person = fc
  .integer({ min: 0, max: 200 })
  .map((number) => Persona.of(Seed.derive(Seed.root('words'), number), number % 5 === 0))
const day = fc.integer({ min: 738_000, max: 741_000 }).map((days) => Calendar.format(Calendar.ofCount(days)))
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${Calendar.pad(hour, 2)}:${Calendar.pad(minute, 2)}`)
const now = (today: string): string => `${today}T09:00:00-07:00`

/** The words that do not give the value back. */
const lost = (
  wordings: ReadonlyArray<Wording.Wording>,
  value: string | number,
  parse: (wording: Wording.Wording) => string | number | undefined
): ReadonlyArray<string> =>
  wordings
    .filter((one) => (one.op === undefined ? !Literal.says(one.words, value) : parse(one) !== value))
    .map((one) => one.words)

describe('words of a value', () => {
  test('a date can be read back, relative or not', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 400 }), person, (today, ahead, persona) => {
        const date = Calendar.addDays(ahead)(today)
        const wordings = DateWords.wordings(date, today, persona)
        expect(wordings.length).toBeGreaterThan(1)
        expect(
          lost(wordings, date, (one) => ParseDate.parse(one.words, one.now === true ? now(today) : undefined))
        ).toEqual([])
      }),
      { numRuns: 300 }
    )
  })

  test('a date needs no present day where none is shown', () => {
    fc.assert(
      fc.property(day, person, (date, persona) => {
        expect(DateWords.wordings(date, undefined, persona).some((one) => one.now === true)).toBe(false)
      }),
      { numRuns: 50 }
    )
  })

  test('a time can be read back', () => {
    fc.assert(
      fc.property(clock, person, (time, persona) => {
        expect(lost(TimeWords.wordings(time, persona), time, (one) => ParseTime.parse(one.words))).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  test('a moment can be read back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), clock, person, (today, ahead, time, persona) => {
        const moment = `${Calendar.addDays(ahead)(today)}T${time}`
        const parse = (one: Wording.Wording): string | undefined =>
          ParseDatetime.parse(one.words, one.now === true ? now(today) : undefined)
        expect(lost(MomentWords.wordings(moment, today, persona), moment, parse)).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  test('a number can be read back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: -20, max: 2_000_000 }),
          fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100)
        ),
        (number) => {
          expect(lost(NumberWords.wordings(number), number, (one) => ParseNumber.parse(one.words))).toEqual([])
        }
      ),
      { numRuns: 200 }
    )
  })

  test('an amount can be read back, with its currency outside the span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900_000 }),
        fc.constantFrom('USD', 'EUR', 'CHF', undefined),
        (cents, currency) => {
          const wordings = MoneyWords.wordings(cents / 100, currency)
          expect(lost(wordings, cents / 100, (one) => ParseNumber.parse(one.words))).toEqual([])
          expect(wordings.every((one) => /^[\d,.]+$/.test(one.words))).toBe(true)
        }
      ),
      { numRuns: 200 }
    )
  })
})

describe('drawing a wording', () => {
  test('varies', () => {
    const stream = Stream.make(Seed.root('draw'))
    const persona = Persona.of(Seed.root(3), false)
    const drawn = new Set(
      Array.from(
        { length: 60 },
        () => Wording.draw(DateWords.wordings('2025-05-14', '2025-05-02', persona), stream)?.words
      )
    )
    expect(drawn.size).toBeGreaterThan(2)
  })

  test('says the weekday of the days that follow', () => {
    const persona = Persona.of(Seed.root(3), false)
    const words = DateWords.wordings('2025-05-08', '2025-05-02', persona).map((one) => one.words)
    expect(words).toContain('Thursday')
    expect(words).toContain('this Thursday')
  })
})
