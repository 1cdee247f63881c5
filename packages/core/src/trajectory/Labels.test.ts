import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Labels from './Labels.js'
import type * as Source from '../provenance/Source.js'
import type { CallRecord, Trajectory } from './Trajectory.js'

const path = resolve(import.meta.dirname, '../../../../../shared/examples/record.json')

describe.skipIf(!existsSync(path))('labels of the example record (skipped where it is not at hand)', () => {
  test('are measured as they stand, with their distances', () => {
    const record = JSON.parse(readFileSync(path, 'utf8')) as Trajectory
    const bare: Trajectory = {
      ...record,
      turns: record.turns.map((turn) => ({
        ...turn,
        labels: [],
        calls: turn.calls.map((call) => ({ ...call, distance: 99 }))
      }))
    }
    expect(Labels.measure(bare)).toEqual(record)
  })
})

describe('crossing worlds', () => {
  const call = (id: string, world: string | undefined, sources: CallRecord['sources'] = {}): CallRecord => ({
    id: id as CallRecord['id'],
    tool_call: id,
    step: 0,
    function: id,
    arguments: {},
    origin: { tag: 'walked' },
    intent: 'asked',
    ok: true,
    executor: 'world',
    needs: [],
    sources,
    accept: {},
    ...(world === undefined ? {} : { world })
  })
  const output = (of: string): Source.Source => ({ tag: 'output', call: of as CallRecord['id'], pointer: '/x' })
  const user: Source.Source = { tag: 'user', message: 0, span: [0, 1] }
  const crosses = (source: Source.Source, world: string | undefined): boolean => {
    const record: Trajectory = {
      id: 'mt-000000',
      family: 'f-000000',
      kind: 'multi_turn',
      language: 'en',
      strategy: 'execute-first',
      context: { now: '', timezone: '', profile: {}, policy: [] },
      tools: [],
      toolsets: [],
      messages: [],
      turns: [
        { user: 0, kind: 'calls', labels: [], calls: [call('c1', 'travel')] },
        { user: 3, kind: 'calls', labels: [], calls: [call('c2', world, { '/y': { ...source, proof: 'computed' } })] }
      ],
      derivation: { base: [], edits: [], path: [], functions: {} },
      worlds: []
    }
    return Labels.measure(record).turns[1]?.labels.includes('cross_world') ?? false
  }

  test.each<readonly [string, Source.Source]>([
    ['an output', output('c1')],
    ['a fact of a text', { tag: 'created', facts: [user, output('c1')] }],
    ['a list to select from', { tag: 'derived', op: 'select', from: [output('c1')] }],
    ['a word that chooses', { tag: 'derived', op: 'select', from: [user], with: { because: [{ ...output('c1') }] } }]
  ])('is drawing on another world by %s', (_, source) => {
    expect(crosses(source, 'messaging')).toBe(true)
    expect(crosses(source, 'travel')).toBe(false)
    expect(crosses(source, undefined)).toBe(false)
  })

  test('is not calling two worlds without taking anything from one to the other', () => {
    expect(crosses(user, 'messaging')).toBe(false)
  })
})
