import { type Json, Pointer, Seed, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { world } from './index.js'

const seeds = Array.from({ length: 12 }, (_none, index) => Seed.root(`travel ${index}`))

/** Runs calls one after another; an argument of the form `=1/flights/0/flight_id` stands for what call 1 returned. */
const run = (
  seed: Seed.Seed,
  calls: ReadonlyArray<readonly [name: string, given: Readonly<Record<string, Json.Json>>]>
): { readonly outputs: ReadonlyArray<Json.Json>; readonly state: World.State } => {
  const outputs: Array<Json.Json> = []
  let state = world.init(seed)
  for (const [name, given] of calls) {
    const arguments_ = Object.fromEntries(
      Object.entries(given).map(([key, value]) => {
        const reference = typeof value === 'string' ? /^=(\d+)(\/.*)$/.exec(value) : null
        return [
          key,
          reference === null ? value : (Pointer.get(outputs[Number(reference[1])] ?? null, reference[2] ?? '') ?? null)
        ]
      })
    )
    const result = world.step({ function: name, arguments: arguments_ })(state)
    if (E.isLeft(result)) outputs.push({ refused: result.left.code })
    else {
      outputs.push(result.right[0])
      state = result.right[1]
    }
  }
  return { outputs, state }
}

const at = (output: Json.Json | undefined, pointer: string): Json.Json | undefined => Pointer.get(output, pointer)

const facts = (seed: Seed.Seed, type: string): ReadonlyArray<Json.Json> =>
  world
    .visible(world.init(seed))
    .filter((fact) => fact.type === type)
    .map((fact) => fact.value)

const trip = (seed: Seed.Seed): ReadonlyArray<readonly [string, Readonly<Record<string, Json.Json>>]> => {
  const [from = '', , to = ''] = facts(seed, 'City')
  return [
    ['find_airport', { city: from }],
    ['find_airport', { city: to }],
    ['search_flights', { origin: '=0/code', destination: '=1/code', date: facts(seed, 'CalendarDate')[0] ?? '' }],
    ['list_cards', {}],
    ['price_flight', { flight_id: '=2/flights/0/flight_id', cabin: 'economy' }],
    ['book_flight', { fare_id: '=4/fare_id', card_id: '=3/cards/0/card_id' }]
  ]
}

describe('a trip', () => {
  it('is booked by an airport, a flight, a fare and a card', () => {
    for (const seed of seeds) {
      const { outputs } = run(seed, trip(seed))
      if (at(outputs[4], '/refused') === 'sold_out') continue
      expect(at(outputs[5], '/booking_id')).toMatch(/^BK/)
      expect(at(outputs[5], '/total')).toBe(at(outputs[4], '/total'))
      expect(at(outputs[5], '/departs')).toBe(at(outputs[2], '/flights/0/departs'))
    }
  })

  it('can be cancelled once, for what its invoice then notes', () => {
    const [seed = Seed.root(0)] = seeds
    const { outputs } = run(seed, [
      ...trip(seed),
      ['get_invoice', { booking_id: '=5/booking_id' }],
      ['cancel_booking', { booking_id: '=5/booking_id' }],
      ['get_invoice', { booking_id: '=5/booking_id' }],
      ['cancel_booking', { booking_id: '=5/booking_id' }],
      ['choose_seat', { booking_id: '=5/booking_id', seat: 'aisle' }]
    ])
    expect(at(outputs[6], '/refunded')).toBeUndefined()
    expect(Number(at(outputs[7], '/refund')) + Number(at(outputs[7], '/fee'))).toBe(at(outputs[5], '/total'))
    expect(at(outputs[8], '/refunded')).toBe(at(outputs[7], '/refund'))
    expect(outputs.slice(9)).toEqual([{ refused: 'conflict' }, { refused: 'conflict' }])
  })

  it('can be insured by an offer, and then costs no fee to cancel', () => {
    const [seed = Seed.root(0)] = seeds
    const { outputs } = run(seed, [
      ...trip(seed),
      ['quote_insurance', { booking_id: '=5/booking_id', cover: 'full' }],
      ['insure_booking', { quote_id: '=6/quote_id', card_id: '=3/cards/1/card_id' }],
      ['cancel_booking', { booking_id: '=5/booking_id' }]
    ])
    expect(at(outputs[7], '/premium')).toBe(at(outputs[6], '/premium'))
    expect(at(outputs[8], '/fee')).toBe(0)
  })

  it('is not booked twice, nor with a card or fare of nobody', () => {
    const [seed = Seed.root(0)] = seeds
    const { outputs } = run(seed, [
      ...trip(seed),
      ['book_flight', { fare_id: '=4/fare_id', card_id: '=3/cards/0/card_id' }],
      ['book_flight', { fare_id: '=4/fare_id', card_id: 'card_0' }],
      ['book_flight', { fare_id: 'F-22222', card_id: '=3/cards/0/card_id' }]
    ])
    expect(outputs.slice(6, 8)).toEqual([{ refused: 'conflict' }, { refused: 'conflict' }])
    expect(at(outputs[8], '/refused')).toBe('not_found')
  })
})

describe('a search', () => {
  it('has one cheapest, one earliest and one quickest flight', () => {
    for (const seed of seeds) {
      const flights = at(run(seed, trip(seed)).outputs[2], '/flights')
      const rows = Array.isArray(flights) ? flights : []
      expect(rows.length).toBeGreaterThanOrEqual(3)
      for (const field of ['/departs', '/price_from', '/duration_minutes'])
        expect(new Set(rows.map((row: Json.Json) => at(row, field))).size).toBe(rows.length)
    }
  })

  it('has one cheapest, one best-rated and one most central hotel', () => {
    for (const seed of seeds) {
      const city = facts(seed, 'City').at(-1) ?? ''
      const check_in = facts(seed, 'CalendarDate')[1] ?? ''
      const hotels = at(run(seed, [['search_hotels', { city, check_in, nights: 3 }]]).outputs[0], '/hotels')
      const rows = Array.isArray(hotels) ? hotels : []
      expect(rows.length).toBeGreaterThanOrEqual(4)
      for (const field of ['/name', '/price_per_night', '/rating', '/miles_to_centre'])
        expect(new Set(rows.map((row: Json.Json) => at(row, field))).size).toBe(rows.length)
    }
  })

  it('leaves no trace, yet what it found can be booked', () => {
    const [seed = Seed.root(0)] = seeds
    const initial = world.init(seed)
    expect(run(seed, trip(seed).slice(0, 5)).state).toEqual(initial)
  })
})

describe('points', () => {
  it('need a linked account, which is linked once', () => {
    const [seed = Seed.root(0)] = seeds
    const { outputs } = run(seed, [
      ['get_points', {}],
      ['link_rewards', {}],
      ['get_points', {}],
      ['link_rewards', {}]
    ])
    expect(outputs[0]).toEqual({ refused: 'unauthenticated' })
    expect(at(outputs[2], '/points')).toBeGreaterThan(0)
    expect(outputs[3]).toEqual({ refused: 'conflict' })
  })
})

describe('claims', () => {
  it('have the same numbers in either order', () => {
    const [seed = Seed.root(0)] = seeds
    const [note = '', other = ''] = facts(seed, 'ExpenseNote')
    const first = ['submit_expense', { amount: 40, category: 'meals', note }] as const
    const second = ['submit_expense', { amount: 75, category: 'transport', note: other }] as const
    const forward = run(seed, [first, second])
    const backward = run(seed, [second, first])
    expect(forward.state).toEqual(backward.state)
    expect(forward.outputs).toEqual(backward.outputs.toReversed())
  })

  it('cannot be made of the same expense twice', () => {
    const [seed = Seed.root(0)] = seeds
    const claim = ['submit_expense', { amount: 40, category: 'meals', note: 'Lunch' }] as const
    expect(run(seed, [claim, claim]).outputs[1]).toEqual({ refused: 'conflict' })
  })
})

describe('a budget', () => {
  it('bears what is left of it and no more', () => {
    const [seed = Seed.root(0)] = seeds
    const { outputs } = run(seed, [
      ['list_budgets', {}],
      ['charge_budget', { budget_id: '=0/budgets/0/budget_id', amount: '=0/budgets/0/remaining' }],
      ['charge_budget', { budget_id: '=0/budgets/0/budget_id', amount: 1 }]
    ])
    expect(outputs.slice(1)).toMatchObject([{ remaining: 0 }, { refused: 'insufficient_funds' }])
  })
})
