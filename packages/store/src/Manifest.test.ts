import { Tally } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Manifest from './Manifest.js'

const identity: Manifest.Identity = { configuration: {}, seed: 1, versions: {}, pool: 'sha256:0' }
const pool: Manifest.Pool = { functions: 2, skipped: [], uncalled: [] }

const uses = (model: string, replies: number): ReadonlyArray<Tally.Rejected['models']>[number] => [
  { role: 'back', model, replies, input: 1000 * replies, output: 100 * replies }
]

const failed = (models: Tally.Rejected['models']): Tally.Outcome => ({
  slot: 0,
  record: undefined,
  rejected: [{ stage: 'query', reason: 'query_leak', ...(models === undefined ? {} : { models }) }]
})

describe('the manifest of a run that asks models', () => {
  const tally = Tally.of([failed(uses('openai:a', 2)), failed(uses('openai:b', 1)), failed(undefined)])

  test('says which model replied in which role, and counts failed attempts and what came before the slots', () => {
    const manifest = Manifest.make(identity, pool, tally, {
      prompts: { 'back-translation': 1 },
      before: [{ role: 'judge', model: 'openai:a', replies: 4, input: 40, output: 4 }],
      price: ({ input, output }) => (input + 2 * output) / 1e6
    })
    expect(manifest.models).toEqual({
      back: {
        'openai:a': { replies: 2, input: 2000, output: 200 },
        'openai:b': { replies: 1, input: 1000, output: 100 }
      },
      judge: { 'openai:a': { replies: 4, input: 40, output: 4 } }
    })
    expect(manifest.prompts).toEqual({ 'back-translation': 1 })
    expect(manifest.cost).toEqual({ replies: 7, input: 3040, output: 304, usd: 0.003648 })
  })

  test('claims no cost where one price is not known', () => {
    const manifest = Manifest.make(identity, pool, tally, {
      prompts: {},
      before: [],
      price: ({ model }) => (model === 'openai:a' ? 1 : undefined)
    })
    expect(manifest.cost).toEqual({ replies: 3, input: 3000, output: 300 })
  })

  test('is read back as it was written', () => {
    const manifest = Manifest.make(identity, pool, tally, { prompts: {}, before: [], price: () => 0 })
    expect(Manifest.parse(Manifest.text(manifest))).toMatchObject({ right: manifest })
  })
})
