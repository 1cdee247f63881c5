import {
  Attempts,
  Check,
  Derivation,
  Pointer,
  Projection,
  type Trajectory,
  TrajectoryCodec,
  Labels
} from '@magnet/core'
import { Environment, Pipeline, Profiles, type Source } from '@magnet/synth'
import { Effect, Stream } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../../test/Built.js'
import * as Offline from '../index.js'

const count = 60
const settings = Profiles.settings('paper', 'failing', { errors: 1, alias: 0 })

let source: Source.Source
let records: ReadonlyArray<Trajectory.Trajectory>
let check: (record: Trajectory.Trajectory) => ReadonlyArray<string>

beforeAll(async () => {
  source = await build()
  const outcomes = await Effect.runPromise(
    Pipeline.slots(settings, source, 0, count, 1).pipe(Stream.runCollect, Effect.provide(Offline.layer))
  )
  records = [...outcomes].flatMap(({ record }) => (record === undefined ? [] : [record]))
  const all = Check.all(Environment.of(source, settings.maxTokens))
  check = (record) => all(record).map((violation) => violation.reason)
}, 120_000)

interface Failing {
  readonly record: Trajectory.Trajectory
  readonly turn: number
  readonly index: number
  readonly call: Trajectory.CallRecord
}

const failing = (): ReadonlyArray<Failing> =>
  records.flatMap((record) =>
    record.turns.flatMap(({ calls }, turn) =>
      calls.flatMap((call, index) => (call.ok ? [] : [{ record, turn, index, call }]))
    )
  )

const of = (cause: Trajectory.Failure['cause'], recovery: Trajectory.Failure['recovery']): ReadonlyArray<Failing> =>
  failing().filter(({ call }) => call.failure?.cause === cause && call.failure.recovery === recovery)

const through = ({ record, turn, call }: Failing): Trajectory.CallRecord | undefined =>
  record.turns[turn]?.calls.find((other) => other.ok && other.function === call.function)

/** The record with another failure on a call. */
const stating = ({ record, turn, index }: Failing, failure: object | undefined): Trajectory.Trajectory => {
  const copy: unknown = JSON.parse(JSON.stringify(record))
  const call = Pointer.get(copy as never, `/turns/${turn}/calls/${index}`) as { failure?: object | undefined }
  if (failure === undefined) delete call.failure
  else call.failure = failure
  const decoded = TrajectoryCodec.decode(copy)
  if (E.isLeft(decoded)) throw new Error('the record lost its shape')
  return Labels.measure(decoded.right)
}

describe('a call that fails first', () => {
  test('is found in nearly every record, never twice, and every way of going on occurs', () => {
    expect(records.length).toBeGreaterThan(count * 0.9)
    expect(failing().length).toBeGreaterThan(records.length * 0.9)
    expect(new Set(failing().map(({ record }) => record)).size).toBe(failing().length)
    for (const [cause, recovery] of [
      ['world', 'alternative'],
      ['world', 'report'],
      ['mistake', 'fix'],
      ['mistake', 'prerequisite'],
      ['injected', 'fix']
    ] as const)
      expect([cause, recovery, of(cause, recovery).length > 0]).toEqual([cause, recovery, true])
  })

  test('keeps the skeleton of the walk', () => {
    for (const record of records) {
      const derivation = Derivation.fromRecord(source.graph)(record.derivation)
      if (E.isLeft(derivation)) throw new Error(record.id)
      const ids = (path: typeof derivation.right.path): unknown => path.map((turn) => turn.calls.map((call) => call.id))
      expect(ids(Projection.skeleton(derivation.right.path))).toEqual(ids(Projection.skeleton(derivation.right.base)))
    }
  })

  test('carries loss exactly where it is no mistake', () => {
    for (const { record, call } of failing()) {
      const message = record.messages.find(
        (one) => one.role === 'assistant' && one.tool_calls?.some((made) => made.id === call.tool_call)
      )
      expect(message).toMatchObject(
        call.failure?.cause === 'mistake' ? { loss: 0, loss_reason: 'mistake' } : { loss: 1 }
      )
    }
  })

  test('is made again as it was after an injected failure, and differs otherwise', () => {
    for (const one of of('injected', 'fix')) expect(through(one)?.arguments).toEqual(one.call.arguments)
    for (const one of of('world', 'alternative')) expect(through(one)?.arguments).not.toEqual(one.call.arguments)
    for (const one of of('mistake', 'fix')) expect(through(one)?.arguments).not.toEqual(one.call.arguments)
    for (const one of of('world', 'report')) {
      expect(through(one)).toBeUndefined()
      expect(one.record.turns[one.turn + 1]?.calls).toMatchObject([{ function: one.call.function, ok: true }])
    }
  })

  test('is rejected where what it says of itself is not true', () => {
    for (const one of failing()) {
      expect(check(stating(one, undefined))).toContain('failure')
      const { cause } = one.call.failure ?? { cause: 'world' }
      if (cause !== 'injected')
        expect(check(stating(one, { cause: 'injected', recovery: 'fix' })).length).toBeGreaterThan(0)
      if (cause !== 'mistake')
        expect(check(stating(one, { cause: 'mistake', recovery: 'report' })).length).toBeGreaterThan(0)
    }
    for (const one of of('mistake', 'fix')) {
      expect(check(stating(one, { cause: 'mistake', recovery: 'prerequisite' }))).toContain('failure.recovery')
      expect(check(stating(one, { cause: 'world', recovery: 'report' }))).toContain('failure.recovery')
      expect(check(stating(one, { cause: 'world', recovery: 'alternative' }))).toContain('loss.mistake')
    }
    for (const one of of('mistake', 'prerequisite'))
      expect(check(stating(one, { cause: 'mistake', recovery: 'alternative' }))).toContain('failure.cause')
    for (const one of of('world', 'report'))
      expect(check(stating(one, { cause: 'world', recovery: 'alternative' }))).toContain('failure.recovery')
  })

  test('is rejected as a blind retry if it is made again unchanged', () => {
    const [one] = of('mistake', 'fix')
    const second = one === undefined ? undefined : through(one)
    if (one === undefined || second === undefined) throw new Error('no mistake was fixed')
    const copy: unknown = JSON.parse(JSON.stringify(one.record))
    const calls = Pointer.get(copy as never, `/turns/${one.turn}/calls`) as Array<Record<string, unknown>>
    const blind = calls.find((call) => call['id'] === second.id)
    if (blind !== undefined) Object.assign(blind, { arguments: one.call.arguments, sources: one.call.sources })
    const decoded = TrajectoryCodec.decode(copy)
    if (E.isLeft(decoded)) throw new Error('the record lost its shape')
    expect(check(decoded.right)).toContain('failure.blind')
  })
})

describe('attempts', () => {
  test('leave a plan alone in which nothing fails', () => {
    const plan = {
      turns: [],
      mentions: [],
      context: { now: '', timezone: '', profile: {} },
      shown: 'none',
      explicit: false
    } as const
    expect(Attempts.woven(plan, [])).toBe(plan)
  })
})
