import { Canonical, Seed } from '@magnet/core'
import { expect, it } from 'vitest'
import { world } from './index.js'

it('lays out the same state for a seed as it always did', () => {
  expect([1, 2, 3].map((seed) => Canonical.merkle(world.init(Seed.root(seed))))).toMatchInlineSnapshot(`
    [
      "sha256:f78ef347e2dde9af320009194cd15a94d82d178bcdd5b65a46c079cf7a8d2d2d",
      "sha256:1a5ec6748d295d9ecfae96fb0ba7bd2e2dd5e1ded4246de51c0787727a94bb83",
      "sha256:3f4796814b6d60cb729c8a35135552dba9106802ff7859c506d42064702027c3",
    ]
  `)
})
