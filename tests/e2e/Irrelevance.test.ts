/** Records in which nothing is called: every sort of them, each with its twin; and faults that are planted in them are seen. */
import { Check, Irrelevance, Twins, type Trajectory } from '@magnet/core'
import { Environment } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import { tamper } from './Fault.js'
import * as Planted from './PlantedIrrelevance.js'
import * as Run from './Run.js'

const settings = { ...Run.settings('irrelevance'), mixture: { single: 1, irrelevance: 1 } }
const count = 400
const each = 12

let all: ReadonlyArray<Trajectory.Trajectory> = []
let records: ReadonlyArray<Trajectory.Trajectory> = []
let attempts = 0
let phrases: Parameters<typeof Planted.kinds>[0] = () => undefined
let check: ReturnType<typeof Check.all> = () => []
beforeAll(async () => {
  const source = await Run.source()
  const outcomes = await Run.outcomes(source, settings, { to: count })
  all = Run.records(outcomes)
  records = all.filter((record) => record.kind === 'irrelevance')
  attempts = outcomes.reduce((sum, { record, rejected }) => sum + rejected.length + (record === undefined ? 0 : 1), 0)
  phrases = (name) => source.world.functions.find((one) => one.signature.name === name)?.phrases
  check = Check.all(Environment.of(source, settings.maxTokens, true))
}, 120_000)

describe('records in which nothing is called', () => {
  test('are made in nine of ten attempts', () => {
    expect(all).toHaveLength(count)
    expect(attempts).toBeLessThan(count / 0.9)
  })

  test.each(Irrelevance.all)('are of the sort %s about as often as of any other', (sort) => {
    const share = records.filter((record) => record.irrelevance === sort).length / records.length
    expect(share).toBeGreaterThan(0.13)
    // Where duplicates are kept, more values are left unsaid: such requests are short.
    expect(share).toBeLessThan(0.32)
  })

  test('pass all checks, each with a twin before it', () => {
    const twins = Twins.make()
    for (const record of all) expect([...check(record), ...twins(record)]).toEqual([])
  })

  test('show that what they lack is out of reach', () => {
    for (const { irrelevance, evidence } of records)
      expect(evidence?.turns.map((turn) => turn.unreachable)).toEqual(irrelevance === 'no_tool' ? [] : ['proven'])
  })

  test('say it in many ways', () => {
    const openings = (role: 'user' | 'assistant'): number =>
      new Set(
        records.map(({ messages }) =>
          (messages.find((message) => message.role === role)?.content ?? '').split(' ', 3).join(' ')
        )
      ).size / records.length
    expect(openings('user')).toBeGreaterThan(0.5)
    expect(openings('assistant')).toBeGreaterThan(0.35)
    const answers = records.map((record) => record.messages.at(-1)?.content ?? '')
    expect(new Set(answers).size / answers.length).toBeGreaterThan(0.75)
  })
})

describe('a fault that is planted in one', () => {
  const names = Object.keys(Planted.kinds(() => undefined))

  test.each(names)('is seen: %s', (name) => {
    const plant = Planted.kinds(phrases)[name] ?? (() => undefined)
    let made = 0
    for (const record of records) {
      const changes = made < each ? plant(record) : undefined
      if (changes === undefined) continue
      made += 1
      expect([record.id, check(tamper(record, { changes, reason: '', place: '' })).length]).not.toEqual([record.id, 0])
    }
    expect(made).toBeGreaterThan(0)
  })

  test.each(Object.keys(Planted.twins))('is seen beside its twin: %s', (reason) => {
    const plant = Planted.twins[reason] ?? (() => undefined)
    let made = 0
    for (const record of records) {
      const changes = made < each ? plant(record) : undefined
      if (changes === undefined) continue
      made += 1
      const twins = Twins.make()
      for (const one of all) if (one.kind === 'single') twins(one)
      expect(twins(tamper(record, { changes, reason: '', place: '' })).map((found) => found.reason)).toContain(reason)
    }
    expect(made).toBe(each)
  })
})
