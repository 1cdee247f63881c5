import { Canonical, Seed } from '@magnet/core'
import { expect, it } from 'vitest'
import { world } from './Travel.js'

it('lays out the same state for a seed as it always did', () => {
  expect([1, 2, 3].map((seed) => Canonical.merkle(world.init(Seed.root(seed))))).toMatchInlineSnapshot(`
    [
      "sha256:f3d20873aad23851a0992adeac5c4c47eaa3f24bce44352a4c2aacb585163b92",
      "sha256:13caf232083ef46971fcff367e41cc94f56477a908c7c635a544e77ca390d115",
      "sha256:7e0e869e188e89f88c99aa16c3a90f3a20440962a05a8c196ef102f15aa91324",
    ]
  `)
})
