import { Arbitrary } from '@magnet/laws'
import { describe, expect, it } from 'vitest'
import * as Path from '../path/Path.js'
import * as Random from '../random/Random.js'
import * as Seed from '../random/Seed.js'
import { is } from '../signature/FunctionName.js'
import * as Derivation from './Derivation.js'
import * as Insert from './Insert.js'
import type { PathTransform } from './PathTransform.js'

const walk = (...names: ReadonlyArray<string>): Path.Path => Path.walked(names.filter(is))
const apply = (transform: PathTransform, base: Path.Path, seed = 1): Path.Path =>
  Random.run(Seed.root(seed))(transform(Arbitrary.travel)(Derivation.of(base))).path
const names = (path: Path.Path): ReadonlyArray<string> =>
  path.map((turn) => turn.calls.map((call) => `${call.function}${call.intent === 'implied' ? '*' : ''}`).join(' '))

describe('Insert before', () => {
  it('builds the chain of providers that a booking needs, down to the look-ups', () => {
    expect(names(apply(Insert.before({ probability: 1, depth: 4 }), walk('book_flight')))).toEqual([
      'find_airport* find_airport* search_flights* price_flight* sign_in* book_flight'
    ])
  })

  it('goes no deeper than it is told', () => {
    expect(names(apply(Insert.before({ probability: 1, depth: 2 }), walk('book_flight')))).toEqual([
      'search_flights* price_flight* sign_in* book_flight'
    ])
  })

  it('inserts no provider for what an earlier call gives', () => {
    const path = apply(
      Insert.before({ probability: 1, depth: 1 }),
      walk('search_flights', 'price_flight', 'book_flight')
    )
    expect(names(path)).toEqual(['find_airport* find_airport* search_flights', 'price_flight', 'sign_in* book_flight'])
  })

  it('needs a second look-up for a second place, even after a walked one', () => {
    expect(names(apply(Insert.before({ probability: 1 }), walk('find_airport', 'search_flights')))).toEqual([
      'find_airport',
      'find_airport* search_flights'
    ])
  })

  it('establishes a premise once', () => {
    const path = apply(Insert.before({ probability: 1 }), walk('price_flight', 'book_flight', 'book_flight'))
    expect(names(path).filter((turn) => turn.includes('sign_in*'))).toHaveLength(1)
  })

  it('hides no act that changes something, but for a premise', () => {
    const path = apply(Insert.before({ probability: 1, depth: 3 }), walk('get_invoice'))
    expect(names(path)).toEqual(['get_invoice'])
  })

  it('serves only the needs and by only the providers that it is told', () => {
    const none = apply(Insert.before({ probability: 1, need: () => false }), walk('book_flight'))
    expect(names(none)).toEqual(['book_flight'])
    const any = apply(Insert.before({ probability: 1, when: () => true }), walk('get_invoice'))
    expect(names(any)).toEqual(['book_flight* get_invoice'])
  })

  it('takes a chance for each edit', () => {
    const premises = Insert.before({
      probability: (edit) => (edit._tag === 'InsertBefore' && edit.because === 'premise' ? 1 : 0)
    })
    expect(names(apply(premises, walk('book_flight')))).toEqual(['sign_in* book_flight'])
  })

  it('picks among providers by weight', () => {
    const dear = Insert.before({
      probability: 1,
      when: () => true,
      weight: (edit) => (edit._tag === 'InsertBefore' && edit.call.function === 'cancel_booking' ? 1 : 0)
    })
    expect(names(apply(dear, walk('convert_money')))).toEqual(['cancel_booking* convert_money'])
  })
})

describe('Insert after', () => {
  it('hides a reading post-processor behind the last walked call of a turn', () => {
    expect(names(apply(Insert.after({ probability: 1 }), walk('book_flight', 'get_invoice')))).toEqual([
      'book_flight',
      'get_invoice convert_money*'
    ])
  })
})

describe('Insert later', () => {
  it('keeps its distance', () => {
    for (const gap of [1, 2, 3])
      for (let seed = 0; seed < 30; seed++) {
        const base = walk('search_flights', 'price_flight', 'book_flight', 'get_invoice', 'convert_money')
        const path = apply(Insert.later({ probability: 1, gap, when: () => true }), base, seed)
        for (const [index, turn] of path.entries())
          for (const { origin } of turn.calls) {
            const source = origin._tag === 'Inserted' ? Path.turnOf(origin.partner)(path) : undefined
            if (source !== undefined && source._tag === 'Some') expect(index - source.value).toBeGreaterThan(gap)
          }
      }
  })

  it('asks for the nested call', () => {
    const path = apply(Insert.later({ probability: 1 }), walk('price_flight', 'book_flight', 'get_invoice'), 2)
    expect(names(path)).toEqual(['price_flight', 'book_flight', 'get_invoice', 'convert_money'])
  })
})

describe('a change of mind', () => {
  const base = walk('price_flight', 'book_flight')
  it('undoes an act in a later turn', () => {
    expect(names(apply(Insert.later({ probability: 1, gap: 0, when: Insert.change }), base))).toEqual([
      'price_flight',
      'book_flight',
      'cancel_booking'
    ])
  })

  it('is nothing that is inserted otherwise: not later, and never hidden', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(names(apply(Insert.later({ probability: 1, gap: 0 }), base, seed)).join(' ')).not.toContain('cancel')
      expect(names(apply(Insert.after({ probability: 1, when: () => true }), base, seed)).join(' ')).not.toContain(
        'cancel'
      )
    }
  })
})
