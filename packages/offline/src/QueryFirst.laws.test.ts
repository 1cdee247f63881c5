import { Check, type Trajectory } from '@magnet/core'
import { Environment, type Outcome, Pipeline, Profiles, type Source, TurnTranslator } from '@magnet/synth'
import { Effect, Result, Stream } from 'effect'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../test/Built.js'
import * as Rehearsed from '../test/Rehearsed.js'
import * as Offline from './index.js'

const count = 60
const settings = Profiles.settings('paper', 'asked first', { strategy: 'query-first', errors: 0, talk: 0 })

let source: Source.Source

const run = (
  translator: TurnTranslator.TurnTranslator,
  to: number,
  attempts = settings.attempts
): Promise<ReadonlyArray<Outcome.Outcome>> =>
  Effect.runPromise(
    Pipeline.slots({ ...settings, attempts }, source, 0, to, 1).pipe(
      Stream.runCollect,
      Effect.provideService(TurnTranslator.TurnTranslator, translator),
      Effect.provide(Offline.layer)
    )
  )

const reasons = (outcomes: ReadonlyArray<Outcome.Outcome>): ReadonlyMap<string, number> =>
  new Map(
    [
      ...Map.groupBy(
        outcomes.flatMap((one) => one.rejected),
        (one) => one.reason
      )
    ].map(([reason, all]) => [reason, all.length])
  )

beforeAll(async () => {
  source = await build()
}, 120_000)

describe('a conversation whose queries come first', () => {
  let outcomes: ReadonlyArray<Outcome.Outcome>
  let records: ReadonlyArray<Trajectory.Trajectory>

  beforeAll(async () => {
    outcomes = await run(Rehearsed.make(), count)
    records = outcomes.flatMap(({ record }) => (record === undefined ? [] : [record]))
  }, 120_000)

  test('passes every check, and says how it was made', () => {
    const check = Check.all(Environment.of(source, settings.maxTokens))
    expect(records.flatMap((record) => check(record))).toEqual([])
    expect(new Set(records.map((record) => record.strategy))).toEqual(new Set(['query-first']))
  })

  test('comes about nearly always where the arguments are right', () => {
    expect(records.length).toBeGreaterThan(0.95 * count)
    expect(reasons(outcomes).get('unsourced_argument') ?? 0).toBeLessThan(0.05 * count)
  })

  test('has what is missing, nested calls and long dependencies, as other conversations have', () => {
    const labels = new Set(records.flatMap((record) => record.turns.flatMap((turn) => turn.labels)))
    for (const label of ['nested', 'long_dependency', 'short_dependency', 'miss_func', 'miss_params'] as const)
      expect(labels).toContain(label)
  })
})

describe('arguments that come from nowhere', () => {
  /** Gives an identifier that nobody has, where `when` says so. */
  const inventing = (when: (request: TurnTranslator.Wanted) => boolean, told: Array<string> = []) =>
    Rehearsed.make((given, request) => {
      told.push(...request.objections)
      return when(request) && Object.keys(given).length > 0
        ? { ...given, [Object.keys(given)[0] ?? '']: 'ZZ-0000' }
        : given
    })

  test('are objected to once, in words that say which value it is', async () => {
    const told: Array<string> = []
    const outcomes = await run(
      inventing((request) => request.objections.length === 0, told),
      6
    )
    expect(outcomes.filter((one) => one.record !== undefined).length).toBeGreaterThan(4)
    expect(told.length).toBeGreaterThan(6)
    for (const one of told) expect(one).toContain('"ZZ-0000" stands nowhere')
  })

  test('are a rejection where they come again', async () => {
    const outcomes = await run(
      inventing(() => true),
      3,
      4
    )
    expect(outcomes.every((one) => one.record === undefined)).toBe(true)
    const rejected = outcomes.flatMap((one) => one.rejected).filter((one) => one.reason === 'unsourced_argument')
    expect(rejected.length).toBeGreaterThan(3)
    for (const one of rejected) expect(one).toMatchObject({ stage: 'binding', evidence: [{ value: 'ZZ-0000' }] })
  })
})

test('a call that was made before and tells nothing new is rejected', async () => {
  const rehearsed = Rehearsed.make()
  const first = new Map<string, TurnTranslator.Filled>()
  const outcomes = await run(
    {
      ...rehearsed,
      fill: (request) =>
        Effect.map(rehearsed.fill(request), (all) =>
          all.map((one) => {
            const name = `${request.person} ${request.calls.find((call) => call.id === one.id)?.function ?? ''}`
            const before = first.get(name)
            if (before === undefined) first.set(name, one)
            return before === undefined ? one : { ...before, id: one.id }
          })
        )
    },
    20,
    2
  )
  expect([...reasons(outcomes).keys()]).toContain('repeated_call')
})

test('a reference to nothing is told, and then a rejection', async () => {
  const rehearsed = Rehearsed.make()
  const outcomes = await run(
    {
      ...rehearsed,
      fill: (request) =>
        Effect.map(rehearsed.fill(request), (all) =>
          all.map((one) => ({ ...one, resolve: () => ({ dangling: { call: 'c99', pointer: '/id' } }) }))
        )
    },
    2,
    3
  )
  expect([...reasons(outcomes).keys()]).toContain('dangling_reference')
})

test('without a model the run ends, and says so', async () => {
  const ended = await Effect.runPromise(
    Effect.result(Pipeline.slot(settings, source, 0)).pipe(Effect.provide(Offline.layer))
  )
  expect(Result.isFailure(ended) && ended.failure).toMatchObject({ _tag: 'Halt', by: 'nobody' })
})
