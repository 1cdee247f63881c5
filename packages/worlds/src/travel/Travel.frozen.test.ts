import { Canonical, Seed } from '@magnet/core'
import { expect, it } from 'vitest'
import { world } from './index.js'

it('lays out the same state for a seed as it always did', () => {
  expect([1, 2, 3].map((seed) => Canonical.merkle(world.init(Seed.root(seed))))).toMatchInlineSnapshot(`
    [
      "sha256:ec5ade481f62ebb5f5f9b28ec377c859a5d9de479955ec47c8816f4a6c670b51",
      "sha256:d2686572d077687dd9a5de87d8802670568d249fb94eb60ba10c04d9186ec15f",
      "sha256:be8eb7cdcaf615216b731794717178bbbd62e0e8d60ffe5f4e1b8fc8078d44bd",
    ]
  `)
})
