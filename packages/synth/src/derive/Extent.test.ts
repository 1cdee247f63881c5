import { Path, Seed } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import type { Source } from '../Source.js'
import * as Extent from './Extent.js'
import * as Profiles from './Profiles.js'

const simulated: Source = { ...Inn.source, executor: 'simulated' }
const names = Inn.source.world.functions.map((f) => f.signature.name)
const walk = Path.walked(names)
const settings = (maxTokens: number) => Profiles.settings('paper', Seed.root('extent'), { maxTokens })

describe('the extent of a walk', () => {
  test('is what there is room for', () => {
    const lengths = [500, 1000, 2000].map((most) => Extent.cut(settings(most), simulated, walk, 2).length)
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other))
    expect(lengths[0]).toBeLessThan(lengths[2] ?? 0)
    expect(Extent.cut(settings(1_000_000), simulated, walk, 2)).toBe(walk)
  })

  test('leaves a beginning of the walk, as long as it has to be', () => {
    const cut = Extent.cut(settings(500), simulated, walk, 2)
    expect(cut).toEqual(walk.slice(0, cut.length))
    expect(Extent.cut(settings(1), simulated, walk, 4)).toEqual(walk.slice(0, 4))
  })

  test('says whether a record has room for a path', () => {
    expect(Extent.fits(settings(1_000_000), simulated, walk)).toBe(true)
    expect(Extent.fits(settings(500), simulated, walk)).toBe(false)
  })

  test('does not matter for functions that are written for records', () => {
    expect(Extent.cut(settings(1), Inn.source, walk, 2)).toBe(walk)
    expect(Extent.fits(settings(1), Inn.source, walk)).toBe(true)
  })
})
