import { type Json, Json as J, Pointer, Seed, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { signatures, world } from './fixture/World.js'
import * as Simulated from './Simulated.js'

const initial = world.init(Seed.root('simulated'))

const call = (state: World.State, name: string, given: Json.JsonObject): readonly [Json.Json, World.State] => {
  const result = world.step({ function: name, arguments: given })(state)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, given: Json.JsonObject): string => {
  const result = world.step({ function: name, arguments: given })(state)
  return E.isLeft(result) ? result.left.code : 'accepted'
}

const at = (value: Json.Json, pointer: string): Json.Json => Pointer.get(value, pointer) ?? null

describe('a simulated world', () => {
  test('has every function of the fixture', () => {
    expect(world.functions.map((f) => String(f.signature.name))).toHaveLength(12)
  })

  test('finds again what a list gave out, with the same fields', () => {
    const [found] = call(initial, 'search_products', { query: 'lamp' })
    const [product] = call(initial, 'get_product', { product_id: String(at(found, '/products/0/product_id')) })
    for (const field of ['product_id', 'name', 'price', 'rating'])
      expect(at(product, `/${field}`)).toEqual(at(found, `/products/0/${field}`))
  })

  test('gives what was searched for first', () => {
    const [found] = call(initial, 'search_products', { query: 'Desk Lamp' })
    expect(at(found, '/products/0/name')).toBe('Desk Lamp')
  })

  test('does not know identifiers that it never gave out', () => {
    expect(refusal(initial, 'get_product', { product_id: 'PRD-00000' })).toBe('not_found')
    expect(refusal(initial, 'list_category_products', { category_id: 1 })).toBe('not_found')
  })

  test('finds what was created, lists it, and no longer after it was deleted', () => {
    const [found] = call(initial, 'search_products', { query: 'mug' })
    const [order, created] = call(initial, 'create_order', {
      product_id: String(at(found, '/products/0/product_id')),
      address: '5 Garden Square'
    })
    const id = String(at(order, '/order_id'))
    expect(refusal(initial, 'get_order', { order_id: id })).toBe('not_found')
    const [read, after] = call(created, 'get_order', { order_id: id })
    expect(after).toBe(created)
    expect(at(read, '/order_id')).toBe(id)
    expect(at(read, '/total')).toEqual(at(order, '/total'))
    expect(at(read, '/address')).toBe('5 Garden Square')
    expect(at(read, '/product_id')).toBe(at(found, '/products/0/product_id'))
    const [orders] = call(created, 'list_orders', {})
    expect(J.isList(at(orders, '/orders'))).toBe(true)
    expect(at(orders, '/orders/0/order_id')).toBe(id)
    const [, cancelled] = call(created, 'cancel_order', { order_id: id })
    expect(refusal(cancelled, 'get_order', { order_id: id })).toBe('not_found')
    expect(JSON.stringify(call(cancelled, 'list_orders', {})[0])).not.toContain(id)
  })

  test('creates a thing of its own with every call', () => {
    const [found] = call(initial, 'search_products', { query: 'mug' })
    const given = { product_id: String(at(found, '/products/0/product_id')) }
    const [first, once] = call(initial, 'create_order', given)
    const [second] = call(once, 'create_order', given)
    expect(at(first, '/order_id')).not.toBe(at(second, '/order_id'))
  })

  test('keeps what a change says', () => {
    const [orders] = call(initial, 'list_orders', {})
    const id = String(at(orders, '/orders/1/order_id'))
    const [, moved] = call(initial, 'update_order', { order_id: id, address: '48 Mill Lane' })
    expect(at(call(moved, 'get_order', { order_id: id })[0], '/address')).toBe('48 Mill Lane')
    expect(at(call(moved, 'get_order', { order_id: id })[0], '/delivery_date')).toEqual(
      at(orders, '/orders/1/delivery_date')
    )
  })

  test('echoes the city that it was asked about', () => {
    expect(at(call(initial, 'get_weather', { city: 'Oslo' })[0], '/city')).toBe('Oslo')
    expect(at(call(initial, 'find_stores', { city: 'Oslo' })[0], '/stores/1/city')).toBe('Oslo')
  })

  test('tells apart worlds of other seeds', () => {
    const other = world.init(Seed.root('another'))
    expect(call(other, 'list_orders', {})[0]).not.toEqual(call(initial, 'list_orders', {})[0])
  })

  test('leaves out what it cannot run or speak of, with the reason', () => {
    const [first] = signatures
    if (first === undefined) throw new Error('the fixture is empty')
    const { response: _, ...rest } = first
    expect(Simulated.usable([{ ...rest, outputs: [] }]).unusable.map((one) => one.reason)).toEqual([
      'nothing is known of its response'
    ])
  })
})
