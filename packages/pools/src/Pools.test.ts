import { type Json, Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as PoolError from './PoolError.js'
import * as Pools from './Pools.js'

const schema = (
  properties: Json.JsonObject,
  required: ReadonlyArray<string> = Object.keys(properties)
): Json.JsonObject => ({ type: 'object', properties, required })
const text: Json.Json = { type: 'string' }

const list = {
  name: 'list_orders',
  description: 'Lists the orders.',
  parameters: schema({}),
  response: schema({ orders: { type: 'array', items: schema({ order_id: text }) } })
}
const get = {
  name: 'get_order',
  description: 'Gets an order.',
  parameters: schema({ order_id: text }),
  response: schema({ order_id: text, total: { type: 'number' } })
}

const read = (value: Json.Json | string): E.Either<PoolError.PoolError, Pools.Pool> =>
  Pools.read({ name: 'mine.json', text: typeof value === 'string' ? value : JSON.stringify(value) })

const pool = (value: Json.Json | string): Pools.Pool => {
  const found = read(value)
  if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
  return found.right
}

const error = (value: Json.Json | string): PoolError.PoolError => {
  const found = read(value)
  if (E.isRight(found)) throw new Error(`${found.right.signatures.length} functions were read`)
  return found.left
}

const names = ({ signatures }: Pools.Pool): ReadonlyArray<string> => signatures.map((one) => String(one.name))

/** What is skipped when one more entry stands beside two good ones. */
const skipped = (entry: Json.Json): { readonly place: string; readonly reason: string } => {
  const found = pool([list, get, entry])
  const [first] = found.skipped
  if (first === undefined || found.skipped.length !== 1)
    throw new Error(`${found.skipped.length} were skipped: ${names(found).join(', ')}`)
  return first
}

const api = (name: string, more: Json.JsonObject = {}): Json.JsonObject => ({
  category_name: 'Shopping',
  tool_name: 'Corner Shop',
  api_name: name,
  api_description: '',
  required_parameters: [],
  optional_parameters: [],
  method: 'GET',
  ...more
})

const apis = [
  api('List orders', {
    template_response: { orders: [{ id: 'int', total: 'float', placed_at: 'str', wmo: 'str', _list_length: 3 }] }
  }),
  api('Get order details', {
    required_parameters: [{ name: 'orderId', type: 'NUMBER', description: '', default: '12' }],
    template_response: { id: 'int', total: 'float' }
  })
]

test('a response that a model expects takes the place of none that a document declares', () => {
  const response = { type: 'object', properties: { total: { type: 'number' } } }
  const tools = [
    { name: 'get_total', description: 'Get a total.', parameters: {}, response },
    { name: 'get_sum', description: 'Get a sum.', parameters: {} }
  ]
  const expected = { type: 'object', properties: { sum_id: { type: 'string' } } }
  const gathered = Pools.gather([{ name: 'tools.json', value: tools }], {
    sameName: 'rename',
    predicted: new Map([
      ['get_total', expected],
      ['get_sum', expected]
    ])
  })
  const found = E.isRight(gathered) ? gathered.right.signatures : []
  expect(found.map(({ responseOrigin, outputs }) => [responseOrigin, outputs.map(({ pattern }) => pattern)])).toEqual([
    [undefined, ['/total']],
    ['model', ['/sum_id']]
  ])
})

describe('reading a pool', () => {
  test('takes tools, bare or wrapped, as a list, as an object around it, or one a line', () => {
    const wrapped = [list, get].map((one) => ({ type: 'function', function: one }))
    for (const given of [[list, get], wrapped, { tools: wrapped }])
      expect(names(pool(given))).toEqual(['list_orders', 'get_order'])
    expect(names(pool(`${JSON.stringify(list)}\n\n${JSON.stringify(get)}\n`))).toEqual(['list_orders', 'get_order'])
  })

  test('links what a function returns to what another takes', () => {
    const [, order] = pool([list, get]).signatures
    expect(order?.inputs.map((input) => [input.type, input.voice])).toEqual([['OrderId', 'opaque']])
  })

  test('reads back what it writes', () => {
    const once = pool([list, get])
    expect(pool(Pools.write(once)).signatures).toEqual(once.signatures)
    const apis_ = pool({ api_list: apis })
    expect(pool(Pools.write(apis_)).signatures).toEqual(apis_.signatures)
  })

  test('merges what is given twice, and gives new names to what cannot be called', () => {
    const found = pool([
      list,
      list,
      { ...get, name: 'get "order"/é\n🚀' },
      { ...get, name: '__proto__', description: 'Another.' }
    ])
    expect(names(found)).toEqual(['list_orders', 'get_order_e', 'function_proto'])
    expect(found.renamed.map((one) => one.to)).toEqual(['get_order_e', 'function_proto'])
  })

  test('keeps names valid and unique where long ones are cut', () => {
    const long = 'a'.repeat(80)
    const found = pool([list, get, { ...get, name: `${long}1` }, { ...get, name: `${long}2`, description: 'Other.' }])
    expect(new Set(names(found)).size).toBe(4)
    for (const name of names(found)) expect(name).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  })

  test('strips its annotations from what a model sees', () => {
    const [first] = pool([get, list]).signatures
    expect(JSON.stringify(first === undefined ? '' : Signature.tool(first, true))).not.toContain('x-magnet')
  })
})

describe('entries of ToolBench', () => {
  test('are named by tool and function, with typed parameters and a response', () => {
    const found = pool({ api_list: apis })
    expect(names(found)).toEqual(['corner_shop_list_orders', 'corner_shop_get_order_details'])
    expect(found.renamed[0]?.from).toBe('Corner Shop: List orders')
    const [orders, details] = found.signatures
    expect(
      details?.inputs.map((input) => [input.name, input.type, input.schema.type, input.schema['examples']])
    ).toEqual([['orderId', 'CornerShop.OrderId', 'string', ['12']]])
    expect(orders?.outputs.map((output) => output.pattern)).toEqual([
      '/orders/*/id',
      '/orders/*/total',
      '/orders/*/placed_at'
    ])
    expect(orders?.category).toBe('Shopping')
  })

  test('keep the first of two parameters of one name, and lose what only a program sets', () => {
    const twice = api('Find orders', {
      required_parameters: [
        { name: 'page', type: 'NUMBER', default: '1' },
        { name: 'status', type: 'STRING', default: '' }
      ],
      optional_parameters: [
        { name: 'status', type: 'NUMBER', default: '' },
        { name: 'blob', type: 'BINARY', default: '' }
      ]
    })
    const found = pool([...apis, twice]).signatures[2]
    expect(found?.inputs.map((input) => [input.name, input.required])).toEqual([
      ['page', false],
      ['status', true]
    ])
    expect(found?.inputs[0]?.schema.default).toBe(1)
  })

  test('are left out where they need a secret, a type that nobody knows, or say nothing', () => {
    const needs = (name: string, type: string): Json.JsonObject =>
      api('Find orders', { required_parameters: [{ name, type, default: '' }] })
    expect(pool([...apis, needs('api_key', 'STRING')]).skipped[0]?.reason).toContain('a secret')
    expect(pool([...apis, needs('order', 'HOLOGRAM')]).skipped[0]?.reason).toContain('unknown type')
    expect(pool([...apis, api('/ - ')]).skipped[0]?.reason).toContain('no usable description')
  })

  test('have no response where the recorded call failed and nothing else says what they return', () => {
    const failed = api('Show weather', { template_response: { message: 'str' } })
    expect(pool([...apis, failed]).signatures[2]?.response).toBeUndefined()
  })

  test('evidently return what other functions of their tool take, and say that it was inferred', () => {
    const failed = api('Search orders', { template_response: { message: 'str' } })
    const [, details, found] = pool([...apis, failed]).signatures
    expect(found?.response?.description).toContain('Inferred')
    expect(found?.outputs.map((output) => [output.pattern, output.type])).toEqual([
      ['/orders/*/id', details?.inputs[0]?.type]
    ])
    const counted = api('Get number of orders', { template_response: { message: 'str' } })
    expect(pool([...apis, counted]).signatures[2]?.response).toBeUndefined()
  })

  test('have a response where its text was cut off', () => {
    const cut = api('Show orders', {
      template_response: '{"data": {"city": "str", "total": "float", "orders": [{"id": "int", "da'
    })
    expect(pool([...apis, cut]).signatures[2]?.outputs.map((output) => output.type)).toContain('City')
  })
})

describe('an entry that cannot be used', () => {
  test('is skipped with its place and reason', () => {
    expect(skipped({ ...get, name: 'x', parameters: schema({ a: { type: 'hologram' } }) })).toMatchObject({
      place: '/2/parameters/properties/a/type',
      reason: 'unknown type "hologram"'
    })
    const cyclic = {
      type: 'object',
      properties: { a: { $ref: '#/$defs/a' } },
      required: ['a'],
      $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } }
    }
    expect(skipped({ ...get, name: 'x', parameters: cyclic }).reason).toContain('cyclic $ref without end')
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`p${index}`, text]))
    expect(skipped({ ...get, name: 'x', parameters: schema(many) }).reason).toBe('10000 parameters')
    expect(skipped(7).reason).toBe('it is no object')
    expect(skipped({ title: 'x' }).reason).toContain('title')
    expect(
      skipped({
        ...get,
        name: 'x',
        parameters: JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}') as Json.Json
      }).reason
    ).toContain('__proto__')
  })

  test('is kept where a reference to itself ends', () => {
    const tree = {
      type: 'object',
      properties: { node: { $ref: '#/$defs/node' } },
      $defs: {
        node: {
          type: 'object',
          properties: { label: text, children: { type: 'array', items: { $ref: '#/$defs/node' } } }
        }
      }
    }
    const found = pool([list, get, { ...get, name: 'plant_tree', parameters: tree }])
    expect(found.skipped).toEqual([])
    expect(JSON.stringify(found.signatures[2]?.parameters)).not.toContain('$ref')
  })
})

describe('a document that is no pool', () => {
  test('is refused with the file, the place, what was expected and what to do', () => {
    expect(error('')).toMatchObject({ reason: 'empty', file: 'mine.json' })
    expect(error('[]')).toMatchObject({ reason: 'empty' })
    expect(error('hello\nworld')).toMatchObject({ reason: 'not_json', place: 'line 1' })
    expect(error('"text"')).toMatchObject({ reason: 'not_a_pool' })
    expect(error([list])).toMatchObject({ reason: 'too_few' })
    expect(error([get, { ...get, name: 'read_order' }])).toMatchObject({ reason: 'unconnected' })
    for (const one of [error(''), error('hello'), error([list])])
      expect(PoolError.message(one)).toMatch(/^mine\.json.*: expected .*, found .*\. [A-Z].*\.$/s)
  })

  test('is told by its line where it is cut off or broken', () => {
    const lines = `${JSON.stringify(list)}\n${JSON.stringify(get)}\n`
    expect(error(`${lines}{"name": "x", "par`)).toMatchObject({ reason: 'cut_off', place: 'line 3' })
    expect(error(`${JSON.stringify(list)}\nnonsense\n${JSON.stringify(get)}`)).toMatchObject({
      reason: 'not_json',
      place: 'line 2'
    })
    expect(error(JSON.stringify([list, get], null, 2).slice(0, -40)).reason).toBe('cut_off')
  })

  test('is refused where two different functions have one name', () => {
    expect(error([list, get, { ...get, description: 'Another function.' }])).toMatchObject({
      reason: 'conflict',
      place: '/2'
    })
    expect(PoolError.message(error([list, get, { ...get, description: 'Other.' }]))).toContain('"get_order"')
  })
})
