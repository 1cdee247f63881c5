import { Tally } from '@magnet/core'
import { Manifest } from '@magnet/store'
import { describe, expect, test } from 'vitest'
import { plain } from '../terminal/Style.js'
import * as Summary from './Summary.js'

const identity: Manifest.Identity = { configuration: {}, seed: 1, versions: {}, pool: 'sha256:0' }

const session = (tally: Tally.Tally, over: Partial<Summary.Session> = {}): Summary.Session => ({
  folder: 'runs/first',
  manifest: Manifest.make(
    identity,
    {
      functions: 12,
      uncalled: [],
      skipped: [
        { place: '/0', name: 'a', reason: 'an unknown type', expected: '' },
        { place: '/0', name: 'b', reason: 'an unknown type', expected: '' },
        { place: '/0', name: 'c', reason: 'too many parameters', expected: '' }
      ]
    },
    tally
  ),
  made: 3,
  seconds: 1.5,
  lines: [],
  ...over
})

const rejected = (reason: string): Tally.Outcome['rejected'][number] => ({ stage: 'check', reason })

describe('a summary', () => {
  test('of walks that were all too short says so', () => {
    const tally = Tally.of([{ slot: 0, record: undefined, rejected: [{ stage: 'walk', reason: 'too_short' }] }])
    expect(Summary.render(session(tally), plain)).toContain('no walk of 1 was long enough: walk/too_short 1')
  })

  test('of a run without records gives the yield and its reasons', () => {
    const tally = Tally.of([{ slot: 0, record: undefined, rejected: [rejected('replay'), rejected('replay')] }])
    const text = Summary.render(session(tally), plain)
    expect(text).toContain('0 conversations in runs/first (3 slots in 1.5 s, 2 a second)')
    expect(text).toContain('0.0 % (0 of 2 attempts); failed most by check/replay 2')
  })

  test('says what of the pool was skipped, with the most frequent reasons', () => {
    const record = {
      id: 'mt-000000',
      family: 'f-000000',
      kind: 'multi_turn' as const,
      language: 'en',
      strategy: 'execute-first',
      context: { now: '', timezone: '', profile: {}, policy: [] },
      tools: [],
      toolsets: [],
      messages: [],
      turns: [],
      derivation: { base: [], edits: [], path: [], functions: {} },
      worlds: []
    }
    const tally = Tally.of([
      { slot: 0, record, rejected: [] },
      { slot: 1, record: undefined, rejected: [rejected('labels')] }
    ])
    const text = Summary.render(session(tally, { made: 0 }), plain)
    expect(text).toContain('1 conversation in runs/first (nothing was left to do)')
    expect(text).toContain(
      '3 entries of the pool: an unknown type (2), too many parameters (1); manifest.json lists them'
    )
    expect(text).toContain('1 slot without a record')
    expect(text).toContain('magnet verify runs/first')
  })

  test('for programs is the manifest in brief', () => {
    const tally = Tally.of([{ slot: 0, record: undefined, rejected: [] }])
    expect(JSON.parse(Summary.json(session(tally)))).toMatchObject({
      folder: 'runs/first',
      slots: 1,
      records: 0,
      shortfalls: [0],
      skipped: 3,
      session: { slots: 3, seconds: 1.5 }
    })
  })
})
