import { Canonical, Seed } from '@magnet/core'
import { expect, it } from 'vitest'
import { world } from './Travel.js'

it('lays out the same state for a seed as it always did', () => {
  expect([1, 2, 3].map((seed) => Canonical.merkle(world.init(Seed.root(seed))))).toMatchInlineSnapshot(`
    [
      "sha256:d721443a333d9c7d2bf50fd3e809affca624c62c4bfc1a2ad811c728b2d71132",
      "sha256:0d1db2a8d9955ac7e1b14fedb403fa363e3e0495427878332fcd1a1fac9e0a35",
      "sha256:d2841edc618524116985e86a419bb462e8422ae555e35ed64e0884ba9a6b8042",
    ]
  `)
})
