import type { Json } from '@magnet/core'
import type { Source } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Built from '../../test/Built.js'

let source: Source.Source

beforeAll(async () => {
  source = await Built.source()
}, 120_000)

const names = ['lookup_restaurant', 'check_tables', 'reserve_table']

const times = (output: Json.Json): ReadonlyArray<string> =>
  [...JSON.stringify(output).matchAll(/"time":"(\d\d:\d\d)"/g)].map(([, time]) => time ?? '')

describe('who has been told what is free', () => {
  test('takes one of it, for as many people, on the day that was asked about', () => {
    const plans = Built.bound(source, names, 'offer', 'places')
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
