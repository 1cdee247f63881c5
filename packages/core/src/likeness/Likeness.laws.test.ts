import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { record } from '../check/fixture/Loan.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Duplicates from './Duplicates.js'
import * as Memory from './Memory.js'
import * as MinHash from './MinHash.js'
import * as Shingles from './Shingles.js'

const members = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 60 })

const sketch = (set: ReadonlyArray<number>): MinHash.Sketch => {
  const made = MinHash.of(set)
  if (made === undefined) throw new Error('an empty set')
  return made
}

const always = (): boolean => true

/** Two sets of a given similarity, far from those of another number. */
const alike = (number: number, shared: number, apart: number): readonly [MinHash.Sketch, MinHash.Sketch] => {
  const of = (from: number, count: number): ReadonlyArray<number> =>
    Array.from({ length: count }, (_, at) => number * 100_000 + from + at)
  return [sketch([...of(0, shared), ...of(1000, apart)]), sketch([...of(0, shared), ...of(2000, apart)])]
}

describe('a sketch', () => {
  test('is that of the set, in whatever order and however often its members come (H1)', () => {
    fc.assert(
      fc.property(members, (set) => {
        expect(sketch([...set.toReversed(), ...set])).toEqual(sketch(set))
      })
    )
    expect(MinHash.of([])).toBeUndefined()
  })

  test.each([
    [0, 20],
    [5, 20],
    [20, 20],
    [20, 5],
    [40, 1]
  ])('estimates the similarity of sets that share %i and differ in %i each (H2)', (shared, apart) => {
    const similarity = shared / (shared + 2 * apart)
    const estimates = Array.from({ length: 400 }, (_, number) => MinHash.similarity(...alike(number, shared, apart)))
    const deviation = Math.sqrt((similarity * (1 - similarity)) / MinHash.size) + 1e-2
    const mean = estimates.reduce((sum, one) => sum + one, 0) / estimates.length
    expect(Math.abs(mean - similarity)).toBeLessThan(0.01)
    for (const estimate of estimates) expect(Math.abs(estimate - similarity)).toBeLessThan(5 * deviation)
    const spread = Math.sqrt(estimates.reduce((sum, one) => sum + (one - mean) ** 2, 0) / estimates.length)
    expect(spread).toBeLessThan(1.3 * deviation)
  })

  test('compares both ways alike, and is itself (H3)', () => {
    fc.assert(
      fc.property(members, members, (one, other) => {
        const [left, right] = [sketch(one), sketch(other)]
        expect(MinHash.similarity(left, right)).toBe(MinHash.similarity(right, left))
        expect(MinHash.similarity(left, left)).toBe(1)
      })
    )
  })
})

describe('a memory', () => {
  test('finds what it holds (B1)', () => {
    fc.assert(
      fc.property(fc.array(members, { minLength: 1, maxLength: 20 }), (sets) => {
        const memory = Memory.make()
        for (const set of sets) memory.add(sketch(set))
        for (const set of sets) expect(memory.nearest(sketch(set), 0.99, always)?.similarity).toBe(1)
        expect(memory.size()).toBe(sets.length)
      })
    )
  })

  test('finds the same in whatever order the others came (B2)', () => {
    const sets = Array.from({ length: 40 }, (_, number) => alike(number % 10, 10 + number, 3)[0])
    const orders = fc.shuffledSubarray([...sets.keys()], { minLength: 40, maxLength: 40 })
    const nearest = (order: ReadonlyArray<number>, wanted: MinHash.Sketch): number | undefined => {
      const memory = Memory.make()
      for (const place of order) memory.add(sets[place] ?? wanted)
      return memory.nearest(wanted, 0.5, always)?.similarity
    }
    fc.assert(
      fc.property(orders, fc.nat(9), (order, number) => {
        const [, wanted] = alike(number, 20, 3)
        expect(nearest(order, wanted)).toBe(nearest([...sets.keys()], wanted))
      }),
      { numRuns: 30 }
    )
  })

  test('finds nearly all sets that are alike and grows beyond its first arrays (B3)', () => {
    const memory = Memory.make()
    const pairs = Array.from({ length: 1000 }, (_, number) => alike(number, 28, 6))
    for (const [one] of pairs) memory.add(one)
    const found = pairs.filter(([, other], place) => memory.nearest(other, 0.3, always)?.place === place)
    expect(found.length).toBeGreaterThan(980)
    const apart = pairs.filter(([, other], place) => memory.nearest(other, 0.3, (one) => one !== place) !== undefined)
    expect(apart).toEqual([])
  })
})

describe('shingles', () => {
  const said = (content: string): ReadonlyArray<number> => Shingles.queries({ messages: [{ role: 'user', content }] })

  test('of queries do not depend on case, punctuation and spacing', () => {
    expect(said('  Book a TABLE, for two!')).toEqual(said('book a table for two'))
    expect(said('book a table for three')).not.toEqual(said('book a table for two'))
    expect(said('¿Cuándo sale?')).toEqual(said('¿cuándo   sale?'))
    expect(said('…')).toEqual([])
    expect(said('明日の東京行きの便')).toHaveLength(7)
  })

  test('of calls do not depend on the order of keys, and tell values and types apart', () => {
    const called = (value: Trajectory['turns'][number]['calls'][number]['arguments']): ReadonlyArray<number> =>
      Shingles.calls({
        ...record,
        turns: record.turns.map((turn) => ({
          ...turn,
          calls: turn.calls.slice(0, 1).map((call) => ({ ...call, arguments: value }))
        }))
      })
    expect(called({ a: 1, b: { c: [1, 2], d: null } })).toEqual(called({ b: { d: null, c: [1, 2] }, a: 1 }))
    const all = [
      { a: 1 },
      { a: '1' },
      { b: 1 },
      { a: [1] },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: null },
      { a: { a: 1 } },
      {}
    ]
    expect(new Set(all.map((one) => called(one)[0])).size).toBe(all.length)
  })
})

test('shingles of calls are those of the pool, whatever names a record uses', () => {
  const [name = ''] = record.turns.flatMap(({ calls }) => calls.map((call) => call.function))
  const renamed = (one: string): string => (one === name ? 'another_name' : one)
  const aliased: Trajectory = {
    ...record,
    turns: record.turns.map((turn) => ({
      ...turn,
      calls: turn.calls.map((call) => ({ ...call, function: renamed(call.function) }))
    })),
    alias: { functions: { another_name: name }, parameters: {}, values: {}, descriptions: {} }
  }
  expect(Shingles.calls(aliased)).toEqual(Shingles.calls(record))
  expect(Shingles.shape(aliased)).toEqual(Shingles.shape(record))
})

describe('duplicates', () => {
  const other: Trajectory = { ...record, id: 'mt-000900', family: 'f-000900' }
  const rephrased: Trajectory = {
    ...other,
    messages: record.messages.map((message) =>
      message.role === 'user' ? { ...message, content: message.content.split(' ').toReversed().join(' ') } : message
    )
  }

  test('are not found within a family (D1)', () => {
    const kept = Duplicates.make()
    kept.add(record)
    expect(kept.admit({ ...record, id: 'mt-000900' })).toBeUndefined()
  })

  test('are found by what the user says (D2)', () => {
    const kept = Duplicates.make()
    expect(kept.admit(record)).toBeUndefined()
    expect(kept.admit(other)).toEqual({ by: 'queries', of: record.id, similarity: 1 })
  })

  test('are found by what is called, where that is more than a few calls', () => {
    const kept = Duplicates.make()
    kept.add(record)
    expect(new Set(Shingles.calls(record)).size).toBeGreaterThanOrEqual(Duplicates.fewest)
    expect(kept.find(rephrased)).toEqual({ by: 'calls', of: record.id, similarity: 1 })
    const short = (one: Trajectory): Trajectory => ({ ...one, turns: one.turns.slice(0, 1) })
    expect(new Set(Shingles.calls(short(record))).size).toBeLessThan(Duplicates.fewest)
    const few = Duplicates.make()
    few.add(short(record))
    expect(few.find(short(rephrased))).toBeUndefined()
  })

  test('are not remembered where they are turned away (D3)', () => {
    const kept = Duplicates.make()
    kept.add(record)
    expect(kept.admit(other)?.of).toBe(record.id)
    expect(kept.find({ ...other, id: 'mt-000901', family: 'f-000901' })?.of).toBe(record.id)
  })
})
