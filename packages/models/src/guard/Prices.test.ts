import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Prices from './Prices.js'

describe('prices', () => {
  test('are those of models by name, with more for what is written than for what is read', () => {
    for (const [name, { input, output }] of Object.entries(Prices.known)) {
      expect(name).toMatch(/^(openai|google):\S+$/)
      expect(input).toBeGreaterThan(0)
      expect(output).toBeGreaterThan(input)
    }
    expect(Number.isNaN(Date.parse(Prices.dated))).toBe(false)
  })

  test('law: costs add up to the same in any order', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ input: fc.nat(1e6), output: fc.nat(1e6) })), (usages) => {
        const sum = (of: ReadonlyArray<(typeof usages)[number]>): number =>
          of.reduce((so, usage) => so + Prices.nano({ input: 0.15, output: 1.25 }, usage), 0)
        expect(sum(usages)).toBe(sum(usages.toReversed()))
      })
    ))

  test('are asked for by name alone', () => {
    expect(Prices.of(Prices.known, 'constructor')).toBeUndefined()
    const use = { role: 'back', model: 'openai:gpt-4.1', replies: 1, input: 1_000_000, output: 500_000 }
    expect(Prices.usd(Prices.known)(use)).toBeCloseTo(6)
    expect(Prices.usd({})(use)).toBeUndefined()
  })
})
