import { Check, type Trajectory } from '@magnet/core'
import { Environment, Pipeline, Profiles, type Settings, type Source } from '@magnet/synth'
import { Effect, Stream } from 'effect'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../../test/Built.js'
import * as Offline from '../index.js'

const settings = Profiles.settings('paper', 'thoughts')
let source: Source.Source
let records: ReadonlyArray<Trajectory.Trajectory>

const made = async (by: Settings.Settings, count: number): Promise<ReadonlyArray<Trajectory.Trajectory>> => {
  const outcomes = await Effect.runPromise(
    Pipeline.slots(by, source, 0, count, 1).pipe(Stream.runCollect, Effect.provide(Offline.layer))
  )
  return [...outcomes].flatMap(({ record }) => (record === undefined ? [] : [record]))
}

beforeAll(async () => {
  source = await build()
  records = await made({ ...settings, reasoning: true }, 60)
}, 120_000)

const thoughts = (of: ReadonlyArray<Trajectory.Trajectory>): ReadonlyArray<string> =>
  of.flatMap(({ messages }) =>
    messages.flatMap((message) => (message.role === 'assistant' ? (message.reasoning ?? []) : []))
  )

describe('thoughts', () => {
  test('use only what is in scope, by the check of records', () => {
    const check = Check.all(Environment.of(source, settings.maxTokens))
    expect(records).toHaveLength(60)
    expect(records.flatMap((record) => check(record))).toEqual([])
  })

  test('stand on every message, but for the calls of a turn in which one fails', () => {
    for (const { messages, turns } of records)
      for (const [index, message] of messages.entries()) {
        const turn = turns.findLast(({ user }) => user < index)
        if (message.role !== 'assistant' || turn?.calls.some((call) => !call.ok) === true) continue
        expect(message.reasoning).toMatch(/^[A-Z].*\.$/)
      }
  })

  test('change nothing of the conversation', async () => {
    const bare = (record: Trajectory.Trajectory): Trajectory.Trajectory => ({
      ...record,
      messages: record.messages.map((message) => {
        if (message.role !== 'assistant') return message
        const { reasoning: _, ...rest } = message
        return rest
      })
    })
    expect(records.slice(0, 10).map(bare)).toEqual(await made(settings, 10))
  })

  test('name no function, and hold no residue of a template', () => {
    const names = source.graph.nodes.filter((name) => name.includes('_'))
    for (const text of thoughts(records)) {
      expect(names.filter((name) => text.includes(name))).toEqual([])
      expect(text).not.toMatch(/[{}]| {2}|undefined|\.\./)
    }
  })

  test('differ', () => {
    const all = thoughts(records)
    expect(new Set(all).size).toBeGreaterThan(all.length / 3)
  })
})

describe('a thought that is out of scope', () => {
  const spoiled = (reasoning: (record: Trajectory.Trajectory, index: number) => string): ReadonlyArray<string> => {
    const [record] = records
    if (record === undefined) throw new Error('there is no record')
    const index = record.messages.findIndex((message) => message.role === 'assistant')
    const messages = record.messages.map((message, at) =>
      at === index && message.role === 'assistant' ? { ...message, reasoning: reasoning(record, index) } : message
    )
    return Check.static({ ...record, messages }).map((violation) => violation.reason)
  }

  test('is found: a figure, a name, a hint, what comes later', () => {
    expect(spoiled(() => 'The total will be 48,151,623.')).toContain('reasoning.figure')
    expect(spoiled(() => 'Surely Zebulon Quackenbush is meant.')).toContain('reasoning.name')
    expect(spoiled(() => 'The hint says to look it up first.')).toContain('reasoning.hint')
    const later = (record: Trajectory.Trajectory): string =>
      `It will be ${/"([A-Za-z]+[-_:.@]?[A-Z0-9]{4,})"/.exec(record.messages.findLast((message) => message.role === 'tool')?.content ?? '')?.[1] ?? '48151623'}.`
    expect(spoiled(later)).toContain('reasoning.figure')
  })
})
