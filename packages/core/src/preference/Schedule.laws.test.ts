import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Seed from '../random/Seed.js'
import * as Schedule from './Schedule.js'

const seed = Seed.root('schedule')
const number = fc.integer({ min: 0, max: 400 })
const some = fc.record({
  single_turn: fc.integer({ min: 0, max: 60 }),
  multi_turn: fc.integer({ min: 1, max: 60 }),
  irrelevance: fc.integer({ min: 0, max: 60 })
})
const count = (slots: ReadonlyArray<Schedule.Slot>, is: (slot: Schedule.Slot) => boolean): number =>
  slots.filter(is).length

describe('the schedule of pairs', () => {
  test('of a smaller number is the beginning of that of a larger one', () => {
    fc.assert(
      fc.property(some, number, number, (available, one, other) => {
        const [few, many] = one < other ? [one, other] : [other, one]
        expect(Schedule.slots(seed, available, many).slice(0, few)).toEqual(Schedule.slots(seed, available, few))
      })
    )
  })

  test("has the paper's kinds within one pair at every length, as far as there are such records", () => {
    fc.assert(
      fc.property(number, (length) => {
        const slots = Schedule.slots(seed, { single_turn: 9, multi_turn: 9, irrelevance: 9 }, length)
        for (const [group, quota] of [
          ['single_turn', 1556],
          ['multi_turn', 2250],
          ['irrelevance', 750]
        ] as const)
          expect(Math.abs(count(slots, (slot) => slot.group === group) - (length * quota) / 4556)).toBeLessThanOrEqual(
            1
          )
      })
    )
    const alone = Schedule.slots(seed, { single_turn: 0, multi_turn: 3, irrelevance: 0 }, 20)
    expect(new Set(alone.map(({ group }) => group))).toEqual(new Set(['multi_turn']))
    expect(Schedule.slots(seed, { single_turn: 0, multi_turn: 0, irrelevance: 0 }, 20)).toEqual([])
  })

  test('gives every record its turn before one has two', () => {
    fc.assert(
      fc.property(some, number, (available, length) => {
        const seen = new Map<string, number>()
        for (const { group, record, round } of Schedule.slots(seed, available, length)) {
          expect(record).toBeLessThan(available[group])
          expect(seen.get(`${group} ${record}`) ?? 0).toBe(round)
          seen.set(`${group} ${record}`, round + 1)
        }
      })
    )
  })

  test('does not change where records are added that none of its slots needs', () => {
    const few = Schedule.slots(seed, { single_turn: 40, multi_turn: 40, irrelevance: 40 }, 60)
    expect(Schedule.slots(seed, { single_turn: 90, multi_turn: 400, irrelevance: 41 }, 60)).toEqual(few)
  })

  test('lets most single-turn records of one call have their turn first, so that pairs have more calls', () => {
    const early = (calls: number, kind: 'single' | 'irrelevance'): number =>
      Array.from({ length: 900 }, (_, place) => Schedule.isEarly({ kind, turns: 1, calls }, place)).filter(Boolean)
        .length
    expect(early(1, 'single')).toBe(700)
    expect(early(2, 'single')).toBe(900)
    expect(early(0, 'irrelevance')).toBe(900)
  })

  test('asks too much as often as it calls too much, within 40 : 60', () => {
    for (const irrelevance of [0, 500]) {
      const slots = Schedule.slots(seed, { single_turn: irrelevance, multi_turn: 500, irrelevance }, 456)
      const asks = count(slots, ({ direction }) => direction === 'text_for_call')
      const acts = count(slots, ({ direction }) => direction === 'call_for_text')
      expect(asks / (asks + acts)).toBeGreaterThan(0.45)
      expect(asks / (asks + acts)).toBeLessThan(0.55)
    }
  })
})
