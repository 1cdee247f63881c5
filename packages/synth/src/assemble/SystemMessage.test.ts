import type { World } from '@magnet/core'
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

describe('the system message', () => {
  test('is absent where nothing is shown', () => {
    expect(SystemMessage.text(context, 'none')).toBeUndefined()
  })

  test('shows the day and the time zone, and nothing of the profile', () => {
    expect(SystemMessage.text(context, 'date')).toBe('Today is Friday, 2 May 2025 (America/Los_Angeles).')
  })

  test('shows the profile in words, each list as a list', () => {
    expect(SystemMessage.text(context, 'profile')).toBe(
      'Today is Friday, 2 May 2025 (America/Los_Angeles). ' +
        "The user's name: Ada Holm. The user's home city: Lisbon. " +
        "The user's cards: card_8812 ending 4417, card_1034 ending 0926. " +
        "The user's plan: gold points 1200 trial false. The user's codes: ."
    )
  })

  test('shows every value of the profile literally, whatever its name is', () => {
    const odd = { __proto__x: 'a', 'last name': 'O’Neil "x"', deep: { er: { est: ['é 🎈', 7, null, true] } } }
    const text = SystemMessage.text({ ...context, profile: odd }, 'profile') ?? ''
    for (const value of ['a', 'O’Neil "x"', 'é 🎈', '7', 'true']) expect(text).toContain(value)
  })
})
