import { type Json, Json as J, Pointer, Recorded, Seed, ToolError, type World } from '@magnet/core'
import { Rules, WorldRules } from '@magnet/laws'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, test } from 'vitest'
import { signatures } from './fixture/World.js'
import * as Simulated from './Simulated.js'

const output = (name: string, given: Json.JsonObject, value: Json.Json): Recorded.Recorded => ({
  function: name,
  arguments: given,
  answer: E.right(value)
})

const calls: ReadonlyArray<Recorded.Recorded> = [
  output(
    'search_products',
    { query: 'kettle' },
    {
      products: [
        { product_id: 'K-7', name: 'Copper Kettle', price: 61.5, rating: 4.9, badge: 'new' },
        { product_id: 'K-8', name: 'Travel Kettle', price: 18, rating: 4.1 }
      ]
    }
  ),
  output('get_order', { order_id: 'O-1' }, { order_id: 'O-1', product_id: 'K-7', status: 'open', total: 61.5 }),
  output('list_orders', {}, { orders: [{ order_id: 'O-1', total: 61.5, delivery_date: '2025-06-02' }] }),
  output('create_order', { product_id: 'K-8' }, { order_id: 'O-2', status: 'open', total: 18 }),
  output('get_order', { order_id: 'O-2' }, { order_id: 'O-2', status: 'open', total: 18, note: 'gift' }),
  { function: 'get_weather', arguments: { city: 'Oslo' }, answer: E.left(ToolError.make('unavailable', 'Try later.')) },
  output('no_function_of_the_shop', {}, 1)
]

const parameters = new Map(signatures.map((one) => [one.name, one.parameters]))
const world = Simulated.world(signatures, 'shop', Recorded.index(calls, parameters))
const initial = world.init(Seed.root('recorded'))

const call = (state: World.State, name: string, given: Json.JsonObject): readonly [Json.Json, World.State] => {
  const result = world.step({ function: name, arguments: given })(state)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const by = (state: World.State, name: string, given: Json.JsonObject): string =>
  world.executor?.({ function: name, arguments: given })(state) ?? 'nobody'

const at = (value: Json.Json, pointer: string): Json.Json => Pointer.get(value, pointer) ?? null

// What was recorded has the shape that it had; all else that holds of a world holds of this one.
const fitting = calls.filter(({ function: name }) => name !== 'get_order')
Rules.check({ describe, it })(
  WorldRules.of(Simulated.world(signatures, 'shop', Recorded.index(fitting, parameters)), { seeds: 3, calls: 60 })
)

describe('a simulated world with recorded calls', () => {
  test('answers them as they were, also where that is an error', () => {
    for (const one of calls.slice(0, 6)) {
      const result = world.step({ function: one.function, arguments: one.arguments })(initial)
      expect(E.isRight(result) ? E.right(result.right[0]) : result).toEqual(one.answer)
      expect(by(initial, one.function, one.arguments)).toBe('recorded')
    }
    expect(by(initial, 'search_products', { query: 'lamp' })).toBe('simulated')
  })

  test('knows the things of which they tell, and tells the same of them', () => {
    const [kettle] = call(initial, 'get_product', { product_id: 'K-7' })
    expect(kettle).toMatchObject({ product_id: 'K-7', name: 'Copper Kettle', price: 61.5, rating: 4.9 })
    expect(by(initial, 'get_product', { product_id: 'K-7' })).toBe('simulated')
    // What is not recorded of a product follows from the session, as ever.
    expect(Number.isInteger(at(kettle, '/quantity'))).toBe(true)
  })

  test('does not say again what the conversation has changed since', () => {
    const [, moved] = call(initial, 'update_order', { order_id: 'O-1', address: '48 Mill Lane' })
    const [order] = call(moved, 'get_order', { order_id: 'O-1' })
    expect(order).toMatchObject({ order_id: 'O-1', address: '48 Mill Lane', total: 61.5, product_id: 'K-7' })
    expect(by(moved, 'get_order', { order_id: 'O-1' })).toBe('simulated')
    const [, gone] = call(initial, 'cancel_order', { order_id: 'O-1' })
    expect(E.isLeft(world.step({ function: 'get_order', arguments: { order_id: 'O-1' } })(gone))).toBe(true)
    expect(JSON.stringify(call(gone, 'list_orders', {})[0])).not.toContain('O-1')
    // What has nothing to do with it holds.
    expect(by(gone, 'search_products', { query: 'kettle' })).toBe('recorded')
  })

  test('finds what a recorded call made, as it was recorded, and lists it', () => {
    const [, made] = call(initial, 'create_order', { product_id: 'K-8' })
    expect(call(made, 'get_order', { order_id: 'O-2' })[0]).toEqual({
      order_id: 'O-2',
      status: 'open',
      total: 18,
      note: 'gift'
    })
    const [orders] = call(made, 'list_orders', {})
    expect(at(orders, '/orders/0')).toMatchObject({ order_id: 'O-2', total: 18 })
    const [, gone] = call(made, 'cancel_order', { order_id: 'O-2' })
    expect(E.isLeft(world.step({ function: 'get_order', arguments: { order_id: 'O-2' } })(gone))).toBe(true)
  })

  test('leaves the state as it is where a recorded call reads', () => {
    for (const one of calls
      .filter(({ function: name, answer }) => !/create/.test(name) && E.isRight(answer))
      .slice(0, 3))
      expect(call(initial, one.function, one.arguments)[1]).toBe(initial)
  })

  test('offers those calls that a conversation could make', () => {
    const offered = (name: string): ReadonlyArray<Json.JsonObject> =>
      world.functions.find((one) => one.signature.name === name)?.recorded ?? []
    expect(offered('search_products')).toEqual([{ query: 'kettle' }])
    expect(offered('get_order')).toHaveLength(2)
    expect(offered('get_weather')).toEqual([])
    expect(world.functions.every((one) => one.recorded === undefined || one.recorded.every(J.isObject))).toBe(true)
  })
})
