import { Seed, Stream, type World } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as SystemMessage from './SystemMessage.js'

const context: World.Context = {
  now: '2025-05-02T09:00:00-07:00',
  timezone: 'America/Los_Angeles',
  profile: {
    name: 'Ada Holm',
    home_city: 'Lisbon',
    cards: [
      { card_id: 'card_8812', ending: '4417' },
      { card_id: 'card_1034', ending: '0926' }
    ],
    plan: { tier: 'gold', points: 1200, trial: false },
    codes: []
  }
}

const texts = (
  of: World.Context,
  shown: 'none' | 'date' | 'profile',
  rules: ReadonlyArray<string> = []
): ReadonlyArray<string> =>
  Array.from(
    { length: 200 },
    (_, index) => SystemMessage.text(of, shown, Stream.make(Seed.derive(Seed.root('system'), index)), rules) ?? ''
  )

const days = ['2 May 2025', 'May 2, 2025', '2025-05-02']

describe('the system message', () => {
  test('is absent where nothing is shown', () => {
    expect(new Set(texts(context, 'none'))).toEqual(new Set(['']))
  })

  test('shows the day and the time zone, and nothing of the profile', () => {
    for (const text of texts(context, 'date')) {
      expect(days.some((day) => text.includes(day))).toBe(true)
      expect(text).toContain('America/Los_Angeles')
      expect(text).not.toMatch(/Ada|Lisbon|card|gold/)
    }
  })

  test('shows every value of the profile literally, whatever its name and the form are', () => {
    const odd = { __proto__x: 'a', 'last name': 'O’Neil "x"', deep: { er: { est: ['é 🎈', 7, null, true] } } }
    for (const text of texts({ ...context, profile: { ...context.profile, ...odd } }, 'profile'))
      for (const value of [
        'Ada Holm',
        'Lisbon',
        'card_8812 ending 4417, card_1034 ending 0926',
        'gold points 1200 trial false',
        'O’Neil "x"',
        'é 🎈',
        '7',
        'true'
      ])
        expect(text).toContain(value)
  })

  test('comes in many forms', () => {
    expect(new Set(texts(context, 'date')).size).toBeGreaterThan(30)
    const shown = texts(context, 'profile')
    expect(new Set(shown).size).toBeGreaterThan(80)
    expect(shown.some((text) => text.includes('\n- Name: Ada Holm\n'))).toBe(true)
    expect(shown.some((text) => text.startsWith('You are '))).toBe(true)
    expect(shown.some((text) => !text.includes('\n'))).toBe(true)
  })

  test('states rules as they are, also where nothing else is shown', () => {
    const rule = 'Ask before anything is cancelled.'
    for (const text of [...texts(context, 'none', [rule]), ...texts(context, 'profile', [rule])])
      expect(text).toContain(rule)
    for (const text of texts(context, 'none', [rule])) expect(text).not.toContain('2025')
  })

  test('has no empty line, no double space and no name of a member', () => {
    for (const text of [...texts(context, 'date'), ...texts(context, 'profile')]) {
      expect(text).not.toMatch(/\n\n| {2}|undefined|home_city|^\s|\s$/)
    }
  })
})
