import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Random from './Random.js'
import * as Rng from './Rng.js'
import * as Seed from './Seed.js'

const { chain, map, of, ap } = Random.Monad
const rng = fc.nat().map((seed) => Rng.of(Seed.root(seed)))
const random = fc.constantFrom<Random.Random<number>>(
  Random.real,
  Random.int(0, 9),
  of(1),
  Random.isolated(Random.real)
)
const next = fc.constantFrom<(value: number) => Random.Random<number>>(
  (value) => of(value + 1),
  (value) => Random.map((real: number) => real + value)(Random.real),
  (value) => Random.int(0, Math.floor(value) + 1)
)

const same = (left: Random.Random<unknown>, right: Random.Random<unknown>, from: Rng.Rng): void => {
  const [[value, rest], [other, otherRest]] = [left(from), right(from)]
  expect(value).toEqual(other)
  expect(Rng.equals(rest, otherRest)).toBe(true)
}

describe('Random is a monad', () => {
  it('left identity', () => {
    fc.assert(fc.property(fc.nat(), next, rng, (value, f, from) => same(chain(of(value), f), f(value), from)))
  })
  it('right identity', () => {
    fc.assert(fc.property(random, rng, (value, from) => same(chain(value, of), value, from)))
  })
  it('associativity', () => {
    fc.assert(
      fc.property(random, next, next, rng, (value, f, g, from) =>
        same(
          chain(chain(value, f), g),
          chain(value, (each) => chain(f(each), g)),
          from
        )
      )
    )
  })
  it('map and ap are those of chain', () => {
    const double = (value: number): number => value * 2
    fc.assert(
      fc.property(random, rng, (value, from) => {
        same(
          map(value, double),
          chain(value, (each) => of(double(each))),
          from
        )
        same(ap(of(double), value), map(value, double), from)
      })
    )
  })
})

describe('a choice', () => {
  it('by weight never takes what weighs nothing', () => {
    const items = fc.array(fc.record({ weight: fc.constantFrom(0, 0, 1, 3) }), { minLength: 1 })
    fc.assert(
      fc.property(items, rng, (all, from) => {
        const [found] = Random.weighted(all, (each) => each.weight)(from)
        expect(found === undefined).toBe(all.every((each) => each.weight === 0))
        if (found !== undefined) expect(found.weight).toBeGreaterThan(0)
      })
    )
  })
  it('by lot finds what fits, and each of it alike', () => {
    const counts = new Map<number, number>()
    for (let seed = 0; seed < 3000; seed++) {
      const found = Random.byLot(
        [0, 1, 2, 3, 4, 5, 6, 7],
        (each) => each % 2 === 1,
        Random.run(Seed.root(seed))(Random.real)
      )
      counts.set(found ?? -1, (counts.get(found ?? -1) ?? 0) + 1)
    }
    expect([...counts.keys()].toSorted((left, right) => left - right)).toEqual([1, 3, 5, 7])
    for (const count of counts.values()) expect(Math.abs(count - 750)).toBeLessThan(90)
    expect(Random.byLot([1, 2], () => false, 0.5)).toBeUndefined()
  })
  it('shuffling keeps the items', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), rng, (items, from) => {
        expect(Random.shuffle(items)(from)[0].toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
      })
    )
  })
  it('of nothing is nothing', () => {
    expect(Random.run(Seed.root(1))(Random.some([]))).toBeUndefined()
    expect(Random.run(Seed.root(1))(Random.weighted(['a'], () => 0))).toBeUndefined()
  })
})
