import { Mixture } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Profiles from './Profiles.js'
import * as Slot from './Slot.js'

const slots = (overrides: Parameters<typeof Profiles.settings>[2], count: number): ReadonlyArray<Slot.Slot> => {
  const settings = Profiles.settings('paper', 1, overrides)
  return Array.from({ length: count }, (_, index) => Slot.of(settings, index))
}

describe('a slot', () => {
  test('is a conversation of its own where nothing else is asked for', () => {
    for (const slot of slots({}, 20)) {
      const { index } = slot
      expect(slot).toEqual({
        index,
        kind: 'multi_turn',
        ordinal: index,
        turn: index,
        family: index,
        hidden: true,
        ends: false
      })
      expect(Slot.id(slot)).toBe(`mt-${String(index).padStart(6, '0')}`)
    }
  })

  test('shares its family and its turn with the other of two, and names it', () => {
    for (const [index, slot] of slots({ families: true }, 20).entries()) {
      const first = index - (index % 2)
      expect(slot).toMatchObject({ turn: index >> 1, family: first })
      expect(slot.sibling).toBe(index % 2 === 0 ? undefined : first)
    }
  })

  test('has families among the conversations of a mixture alone', () => {
    const all = slots({ families: true, mixture: Mixture.paper }, 340)
    const byFamily = Map.groupBy(all, (slot) => slot.family)
    for (const members of byFamily.values()) {
      const kinds = members.map((slot) => slot.kind)
      expect(['multi_turn multi_turn', 'single irrelevance', 'multi_turn', ...singles]).toContain(kinds.join(' '))
    }
    const told = all.filter((slot) => slot.kind === 'irrelevance')
    expect(told).toHaveLength(62)
    for (const slot of told) expect(all[slot.twin ?? -1]?.family).toBe(slot.family)
  })

  test('says in its id what it is', () => {
    const ids = slots({ mixture: Mixture.paper }, 170).map((slot) => [slot.kind, Slot.id(slot).slice(0, 3)].join(' '))
    expect([...new Set(ids)].toSorted()).toEqual([
      'irrelevance ir-',
      'multi_turn mt-',
      'multiple st-',
      'parallel st-',
      'parallel_multiple st-',
      'single st-'
    ])
  })
})

const singles = ['single', 'parallel', 'multiple', 'parallel_multiple']
