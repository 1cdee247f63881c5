import type { Source } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Built from '../../test/Built.js'

let source: Source.Source

beforeAll(async () => {
  source = await Built.source()
}, 120_000)

const names = ['find_bank_card', 'list_card_payments', 'sum_card_spending', 'list_card_payments']

describe('who asks again for what comes by pages', () => {
  test('goes on to the next page of the same, and says so', () => {
    const plans = Built.bound(source, names, 'page', 'bank')
    expect(plans.length).toBeGreaterThan(30)
    for (const [, first, , second] of plans) {
      expect(first?.arguments).not.toHaveProperty('page')
      expect(second?.arguments).toEqual({ ...first?.arguments, page: 2 })
      expect(second?.sources['/page']?.tag).toBe('said')
      expect(second?.output).not.toEqual(first?.output)
    }
  })
})
