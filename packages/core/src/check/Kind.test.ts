import { describe, expect, test } from 'vitest'
import * as CallId from '../path/CallId.js'
import type { CallRecord, Kind as KindName, Trajectory } from '../trajectory/Trajectory.js'
import * as Loan from './fixture/Loan.js'
import * as Kind from './Kind.js'

const call = (index: number, name: string, more: Partial<CallRecord> = {}): CallRecord => ({
  id: CallId.of(index),
  tool_call: `call_${index}`,
  step: 0,
  function: name,
  arguments: { index },
  origin: { tag: 'walked' },
  intent: 'asked',
  ok: true,
  executor: 'world',
  world: 'library',
  needs: [],
  sources: {},
  accept: {},
  ...more
})

const of = (kind: KindName, ...calls: ReadonlyArray<CallRecord>): Trajectory => ({
  ...Loan.record,
  kind,
  turns: [{ user: 1, kind: 'calls', labels: [], calls }]
})

const reasons = (record: Trajectory): ReadonlyArray<string> => Kind.check(record).map(({ reason }) => reason)

const hidden = { intent: 'implied' } as const
const drawn = (from: number): Partial<CallRecord> => ({
  step: 1,
  needs: [CallId.of(from)],
  sources: { '/index': { tag: 'output', call: CallId.of(from), pointer: '/id', proof: 'literal' } }
})

describe('the kind of a record', () => {
  test('is what its calls are', () => {
    expect(reasons(of('single', call(1, 'find')))).toEqual([])
    expect(reasons(of('single', call(2, 'look', hidden), call(1, 'find', drawn(2))))).toEqual([])
    expect(reasons(of('parallel', call(1, 'find'), call(2, 'find')))).toEqual([])
    expect(reasons(of('multiple', call(1, 'find'), call(2, 'borrow', drawn(1))))).toEqual([])
    expect(reasons(of('parallel_multiple', call(1, 'find'), call(2, 'find'), call(3, 'borrow')))).toEqual([])
    expect(reasons(Loan.record)).toEqual([])
  })

  test('is not what somebody calls it', () => {
    expect(reasons(of('single', call(1, 'find'), call(2, 'find')))).toEqual(['kind.calls'])
    expect(reasons(of('single', call(1, 'find', hidden)))).toEqual(['kind.calls'])
    expect(reasons(of('parallel', call(1, 'find'), call(2, 'borrow')))).toEqual(['kind.calls'])
    expect(reasons(of('multiple', call(1, 'find'), call(2, 'find'), call(3, 'borrow')))).toEqual(['kind.calls'])
    expect(reasons(of('parallel_multiple', call(1, 'find'), call(2, 'borrow')))).toEqual(['kind.calls'])
  })

  test('counts what the assistant looked up by itself for nothing', () => {
    expect(reasons(of('single', call(1, 'find'), call(2, 'look', { extra: true })))).toEqual([])
  })

  test('allows one user message, or asks for several', () => {
    expect(reasons({ ...Loan.record, kind: 'multiple' })).toEqual(['kind.turns'])
    expect(reasons({ ...of('single', call(1, 'find')), kind: 'multi_turn' })).toEqual(['kind.turns'])
    expect(reasons({ ...Loan.record, turns: [], kind: 'single' })).toEqual(['kind.turns'])
  })

  test('of one message is nothing but calls, which go through', () => {
    const record = of('single', call(1, 'find'))
    const [turn] = record.turns
    expect(reasons({ ...record, turns: turn === undefined ? [] : [{ ...turn, kind: 'talk' }] })).toEqual(['kind.turn'])
    expect(reasons(of('single', call(1, 'find', { ok: false })))).toEqual(['kind.failure'])
  })

  test('puts calls of one function in one message, with other arguments each', () => {
    expect(reasons(of('parallel', call(1, 'find'), call(2, 'find', { step: 1 })))).toEqual(['kind.message'])
    expect(reasons(of('parallel', call(1, 'find'), call(2, 'find', { arguments: { index: 1 } })))).toEqual([
      'kind.arguments'
    ])
  })

  test('leaves nobody to guess which of several things is meant', () => {
    const both: CallRecord['sources'] = {
      '/index': {
        tag: 'derived',
        op: 'sum',
        from: [1, 2].map((from) => ({ tag: 'output', call: CallId.of(from), pointer: '/n' })),
        proof: 'computed'
      }
    }
    const several = [call(1, 'find'), call(2, 'find')]
    expect(reasons(of('parallel_multiple', ...several, call(3, 'borrow', drawn(1))))).toEqual(['kind.choice'])
    expect(reasons(of('parallel_multiple', ...several, call(3, 'borrow', { step: 1, sources: both })))).toEqual([])
  })

  test('relates functions to each other', () => {
    const far = { world: 'travel' }
    expect(reasons(of('multiple', call(1, 'find'), call(2, 'fly', far)))).toEqual(['kind.unrelated', 'kind.unrelated'])
    expect(reasons(of('multiple', call(1, 'find'), call(2, 'fly', { ...far, ...drawn(1) })))).toEqual([])
    const between = call(3, 'look', { ...hidden, ...drawn(1) })
    expect(reasons(of('multiple', call(1, 'find'), between, call(2, 'fly', { ...far, ...drawn(3) })))).toEqual([])
  })

  test('lets only a record of one message end at a call', () => {
    expect(reasons({ ...of('single', call(1, 'find')), ends: 'call' })).toEqual([])
    expect(reasons({ ...Loan.record, ends: 'call' })).toEqual(['kind.ends'])
  })
})
