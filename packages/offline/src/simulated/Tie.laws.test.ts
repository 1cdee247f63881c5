import type { Json } from '@magnet/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Tie from './Tie.js'

const member = (name: string, more: Partial<Tie.Member> = {}): Tie.Member => ({
  name,
  list: false,
  ordered: false,
  kind: undefined,
  ...more
})

const order = Tie.of([
  member('items', { list: true }),
  member('total'),
  member('created_at', { ordered: true }),
  member('updated_at', { ordered: true }),
  member('min_price', { ordered: true }),
  member('max_price', { ordered: true }),
  member('name'),
  member('email', { kind: 'Email' })
])

const day = fc.integer({ min: 10, max: 28 }).map((one) => `2025-03-${one}`)
const object = fc.record({
  items: fc.array(fc.integer(), { maxLength: 5 }),
  total: fc.integer(),
  created_at: day,
  updated_at: day,
  min_price: fc.integer(),
  max_price: fc.integer(),
  name: fc.constantFrom('Nina Falk', 'Lakeside'),
  email: fc.constantFrom('ida.meyer@example.com', 'sam@example.org')
})

const held = (one: Record<string, Json.Json>): Record<string, Json.Json> => {
  const copy = { ...one }
  Tie.hold(order, copy)
  return copy
}

describe('the ties of an object', () => {
  test('hold once held', () => {
    fc.assert(
      fc.property(object, (one) => {
        expect(held(held(one))).toEqual(held(one))
      })
    )
  })

  test('make a total the length of the list, and put what begins before what ends', () => {
    fc.assert(
      fc.property(object, (one) => {
        const { total, created_at, updated_at, min_price, max_price } = held(one)
        expect(total).toBe(one.items.length)
        expect(String(created_at) <= String(updated_at)).toBe(true)
        expect(Number(min_price) <= Number(max_price)).toBe(true)
      })
    )
  })

  test('give a person an address of their name, unless it was given', () => {
    const person = { name: 'Nina Falk', email: 'ida.meyer@example.com' }
    const ties = Tie.of([member('name'), member('email', { kind: 'Email' })])
    const own = { ...person }
    Tie.hold(ties, own)
    expect(own.email).toBe('nina.falk@example.com')
    const given = { ...person }
    Tie.hold(ties, given, new Set([person.email]))
    expect(given.email).toBe(person.email)
  })

  test('are none between several lists and a total', () => {
    expect(Tie.of([member('a', { list: true }), member('b', { list: true }), member('total')])).toEqual([])
  })
})
