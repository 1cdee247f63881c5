import { Arbitrary } from '@magnet/laws'
import { describe, expect, it } from 'vitest'
import * as Path from '../path/Path.js'
import * as Random from '../random/Random.js'
import * as Seed from '../random/Seed.js'
import { is } from '../signature/FunctionName.js'
import * as Derivation from './Derivation.js'
import * as Merge from './Merge.js'

const walk = (...names: ReadonlyArray<string>): Path.Path => Path.walked(names.filter(is))
const merge = (
  options: Merge.MergeOptions,
  base: Path.Path,
  seed: number,
  graph = Arbitrary.travel
): Derivation.Derivation => Random.run(Seed.root(seed))(Merge.merge(options)(graph)(Derivation.of(base)))
const seven = walk(
  'search_flights',
  'price_flight',
  'convert_money',
  'search_flights',
  'price_flight',
  'convert_money',
  'find_airport'
)
const seeds = Array.from({ length: 2000 }, (_, seed) => seed)

describe('Merge', () => {
  it('dissolves a boundary with the probability, three in ten by default', () => {
    const turns = seeds.map((seed) => merge({ maxCalls: 7 }, seven, seed).path.length)
    const mean = turns.reduce((sum, each) => sum + each, 0) / turns.length
    expect(Math.abs(mean - (7 - 6 * 0.3))).toBeLessThan(0.1)
  })

  it('keeps turns within the most asked calls', () => {
    for (const most of [1, 2, 3])
      for (const seed of seeds.slice(0, 50)) {
        const sizes = merge({ probability: 1, maxCalls: most }, seven, seed).path.map((turn) => turn.calls.length)
        expect(Math.max(...sizes)).toBe(most)
      }
  })

  it('never joins an act and its undoing, even across a turn between', () => {
    const base = walk('book_flight', 'get_invoice', 'cancel_booking')
    for (const seed of seeds.slice(0, 50)) {
      const { path } = merge({ probability: 1, maxCalls: 9 }, base, seed)
      expect(path).toHaveLength(2)
    }
  })

  it('never joins an act and its change', () => {
    const signatures = [...Arbitrary.travel.signatures].map(
      ([name, signature]) =>
        [name, String(name) === 'get_invoice' ? { ...signature, amends: ['book_flight'] } : signature] as const
    )
    const graph = { ...Arbitrary.travel, signatures: new Map(signatures) }
    const base = walk('price_flight', 'book_flight', 'get_invoice')
    for (const seed of seeds.slice(0, 50))
      expect(merge({ probability: 1, maxCalls: 9 }, base, seed, graph).path.map((turn) => turn.calls.length)).toEqual([
        2, 1
      ])
  })

  it('keeps the calls and logs each boundary in the order of the path', () => {
    const { path, edits } = merge({ probability: 1, maxCalls: 3 }, seven, 1)
    expect(Path.calls(path)).toEqual(Path.calls(seven))
    expect(edits.map((edit) => (edit._tag === 'Merge' ? edit.at : ''))).toEqual(
      edits.map((edit) => (edit._tag === 'Merge' ? edit.at : '')).toSorted((left, right) => (left < right ? -1 : 1))
    )
  })
})
