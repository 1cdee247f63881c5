import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Seed from '../random/Seed.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import { record } from '../check/fixture/Loan.js'
import * as Sample from './Sample.js'

const records: ReadonlyArray<Trajectory> = Array.from({ length: 40 }, (_, slot) => ({
  ...record,
  id: `mt-${slot}`
}))

const drawn = (seed: number, size: number, of: ReadonlyArray<Trajectory>): ReadonlyArray<string> => {
  const sample = Sample.make(Seed.root(seed), size)
  for (const one of of) sample.add(one)
  return sample.records().map(({ id }) => id)
}

test('a sample does not depend on the order in which records come', () => {
  fc.assert(
    fc.property(fc.nat(), fc.shuffledSubarray([...records], { minLength: 40 }), (seed, shuffled) => {
      expect(drawn(seed, 10, shuffled)).toEqual(drawn(seed, 10, records))
    })
  )
})

test('a smaller sample is part of a larger one, and nothing is drawn twice', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 45 }), (seed, size) => {
      const larger = drawn(seed, size + 1, records)
      expect(new Set(larger).size).toBe(Math.min(40, size + 1))
      for (const id of drawn(seed, size, records)) expect(larger).toContain(id)
    })
  )
})

test('another seed draws others', () => {
  expect(drawn(1, 10, records)).not.toEqual(drawn(2, 10, records))
})
