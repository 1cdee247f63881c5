import { type Pair, PairCheck, PairCodec, Seed, Style, type Trajectory } from '@magnet/core'
import { Environment, Pipeline, Profiles, type Source } from '@magnet/synth'
import { Effect, Stream } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../../test/Built.js'
import * as Offline from '../index.js'
import * as Student from './Student.js'

const count = 100
const directions = ['call_for_call', 'text_for_call', 'call_for_text', 'text_for_text'] as const
const scopes = ['decision', 'turn', 'conversation'] as const
const settings = Profiles.settings('paper', 'mistakes', { alias: 0 })

let source: Source.Source
let records: ReadonlyArray<Trajectory.Trajectory>
let found: ReadonlyArray<{ readonly record: Trajectory.Trajectory; readonly pair: Pair.Pair }>

const mistake = (record: Trajectory.Trajectory, direction: Pair.Direction): ReturnType<typeof Student.mistake> =>
  Student.mistake({
    record,
    environment: Environment.of(source, settings.maxTokens),
    seed: Seed.derive(Seed.root('mistakes'), record.id, direction),
    direction,
    scopes,
    used: []
  })

beforeAll(async () => {
  source = await build()
  const outcomes = await Effect.runPromise(
    Pipeline.slots(settings, source, 0, count, 1).pipe(Stream.runCollect, Effect.provide(Offline.layer))
  )
  records = [...outcomes].flatMap(({ record }) => (record === undefined ? [] : [record]))
  found = records.flatMap((record) =>
    directions.flatMap((direction) =>
      mistake(record, direction).pairs.map((pair) => ({ record, pair: { id: `${record.id}-${direction}`, ...pair } }))
    )
  )
}, 120_000)

describe('mistakes of records', () => {
  test('pass every check of pairs: both sides executed again, the rejected one wrong as said', () => {
    const check = PairCheck.check(Environment.of(source, settings.maxTokens))
    expect(found.length).toBeGreaterThan(count * 10)
    expect(found.flatMap(({ record, pair }) => check(record, pair))).toEqual([])
  })

  test('read back from their lines', () => {
    for (const { pair } of found.slice(0, 60))
      expect(PairCodec.decode(JSON.parse(JSON.stringify(pair)))).toEqual(E.right(pair))
  })

  test('come in every direction that is asked for, and of every type of error', () => {
    for (const direction of directions)
      expect(found.filter(({ pair }) => pair.mistake.direction === direction).length).toBeGreaterThan(count)
    expect(new Set(found.map(({ pair }) => pair.mistake.error)).size).toBe(5)
    expect(new Set(found.map(({ pair }) => pair.mistake.type)).size).toBeGreaterThan(15)
  })

  test('are one mistake in every scope', () => {
    for (const { pair, record } of found) {
      const same = found.filter((other) => other.pair.id === pair.id)
      expect(same.map((other) => other.pair.scope)).toEqual(scopes)
      expect(new Set(same.map((other) => other.pair.mistake.type)).size).toBe(1)
      if (pair.scope === 'decision') expect([pair.chosen.length, pair.rejected.length]).toEqual([1, 1])
      if (pair.scope === 'conversation') {
        const users = (side: Pair.Pair['chosen']): ReadonlyArray<string> =>
          side.flatMap((message) => (message.role === 'user' ? [message.content] : []))
        expect(users(pair.rejected)).toEqual(users(pair.chosen))
        expect(users(pair.chosen).length).toBe(record.turns.length - 1)
      }
    }
  })

  test('are the same for the same seed', () => {
    const [record] = records
    if (record === undefined) throw new Error('there is no record')
    for (const direction of directions) expect(mistake(record, direction)).toEqual(mistake(record, direction))
  })

  test('keep away from messages where one was made', () => {
    const [record] = records
    if (record === undefined) throw new Error('there is no record')
    const first = mistake(record, 'call_for_call')
    const second = Student.mistake({
      record,
      environment: Environment.of(source, settings.maxTokens),
      seed: Seed.derive(Seed.root('mistakes'), record.id, 'call_for_call'),
      direction: 'call_for_call',
      scopes,
      used: [first.message]
    })
    expect(second.message).not.toBe(first.message)
  })

  test('have no style that tells the sides apart, over a thousand of them', () => {
    const style = { decision: Style.make(), turn: Style.make(), conversation: Style.make() }
    let mistakes = 0
    for (const record of records)
      for (const direction of ['call_for_call', 'text_for_text'] as const) {
        const used: Array<number> = []
        for (let index = 0; index < 6; index++) {
          const made = Student.mistake({
            record,
            environment: Environment.of(source, settings.maxTokens),
            seed: Seed.derive(Seed.root('style'), record.id, direction, index),
            direction,
            scopes,
            used
          })
          used.push(made.message)
          for (const pair of made.pairs)
            if (pair.mistake.direction === direction) style[pair.scope].add({ id: '', ...pair })
          if (made.pairs.length > 0) mistakes += 1
        }
      }
    expect(mistakes).toBeGreaterThan(1000)
    for (const scope of scopes) {
      const { call_for_call, text_for_text } = style[scope].measures()
      expect([scope, call_for_call?.auc, Number(call_for_call?.auc) <= 0.65]).toEqual([scope, call_for_call?.auc, true])
      expect([scope, text_for_text?.auc, Number(text_for_text?.auc) <= 0.65]).toEqual([scope, text_for_text?.auc, true])
    }
  }, 30_000)

  test('are seen through at once where one side calls and the other speaks', () => {
    const style = Style.make()
    for (const { pair } of found) if (pair.scope === 'decision') style.add(pair)
    expect(style.measures().text_for_call?.auc).toBeGreaterThan(0.95)
  })
})

describe('mistakes of other kinds of records', () => {
  /** The first turn alone, up to a message. */
  const cut = (record: Trajectory.Trajectory, end: number, kind: Trajectory.Kind): Trajectory.Trajectory => ({
    ...record,
    kind,
    messages: record.messages.slice(0, end),
    toolsets: record.toolsets.slice(0, 1),
    turns: record.turns.slice(0, 1).map((turn) => ({
      ...turn,
      calls: turn.calls.filter((call) =>
        record.messages
          .slice(0, end)
          .some(
            (message) => message.role === 'assistant' && message.tool_calls?.some(({ id }) => id === call.tool_call)
          )
      )
    }))
  })
  const made = (record: Trajectory.Trajectory, direction: Pair.Direction): ReadonlyArray<Pair.Pair> => {
    const pairs = mistake(record, direction).pairs.map((pair) => ({ id: '', ...pair }))
    const check = PairCheck.check(Environment.of(source, settings.maxTokens))
    expect(pairs.flatMap((pair) => check(record, pair))).toEqual([])
    return pairs
  }

  test('which end at their call: so do both sides', () => {
    const singles = records.flatMap((record) => {
      const call = record.messages.findIndex((message) => message.role === 'assistant' && message.content === '')
      return record.turns[0]?.kind === 'calls' && record.turns[0].calls[0]?.ok === true
        ? [cut(record, call + 1, 'single')]
        : []
    })
    expect(singles.length).toBeGreaterThan(20)
    const pairs = singles.flatMap((record) => made(record, 'call_for_call'))
    expect(pairs.length).toBeGreaterThan(20)
    for (const {
      chosen,
      rejected,
      mistake: { direction }
    } of pairs)
      if (direction === 'call_for_call')
        expect([...chosen, ...rejected].map(({ role }) => role)).toEqual(['assistant', 'assistant'])
  })

  test('in which nothing fits: something is called, or said to be done', () => {
    const irrelevant = records.flatMap((record) =>
      record.turns[0]?.kind === 'missing' && record.turns[0].calls.length === 0
        ? [cut(record, record.turns[1]?.user ?? record.messages.length, 'irrelevance')]
        : []
    )
    expect(irrelevant.length).toBeGreaterThan(2)
    const pairs = irrelevant.flatMap((record) => made(record, 'call_for_text'))
    expect(pairs.length).toBeGreaterThan(2)
    expect(new Set(pairs.map((pair) => pair.mistake.direction))).toContain('call_for_text')
  })
})

describe('the check of pairs', () => {
  const broken = (change: (pair: Pair.Pair) => Pair.Pair, scope: Pair.Scope): ReadonlyArray<string> => {
    const one = found.find(({ pair }) => pair.scope === scope && pair.mistake.direction === 'call_for_call')
    if (one === undefined) throw new Error('there is no such pair')
    return PairCheck.check(Environment.of(source, settings.maxTokens))(one.record, change(one.pair)).map(
      ({ reason }) => reason
    )
  }

  test('finds a rejected side that is right', () => {
    expect(broken((pair) => ({ ...pair, rejected: pair.chosen }), 'turn')).toContain('pair.wrong')
  })

  test('finds a result that the world does not give', () => {
    const lied = broken(
      (pair) => ({
        ...pair,
        rejected: pair.rejected.map((message) => (message.role === 'tool' ? { ...message, content: '{}' } : message))
      }),
      'turn'
    )
    expect(lied).toContain('pair.result')
  })

  test('finds another prompt, another chosen side, another list of tools and another way of being wrong', () => {
    expect(broken((pair) => ({ ...pair, prompt: pair.prompt.slice(1) }), 'decision')).toContain('pair.prompt')
    expect(broken((pair) => ({ ...pair, chosen: pair.rejected }), 'decision')).toContain('pair.chosen')
    expect(broken((pair) => ({ ...pair, tools: pair.tools.slice(1) }), 'decision')).toContain('pair.tools')
    expect(broken((pair) => ({ ...pair, wrong: { level: 'action', by: 'judge' } }), 'decision')).toContain('pair.wrong')
  })
})
