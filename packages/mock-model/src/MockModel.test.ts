import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as MockModel from './MockModel.js'

let service: MockModel.MockModel

beforeEach(async () => {
  service = await MockModel.start({ limit: 5000 })
})
afterEach(() => service.stop())

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${service.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer key',
      'x-goog-api-key': 'key',
      ...headers
    },
    body: typeof body === 'string' ? body : JSON.stringify(body)
  })

const user = { role: 'user', content: 'Hello' }
const called = {
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'c1', type: 'function', function: { name: 'f', arguments: '{}' } }]
}
const chat = { model: 'any', messages: [user] }
const responses = { model: 'any', input: 'Hello' }
const said = { role: 'user', parts: [{ text: 'Hello' }] }
const gemini = { contents: [said] }

const paths = {
  chat: '/v1/chat/completions',
  responses: '/v1/responses',
  gemini: '/v1beta/models/any:generateContent'
} as const

const strict = { name: 's', strict: true, schema: { type: 'object', properties: { a: { type: 'string' } } } }

describe('a request that a service would not take', () => {
  test.each([
    ['chat', 'no JSON', '{"model":', /could not parse the JSON body/],
    ['chat', 'no object', '[]', /one JSON object/],
    ['chat', 'no model', { messages: [user] }, /model parameter/],
    ['chat', 'no messages', { model: 'any' }, /Missing required parameter: 'messages'/],
    ['chat', 'an empty conversation', { ...chat, messages: [] }, /empty array/],
    [
      'chat',
      'an unknown role',
      { ...chat, messages: [{ role: 'bot', content: '' }] },
      /Supported values are: 'system'/
    ],
    ['chat', 'a message without a text', { ...chat, messages: [{ role: 'user' }] }, /messages\[0\].content/],
    [
      'chat',
      'an output without its call',
      { ...chat, messages: [user, { role: 'tool', tool_call_id: 'c1', content: '1' }] },
      /must be a response to a preceding message/
    ],
    [
      'chat',
      'a call without its output',
      { ...chat, messages: [user, called, user] },
      /did not have response messages: c1/
    ],
    ['chat', 'a call at the end', { ...chat, messages: [user, called] }, /did not have response messages: c1/],
    ['chat', 'a wrong figure', { ...chat, temperature: 3 }, /maximum value/],
    ['chat', 'several samples', { ...chat, n: 2 }, /maximum value/],
    [
      'chat',
      'a function whose parameters are no object',
      { ...chat, tools: [{ type: 'function', function: { name: 'f', parameters: { type: 'string' } } }] },
      /Invalid schema for function 'f'.*got 'type: "string"'/
    ],
    [
      'chat',
      'a function with a name that it cannot have',
      { ...chat, tools: [{ type: 'function', function: { name: 'f g' } }] },
      /does not match pattern/
    ],
    [
      'chat',
      'an open schema in strict mode',
      { ...chat, response_format: { type: 'json_schema', json_schema: strict } },
      /In context=\(\), 'additionalProperties' is required/
    ],
    [
      'chat',
      'an optional member in strict mode',
      {
        ...chat,
        response_format: {
          type: 'json_schema',
          json_schema: { ...strict, schema: { ...strict.schema, additionalProperties: false } }
        }
      },
      /Missing 'a'/
    ],
    [
      'chat',
      'a list of nothing',
      {
        ...chat,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 's', schema: { type: 'object', properties: { a: { type: 'array' } } } }
        }
      },
      /In context=\('properties', 'a'\), array schema missing items/
    ],
    ['chat', 'too much', { ...chat, messages: [{ role: 'user', content: 'x'.repeat(6000) }] }, /too long/],
    [
      'chat',
      'an object without a word of JSON',
      { ...chat, response_format: { type: 'json_object' } },
      /must contain the word 'json'/
    ],
    ['responses', 'no input', { model: 'any' }, /Missing required parameter: 'input'/],
    [
      'responses',
      'an output without its call',
      { ...responses, input: [user, { type: 'function_call_output', call_id: 'c1', output: '1' }] },
      /No tool call found for function call output with call_id c1/
    ],
    [
      'responses',
      'a call without its output',
      { ...responses, input: [user, { type: 'function_call', call_id: 'c1', name: 'f', arguments: '{}' }] },
      /No tool output found for function call c1/
    ],
    ['responses', 'fewer tokens than it gives', { ...responses, max_output_tokens: 5 }, /minimum value/],
    ['responses', 'what it does not keep', { ...responses, previous_response_id: 'r' }, /not found/],
    [
      'responses',
      'a malformed schema',
      { ...responses, text: { format: { type: 'json_schema', name: 's', schema: { type: 'thing' } } } },
      /Invalid schema/
    ],
    ['gemini', 'no contents', {}, /contents is not specified/],
    ['gemini', 'a role of other services', { contents: [{ ...said, role: 'assistant' }] }, /valid role/],
    ['gemini', 'nothing said', { contents: [{ role: 'user', parts: [] }] }, /must not be empty/],
    [
      'gemini',
      'an output without its call',
      { contents: [said, { role: 'user', parts: [{ functionResponse: { name: 'f', response: {} } }] }] },
      /immediately after a function call turn/
    ],
    [
      'gemini',
      'a schema without its type of reply',
      { ...gemini, generationConfig: { responseSchema: { type: 'OBJECT' } } },
      /only allowed when/
    ]
  ] as const)('%s: %s', async (protocol, _, body, message) => {
    const response = await post(paths[protocol], body)
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: Record<string, unknown> }
    expect(error['message']).toMatch(message)
    expect(error).toMatchObject(
      protocol === 'gemini' ? { code: 400, status: 'INVALID_ARGUMENT' } : { type: 'invalid_request_error' }
    )
  })
})

test.each(['chat', 'responses', 'gemini'] as const)('%s wants a key', async (protocol) => {
  const body = { chat, responses, gemini }[protocol]
  const response = await post(paths[protocol], body, { authorization: 'Bearer ', 'x-goog-api-key': '' })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({
    error: protocol === 'gemini' ? { code: 401, status: 'UNAUTHENTICATED' } : { code: 'invalid_api_key' }
  })
})

test('asks for no key where servers of one’s own ask for none', async () => {
  const bare = (path: string, body: unknown): Promise<Response> =>
    fetch(`${service.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  expect((await bare(paths.chat, chat)).status).toBe(200)
  expect((await bare(paths.responses, responses)).status).toBe(401)
  expect((await bare(paths.gemini, gemini)).status).toBe(401)
})

test('takes schemas as Gemini writes them', async () => {
  const schema = {
    type: 'OBJECT',
    properties: { name: { type: 'STRING', nullable: true }, sizes: { type: 'ARRAY', items: { type: 'INTEGER' } } },
    required: ['name', 'sizes']
  }
  const response = await post(paths.gemini, {
    ...gemini,
    generationConfig: { responseMimeType: 'application/json', responseSchema: schema }
  })
  expect(await response.json()).toMatchObject({
    candidates: [{ content: { parts: [{ text: '{"name":"name","sizes":[1]}' }] }, finishReason: 'STOP' }]
  })
})

test('says which models there are', async () => {
  const get = async (path: string): Promise<unknown> => (await fetch(`${service.url}${path}`)).json()
  expect(await get('/v1/models')).toMatchObject({ object: 'list', data: [{ object: 'model' }] })
  expect(await get('/v1/models/any')).toMatchObject({ id: 'any' })
  expect(await get('/v1beta/models/any')).toMatchObject({ name: 'models/any' })
})

test('knows no other path, and no fault that does not exist', async () => {
  expect((await post('/v1/embeddings', {})).status).toBe(404)
  expect((await fetch(`${service.url}${paths.chat}`)).status).toBe(405)
  const response = await post(paths.chat, chat, { 'x-magnet-fault': 'flood' })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('429-bare')
})

test('counts what it was asked, and sets it back', async () => {
  const get = async (method = 'GET'): Promise<unknown> => (await fetch(`${service.url}/requests`, { method })).json()
  await post(paths.chat, chat)
  await post(paths.chat, chat)
  await post(paths.responses, { ...responses, instructions: 'prompt: teacher@1\nBe kind.' })
  await post('/fault/500/v1/responses', responses)
  await post(paths.chat, {})
  expect(await get()).toEqual({
    total: 5,
    distinct: 3,
    prompts: { other: 3, 'teacher@1': 1 },
    faults: { '500': 1 },
    statuses: { '200': 3, '400': 1, '500': 1 },
    inFlight: 0,
    mostInFlight: 1
  })
  await get('DELETE')
  expect(service.requests()).toMatchObject({ total: 0, distinct: 0, faults: {} })
})

test('counts the most that were in flight at once', async () => {
  const slow = await MockModel.start({ latency: 60_000 })
  const pending = Array.from({ length: 20 }, () =>
    fetch(`${slow.url}${paths.chat}`, {
      method: 'POST',
      headers: { authorization: 'Bearer key' },
      body: JSON.stringify(chat)
    }).catch(() => undefined)
  )
  await expect.poll(() => slow.requests().distinct).toBe(1)
  await expect.poll(() => slow.requests().prompts).toEqual({ other: 20 })
  await slow.stop()
  await Promise.all(pending)
  expect(slow.requests()).toMatchObject({ total: 20, distinct: 1, mostInFlight: 20 })
  await expect.poll(() => slow.requests().inFlight).toBe(0)
})

test('meets the same faults in whatever order it is asked', async () => {
  const bodies = Array.from({ length: 80 }, (_, index) => ({ model: 'any', input: `Hello ${index}` }))
  const met = async (order: ReadonlyArray<object>): Promise<ReadonlyMap<object, string>> => {
    const faulty = await MockModel.start({ faults: { '500': 0.2, '429-bare': 0.2, refusal: 0.2 }, seed: 3 })
    try {
      return new Map(
        await Promise.all(
          order.map(async (body) => {
            const response = await fetch(`${faulty.url}${paths.responses}`, {
              method: 'POST',
              headers: { authorization: 'Bearer key' },
              body: JSON.stringify(body)
            })
            return [body, `${response.status} ${response.headers.get('x-magnet-fault') ?? ''}`] as const
          })
        )
      )
    } finally {
      await faulty.stop()
    }
  }
  const forward = await met(bodies)
  const back = await met(bodies.toReversed())
  expect(bodies.map((body) => back.get(body))).toEqual(bodies.map((body) => forward.get(body)))
  expect(new Set(forward.values())).toEqual(new Set(['200 ', '500 500', '429 429-bare', '200 refusal']))
})

test('goes on after a client that leaves in the middle of its request', async () => {
  const socket = connect(service.port, '127.0.0.1')
  socket.write(
    `POST ${paths.chat} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer key\r\ncontent-length: 1000\r\n\r\n{"model"`
  )
  await expect.poll(() => service.requests().inFlight).toBe(1)
  socket.destroy()
  await expect.poll(() => service.requests().inFlight).toBe(0)
  expect((await post(paths.chat, chat)).status).toBe(200)
})

test('stops with requests in flight', async () => {
  const stalled = post('/fault/stalled/v1/responses', responses).then((response) => response.text())
  stalled.catch(() => undefined)
  await expect.poll(() => service.requests().statuses['200']).toBe(1)
  await service.stop()
  await expect(stalled).rejects.toThrow('terminated')
})
