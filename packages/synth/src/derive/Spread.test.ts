import { describe, expect, test } from 'vitest'
import * as Spread from './Spread.js'

describe.each(['crossing', 'target', 'change'] as const)('the spread of %s', (dimension) => {
  test.each([0.05, 0.12, 0.5, 0.9])('keeps every prefix near its quota of %d', (share) => {
    let count = 0
    for (let slot = 0; slot < 10_000; slot++) {
      if (Spread.of(dimension, slot) < share) count += 1
      expect(Math.abs(count - (slot + 1) * share)).toBeLessThan(4)
    }
  })
})

test('what is spread does not hang together', () => {
  const slots = Array.from({ length: 10_000 }, (_, slot) => slot)
  for (const low of [0, 0.25, 0.5, 0.75]) {
    const crossing = slots.filter((slot) => Spread.of('crossing', slot) < 0.5)
    const part = crossing.filter((slot) => Math.abs(Spread.of('target', slot) - low - 0.125) < 0.125)
    expect(Math.abs(part.length - crossing.length / 4)).toBeLessThan(20)
  }
})
