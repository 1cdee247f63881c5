import { Derivation, type Json, Path, type Plan, Seed } from '@magnet/core'
import type { Source } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../../test/Built.js'
import * as Bind from './Bind.js'

let source: Source.Source

beforeAll(async () => {
  source = await build()
}, 120_000)

const names = ['lookup_restaurant', 'check_tables', 'reserve_table']

const bound = (seed: number): ReadonlyArray<Plan.PlannedCall> => {
  const walked = names.flatMap((name) => source.graph.nodes.filter((node) => node === name))
  const derived = Derivation.of(Path.walked(walked))
  const result = Bind.bind({
    path: derived.path,
    edits: derived.edits,
    source,
    seed: Seed.derive(Seed.root('offer'), seed),
    shown: 'date',
    explicit: false,
    initial: source.world.init(Seed.derive(Seed.root('places'), seed))
  })
  return E.isLeft(result) ? [] : result.right.plan.turns.flatMap(({ calls }) => calls)
}

const times = (output: Json.Json): ReadonlyArray<string> =>
  [...JSON.stringify(output).matchAll(/"time":"(\d\d:\d\d)"/g)].map(([, time]) => time ?? '')

describe('who has been told what is free', () => {
  test('takes one of it, for as many people, on the day that was asked about', () => {
    const plans = Array.from({ length: 40 }, (_, seed) => bound(seed)).filter((calls) => calls.length === names.length)
    expect(plans.length).toBeGreaterThan(30)
    const taken = new Set<number>()
    for (const [, tables, reserved] of plans) {
      const free = times(tables?.output ?? null)
      const place = free.indexOf(String(reserved?.arguments['time']))
      expect(free).toContain(reserved?.arguments['time'])
      const { date, party_size } = tables?.arguments ?? {}
      expect(reserved?.arguments).toMatchObject({ date, party_size })
      taken.add(place)
    }
    // Any of them, not only the first.
    expect(taken.size).toBeGreaterThan(2)
  })
})
