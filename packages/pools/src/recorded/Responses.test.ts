import { PoolCodec, Rewriting, Seed, ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import * as PoolError from '../PoolError.js'
import * as Pools from '../Pools.js'
import * as Heard from './Heard.js'
import * as Responses from './Responses.js'

const read = (text: string, name = 'calls.jsonl'): ReadonlyArray<Responses.Call> => {
  const calls = Responses.read({ name, text })
  if (E.isLeft(calls)) throw new Error(PoolError.message(calls.left))
  return calls.right
}

const message = (text: string, name = 'calls.jsonl'): string => {
  const calls = Responses.read({ name, text })
  return E.isLeft(calls) ? PoolError.message(calls.left) : 'read'
}

test('reads a call a line, by function or name, with arguments as an object or as text', () => {
  const calls = read(
    [
      '{"function": "get_order", "arguments": {"order_id": "A1"}, "output": {"order_id": "A1", "total": 3}}',
      '',
      '{"name": "get_order", "arguments": "{\\"order_id\\": \\"A9\\"}", "error": "Order A9 was not found.", "at": 1}'
    ].join('\n')
  )
  expect(calls.map((one) => one.answer)).toEqual([
    E.right({ order_id: 'A1', total: 3 }),
    E.left(ToolError.make('not_found', 'Order A9 was not found.'))
  ])
  expect(calls[1]?.arguments).toEqual({ order_id: 'A9' })
  expect(calls[1]?.place).toBe('line 3')
})

test('refuses a file with anything else, and says where and what', () => {
  expect(message('')).toBe(
    'calls.jsonl: expected recorded calls, found an empty file. Give one call a line: function, arguments, output.'
  )
  const line = '{"function": "f", "arguments": {}, "output": 1}'
  const advice = 'A call is {"function": NAME, "arguments": {…}, "output": …}, or has "error" in place of "output".'
  expect(message(`${line}\n{"function": "f"`)).toBe(
    'calls.jsonl, line 2: expected one JSON object, found {"function": "f". Correct or remove this line.'
  )
  expect(message(`${line}\n{"arguments": {}, "output": 1}`)).toBe(
    `calls.jsonl, line 2: expected the name of a function in "function", found nothing. ${advice}`
  )
  expect(message('[{"function": "f", "arguments": [1], "output": 1}]')).toBe(
    `calls.jsonl, /0: expected an object in "arguments", found [1]. ${advice}`
  )
  expect(message('{"function": "f", "arguments": {}}')).toBe(
    `calls.jsonl, line 1: expected either "output" or "error", found nothing. ${advice}`
  )
  expect(message(`${line}\n{"function": "f", "arguments": {}, "output": 1, "error": "no"}`)).toContain(
    'line 2: expected either "output" or "error", found {"output":1,"error":"no"}'
  )
})

const cache = JSON.stringify({
  "{'ip': '8.8.8.8', 'full': True, 'note': \"it's\", 'near': None}": {
    error: '',
    response: '{"country": "US", "ip": "8.8.8.8"}'
  },
  '{}': { error: '', response: "{'message': 'fine', 'codes': [1, 2.5]}" },
  "{'ip': 'x'}": { error: 'Invalid ip', response: '' },
  "{'ip': '1.1.1.1'}": { error: '', response: '{"country": "AU", "i' }
})

test('reads a cache of ToolBench, whose keys are arguments as Python prints them', () => {
  const calls = read(cache, 'cache/Location/ip_lookup_for_Location/look_up.json')
  expect(calls.map((one) => [one.arguments, one.answer])).toEqual([
    [{ ip: '8.8.8.8', full: true, note: "it's", near: null }, E.right({ country: 'US', ip: '8.8.8.8' })],
    [{}, E.right({ message: 'fine', codes: [1, 2.5] })],
    [{ ip: 'x' }, E.left(ToolError.make('invalid_arguments', 'Invalid ip'))],
    [{ ip: '1.1.1.1' }, E.right('{"country": "AU", "i')]
  ])
  expect(message(cache, 'look_up.json')).toContain('Give its path as CATEGORY/TOOL_for_CATEGORY/API.json.')
})

const apis = JSON.stringify([
  {
    category_name: 'Location',
    tool_name: 'IP Lookup',
    api_name: 'Look-up',
    api_description: 'Looks up the country of an IP address.',
    required_parameters: [{ name: 'ip', type: 'STRING', description: 'The IP address', default: '8.8.8.8' }],
    optional_parameters: [],
    method: 'GET'
  },
  {
    category_name: 'Location',
    tool_name: 'IP Lookup',
    api_name: 'Country facts',
    api_description: 'Returns facts of a country.',
    required_parameters: [{ name: 'country', type: 'STRING', description: 'Country code', default: 'US' }],
    optional_parameters: [],
    method: 'GET',
    template_response: { country: 'str', capital: 'str', population: 'int' }
  }
])

test('finds the functions that calls are of, and reads their responses off them', () => {
  const heard = Heard.of(read(cache, 'cache/Location/ip_lookup_for_Location/look_up.json'))
  const pool = Pools.all({ name: 'apis.json', text: apis }, { heard })
  if (E.isLeft(pool)) throw new Error(PoolError.message(pool.left))
  const { signatures } = pool.right
  const [looked, facts] = signatures
  expect([looked?.responseOrigin, looked?.responseCalls]).toEqual(['recorded', 3])
  expect(Object.keys(looked?.response?.properties ?? {})).toContain('country')
  expect([facts?.responseOrigin, facts?.responseCalls]).toEqual(['example', undefined])
  const { responses, read: count, unknown } = Heard.matched(heard, signatures)
  expect([count, responses.calls.length, unknown.size]).toEqual([4, 4, 0])
  expect(responses.find(String(looked?.name), { ip: '1.1.1.1' })?.answer).toEqual(E.right('{"country": "AU", "i'))
  expect(Heard.matched(heard, [])).toMatchObject({ read: 4, unknown: new Map([['ip_lookup/look_up', 4]]) })
})

test('a pool that is written says of how many calls a response was read off', () => {
  const heard = Heard.of(read(cache, 'cache/Location/ip_lookup_for_Location/look_up.json'))
  const pool = Pools.all({ name: 'apis.json', text: apis }, { heard })
  const [first] = E.isRight(pool) ? pool.right.signatures : []
  if (first === undefined) throw new Error('nothing was read')
  expect(PoolCodec.encode(first)).toMatchObject({ response_origin: 'recorded', response_calls: 3 })
  const again = Pools.all({ name: 'pool.jsonl', text: Pools.write({ signatures: [first] }) })
  expect(E.isRight(again) && again.right.signatures[0]).toEqual(first)
})

test('answers calls of a rewritten pool that were recorded under its former names, and under those it has', () => {
  const pool = Pools.all({
    name: 'tools.json',
    value: [
      {
        name: 'get_booking',
        description: 'Get a booking.',
        parameters: {
          type: 'object',
          properties: { booking_id: { type: 'string' }, sort: { type: 'string', enum: ['new first', 'old first'] } }
        },
        response: { type: 'object', properties: { total: { type: 'number' } } }
      }
    ]
  })
  if (E.isLeft(pool)) throw new Error(PoolError.message(pool.left))
  for (let seed = 0; seed < 24; seed++) {
    const [now] = Rewriting.draw(Seed.root(seed))(pool.right.signatures)
    if (now === undefined) throw new Error('nothing was rewritten')
    const [id = '', sort = ''] = now.inputs.map(({ name }) => name)
    const shown = now.inputs[1]?.schema.enum?.[0] ?? null
    const lines = [
      { function: 'get_booking', arguments: { booking_id: 'B1', sort: 'new first' }, output: { total: 1 } },
      { function: now.name, arguments: { [id]: 'B2' }, output: { total: 2 } }
    ]
    const heard = Heard.of(read(lines.map((line) => JSON.stringify(line)).join('\n'), 'calls.jsonl'))
    const { responses, unknown } = Heard.matched(heard, [now])
    expect(unknown.size).toBe(0)
    expect(responses.find(now.name, { [id]: 'B1', [sort]: shown })?.answer).toEqual(E.right({ total: 1 }))
    expect(responses.find(now.name, { [id]: 'B2' })?.answer).toEqual(E.right({ total: 2 }))
  }
})
