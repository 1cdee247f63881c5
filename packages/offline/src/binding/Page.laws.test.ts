import { Derivation, Path, type Plan, Seed } from '@magnet/core'
import type { Source } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../../test/Built.js'
import * as Bind from './Bind.js'

let source: Source.Source

beforeAll(async () => {
  source = await build()
}, 120_000)

const names = ['find_bank_card', 'list_card_payments', 'sum_card_spending', 'list_card_payments']

const bound = (seed: number): ReadonlyArray<Plan.PlannedCall> => {
  const walked = names.flatMap((name) => source.graph.nodes.filter((node) => node === name))
  const derived = Derivation.of(Path.walked(walked))
  const result = Bind.bind({
    path: derived.path,
    edits: derived.edits,
    source,
    seed: Seed.derive(Seed.root('page'), seed),
    shown: 'date',
    explicit: false,
    initial: source.world.init(Seed.derive(Seed.root('bank'), seed))
  })
  return E.isLeft(result) ? [] : result.right.plan.turns.flatMap(({ calls }) => calls)
}

describe('who asks again for what comes by pages', () => {
  test('goes on to the next page of the same, and says so', () => {
    const plans = Array.from({ length: 40 }, (_, seed) => bound(seed)).filter((calls) => calls.length === names.length)
    expect(plans.length).toBeGreaterThan(30)
    for (const [, first, , second] of plans) {
      expect(first?.arguments).not.toHaveProperty('page')
      expect(second?.arguments).toEqual({ ...first?.arguments, page: 2 })
      expect(second?.sources['/page']?.tag).toBe('said')
      expect(second?.output).not.toEqual(first?.output)
    }
  })
})
