import { Check, Labels, Pointer, type Trajectory, TrajectoryCodec } from '@magnet/core'
import { Environment, Pipeline, Profiles } from '@magnet/synth'
import { Effect, Stream } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../../test/Built.js'
import * as Offline from '../index.js'

const count = 90
const settings = Profiles.settings('paper', 'beside', { talk: 1, errors: 0.2, alias: 0 })

let records: ReadonlyArray<Trajectory.Trajectory>
let check: (record: Trajectory.Trajectory) => ReadonlyArray<string>

beforeAll(async () => {
  const source = await build()
  const outcomes = await Effect.runPromise(
    Pipeline.slots(settings, source, 0, count, 1).pipe(Stream.runCollect, Effect.provide(Offline.layer))
  )
  records = [...outcomes].flatMap(({ record }) => (record === undefined ? [] : [record]))
  const all = Check.all(Environment.of(source, settings.maxTokens))
  check = (record) => all(record).map((violation) => violation.reason)
}, 120_000)

interface Beside {
  readonly record: Trajectory.Trajectory
  readonly turn: number
  readonly own: Trajectory.TurnRecord
}

const beside = (kind: Trajectory.TurnRecord['kind']): ReadonlyArray<Beside> =>
  records.flatMap((record) => record.turns.flatMap((own, turn) => (own.kind === kind ? [{ record, turn, own }] : [])))

/** A record with another value at a place; undefined takes the place away. */
const put = (record: Trajectory.Trajectory, place: string, value: unknown): Trajectory.Trajectory => {
  const copy: unknown = JSON.parse(JSON.stringify(record))
  const tokens = Pointer.tokens(place)
  const holder = Pointer.get(copy as never, Pointer.of(...tokens.slice(0, -1))) as Record<string, unknown>
  const key = tokens.at(-1) ?? ''
  if (value === undefined) delete holder[key]
  else holder[key] = value
  const decoded = TrajectoryCodec.decode(copy)
  if (E.isLeft(decoded)) throw new Error('the record lost its shape')
  return Labels.measure(decoded.right)
}

const answer = ({ record, turn, own }: Beside): string => {
  const end = record.turns[turn + 1]?.user ?? record.messages.length
  expect(end).toBe(own.user + 2)
  return record.messages[own.user + 1]?.content ?? ''
}

describe('a turn beside the path', () => {
  test('stands in every record, and every kind occurs', () => {
    expect(records.length).toBeGreaterThan(count * 0.9)
    for (const kind of ['talk', 'confirm', 'refuse'] as const)
      expect([kind, beside(kind).length > 2]).toEqual([kind, true])
    for (const record of records)
      expect(record.turns.filter(({ kind }) => kind !== 'calls' && kind !== 'missing').length).toBeLessThan(2)
  })

  test('is one message and its answer, and calls nothing', () => {
    for (const kind of ['talk', 'confirm', 'refuse'] as const)
      for (const one of beside(kind)) {
        expect(answer(one)).not.toBe('')
        expect(one.own.calls).toEqual([])
      }
  })

  test('tells in talk what an output holds, and points to it', () => {
    const told = beside('talk').flatMap((one) => (one.own.answer?.must ?? []).map((fact) => ({ one, fact })))
    expect(told.length).toBeGreaterThan(5)
    for (const { one, fact } of told) {
      const calls = one.record.turns.slice(0, one.turn).flatMap((turn) => turn.calls)
      expect(calls.map((call) => call.id)).toContain(fact.call)
    }
    const [first] = told
    if (first === undefined) throw new Error('nothing is told')
    const wrong = `/messages/${first.one.own.user + 1}/content`
    expect(check(put(first.one.record, wrong, 'I would have to look that up.'))).toContain('answer.missing')
  })

  test('does after a yes what was asked about, and never what was declined', () => {
    for (const { record, turn, own } of beside('confirm')) {
      const done = record.turns[turn + 1]?.calls ?? []
      expect(done.map((call) => [call.function, call.arguments])).toContainEqual([
        own.act?.function,
        own.act?.arguments
      ])
    }
    for (const { record, own } of beside('refuse'))
      for (const call of record.turns.flatMap((turn) => turn.calls))
        expect([call.function, call.arguments]).not.toEqual([own.act?.function, own.act?.arguments])
  })
})

describe('rules in force', () => {
  test('are stated by the system message of records that show a profile', () => {
    const ruled = records.filter((record) => record.context.policy.length > 0)
    expect(ruled.length).toBeGreaterThan(count / 4)
    for (const record of ruled)
      for (const { sentence } of record.context.policy) expect(record.messages[0]?.content).toContain(sentence)
  })

  test('are found to be broken, unknown, unshown or without ground', () => {
    for (const { record, turn, own } of beside('confirm')) {
      expect(check(put(record, `/turns/${turn}/kind`, 'talk'))).toContain('policy.unconfirmed')
      expect(check(put(record, `/turns/${turn}/act/arguments`, {}))).toContain('policy.turn')
      expect(check(put(record, '/context/policy', []))).toContain('policy.turn')
      const index = record.context.policy.findIndex((policy) => policy.name === own.act?.policy)
      expect(check(put(record, `/context/policy/${index}/sentence`, 'Do as you like.'))).toContain('policy.unknown')
      expect(check(put(record, '/messages/0/content', 'You are an assistant.'))).toContain('policy.shown')
    }
    for (const { record, turn } of beside('refuse')) {
      expect(check(put(record, `/turns/${turn}/act`, undefined))).toContain('policy.turn')
      expect(check(put(record, `/turns/${turn}/kind`, 'confirm'))).toContain('policy.turn')
    }
  })

  test('forbid a call to which they apply', () => {
    const made = records.flatMap((record) => {
      const call = record.turns.flatMap((turn) => turn.calls).find((one) => one.function === 'share_contact')
      return call === undefined || record.messages[0]?.role !== 'system' ? [] : [record]
    })
    const [record] = made
    if (record === undefined) throw new Error('nobody shares a contact')
    const sentence = "Other people's contact details must not be passed on."
    const stated = put(record, '/context/policy', [{ name: 'messaging.privacy', effect: 'forbid', sentence }])
    expect(check(put(stated, '/messages/0/content', `${record.messages[0]?.content ?? ''} ${sentence}`))).toContain(
      'policy.forbidden'
    )
  })
})
