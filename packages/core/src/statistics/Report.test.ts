import { describe, expect, test } from 'vitest'
import type { CallId } from '../path/Path.js'
import type { CallRecord, Trajectory, TurnRecord } from '../trajectory/Trajectory.js'
import * as Report from './Report.js'
import * as Tally from './Tally.js'

const call = (id: string, over: Partial<CallRecord> = {}): CallRecord => ({
  id: id as CallId,
  tool_call: `call_${id}`,
  step: 0,
  function: 'find_place',
  arguments: { city: 'Rome' },
  origin: { tag: 'walked' },
  intent: 'asked',
  ok: true,
  executor: 'world',
  needs: [],
  sources: { '/city': { tag: 'user', message: 1, span: [0, 4], proof: 'literal' } },
  accept: {},
  ...over
})

const turn = (calls: ReadonlyArray<CallRecord>, over: Partial<TurnRecord> = {}): TurnRecord => ({
  user: 1,
  kind: 'calls',
  labels: [],
  calls,
  ...over
})

const record = (turns: ReadonlyArray<TurnRecord>): Trajectory => ({
  id: 'mt-000000',
  family: 'f-000000',
  kind: 'multi_turn',
  language: 'en',
  strategy: 'execute-first',
  context: { now: '', timezone: 'UTC', profile: {}, policy: [] },
  tools: [],
  toolsets: [],
  messages: [],
  turns,
  derivation: { base: [], edits: [], path: [], functions: {} },
  worlds: [{ name: 'travel', version: 1, seed: '', initial: '', final: '' }]
})

const tally = Tally.of([
  {
    slot: 0,
    rejected: [{ stage: 'walk', reason: 'too_short' }],
    record: record([
      turn([call('c1'), call('c2', { intent: 'implied' })], { labels: ['nested'] }),
      turn([call('c3', { distance: 2 }), call('c4', { extra: true })], { labels: ['nested', 'long_dependency'] })
    ])
  },
  {
    slot: 1,
    rejected: [],
    record: record([
      turn([], {
        kind: 'missing',
        labels: ['miss_func'],
        missing: { tag: 'function', function: 'f', parameters: [], policy: 'do_the_rest', supplied: null }
      })
    ])
  },
  { slot: 2, rejected: [{ stage: 'check', reason: 'replay' }], record: undefined }
])

describe('a report', () => {
  const statistics = Report.statistics(tally)

  test('says which share of multi-turn records has a label, however many of their turns have it', () => {
    expect(statistics.labels).toEqual({
      long_dependency: { count: 1, share: 0.5 },
      miss_func: { count: 1, share: 0.5 },
      nested: { count: 1, share: 0.5 }
    })
  })

  test('leaves extra calls out of the statistics of calls', () => {
    expect(statistics.calls).toEqual({ mean: 1.5, histogram: { 0: 1, 3: 1 } })
    expect(statistics.turns).toEqual({ mean: 1.5, histogram: { 1: 1, 2: 1 } })
    expect(statistics.functions).toEqual({ find_place: 3 })
  })

  test('counts proofs, distances and what is missing', () => {
    expect(statistics.proofs).toEqual({ literal: { count: 3, share: 1 } })
    expect(statistics.distances).toEqual({ 2: 1 })
    expect(statistics.missing).toEqual({ kinds: { function: 1 }, policies: { do_the_rest: 1 }, supplied: { never: 1 } })
  })

  test('leaves walks that were too short out of the yield', () => {
    const { attempts, walked, accepted, share, stages } = Report.yields(tally)
    expect({ attempts, walked, accepted, share }).toEqual({ attempts: 4, walked: 3, accepted: 2, share: 0.6667 })
    expect(stages.check).toEqual({ entered: 3, passed: 2, rejected: { replay: 1 } })
    expect(tally.shortfalls).toEqual([2])
  })

  test('counts a walk that is long enough and goes elsewhere', () => {
    const astray = Tally.of([
      { slot: 0, record: undefined, rejected: [{ stage: 'walk', reason: 'not_crossing' }] },
      { slot: 1, record: undefined, rejected: [{ stage: 'walk', reason: 'too_short' }] }
    ])
    const { attempts, walked, share } = Report.yields(astray)
    expect({ attempts, walked, share }).toEqual({ attempts: 2, walked: 1, share: 0 })
  })
})
