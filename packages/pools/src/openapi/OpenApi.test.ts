import type { Json, Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type * as Gather from '../Gather.js'
import * as PoolError from '../PoolError.js'
import * as Pools from '../Pools.js'

const gathered = (value: Json.Json): Gather.Gathered => {
  const found = Pools.gather([{ name: 'shop.json', value }], { sameName: 'rename' })
  if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
  return found.right
}

const only = (value: Json.Json): Signature.Signature => {
  const { signatures, accounts } = gathered(value)
  const [first] = signatures
  if (first === undefined || signatures.length > 1) throw new Error(JSON.stringify(accounts))
  return first
}

const skipped = (value: Json.Json): ReadonlyArray<string> =>
  gathered(value).accounts.flatMap((account) => account.skipped.map((one) => `${one.place} ${one.name}: ${one.reason}`))

const lost = (value: Json.Json): ReadonlyArray<string> =>
  gathered(value).accounts.flatMap((account) => account.shortened.map((one) => `${one.name}: ${one.lost}`))

const order: Json.Json = {
  type: 'object',
  required: ['id', 'lines'],
  properties: {
    id: { type: 'string', readOnly: true },
    note: { type: 'string', description: 'Said to the <b>courier</b>.' },
    lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
    parent: { $ref: '#/components/schemas/Order' }
  }
}

const three = (paths: Json.JsonObject, more: Json.JsonObject = {}): Json.JsonObject => ({
  openapi: '3.0.3',
  info: { title: 'Corner Shop', version: '1' },
  paths,
  components: {
    schemas: {
      Order: order,
      Line: { type: 'object', properties: { sku: { type: 'string' }, count: { type: 'integer' } } }
    }
  },
  ...more
})

const json = (schema: Json.Json): Json.Json => ({ content: { 'application/json': { schema } } })
const returns = (schema: Json.Json): Json.JsonObject => ({
  '200': { description: 'Fine.', content: { 'application/json': { schema } } }
})
const ref = (name: string): Json.Json => ({ $ref: `#/components/schemas/${name}` })
const text: Json.Json = { type: 'string' }

describe('an operation of OpenAPI 3', () => {
  const place: Json.JsonObject = {
    put: {
      operationId: 'replaceOrder',
      summary: 'Replace an order',
      tags: ['Orders'],
      parameters: [
        { name: 'id', in: 'path', required: true, schema: text },
        { name: 'note', in: 'query', schema: { type: 'string', example: 'by hand' } },
        { name: 'X-Trace', in: 'header', schema: text }
      ],
      requestBody: json(ref('Order')),
      responses: returns(ref('Order')),
      security: [{ key: [] }]
    }
  }

  test('takes path, query, headers and body as one object, and what collides is called by its place', () => {
    const { parameters, endpoint, description, category, toolClass, effect } = only(three({ '/orders/{id}': place }))
    expect(Object.keys(parameters.properties ?? {})).toEqual(['id', 'note', 'X-Trace', 'body_note', 'lines', 'parent'])
    expect(parameters.required).toEqual(['id', 'lines'])
    expect(endpoint).toEqual({
      method: 'PUT',
      path: '/orders/{id}',
      authentication: ['key'],
      places: {
        id: { in: 'path', name: 'id' },
        note: { in: 'query', name: 'note' },
        'X-Trace': { in: 'header', name: 'X-Trace' },
        body_note: { in: 'body', name: 'note' },
        lines: { in: 'body', name: 'lines' },
        parent: { in: 'body', name: 'parent' }
      }
    })
    expect({ description, category, toolClass, effect }).toEqual({
      description: 'Replace an order',
      category: 'Orders',
      toolClass: 'Corner Shop',
      effect: 'write'
    })
  })

  test('has plain descriptions and examples, and no member that only the service sets', () => {
    const { parameters } = only(three({ '/orders/{id}': place }))
    expect(parameters.properties?.['body_note']?.description).toBe('Said to the courier .')
    expect(parameters.properties?.['note']?.['examples']).toEqual(['by hand'])
    expect(JSON.stringify(parameters.properties?.['parent'])).not.toContain('"id"')
  })

  test('ends where a reference leads back to itself, and holds none', () => {
    const { parameters, response } = only(three({ '/orders/{id}': place }))
    expect(JSON.stringify([parameters, response])).not.toContain('$ref')
    expect(Object.keys(response?.properties ?? {})).toEqual(['id', 'note', 'lines'])
  })

  test('knows whose a bare id is, by the path and by the name of the schema', () => {
    const { inputs, outputs } = only(three({ '/orders/{id}': place }))
    expect(inputs[0]?.type).toBe('CornerShop.OrderId')
    expect(outputs.find((output) => output.pattern === '/id')?.type).toBe('CornerShop.OrderId')
  })

  test('is named by method and path where the document has no name for it', () => {
    const { name, originalName } = only(three({ '/v1/orders/{order_id}/lines': { get: { responses: {} } } }))
    expect([name, originalName]).toEqual(['get_orders_lines_by_order_id', 'GET /v1/orders/{order_id}/lines'])
  })

  test('takes no key: what authenticates is noted', () => {
    const components = {
      securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'shop_key' }, login: { type: 'oauth2', flows: {} } }
    }
    const parameters = ['shop_key', 'Authorization', 'X-API-Key', 'page'].map((name, index) => ({
      name,
      in: index === 1 || index === 2 ? 'header' : 'query',
      required: true,
      schema: text
    }))
    const found = only(
      three(
        { '/orders': { get: { parameters, responses: {} } } },
        { components, security: [{ key: [] }, { login: [] }] }
      )
    )
    expect(Object.keys(found.parameters.properties ?? {})).toEqual(['page'])
    expect(found.endpoint?.authentication).toEqual(['key', 'login'])
  })

  test('takes no account where all of the API is of one account: it is noted', () => {
    const get = (name: string): Json.JsonObject => ({
      get: {
        operationId: name,
        parameters: ['accountId', 'itemId'].map((one) => ({ name: one, in: 'path', required: true, schema: text })),
        responses: {}
      }
    })
    const paths = (count: number): Json.JsonObject =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`/accounts/{accountId}/a${index}/{itemId}`, get(`get${index}`)])
      )
    const taken = (count: number): ReadonlyArray<unknown> => {
      const [first] = gathered(three(paths(count))).signatures
      return [first?.parameters.required, first?.endpoint?.scope]
    }
    expect(taken(10)).toEqual([['itemId'], ['accountId']])
    expect(taken(9)).toEqual([['accountId', 'itemId'], undefined])
  })

  test('joins allOf, takes the first usable of oneOf, and one list of the values that alternatives list', () => {
    const schema = {
      allOf: [
        { type: 'object', properties: { a: text }, required: ['a'] },
        { type: 'object', properties: { b: text } }
      ],
      properties: {
        c: { oneOf: [{ type: 'null' }, { type: 'integer' }] },
        d: { anyOf: [{ const: 'x' }, { enum: ['y', 'z'] }] }
      }
    }
    const { parameters } = only(three({ '/x': { post: { requestBody: json(schema), responses: {} } } }))
    expect(parameters.required).toEqual(['a'])
    const { a, b, c, d } = parameters.properties ?? {}
    expect([a?.type, b?.type, c?.type, d?.enum]).toEqual(['string', 'string', 'integer', ['x', 'y', 'z']])
  })

  test('takes a body that is no object as one argument', () => {
    const body = { required: true, content: { 'application/json': { schema: { type: 'array', items: text } } } }
    const { parameters, endpoint } = only(three({ '/x': { post: { requestBody: body, responses: {} } } }))
    expect(parameters.required).toEqual(['body'])
    expect(endpoint?.places).toEqual({ body: { in: 'body', name: '' } })
  })

  test('gives names that a model can write to parameters that have others', () => {
    const parameters = ['filter[name]', 'Start>', 'Start<', '__proto__'].map((name) => ({
      name,
      in: 'query',
      schema: { type: 'string', format: 'date' }
    }))
    const { endpoint } = only(three({ '/x': { get: { parameters, responses: {} } } }))
    expect(Object.keys(endpoint?.places ?? {})).toEqual(['filter_name', 'Start_from', 'Start_until', 'proto'])
  })

  test('keeps of a large response what tells of a thing', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`figure_${index}`, { type: 'integer' }]))
    const schema = { type: 'object', properties: { href: text, ...many, id: text } }
    const document = three({ '/x': { get: { operationId: 'getX', responses: returns(schema) } } })
    const names = Object.keys(only(document).response?.properties ?? {})
    expect([names.length, names.includes('id'), names.includes('href')]).toEqual([12, true, false])
    expect(lost(document)).toEqual(['getX: its response is larger than what is kept of it'])
  })

  test('has the response that an example shows where no schema does', () => {
    const response = { '200': { content: { 'application/json': { example: { id: 7, name: 'Ada' } } } } }
    const { response: read } = only(three({ '/x': { get: { responses: response } } }))
    expect([read?.properties?.['id']?.type, read?.properties?.['name']?.['examples']]).toEqual(['integer', ['Ada']])
  })
})

describe('an operation that cannot be used', () => {
  test('is left out with its place and reason', () => {
    const far = { name: 'a', in: 'path', schema: { $ref: 'other.yaml#/A' } }
    const file = {
      required: true,
      content: {
        'multipart/form-data': {
          schema: { type: 'object', required: ['scan'], properties: { scan: { type: 'string', format: 'binary' } } }
        }
      }
    }
    expect(
      skipped(
        three({
          '/far': { get: { parameters: [far], responses: {} } },
          '/gone': { post: { requestBody: { $ref: '#/components/none' }, responses: {} } },
          '/file': { post: { operationId: 'scan', requestBody: file, responses: {} } }
        })
      )
    ).toEqual([
      '/paths/~1far/get GET /far: the parameter a: a reference to another document, "other.yaml#/A"',
      '/paths/~1gone/post POST /gone: a $ref to nothing, "#/components/none" as the body',
      '/paths/~1file/post scan: the parameter scan: a file, which no conversation holds'
    ])
  })

  test('is a whole document of a version that is not known', () => {
    expect(skipped({ swagger: '1.2', apis: [] })).toEqual([' : version "1.2" of OpenAPI'])
  })
})

describe('Swagger 2', () => {
  const two = (operation: Json.JsonObject): Json.JsonObject => ({
    swagger: '2.0',
    info: { title: 'Corner Shop' },
    paths: { '/orders/{orderId}': { post: operation } },
    definitions: {
      Order: {
        type: 'object',
        required: ['count'],
        properties: { count: { type: 'integer', format: 'int32' }, orderId: text }
      }
    }
  })

  test('has schemas in parameters, bodies and forms, and responses of their own', () => {
    const { parameters, endpoint, response } = only(
      two({
        parameters: [
          { name: 'orderId', in: 'path', required: true, type: 'string' },
          { name: 'states', in: 'query', type: 'array', items: { type: 'string', enum: ['open', 'sent'] } },
          { name: 'order', in: 'body', schema: { $ref: '#/definitions/Order' } }
        ],
        responses: { '201': { description: '', schema: { $ref: '#/definitions/Order' } } }
      })
    )
    expect(parameters.required).toEqual(['orderId', 'count'])
    expect(parameters.properties?.['states']?.items?.enum).toEqual(['open', 'sent'])
    expect(endpoint?.places['body_orderId']).toEqual({ in: 'body', name: 'orderId' })
    expect(Object.keys(response?.properties ?? {})).toEqual(['count', 'orderId'])
  })

  test('leaves a file that may be absent out of a form', () => {
    const document = two({
      operationId: 'send',
      parameters: [
        { name: 'comment', in: 'formData', type: 'string' },
        { name: 'scan', in: 'formData', type: 'file' }
      ],
      responses: {}
    })
    expect(only(document).endpoint?.places).toEqual({ comment: { in: 'form', name: 'comment' } })
    expect(lost(document)).toEqual(['send: the parameter scan: a file, which no conversation holds'])
  })
})
