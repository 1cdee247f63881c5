import { type Pair, Seed, Wrong, type Trajectory } from '@magnet/core'
import { Environment, Pipeline, Profiles } from '@magnet/synth'
import { Effect, Stream } from 'effect'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../../../test/Built.js'
import * as Offline from '../../index.js'
import * as Student from '../Student.js'

const settings = Profiles.settings('paper', 'unmet', { mixture: { single: 1, irrelevance: 1 }, alias: 0 })

let records: ReadonlyArray<Trajectory.Trajectory> = []
let environment: ReturnType<typeof Environment.of>

beforeAll(async () => {
  const source = await build()
  const outcomes = await Effect.runPromise(
    Pipeline.slots(settings, source, 0, 120, 1).pipe(Stream.runCollect, Effect.provide(Offline.layer))
  )
  records = [...outcomes].flatMap(({ record }) => (record?.kind === 'irrelevance' ? [record] : []))
  environment = Environment.of(source, settings.maxTokens)
}, 120_000)

const harvest = (
  direction: Pair.Direction
): ReadonlyArray<readonly [Trajectory.Trajectory, Pair.Mistake, Pair.Wrong]> =>
  records.flatMap((record) =>
    Student.mistake({
      environment,
      record,
      direction,
      scopes: ['decision'],
      used: [],
      seed: Seed.root(`mistake ${record.id}`)
    }).pairs.map((pair) => [record, pair.mistake, pair.wrong] as const)
  )

describe('a mistake where nothing is to be called', () => {
  test('calls what only looks right, or what is not there, or with a value that nobody gave', () => {
    const found = harvest('call_for_text').filter(([, { direction }]) => direction === 'call_for_text')
    const types = new Set(found.map(([, { type }]) => type))
    for (const type of ['calls_unfit_function', 'calls_withheld', 'invents_missing_value'])
      expect(types).toContain(type)
    expect(found.length).toBeGreaterThan(0.8 * records.length)
  })

  test('says that it was done, that it cannot be said, or asks for what was said', () => {
    const found = harvest('text_for_text').filter(([, { direction }]) => direction === 'text_for_text')
    const types = new Set(found.map(([, { type }]) => type))
    for (const type of ['claims_done', 'denies_answer', 'asks_for_known_value', 'denies_listed_function'])
      expect(types).toContain(type)
    expect(found.length).toBeGreaterThan(records.length / 2)
  })

  test('is never what the record does', () => {
    for (const record of records) {
      const from = record.messages.length - 1
      const right = record.messages.slice(from)
      for (const denies of ['words', record.tools[0]?.function.name ?? ''])
        expect(
          Wrong.of(environment, record, {
            turn: 0,
            scope: 'decision',
            chosen: right,
            rejected: right,
            from,
            source: 'corruption',
            start: environment.initial((record.worlds[0]?.seed ?? '') as Seed.Seed),
            mistake: {
              error: 'missed_function_or_parameters',
              type: 'denies_answer',
              direction: 'text_for_text',
              place: '/rejected/0/content',
              evidence: { denies }
            }
          })
        ).toBeUndefined()
    }
  })
})
