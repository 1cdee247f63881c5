import { Seed } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Profiles from './Profiles.js'

describe('a profile', () => {
  test.each(['paper', 'everyday'] as const)('%s has settings in their ranges', (profile) => {
    const settings = Profiles.settings(profile, 'any')
    for (const share of [settings.merge, settings.insert, settings.later, settings.split]) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
    expect(settings.minimum).toBe(3)
    expect(settings.steps).toBeGreaterThanOrEqual(settings.minimum)
    expect(settings).toMatchObject({ profile, split: 0.4, families: false, maxTokens: 8000, attempts: 20 })
  })

  test('of everyday use asks for fewer things at once than the paper', () => {
    const [paper, everyday] = [Profiles.settings('paper', 1), Profiles.settings('everyday', 1)]
    expect(everyday.steps).toBeLessThan(paper.steps)
    expect(everyday.merge).toBeLessThan(paper.merge)
    expect(everyday.maxCalls).toBeLessThan(paper.maxCalls)
  })

  test('gives way to what is said explicitly, and to nothing else', () => {
    const settings = Profiles.settings('paper', 7, { steps: 7, merge: 0.3 })
    expect(settings).toEqual({ ...Profiles.settings('paper', 7), steps: 7, merge: 0.3 })
  })

  test('takes its seed from a number or a text', () => {
    expect(Profiles.settings('paper', 7).seed).toBe(Seed.root(7))
    expect(Profiles.settings('paper', 'seven').seed).not.toBe(Profiles.settings('paper', 7).seed)
  })
})
