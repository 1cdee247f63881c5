import { describe, expect, test } from 'vitest'
import type { Kind, Trajectory } from '../trajectory/Trajectory.js'
import * as Loan from '../check/fixture/Loan.js'
import * as Mixed from './Mixed.js'
import * as Tally from './Tally.js'

const record = (kind: Kind, more: Partial<Trajectory> = {}): Trajectory => ({ ...Loan.record, kind, ...more })

const mixture = { single: 1, multi_turn: 1 }

describe('the yields of a mixture', () => {
  test('say what was planned, what was made, and why the rest was not', () => {
    const tally = Tally.of([
      { slot: 0, record: record('single'), rejected: [{ stage: 'walk', reason: 'too_short', kind: 'single' }] },
      {
        slot: 1,
        record: undefined,
        rejected: [
          { stage: 'check', reason: 'replay', kind: 'multi_turn' },
          { stage: 'walk', reason: 'too_short', kind: 'multi_turn' }
        ]
      },
      { slot: 2, record: record('single'), rejected: [{ stage: 'check', reason: 'kind.calls', kind: 'single' }] }
    ])
    expect(Mixed.yields(tally, mixture)).toEqual({
      single: {
        planned: 2,
        records: 2,
        walked: 3,
        share: 0.6667,
        rejected: { 'check/kind.calls': 1, 'walk/too_short': 1 }
      },
      multi_turn: {
        planned: 1,
        records: 0,
        walked: 1,
        share: 0,
        rejected: { 'check/replay': 1, 'walk/too_short': 1 }
      }
    })
  })

  test('of an empty run plan nothing', () => {
    expect(Mixed.yields(Tally.empty, mixture)['single']).toEqual({
      planned: 0,
      records: 0,
      walked: 0,
      share: 1,
      rejected: {}
    })
  })
})

describe('the figures of single-turn records', () => {
  test('are those of all their kinds, and of no other', () => {
    const tally = Tally.of(
      [record('single', { ends: 'call' }), record('multiple'), record('multi_turn')].map((one, slot) => ({
        slot,
        record: one,
        rejected: []
      }))
    )
    const calls = Loan.record.turns.flatMap((turn) => turn.calls).length
    expect(Mixed.singleTurn(tally)).toEqual({
      records: 2,
      calls,
      ending: 0.5,
      kinds: { single: { records: 1, calls }, multiple: { records: 1, calls } }
    })
  })

  test('are none where there are none', () => {
    expect(Mixed.singleTurn(Tally.of([{ slot: 0, record: Loan.record, rejected: [] }]))).toBeUndefined()
  })
})
