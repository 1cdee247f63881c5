import { Arbitrary } from '@magnet/laws'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import * as Path from '../path/Path.js'
import * as Random from '../random/Random.js'
import * as Seed from '../random/Seed.js'
import { is } from '../signature/FunctionName.js'
import * as Derivation from './Derivation.js'
import * as Insert from './Insert.js'
import * as Merge from './Merge.js'
import * as PathTransform from './PathTransform.js'
import * as Split from './Split.js'

const walk = (...names: ReadonlyArray<string>): Path.Path => Path.walked(names.filter(is))
const base = walk('search_flights', 'price_flight', 'book_flight', 'get_invoice')
const apply = (transform: PathTransform.PathTransform, path: Path.Path, seed: number): Path.Path =>
  Random.run(Seed.root(seed))(transform(Arbitrary.travel)(Derivation.of(path))).path
const only = (policy: Path.MissingPolicy): { readonly [each in Path.MissingPolicy]: number } => ({
  all_or_nothing: 0,
  do_the_rest: 0,
  read_then_ask: 0,
  [policy]: 1
})
const seeds = Array.from({ length: 40 }, (_, seed) => seed)
const missing = (path: Path.Path): Path.Missing | undefined => Path.missing(path)[0]
const lacking = (path: Path.Path): ReadonlyArray<string> =>
  path.find((turn) => O.isSome(turn.missing))?.calls.map((call) => call.function) ?? []

describe('Split', () => {
  it('makes one thing missing, in the turn before the call that needs it', () => {
    for (const seed of seeds) {
      const path = apply(Split.split(), base, seed)
      const index = path.findIndex((turn) => O.isSome(turn.missing))
      expect(path).toHaveLength(base.length + 1)
      expect(path[index + 1]?.calls[0]?.function).toBe(missing(path)?.function)
    }
  })

  it('does the rest of a turn, but not what only serves the withheld call', () => {
    const merged = PathTransform.sequence([
      Merge.merge({ probability: 1, maxCalls: 9 }),
      Insert.before({ probability: 1 }),
      Split.split({ functions: 1, policies: only('do_the_rest'), eligible: (call) => call.function === 'book_flight' })
    ])
    expect(lacking(apply(merged, base, 1))).toEqual(['find_airport', 'find_airport', 'search_flights', 'price_flight'])
  })

  it('reads before it asks', () => {
    const reading = PathTransform.sequence([
      Insert.before({ probability: 1 }),
      Split.split({ functions: 0, policies: only('read_then_ask') })
    ])
    for (const seed of seeds) expect(lacking(apply(reading, base, seed))).toEqual(['find_airport', 'find_airport'])
  })

  it('lets only values be missing that a person says and nothing gives', () => {
    for (const seed of seeds)
      expect(missing(apply(Split.split({ functions: 0 }), base, seed))?.parameters).toEqual(['day'])
  })

  it('never supplies a ghost, which the path does not call', () => {
    for (const seed of seeds) {
      const lack = missing(apply(Split.split({ ghosts: 1 }), base, seed))
      expect(lack?.call).toEqual(O.none)
      expect(base.flatMap((turn) => turn.calls.map((call) => call.function))).not.toContain(lack?.function)
    }
  })

  it('takes another kind where one finds nothing', () => {
    const path = walk('get_invoice')
    for (const seed of seeds) expect(missing(apply(Split.split({ functions: 0 }), path, seed))?._tag).toBe('Function')
  })

  it('does nothing at probability 0, and where nothing may be withheld', () => {
    for (const seed of seeds) {
      expect(apply(Split.split({ probability: 0 }), base, seed)).toBe(base)
      expect(apply(Split.split({ eligible: () => false }), base, seed)).toBe(base)
    }
  })

  it('withholds no function whose name is an ordinary word', () => {
    expect(['book', 'translate', 'v2'].filter(is).map(Split.hideable)).toEqual([false, false, false])
    expect(['book_flight', 'bookFlight', 'book-flight'].filter(is).map(Split.hideable)).toEqual([true, true, true])
  })
})
