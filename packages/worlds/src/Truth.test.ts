import { Confusion, Derive, Seed, Truth } from '@magnet/core'
import { expect, it } from 'vitest'
import * as Worlds from './Worlds.js'

it('edges from signatures alone agree with what execution shows', { timeout: 60_000 }, async () => {
  const worlds = await Worlds.load(Worlds.names)
  const seed = Seed.root(1)
  const edges = worlds.flatMap(
    (world) =>
      Derive.derive(
        world.functions.map((f) => f.signature),
        { seed }
      ).edges
  )
  const { precision, recall, derived, untried, needed } = Confusion.of(Truth.of(worlds, seed, { states: 1 }), edges)
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.9)
  // Figures of a few cases would say nothing.
  expect(needed).toBeGreaterThan(400)
  expect(untried).toBeLessThan(derived / 20)
})
