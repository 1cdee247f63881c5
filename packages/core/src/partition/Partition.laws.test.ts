import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Seed from '../random/Seed.js'
import * as Partition from './Partition.js'

const seed = Seed.root('partition')

const requests = fc.integer({ min: 1, max: 12 }).chain((units) =>
  fc.record({
    units: fc.constant(units),
    items: fc.array(
      fc.record({
        weights: fc.tuple(fc.nat(2), fc.nat(3)).filter((weights) => weights.some((weight) => weight > 0)),
        units: fc.uniqueArray(fc.nat({ max: units - 1 }), { minLength: 1, maxLength: 4 })
      }),
      { maxLength: 30 }
    ),
    share: fc.double({ min: 0, max: 1, noNaN: true })
  })
)

const total = (items: ReadonlyArray<Partition.Item>, group: number): number =>
  items.reduce((sum, { weights }) => sum + (weights[group] ?? 0), 0)

/** A share of each group. */
const of = (items: ReadonlyArray<Partition.Item>, share: number): ReadonlyArray<number> =>
  [0, 1].map((group) => share * total(items, group))

describe('a partition', () => {
  test('has no unit that items of both sides need (P1)', () => {
    fc.assert(
      fc.property(requests, ({ items, units, share }) => {
        const { side } = Partition.make({ items, units, weights: of(items, share), seed })
        const needed = (where: Partition.Side): ReadonlySet<number> =>
          new Set(items.filter((item) => side(item) === where).flatMap((item) => item.units))
        expect([...needed('train')].filter((unit) => needed('held-out').has(unit))).toEqual([])
      })
    )
  })

  test('calls mixed exactly what needs units of both sides', () => {
    fc.assert(
      fc.property(requests, ({ items, units, share }) => {
        const { side, isHeld } = Partition.make({ items, units, weights: of(items, share), seed })
        for (const item of items)
          expect(side(item) === 'mixed').toBe(item.units.some(isHeld) && !item.units.every(isHeld))
      })
    )
  })

  test('holds out at least the share that is asked for, of each group (P2)', () => {
    fc.assert(
      fc.property(requests, ({ items, units, share }) => {
        const { side } = Partition.make({ items, units, weights: of(items, share), seed })
        const held = items.filter((item) => side(item) === 'held-out')
        for (const group of [0, 1]) expect(total(held, group)).toBeGreaterThanOrEqual(share * total(items, group))
      })
    )
  })

  test('does not depend on the order of the items (P3)', () => {
    const shuffled = requests.chain((request) =>
      fc.tuple(
        fc.constant(request),
        fc.shuffledSubarray(request.items, { minLength: request.items.length, maxLength: request.items.length })
      )
    )
    fc.assert(
      fc.property(shuffled, ([{ items, units, share }, others]) => {
        const weights = of(items, share)
        const [one, other] = [items, others].map((all) => Partition.make({ items: all, units, weights, seed }))
        const held = (partition: Partition.Partition | undefined): ReadonlyArray<boolean | undefined> =>
          Array.from({ length: units }, (_, unit) => partition?.isHeld(unit))
        expect(held(one)).toEqual(held(other))
      })
    )
  })

  test('keeps apart what comes apart, and loses nothing', () => {
    // Four worlds of five functions; every item stays in one of them.
    const items = Array.from({ length: 80 }, (_, index) => {
      const world = 5 * (index % 4)
      return { weights: [1], units: [world + (index % 5), world + ((index + 2) % 5)] }
    })
    const { side } = Partition.make({ items, units: 20, weights: [20], seed })
    expect(Map.groupBy(items, side).get('held-out')).toHaveLength(20)
    expect(Map.groupBy(items, side).get('train')).toHaveLength(60)
  })

  test('holds out what needs much too, not only what needs least', () => {
    // Requests for one function each, and conversations that need three.
    const requests = Array.from({ length: 60 }, (_, index) => ({ weights: [1, 0], units: [index % 30] }))
    const conversations = Array.from({ length: 30 }, (_, index) => {
      const world = 3 * (index % 10)
      return { weights: [0, 1], units: [world, world + 1, world + 2] }
    })
    const items = [...requests, ...conversations]
    const { side } = Partition.make({ items, units: 30, weights: [6, 3], seed })
    const held = items.filter((item) => side(item) === 'held-out')
    expect([total(held, 0), total(held, 1)]).toEqual([6, 3])
  })

  test('holds nothing out where nothing is asked for', () => {
    const { isHeld } = Partition.make({ items: [{ weights: [1], units: [0] }], units: 1, weights: [0], seed })
    expect(isHeld(0)).toBe(false)
  })
})
