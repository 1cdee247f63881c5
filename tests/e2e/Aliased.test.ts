/** Records with names of their own: what is checked of them, what is found in them, and that they are the same records. */
import { Aliased, Check, type Json, type Pair, PairCheck, Pointer, Seed, Tally, type Trajectory } from '@magnet/core'
import { Environment } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Student from '../../packages/offline/src/student/Student.js'
import * as ByHand from './ByHand.js'
import { tamper } from './Fault.js'
import * as Run from './Run.js'

const settings = Run.settings('aliased', { alias: 0.5, proofs: 'labels' })
const count = 80

let plain: ReadonlyArray<Trajectory.Trajectory> = []
let records: ReadonlyArray<Trajectory.Trajectory> = []
let environment: ReturnType<typeof Environment.of>
beforeAll(async () => {
  const source = await Run.source()
  environment = Environment.of(source, settings.maxTokens)
  records = Run.records(await Run.outcomes(source, settings, { to: count }))
  plain = Run.records(await Run.outcomes(source, { ...settings, alias: 0 }, { to: count }))
}, 120_000)

const renamed = (): ReadonlyArray<Trajectory.Trajectory> => records.filter(({ alias }) => alias !== undefined)

describe('half of the records', () => {
  test('have names of their own, in every prefix of a run', () => {
    let own = 0
    for (const [index, { alias }] of records.entries()) {
      if (alias !== undefined) own += 1
      expect(Math.abs(own - (index + 1) / 2)).toBeLessThanOrEqual(4)
    }
    expect(plain.filter(({ alias }) => alias !== undefined)).toEqual([])
  })

  test('are those of a run without aliases once these are undone, to the byte', () => {
    const read = JSON.parse(JSON.stringify(records)) as ReadonlyArray<Trajectory.Trajectory>
    expect(read.map((record) => JSON.stringify(Aliased.undo(record)))).toEqual(
      plain.map((record) => JSON.stringify(record))
    )
  })

  test('are put back by whoever knows no more than what the formats say', () => {
    const before = new Map(plain.map((record) => [record.id, JSON.parse(JSON.stringify(record)) as Json.Json] as const))
    const named = (content: string): boolean => content.startsWith('{"error":{"code":"invalid_arguments"')
    let compared = 0
    for (const record of renamed()) {
      if (record.messages.some(({ content }) => named(content))) continue
      compared += 1
      expect(ByHand.undone(JSON.parse(JSON.stringify(record)) as { [key: string]: Json.Json })).toEqual(
        before.get(record.id)
      )
    }
    expect(compared).toBeGreaterThan(30)
  })

  test('pass every check, and count as the same in statistics', () => {
    const check = Check.all(environment)
    expect(renamed().flatMap(check)).toEqual([])
    const tally = (all: ReadonlyArray<Trajectory.Trajectory>): Tally.Tally =>
      Tally.of(all.map((record, slot) => ({ slot, record, rejected: [] })))
    expect(tally(records)).toEqual(tally(plain))
  })

  test('call what they list, by the names under which they list it', () => {
    for (const record of renamed()) {
      const tools = new Map(record.tools.map((tool) => [tool.function.name, tool.function.parameters] as const))
      for (const message of record.messages)
        if (message.role === 'assistant')
          for (const { function: made } of message.tool_calls ?? []) {
            const listed = Object.keys(tools.get(made.name)?.properties ?? {})
            expect(Object.keys(made.arguments).filter((name) => !listed.includes(name))).toEqual([])
          }
    }
  })

  test('keep every figure, format and condition of what their tools say', () => {
    const facts = (text: string): ReadonlyArray<string> =>
      [...text.matchAll(/\d+(?:[.:]\d+)?|°F|[A-Z]{3,}|\b(?:dollars|miles|minutes|days|weeks|hours)\b/g)].map(
        ([one]) => one
      )
    for (const record of renamed()) {
      const before = new Map(Aliased.undo(record).tools.map((tool) => [tool.function.name, tool.function] as const))
      for (const { function: tool } of record.tools) {
        const own = before.get(record.alias?.functions[tool.name] ?? '')
        const said = JSON.stringify(tool)
        const told = said.includes('USD') ? `${said} dollars` : said
        const lost = facts(JSON.stringify([own?.description, own?.parameters])).filter(
          (fact) => !told.toLowerCase().includes(fact.toLowerCase())
        )
        expect(lost.map((fact) => `${own?.name ?? ''}: ${fact}`)).toEqual([])
      }
    }
  })

  test('say nowhere what the pool calls a function of theirs that is no ordinary word', () => {
    for (const record of renamed()) {
      const { alias: _, ...rest } = record
      const text = JSON.stringify(rest)
      const other = Object.entries(record.alias?.functions ?? {}).filter(
        ([name, own]) => name !== own && own.includes('_')
      )
      expect(other.map(([, own]) => own).filter((own) => text.includes(`"${own}"`))).toEqual([])
    }
  })
})

type Kind = (record: Trajectory.Trajectory) => { readonly [pointer: Pointer.Pointer]: Json.Json }

const functions = (record: Trajectory.Trajectory): ReadonlyArray<readonly [string, string]> =>
  Object.entries(record.alias?.functions ?? {})

/** The alias without some of what it holds. */
const less = (record: Trajectory.Trajectory, part: 'functions' | 'parameters', name: string): Json.Json =>
  Object.fromEntries(Object.entries(record.alias?.[part] ?? {}).filter(([one]) => one !== name))

const called = (record: Trajectory.Trajectory): readonly [message: number, name: string] => {
  const message = record.messages.findIndex((one) => one.role === 'assistant' && one.tool_calls !== undefined)
  const one = record.messages[message]
  return [message, one?.role === 'assistant' ? (one.tool_calls?.[0]?.function.name ?? '') : '']
}

const kinds: ReadonlyArray<readonly [name: string, reason: string, plant: Kind]> = [
  [
    'two functions that stand for one',
    'alias.injective',
    (record) => ({
      [Pointer.of('alias', 'functions', functions(record)[0]?.[0] ?? '')]: functions(record)[1]?.[1] ?? ''
    })
  ],
  [
    'a listed function that it misses',
    'alias.names',
    (record) => ({ '/alias/functions': less(record, 'functions', functions(record)[0]?.[0] ?? '') })
  ],
  [
    'the parameters of a function, missing',
    'alias.names',
    (record) => ({
      '/alias/parameters': less(
        record,
        'parameters',
        Object.entries(record.alias?.parameters ?? {}).find(([, own]) => Object.keys(own).length > 0)?.[0] ?? ''
      )
    })
  ],
  [
    'two functions exchanged',
    'alias.tool',
    (record) => ({
      [Pointer.of('alias', 'functions', functions(record)[0]?.[0] ?? '')]: functions(record)[1]?.[1] ?? '',
      [Pointer.of('alias', 'functions', functions(record)[1]?.[0] ?? '')]: functions(record)[0]?.[1] ?? ''
    })
  ],
  [
    'a description that the pool does not have',
    'alias.tool',
    (record) => ({
      [Pointer.of('alias', 'descriptions', functions(record)[0]?.[0] ?? '')]: { '': 'Does something else.' }
    })
  ],
  [
    'a tool whose description is another, where the alias says nothing of it',
    'alias.tool',
    (record) => ({
      [Pointer.of('alias', 'descriptions', functions(record)[0]?.[0] ?? '')]: {},
      '/tools/0/function/description': 'Does something else.'
    })
  ],
  [
    'a call by the name of the pool',
    'alias.mixed',
    (record) => {
      const [message, name] = called(record)
      return {
        [`/messages/${message}/tool_calls/0/function/name`]: functions(record).find(([one]) => one === name)?.[1] ?? ''
      }
    }
  ],
  [
    'a value that is written otherwise',
    'alias',
    (record) => {
      const [name = '', patterns = {}] = Object.entries(record.alias?.values ?? {})[0] ?? []
      const [pattern = '', values = {}] = Object.entries(patterns)[0] ?? []
      const [value = '', ...rest] = Object.entries(values).map(([one]) => one)
      return name === ''
        ? { '/alias/functions': {} }
        : {
            [Pointer.of('alias', 'values', name, pattern)]: Object.fromEntries(
              rest.map((one) => [one, values[one] ?? value])
            )
          }
    }
  ]
]

describe('an alias that is not sound', () => {
  test.each(kinds)('is found: %s (%s)', (_, reason, plant) => {
    const check = Check.all(environment)
    const other = renamed().filter(
      // Where the first call keeps its name, there is nothing to plant.
      (record) => functions(record).every(([name, own]) => name !== own)
    )
    expect(other.length).toBeGreaterThan(5)
    for (const record of other) {
      const found = check(tamper(record, { changes: plant(record), reason: '', place: '' })).map((one) => one.reason)
      expect(found.some((one) => one.startsWith(reason))).toBe(true)
    }
  })
})

describe('pairs of records with names of their own', () => {
  const made = (): ReadonlyArray<readonly [Trajectory.Trajectory, Pair.Pair]> =>
    renamed().flatMap((record, index) => {
      const { pairs } = Student.mistake({
        record: Aliased.undo(record),
        environment,
        seed: Seed.derive(settings.seed, 'aliased', index),
        direction: (['call_for_call', 'text_for_call', 'text_for_text'] as const)[index % 3] ?? 'call_for_call',
        scopes: ['decision', 'turn', 'conversation'],
        used: []
      })
      return pairs.map((pair, at): readonly [Trajectory.Trajectory, Pair.Pair] => [
        record,
        Aliased.applyPair(record)({ id: `p-${index}-${at}`, ...pair })
      ])
    })

  test('have the names of their record, and pass every check', () => {
    const check = PairCheck.check(environment)
    const pairs = made()
    expect(pairs.length).toBeGreaterThan(30)
    for (const [record, pair] of pairs) {
      const read = JSON.parse(JSON.stringify(pair)) as Pair.Pair
      expect(check(record, read)).toEqual([])
      const names = new Set(record.tools.map((tool) => tool.function.name))
      const used = [...read.chosen, ...read.rejected].flatMap((message) =>
        message.role === 'assistant' ? (message.tool_calls ?? []).map((call) => call.function.name) : []
      )
      expect(used.filter((name) => !names.has(name))).toEqual([])
    }
  })

  test('are found where they have another alias, or a name of the pool', () => {
    const check = PairCheck.check(environment)
    for (const [record, pair] of made().slice(0, 12)) {
      const { alias: _, ...bare } = pair
      expect(check(record, bare).map((one) => one.reason)).toEqual(['pair.alias'])
      expect(check(Aliased.undo(record), pair).map((one) => one.reason)).toEqual(['pair.alias'])
      const mixed = { ...pair, rejected: Aliased.undoPair(pair).rejected }
      if (JSON.stringify(mixed) !== JSON.stringify(pair))
        expect(check(record, mixed).map((one) => one.reason)).toEqual(['pair.alias'])
    }
  })
})
