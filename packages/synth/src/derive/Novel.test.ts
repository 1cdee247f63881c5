import { Path } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as Pipeline from '../Pipeline.js'
import type { Settings } from '../Settings.js'
import * as Profiles from './Profiles.js'
import * as Scene from './Scene.js'
import * as Slot from './Slot.js'

const settings = (walk?: 'novelty' | 'confidence'): Settings =>
  Profiles.settings('everyday', 3, { change: 0, cross: 0, split: 0, ...(walk === undefined ? {} : { walk }) })

const scenes = (chosen: Settings, count: number): ReadonlyArray<Scene.Scene> =>
  Array.from({ length: count }, (_, index) => Scene.of(chosen, Inn.source, Slot.of(chosen, index), 0))

const walked = (chosen: Settings, slot: number): ReadonlyArray<string> => {
  for (let attempt = 0; attempt < chosen.attempts; attempt++) {
    const derived = Pipeline.derivation(chosen, Inn.source, slot, attempt)
    if (E.isRight(derived)) return Path.calls(derived.right.base).map((call) => call.function)
  }
  return []
}

describe('walks by novelty', () => {
  test('go along the edge of their slot, every edge in turn and functions between them', () => {
    const chosen = settings('novelty')
    const planned = scenes(chosen, 16)
    expect(planned.map(({ along }) => along === undefined)).toEqual(planned.map((_, index) => index % 4 === 3))
    const edges = planned.flatMap(({ along }) => (along === undefined ? [] : [`${along.from} ${along.to}`]))
    const round = new Set(edges).size
    expect(round).toBeGreaterThan(2)
    expect(new Set(edges.slice(0, round)).size).toBe(round)
    const met = planned.filter(({ along }, slot) => {
      const names = walked(chosen, slot)
      return along !== undefined && names.some((name, at) => name === along.to && names[at - 1] === along.from)
    })
    expect(met.length).toBeGreaterThan(edges.length / 2)
  })

  test('depend on nothing but their slot', () => {
    const chosen = settings('novelty')
    const late = walked(chosen, 9)
    expect(late.length).toBeGreaterThan(0)
    for (const slot of [2, 5, 0]) walked(chosen, slot)
    expect(walked({ ...chosen }, 9)).toEqual(late)
  })

  test('are other walks than those that only read well', () => {
    const all = (chosen: Settings): ReadonlyArray<ReadonlyArray<string>> =>
      Array.from({ length: 12 }, (_, slot) => walked(chosen, slot))
    expect(scenes(settings(), 8).every(({ along }) => along === undefined)).toBe(true)
    expect(all(settings('novelty'))).not.toEqual(all(settings()))
  })
})
