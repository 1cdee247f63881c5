import { Arbitrary } from '@magnet/laws'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import type { Path } from '../path/Path.js'
import * as Random from '../random/Random.js'
import * as Seed from '../random/Seed.js'
import * as Derivation from './Derivation.js'
import * as Insert from './Insert.js'
import * as Merge from './Merge.js'
import * as PathTransform from './PathTransform.js'
import * as Split from './Split.js'
import * as Walk from './Walk.js'

// `*` is implied; `?` is what is missing, with its policy.
const text = (path: Path): string =>
  path
    .map(({ calls, missing }) => {
      const parts = calls.map((call) => `${call.id}:${call.function}${call.intent === 'implied' ? '*' : ''}`)
      const lack = O.isSome(missing)
        ? [`?${missing.value.function}(${missing.value.parameters.join(',')}) ${missing.value.policy}`]
        : []
      return [...parts, ...lack].join(' ')
    })
    .join(' | ')

const at = (seed: number, transform: PathTransform.PathTransform): string =>
  Random.run(Seed.derive(Seed.root('frozen'), seed))(
    Random.chain((base: Path) =>
      Random.map((derivation: Derivation.Derivation) => text(derivation.path))(
        transform(Arbitrary.travel)(Derivation.of(base))
      )
    )(Walk.walk()(Arbitrary.travel)())
  )

const seeds = [1, 2, 3, 4, 5, 6]

describe('frozen derivations', () => {
  it('walk', () => {
    expect(seeds.map((seed) => at(seed, PathTransform.identity))).toMatchInlineSnapshot(`
      [
        "c1:cancel_booking | c2:convert_money",
        "c1:convert_money",
        "c1:sign_in | c2:book_flight | c3:get_invoice | c4:convert_money",
        "c1:search_flights | c2:price_flight | c3:book_flight | c4:get_invoice | c5:convert_money",
        "c1:convert_money",
        "c1:sign_in | c2:book_flight | c3:get_invoice | c4:convert_money",
      ]
    `)
  })
  it('merge', () => {
    expect(seeds.map((seed) => at(seed, Merge.merge()))).toMatchInlineSnapshot(`
      [
        "c1:cancel_booking | c2:convert_money",
        "c1:convert_money",
        "c1:sign_in | c2:book_flight | c3:get_invoice | c4:convert_money",
        "c1:search_flights | c2:price_flight | c3:book_flight | c4:get_invoice c5:convert_money",
        "c1:convert_money",
        "c1:sign_in c2:book_flight | c3:get_invoice | c4:convert_money",
      ]
    `)
  })
  it('insert before', () => {
    expect(seeds.map((seed) => at(seed, Insert.before({ probability: 0.8, depth: 4 })))).toMatchInlineSnapshot(`
      [
        "c1:cancel_booking | c2:convert_money",
        "c2:get_invoice* c1:convert_money",
        "c1:sign_in | c7:find_airport* c8:find_airport* c6:search_flights* c5:price_flight* c2:book_flight | c3:get_invoice | c4:convert_money",
        "c6:find_airport* c7:find_airport* c1:search_flights | c2:price_flight | c8:sign_in* c3:book_flight | c4:get_invoice | c5:convert_money",
        "c4:find_airport* c5:find_airport* c3:search_flights* c2:price_flight* c1:convert_money",
        "c1:sign_in | c5:price_flight* c2:book_flight | c3:get_invoice | c4:convert_money",
      ]
    `)
  })
  it('insert after', () => {
    expect(seeds.map((seed) => at(seed, Insert.after({ probability: 0.8 })))).toMatchInlineSnapshot(`
      [
        "c1:cancel_booking | c2:convert_money",
        "c1:convert_money",
        "c1:sign_in | c2:book_flight | c3:get_invoice | c4:convert_money",
        "c1:search_flights | c2:price_flight | c3:book_flight | c4:get_invoice | c5:convert_money",
        "c1:convert_money",
        "c1:sign_in | c2:book_flight | c3:get_invoice | c4:convert_money",
      ]
    `)
  })
  it('insert later', () => {
    expect(seeds.map((seed) => at(seed, Insert.later({ probability: 0.8, when: () => true })))).toMatchInlineSnapshot(`
      [
        "c1:cancel_booking | c2:convert_money",
        "c1:convert_money",
        "c1:sign_in | c2:book_flight | c3:get_invoice | c5:book_flight | c4:convert_money",
        "c1:search_flights | c2:price_flight | c3:book_flight | c4:get_invoice | c5:convert_money | c6:price_flight | c7:convert_money",
        "c1:convert_money",
        "c1:sign_in | c2:book_flight | c5:book_flight | c3:get_invoice | c6:cancel_booking | c4:convert_money | c7:convert_money",
      ]
    `)
  })
  it('split', () => {
    expect(seeds.map((seed) => at(seed, Split.split({ ghosts: 0.3 })))).toMatchInlineSnapshot(`
      [
        "c1:cancel_booking | ?convert_money(currency) all_or_nothing | c2:convert_money",
        "?convert_money(currency) all_or_nothing | c1:convert_money",
        "?sign_in() all_or_nothing | c1:sign_in | c2:book_flight | c3:get_invoice | c4:convert_money",
        "?search_flights() all_or_nothing | c1:search_flights | c2:price_flight | c3:book_flight | c4:get_invoice | c5:convert_money",
        "?convert_money() all_or_nothing | c1:convert_money",
        "c1:sign_in | c2:book_flight | c3:get_invoice | ?convert_money(currency) all_or_nothing | c4:convert_money",
      ]
    `)
  })
  it('all together', () => {
    const all = PathTransform.sequence([
      Merge.merge(),
      Insert.before({ probability: 1, depth: 4 }),
      Insert.after(),
      Insert.later(),
      Split.split({ ghosts: 0.3 })
    ])
    expect(seeds.map((seed) => at(seed, all))).toMatchInlineSnapshot(`
      [
        "c1:cancel_booking | ?convert_money(currency) all_or_nothing | c2:convert_money",
        "?convert_money(currency) all_or_nothing | c2:get_invoice* c1:convert_money",
        "c1:sign_in | c7:find_airport* c8:find_airport* c6:search_flights* c5:price_flight* ?book_flight() read_then_ask | c2:book_flight | c3:get_invoice | c4:convert_money",
        "c6:find_airport* c7:find_airport* c1:search_flights | c2:price_flight | c8:sign_in* ?book_flight() read_then_ask | c3:book_flight | c4:get_invoice c5:convert_money",
        "?convert_money() all_or_nothing | c4:find_airport* c5:find_airport* c3:search_flights* c2:price_flight* c1:convert_money",
        "c1:sign_in ?book_flight() do_the_rest | c7:find_airport* c8:find_airport* c6:search_flights* c5:price_flight* c2:book_flight | c3:get_invoice | c4:convert_money",
      ]
    `)
  })
})
