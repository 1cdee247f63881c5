/** Faults of kinds are planted in the records of a mixture, and the checks give the reason that each of them has. */
import { Check, Kind, Mixture, type Trajectory } from '@magnet/core'
import { Environment } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import { tamper } from './Fault.js'
import * as Planted from './PlantedKinds.js'
import * as Run from './Run.js'

const mixture: Mixture.Mixture = { single: 5, parallel: 3, multiple: 3, parallel_multiple: 2, multi_turn: 1 }
const settings = Run.settings('kinds', { mixture })
const count = 280

let records: ReadonlyArray<Trajectory.Trajectory> = []
let check: ReturnType<typeof Check.all> = () => []
beforeAll(async () => {
  const source = await Run.source()
  records = Run.records(await Run.outcomes(source, settings, { to: count }))
  check = Check.all(Environment.of(source, settings.maxTokens, true))
}, 120_000)

describe('the records of a mixture', () => {
  test('are of the kinds that are planned, at least nine of ten of each', () => {
    for (const kind of Kind.all) {
      const planned = Mixture.quotas(mixture, count)[kind] ?? 0
      const made = records.filter((record) => record.kind === kind).length
      expect(made).toBeLessThanOrEqual(planned)
      expect(made).toBeGreaterThanOrEqual(0.9 * planned)
    }
  })

  test('pass every check', () => {
    expect(records.filter((record) => check(record).length > 0).map(({ id }) => id)).toEqual([])
  })

  test('have one user message, or several', () => {
    for (const { kind, messages } of records)
      expect(messages.filter(({ role }) => role === 'user').length > 1).toBe(kind === 'multi_turn')
  })

  test('end at their calls in a third of those of one message', () => {
    const single = records.filter(({ kind }) => kind !== 'multi_turn')
    const ended = single.filter(({ ends }) => ends === 'call')
    expect(ended.length / single.length).toBeGreaterThan(0.3)
    expect(ended.length / single.length).toBeLessThan(0.37)
    for (const { messages, turns } of ended) {
      expect(messages.at(-1)).toMatchObject({ role: 'assistant', loss: 1 })
      expect(turns[0]?.answer).toBeUndefined()
    }
  })
})

describe('a fault of the kind of a record', () => {
  test.each(Object.entries(Planted.kinds))('is seen for what it is: %s', (_, { plant, reason }) => {
    let made = 0
    for (const record of records) {
      const changes = made < 12 ? plant(record) : undefined
      if (changes === undefined) continue
      made += 1
      const reasons = check(tamper(record, { changes, reason, place: '' })).map((violation) => violation.reason)
      expect(reasons).toContain(reason)
    }
    expect(made).toBeGreaterThan(0)
  })
})
