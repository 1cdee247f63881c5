/** Mistakes of a student that is a model: asked over HTTP, executed, and checked as `magnet verify` checks them. */
import { Aliased, Pair, PairCheck, Seed, type Trajectory } from '@magnet/core'
import { StudentSampled } from '@magnet/models'
import * as Offline from '@magnet/offline'
import type { Exchange } from '@magnet/prompts'
import { responder } from '@magnet/mock-model'
import { Environment, Profiles, type Source, Student } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { source as build } from '../../packages/offline/test/Built.js'
import * as Run from '../e2e/Run.js'
import * as Served from './Served.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const settings = Profiles.settings('paper', 'sampled', { alias: 0 })
const scopes = Pair.scopes

let source: Source.Source
let records: ReadonlyArray<Trajectory.Trajectory>

beforeAll(async () => {
  source = await build()
  records = Run.records(await Run.outcomes(source, settings, { to: 200, concurrency: 1 })).map(Aliased.undo)
})

const harvests = (
  url: string,
  options: StudentSampled.Options,
  asked: ReadonlyArray<readonly [Trajectory.Trajectory, Pair.Direction]>
): Promise<ReadonlyArray<Student.Harvest>> => {
  const layer = StudentSampled.layer(options).pipe(
    Layer.provide(Layer.merge(Offline.layer, Served.layer(url, 'openai:any')))
  )
  return Effect.runPromise(
    Effect.forEach(
      asked,
      ([record, direction]) =>
        Effect.flatMap(Student.Student, (student) =>
          student.mistake({
            record,
            environment: Environment.of(source, settings.maxTokens),
            seed: Seed.derive(Seed.root('sampled'), record.id, direction),
            direction,
            scopes,
            used: []
          })
        ),
      { concurrency: 8 }
    ).pipe(Effect.provide(layer))
  )
}

const found = (
  all: ReadonlyArray<Student.Harvest>
): ReadonlyArray<{ readonly record: Trajectory.Trajectory; readonly pair: Pair.Pair }> =>
  all.flatMap(({ pairs }, index) =>
    pairs.flatMap((pair) => {
      const record = records.find(({ id }) => id === pair.trajectory)
      return record === undefined ? [] : [{ record, pair: { id: `pd-${index}`, ...pair } }]
    })
  )

const violations = (all: ReadonlyArray<Student.Harvest>): ReadonlyArray<unknown> => {
  const check = PairCheck.check(Environment.of(source, settings.maxTokens))
  return found(all).flatMap(({ record, pair }) => check(record, pair))
}

const options: StudentSampled.Options = { samples: 4, judge: true, fill: false }

describe('a student that is sampled on 200 records', () => {
  let all: ReadonlyArray<Student.Harvest>
  beforeAll(async () => {
    await Served.served({}, async ({ url }) => {
      const asked = records.map((record, index) => [record, Pair.directions[index % 4] ?? 'call_for_call'] as const)
      all = await harvests(url, options, asked)
    })
  })

  test('gives pairs that pass every check: both sides executed again, the rejected one wrong as said', () => {
    expect(records).toHaveLength(200)
    expect(found(all).length).toBeGreaterThan(3 * 190)
    expect(violations(all)).toEqual([])
  })

  test('makes mistakes of all five types and in all four directions, mostly in the one that is asked for', () => {
    const tally = (of: (pair: Pair.Pair) => string) =>
      new Map([...Map.groupBy(found(all), ({ pair }) => of(pair))].map(([key, own]) => [key, own.length / 3]))
    const errors = tally(({ mistake }) => mistake.error)
    for (const error of Pair.errors) expect([error, (errors.get(error) ?? 0) >= 3]).toEqual([error, true])
    const directions = tally(({ mistake }) => mistake.direction)
    for (const direction of Pair.directions)
      expect([direction, (directions.get(direction) ?? 0) > 30]).toEqual([direction, true])
  })

  test('refuses what turns out right, counts the turns that it played, and marks reads beside', () => {
    const reasons = new Set(all.flatMap(({ tried }) => tried.map(({ reason }) => reason)))
    expect(reasons).toContain('right')
    const sampled = all.map((one) => one.sampled ?? { turns: 0, same: 0, extra: 0 })
    const sum = (of: (one: Pair.Sampled) => number): number => sampled.reduce((so, one) => so + of(one), 0)
    expect(sum(({ turns }) => turns)).toBeGreaterThan(300)
    expect(sum(({ same }) => same)).toBeGreaterThan(20)
    expect(sum(({ extra }) => extra)).toBeGreaterThan(20)
  })

  test('parts from the record at one message: the same prompt, the same beginning, and a rejected side of its own', () => {
    for (const { record, pair } of found(all)) {
      expect(pair.source).toBe('student')
      const at = pair.scope === 'conversation' ? Pair.parting(pair) : 0
      const [, place = ''] = /^\/rejected\/(\d+)\//.exec(pair.mistake.place) ?? []
      expect(Number(place)).toBe(at)
      expect(record.messages.filter(({ role }) => role === 'user').map(({ content }) => content)).toEqual(
        pair.scope === 'conversation'
          ? [...pair.prompt, ...pair.rejected].filter(({ role }) => role === 'user').map(({ content }) => content)
          : expect.anything()
      )
    }
  })
})

describe('what a student is asked', () => {
  test('holds no reference, and the functions of its turn alone', async () => {
    const heard: Array<Exchange.Request> = []
    const record = records.find(({ turns }) => turns.some(({ missing }) => missing?.tag === 'function'))
    if (record === undefined) throw new Error('no record lacks a function')
    await Served.served(
      {
        respond: (request) => {
          heard.push(request)
          return responder(request)
        }
      },
      ({ url }) => harvests(url, { ...options, judge: false }, [[record, 'call_for_text']])
    )
    const unaided = heard.filter(({ instructions }) => instructions.includes('"hints": []'))
    expect(unaided.length).toBeGreaterThan(0)
    for (const { instructions, messages, tools } of unaided) {
      const user = messages.filter(({ role }) => role === 'user').length - 1
      const withheld = record.toolsets.findLast(({ from }) => from <= (record.turns[user]?.user ?? 0))?.withheld ?? []
      expect(tools?.map(({ name }) => name)).toEqual(
        record.tools.map((tool) => tool.function.name).filter((name) => !withheld.includes(name))
      )
      for (const { function: name } of record.turns[user]?.calls ?? []) expect(instructions).not.toContain(name)
    }
  })
})

describe('what a model gets wrong under a hint', () => {
  const stumble = (text: string): Promise<ReadonlyArray<Student.Harvest>> =>
    Served.served(
      {
        respond: (request) => {
          const answer = responder(request)
          return request.instructions.includes('"hints": []') && request.instructions.includes('"claim": ""')
            ? answer
            : { ...answer, ...(answer.calls.length > 0 ? {} : { text: `${answer.text} ${text}` }) }
        }
      },
      ({ url }) =>
        harvests(
          url,
          { ...options, judge: false },
          records.slice(0, 12).map((record) => [record, 'text_for_call'] as const)
        )
    )

  test('a trace of the hint is asked for once more, and then refused', async () => {
    const all = await stumble('As instructed, that is all.')
    const reasons = all.flatMap(({ tried }) => tried.map(({ reason }) => reason))
    expect(reasons).toContain('leaked')
    expect(violations(all)).toEqual([])
    expect(JSON.stringify(found(all))).not.toContain('As instructed')
  })

  test('a first action that is not the hinted one is refused', async () => {
    const all = await Served.served(
      {
        respond: (request) =>
          request.instructions.includes('"hints": []')
            ? responder(request)
            : { text: 'I would rather not.', calls: [], finish: 'stop' }
      },
      ({ url }) =>
        harvests(
          url,
          { ...options, judge: false },
          records.slice(0, 8).map((record) => [record, 'call_for_call'] as const)
        )
    )
    expect(all.flatMap(({ tried }) => tried.map(({ reason }) => reason))).toContain('ignored')
    expect(found(all).every(({ pair }) => pair.mistake.direction.startsWith('text'))).toBe(true)
  })

  test('where it gives no usable reply, the slot is filled by a corruption only if that is asked for', async () => {
    for (const fill of [false, true]) {
      const all = await Served.served({ faults: { refusal: 1 } }, ({ url }) =>
        harvests(url, { ...options, fill }, [[records[0] ?? fail(), 'call_for_call']])
      )
      expect(all[0]?.tried.map(({ reason }) => reason)).toContain('unanswered')
      expect(all[0]?.pairs.map(({ source: by }) => by)).toEqual(fill ? ['corruption', 'corruption', 'corruption'] : [])
    }
  })
})

const fail = (): never => {
  throw new Error('there is no record')
}
