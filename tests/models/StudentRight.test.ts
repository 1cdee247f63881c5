/** What every student keeps, one that is a model too; and one that knows what is right, so that nothing of it may be wrong. */
import { Aliased, Dossier, Json, type Pair, Seed, type Trajectory } from '@magnet/core'
import { StudentSampled } from '@magnet/models'
import * as Offline from '@magnet/offline'
import type { Exchange } from '@magnet/prompts'
import { Environment, Model, Profiles, type Source, Student } from '@magnet/synth'
import { StudentConformance } from '@magnet/synth/conformance'
import { Effect, Layer, Result } from 'effect'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { source as build } from '../../packages/offline/test/Built.js'
import * as Run from '../e2e/Run.js'
import * as Served from './Served.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const settings = Profiles.settings('paper', 'sampled')

let source: Source.Source
let records: ReadonlyArray<Trajectory.Trajectory>

beforeAll(async () => {
  source = await build()
  records = Run.records(await Run.outcomes(source, settings, { to: 80, concurrency: 1 })).map(Aliased.undo)
})

test('a student that is sampled keeps what its port promises', async () => {
  await Served.served({}, async ({ url }) => {
    const layer = StudentSampled.layer({ samples: 6, judge: true, fill: false }).pipe(
      Layer.provide(Layer.merge(Offline.layer, Served.layer(url, 'openai:any')))
    )
    const broken: Array<string> = []
    const trial = { environment: Environment.of(source, settings.maxTokens), records: records.slice(0, 12) }
    for (const { name, run } of StudentConformance.suite(trial)) {
      const result = await Effect.runPromise(Effect.result(run).pipe(Effect.provide(layer)))
      if (Result.isFailure(result)) broken.push(`${name}: ${result.failure}`)
    }
    expect(broken).toEqual([])
  })
})

describe('a student that knows the record', () => {
  /** Makes the calls of the record one by one, as far as they are let through, and says what the record says. */
  const knowing = (
    record: Trajectory.Trajectory,
    through: (call: Trajectory.CallRecord, index: number) => boolean,
    beside?: Exchange.ToolCall
  ): Model.Model => ({
    ask: ({ messages }) =>
      Effect.sync(() => {
        const turn = messages.filter(({ role }) => role === 'user').length - 1
        const own = messages.slice(messages.findLastIndex(({ role }) => role === 'user'))
        const made = own.flatMap((message) => (message.role === 'assistant' ? (message.calls ?? []) : []))
        const says = (text: string, calls: ReadonlyArray<Exchange.ToolCall>): Exchange.Reply => ({
          text,
          calls,
          finish: calls.length > 0 ? 'calls' : 'stop',
          usage: { input: 1, output: 1 },
          model: 'test:knowing'
        })
        if (beside !== undefined && !made.some(({ name }) => name === beside.name)) return says('', [beside])
        const left = [...made]
        const due = (record.turns[turn]?.calls ?? []).filter(through).find((call) => {
          const at = left.findIndex(
            ({ name, arguments: given }) => name === call.function && Json.equals(given, call.arguments)
          )
          if (at >= 0) left.splice(at, 1)
          return at < 0
        })
        return due === undefined
          ? says(Dossier.answer(record, turn)?.text ?? 'That is all.', [])
          : says('', [{ id: 'x', name: due.function, arguments: due.arguments }])
      })
  })

  const harvest = (
    record: Trajectory.Trajectory,
    direction: Pair.Direction,
    model: Model.Model
  ): Promise<Student.Harvest> =>
    Effect.runPromise(
      Effect.flatMap(Student.Student, (student) =>
        student.mistake({
          record,
          environment: Environment.of(source, settings.maxTokens),
          seed: Seed.root(record.id),
          direction,
          scopes: ['decision', 'turn'],
          used: []
        })
      ).pipe(
        Effect.provide(
          StudentSampled.layer({ samples: 2, judge: false, fill: false }).pipe(
            Layer.provide(Layer.merge(Offline.layer, Layer.succeed(Model.Model, model)))
          )
        )
      )
    )

  const whole = (): ReadonlyArray<Trajectory.Trajectory> =>
    records.filter(({ turns }) => turns.every(({ calls }) => calls.every(({ ok }) => ok))).slice(0, 20)

  test('makes no mistake, also where it makes calls one after another that the record makes at once', async () => {
    expect(whole().some(({ turns }) => turns.some(({ labels }) => labels.includes('parallel')))).toBe(true)
    for (const record of whole())
      for (const direction of ['call_for_call', 'text_for_text'] as const) {
        const { pairs, tried, sampled } = await harvest(
          record,
          direction,
          knowing(record, () => true)
        )
        expect([pairs, tried, sampled?.extra]).toEqual([[], [], 0])
        expect(sampled?.same).toBe(sampled?.turns)
        expect(sampled?.turns).toBeGreaterThan(0)
      }
  })

  test('is right with a read beside that changes nothing, which is counted', async () => {
    const [record] = whole().filter(({ tools }) => tools.some((tool) => tool.function.name === 'list_favorites'))
    if (record === undefined) throw new Error('no record lists a read without arguments')
    const beside = { id: 'y', name: 'list_favorites', arguments: {} }
    const { pairs, sampled } = await harvest(
      record,
      'call_for_call',
      knowing(record, () => true, beside)
    )
    expect(pairs).toEqual([])
    expect(sampled?.same).toBe(sampled?.turns)
    expect(sampled?.extra).toBeGreaterThan(0)
  })

  test('is wrong where it leaves out one of the calls of a message', async () => {
    const types = new Set<string>()
    for (const record of whole()) {
      const skipped = record.turns.flatMap(({ calls }) =>
        calls.filter((call, index) => calls.some((other, at) => at < index && other.step === call.step))
      )
      if (skipped.length === 0) continue
      const { pairs } = await harvest(
        record,
        'call_for_call',
        knowing(record, (call) => !skipped.includes(call))
      )
      for (const pair of pairs) types.add(pair.mistake.type)
    }
    expect([...types].toSorted()).toEqual(expect.arrayContaining(['skips_call']))
  })
})
