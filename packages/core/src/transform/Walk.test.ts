import { Arbitrary } from '@magnet/laws'
import { describe, expect, it } from 'vitest'
import * as Path from '../path/Path.js'
import * as Random from '../random/Random.js'
import * as Seed from '../random/Seed.js'
import { is } from '../signature/FunctionName.js'
import * as Walk from './Walk.js'

const seeds = Array.from({ length: 200 }, (_, seed) => seed)

describe('Walk', () => {
  const names = (seed: number, options: Walk.WalkOptions, start?: string): ReadonlyArray<string> =>
    Path.calls(
      Random.run(Seed.root(seed))(
        Walk.walk(options)(Arbitrary.travel)(start !== undefined && is(start) ? start : undefined)
      )
    ).map((call) => call.function)

  it('starts where it is told and ends at a dead end', () => {
    expect(names(1, { steps: 20 }, 'convert_money')).toEqual(['convert_money'])
    for (const seed of seeds.slice(0, 50))
      expect(names(seed, { steps: 20 }, 'search_flights')[0]).toBe('search_flights')
  })

  it('never goes from an act to its undoing', () => {
    for (const seed of seeds.slice(0, 200)) {
      const walked = names(seed, {}, 'book_flight')
      expect(walked[1]).not.toBe('cancel_booking')
    }
  })

  it('comes back nowhere when told so', () => {
    for (const seed of seeds.slice(0, 100)) {
      const walked = names(seed, { revisits: 'none' })
      expect(new Set(walked).size).toBe(walked.length)
    }
  })

  it('takes no edge that weighs nothing', () => {
    const options: Walk.WalkOptions = { weight: (edge) => (edge.to === 'convert_money' ? 0 : 1) }
    for (const seed of seeds.slice(0, 100))
      expect(names(seed, options, 'search_flights')).not.toContain('convert_money')
  })

  it('has no step too many, and none without steps', () => {
    expect(names(1, { steps: 0 })).toEqual([])
    expect(names(1, { steps: 1 })).toHaveLength(1)
  })
})
