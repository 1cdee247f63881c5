import { Check, type FunctionName, type Trajectory } from '@magnet/core'
import { Environment, type Outcome, type Source } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Run from './Run.js'

const count = 120
const seeds = ['one', 'two', 'three']
const share = (part: number, whole: number): number => part / whole
const made: Array<Trajectory.Trajectory> = []

describe.each(seeds)('a run of seed %s', (seed) => {
  const settings = Run.settings(seed)
  let outcomes: ReadonlyArray<Outcome.Outcome> = []
  let records: ReadonlyArray<Trajectory.Trajectory> = []
  let wrong: ReadonlyArray<string> = []
  let all: ReadonlyArray<string> = []
  let source: Source.Source | undefined
  beforeAll(async () => {
    source = await Run.source()
    all = source.parts.map((world) => world.name)
    outcomes = await Run.outcomes(source, settings, { to: count })
    records = Run.records(outcomes)
    made.push(...records)
    // As a verifier does: what stands in the file, not what is in memory.
    const check = Check.all(Environment.of(source, settings.maxTokens))
    wrong = records.flatMap((record) =>
      check(JSON.parse(JSON.stringify(record)) as Trajectory.Trajectory).map(
        (violation) => `${record.id} ${violation.reason} ${violation.place}: ${violation.message}`
      )
    )
  })

  test('fills every slot with a record that passes every check again, from its text', () => {
    expect(records.map((record) => record.id)).toEqual(
      Array.from({ length: count }, (_, slot) => `mt-${String(slot).padStart(6, '0')}`)
    )
    expect(wrong).toEqual([])
  })

  test('accepts nine of ten attempts whose walk reached the minimum', () => {
    const failed = outcomes.flatMap((outcome) => outcome.rejected).filter((one) => one.stage !== 'walk')
    expect(share(records.length, records.length + failed.length)).toBeGreaterThanOrEqual(0.9)
  })

  test('takes nothing from what was changed since it was told', () => {
    // Binding looks for other arguments; the check only makes sure.
    expect(outcomes.flatMap((outcome) => outcome.rejected).filter((one) => one.reason === 'source.outdated')).toEqual(
      []
    )
  })

  test('takes a figure from the last answer to a question: "the total" is that one', () => {
    const retold = records.flatMap(({ id, turns }) => {
      const calls = turns.flatMap((turn) => turn.calls)
      return calls.flatMap((call, index) =>
        Object.values(call.sources).flatMap((from) => {
          if (from.tag !== 'output') return []
          const place = calls.findIndex((other) => other.id === from.call)
          const told = calls[place]
          const voice = source?.graph.signatures
            .get(told?.function as FunctionName.FunctionName)
            ?.outputs.find(({ pattern }) => pattern === from.pointer)?.voice
          return told?.intent === 'asked' &&
            voice === 'spoken' &&
            calls
              .slice(place + 1, index)
              .some((other) => other.function === told.function && other.intent === 'asked' && other.ok)
            ? [`${id} ${call.id} ${told.function}${from.pointer}`]
            : []
        })
      )
    })
    // The same answer again is the same figure.
    expect(retold.length).toBeLessThan(3)
  })

  test.each(['nested', 'short_dependency', 'long_dependency', 'miss_func', 'miss_params'] as const)(
    'has %s in at least a tenth of its records',
    (label) => {
      const found = records.filter((record) => record.turns.some((turn) => turn.labels.includes(label)))
      expect(share(found.length, records.length)).toBeGreaterThanOrEqual(0.1)
    }
  )

  test('realises φ̂ in the share of its settings, to the record', () => {
    const lacking = records.filter((record) => record.turns.some((turn) => turn.missing !== undefined))
    expect(lacking).toHaveLength(settings.split * count)
  })

  test('covers every world, and most of their functions', () => {
    const called = new Set(
      records.flatMap((record) => record.turns.flatMap((turn) => turn.calls.map((call) => call.function)))
    )
    const worlds = new Set(records.flatMap((record) => record.worlds.map((world) => world.name)))
    expect([...worlds].toSorted()).toEqual(all.toSorted())
    expect(called.size).toBeGreaterThan(55)
  })

  test('says hardly two first messages alike', () => {
    const first = records.map((record) => record.messages[record.turns[0]?.user ?? 0]?.content)
    expect(new Set(first).size).toBeGreaterThanOrEqual(records.length - 1)
  })
})

test('records have as many turns as the paper’s, over all seeds', () => {
  expect(made).toHaveLength(count * seeds.length)
  const turns = made.reduce((sum, record) => sum + record.turns.length, 0)
  expect(share(turns, made.length)).toBeGreaterThanOrEqual(4.2)
  expect(share(turns, made.length)).toBeLessThanOrEqual(5.2)
})
