/**
 * Faults are planted in a thousand generated records, and the checks have to see them. A kind is planted in a few dozen of
 * the records to which it applies, spread over all of them by a fixed rule: each kind begins elsewhere.
 */
import { Check, type Trajectory } from '@magnet/core'
import { Environment } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import { tamper } from './Fault.js'
import type { Kind } from './Plant.js'
import * as Calls from './PlantedCalls.js'
import * as Sources from './PlantedSources.js'
import * as Turns from './PlantedTurns.js'
import * as Run from './Run.js'

const settings = Run.settings('planted')
const count = 1000
const each = 24

let records: ReadonlyArray<Trajectory.Trajectory> = []
let meaning: Kind = () => undefined
let check: ReturnType<typeof Check.all> = () => []
beforeAll(async () => {
  const source = await Run.source()
  records = Run.records(await Run.outcomes(source, settings, { to: count }))
  meaning = Sources.meaning(source.graph)
  check = Check.all(Environment.of(source, settings.maxTokens, true))
}, 120_000)

const kinds: { readonly [name: string]: Kind } = {
  ...Sources.kinds,
  'an equal value of another meaning': (record) => meaning(record),
  ...Calls.kinds,
  ...Turns.kinds
}

/** The places of the records in which a kind is tried first. */
const order = (kind: number): ReadonlyArray<number> =>
  Array.from({ length: records.length }, (_, index) => (kind * 37 + index * 41) % records.length)

describe('a fault of one of at least forty kinds', () => {
  const names = Object.keys(kinds)
  let planted = 0
  const missed: Array<string> = []

  test.each(names.map((name, index) => [name, index] as const))('is seen: %s', (name, index) => {
    const plant = kinds[name] ?? (() => undefined)
    let made = 0
    const unseen: Array<string> = []
    for (const place of order(index)) {
      if (made === each) break
      const record = records[place]
      const changes = record === undefined ? undefined : plant(record)
      if (record === undefined || changes === undefined) continue
      made += 1
      if (check(tamper(record, { changes, reason: '', place: '' })).length === 0) unseen.push(record.id)
    }
    planted += made
    missed.push(...unseen.map((id) => `${name}: ${id}`))
    expect(made).toBeGreaterThan(0)
    expect(unseen.length <= 0.05 * made ? [] : unseen).toEqual([])
  })

  test('is seen in 99 of 100 records', () => {
    expect(names.length).toBeGreaterThanOrEqual(40)
    expect(planted).toBeGreaterThan(1000)
    expect(missed.length <= 0.01 * planted ? [] : missed).toEqual([])
  })
})

test('records without a fault are not rejected', () => {
  const wrong = records.filter((_, index) => index % 10 === 0).filter((record) => check(record).length > 0)
  expect(wrong.length).toBe(0)
})
