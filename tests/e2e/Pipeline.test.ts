import { Signature } from '@magnet/core'
import * as Offline from '@magnet/offline'
import { ForthTranslator, type Outcome, Pipeline, type Source } from '@magnet/synth'
import { Effect } from 'effect'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Run from './Run.js'

const count = 40
const settings = Run.settings('pipeline')

let source: Source.Source
let outcomes: ReadonlyArray<Outcome.Outcome> = []
beforeAll(async () => {
  source = await Run.source()
  outcomes = await Run.outcomes(source, settings, { to: count })
})

describe('a run', () => {
  test('gives its slots in order', () => {
    expect(outcomes.map((outcome) => outcome.slot)).toEqual(Array.from({ length: count }, (_, slot) => slot))
  })

  test('gives the same with concurrency 8 as with 1, to the byte', async () => {
    const parallel = await Run.outcomes(source, settings, { to: count, concurrency: 8 })
    expect(JSON.stringify(parallel)).toBe(JSON.stringify(outcomes))
  })

  test('begins with what a shorter run gives', async () => {
    expect(await Run.outcomes(source, settings, { to: 10 })).toEqual(outcomes.slice(0, 10))
  })

  test('gives a slot by itself as it does in a row', async () => {
    expect(await Run.outcomes(source, settings, { from: 27, to: 30 })).toEqual(outcomes.slice(27, 30))
  })

  test('gives the same from a source that was prepared again', async () => {
    expect(await Run.outcomes(await Run.source(), settings, { to: 10 })).toEqual(outcomes.slice(0, 10))
  })

  test('gives something else under another seed', async () => {
    const other = await Run.outcomes(source, Run.settings('another'), { to: 5 })
    for (const [slot, outcome] of other.entries())
      expect(outcome.record?.messages).not.toEqual(outcomes[slot]?.record?.messages)
  })
})

describe('a slot whose first attempts fail', () => {
  test('tells why, and has the record of the first attempt that passes', async () => {
    const [first] = outcomes.filter((outcome) => outcome.rejected.length === 0)
    if (first === undefined) throw new Error('no slot passes at once')
    const failing = (times: number): Promise<Outcome.Outcome> => {
      let left = times
      return Effect.runPromise(
        Pipeline.slot(settings, source, first.slot).pipe(
          Effect.updateService(ForthTranslator.ForthTranslator, (forth) => ({
            bind: (request) =>
              (left -= 1) >= 0
                ? Effect.fail({ _tag: 'Rejection', stage: 'binding', reason: 'closed', place: '', evidence: left })
                : forth.bind(request)
          })),
          Effect.provide(Offline.layer)
        )
      )
    }
    expect(await failing(0)).toEqual(first)
    const late = await failing(2)
    expect(
      late.rejected.flatMap(({ slot, stage, reason, evidence }) =>
        reason === 'closed' ? [[slot, stage, evidence]] : []
      )
    ).toEqual([
      [first.slot, 'binding', 1],
      [first.slot, 'binding', 0]
    ])
    expect(late.rejected.map((one) => one.attempt)).toEqual([...late.rejected.keys()])
    expect(late.record?.id).toBe(first.record?.id)
    expect(late.record?.messages).not.toEqual(first.record?.messages)
  })
})

describe('the records of a run', () => {
  test('withhold only tools that stand in their list, and list response schemas in about half of them', () => {
    const records = Run.records(outcomes)
    for (const { toolsets, tools } of records)
      for (const { withheld } of toolsets)
        expect(tools.map((tool) => tool.function.name)).toEqual(expect.arrayContaining([...withheld]))
    const responding = records.filter(({ tools }) => tools.some((tool) => tool.function.response !== undefined))
    expect(responding.length).toBeGreaterThan(count / 4)
    expect(responding.length).toBeLessThan((3 * count) / 4)
    const annotated = JSON.stringify(records.flatMap((record) => record.tools)).includes('x-magnet')
    expect(annotated).toBe(false)
  })

  test('list tools as their functions are, each once, in no order of their own', () => {
    const signatures = new Map([...source.graph.signatures].map(([name, signature]) => [String(name), signature]))
    for (const { tools } of Run.records(outcomes)) {
      const names = tools.map((tool) => tool.function.name)
      expect(new Set(names).size).toBe(names.length)
      expect(names.length).toBeGreaterThanOrEqual(8)
      for (const tool of tools) {
        const signature = signatures.get(tool.function.name)
        expect(signature && Signature.tool(signature, tool.function.response !== undefined)).toEqual(tool)
      }
    }
  })

  test('show none, the date or the whole profile, each about as often as it should be', () => {
    const shown = Map.groupBy(Run.records(outcomes), ({ messages: [first] }) =>
      first?.role !== 'system' ? 'none' : /cards?|home city/i.test(first.content) ? 'profile' : 'date'
    )
    expect([...shown.keys()].toSorted()).toEqual(['date', 'none', 'profile'])
    for (const { context, messages } of shown.get('profile') ?? [])
      for (const value of scalars(context.profile)) expect(messages[0]?.content).toContain(value)
  })
})

const scalars = (value: unknown): ReadonlyArray<string> =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalars) : [String(value)]

describe('families', () => {
  const families = { ...Run.settings('families'), families: true }
  let pairs: ReadonlyArray<readonly [Outcome.Outcome, Outcome.Outcome]> = []
  beforeAll(async () => {
    const both = await Run.outcomes(source, families, { to: 24 })
    pairs = both.flatMap((outcome, slot) => {
      const next = both[slot + 1]
      return slot % 2 === 0 && next !== undefined ? [[outcome, next] as const] : []
    })
  })

  test('are φ and φ̂ in adjacent slots, tied by their name', () => {
    expect(pairs).toHaveLength(12)
    for (const [whole, lacking] of pairs) {
      expect(whole.record?.family).toBe(lacking.record?.family)
      expect(whole.record?.turns.filter((turn) => turn.missing !== undefined)).toEqual([])
      expect(lacking.record?.turns.filter((turn) => turn.missing !== undefined)).toHaveLength(1)
    }
    expect(new Set(pairs.map(([whole]) => whole.record?.family)).size).toBe(12)
  })

  test('have one derivation, but for the Split, yet each its own words', () => {
    for (const [{ record: whole }, { record: lacking }] of pairs) {
      expect(lacking?.derivation.base).toEqual(whole?.derivation.base)
      expect(lacking?.derivation.edits.filter((edit) => edit.tag !== 'split')).toEqual(whole?.derivation.edits)
      expect(lacking?.derivation.edits.filter((edit) => edit.tag === 'split')).toHaveLength(1)
      expect(lacking?.messages).not.toEqual(whole?.messages)
    }
  })
})
