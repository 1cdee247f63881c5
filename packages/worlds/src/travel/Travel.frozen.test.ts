import { Canonical, Seed } from '@magnet/core'
import { expect, it } from 'vitest'
import { world } from './Travel.js'

it('lays out the same state for a seed as it always did', () => {
  expect([1, 2, 3].map((seed) => Canonical.merkle(world.init(Seed.root(seed))))).toMatchInlineSnapshot(`
    [
      "sha256:e7865209d6db7f0e4e55985dcacfc56ec6ed1481a481b46a4c674d99ae09c3c3",
      "sha256:d255576dac4c8f174a4a0e6f3a823905a8ebd2d0842d7172063750a22f87ca5e",
      "sha256:19345d7bf79e664c7b100a644dcb4d5f79769d68b780ed6dc87cbb0ced2ed1ab",
    ]
  `)
})
