import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as DecodeError from '../json/DecodeError.js'
import * as Codec from './Codec.js'

const call = {
  id: 'c1',
  tool_call: 'call_1',
  step: 0,
  function: 'find_gauge',
  arguments: { city: 'Bergen' },
  origin: { tag: 'walked' },
  intent: 'asked',
  ok: true,
  executor: 'world',
  needs: [],
  sources: { '/city': { tag: 'user', message: 0, span: [3, 9], proof: 'literal' } },
  accept: {}
}
const record = {
  id: 'mt-1',
  family: 'f-1',
  kind: 'multi_turn',
  language: 'en',
  strategy: 'execute-first',
  context: { now: '2025-05-02T09:00:00-07:00', timezone: 'UTC', profile: {}, policy: [] },
  tools: [],
  toolsets: [{ from: 0, withheld: [] }],
  messages: [{ role: 'user', content: 'In Bergen?' }],
  turns: [{ user: 0, kind: 'calls', labels: [], calls: [call] }],
  derivation: { base: [['c1']], edits: [], path: [['c1']], functions: { c1: 'find_gauge' } },
  worlds: []
}

const errors = (value: unknown): ReadonlyArray<string> => {
  const decoded = Codec.decode(value)
  return E.isLeft(decoded) ? decoded.left.map(DecodeError.message) : []
}

describe('decoding a trajectory', () => {
  test('keeps it as it is, with fields that it does not know', () => {
    const more = { ...record, remark: ['by hand'] }
    expect(Codec.decode(more)).toEqual(E.right(more))
  })

  test('names the place and what was expected there', () => {
    expect(errors({ ...record, messages: [{ role: 'assistant', content: 1, loss: 2 }] })).toEqual([
      'at /messages/0/content: expected string, found 1',
      'at /messages/0/loss: expected 0 or 1, found 2'
    ])
    expect(errors({ ...record, kind: 'dialogue' })[0]).toContain("at /kind: expected 'single' or 'parallel'")
    const turn = record.turns[0]
    const wrong = {
      ...call,
      sources: { '/city': { tag: 'derived', op: 'lexicon', from: [{ tag: 'guess' }], proof: 'computed' } }
    }
    expect(errors({ ...record, turns: [{ ...turn, calls: [wrong] }] })[0]).toMatch(
      /^at \/turns\/0\/calls\/0\/sources\/~1city: expected a source with its proof/
    )
  })

  test('refuses what is no record at all', () => {
    for (const value of [null, 3, 'x', [], {}]) expect(errors(value).length).toBeGreaterThan(0)
  })
})

const path = resolve(import.meta.dirname, '../../../../../shared/examples/record.json')

describe.skipIf(!existsSync(path))('the example record (skipped where it is not at hand)', () => {
  test('decodes to itself', () => {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    expect(Codec.decode(value)).toEqual(E.right(value))
  })
})
