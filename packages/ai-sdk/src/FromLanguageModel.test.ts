import { Model } from '@magnet/synth'
import { ModelConformance } from '@magnet/synth/conformance'
import { Effect, Fiber, Result } from 'effect'
import { afterEach, describe, expect, test } from 'vitest'
import { connect, key, names, request, schema, tools } from '../test/Connected.js'
import * as Scripted from '../test/Scripted.js'

const servers: Array<Scripted.Server> = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => server.close()))
})

const start = async (script: Parameters<typeof Scripted.start>[0]): Promise<Scripted.Server> => {
  const server = await Scripted.start(script)
  servers.push(server)
  return server
}

/** What comes of one step of the server. */
const outcome = async (
  name: string,
  step: Scripted.Step,
  asked: Model.Request = request
): Promise<Model.ModelError | Model.Reply> => {
  const server = await start(() => step)
  const model = await connect(name, server.origin)
  const result = await Effect.runPromise(Effect.result(model.ask(asked)))
  return Result.isSuccess(result) ? result.success : result.failure
}

const sensible = ({ body }: Scripted.Received): Scripted.Step =>
  /verdict/.test(body) || /responseJsonSchema|responseSchema/.test(body)
    ? { said: { text: '{"answer":true}' } }
    : /get_weather/.test(body) && !/sky/.test(body)
      ? { said: { calls: [{ name: 'get_weather', arguments: '{"city":"Turin"}' }] } }
      : { said: { text: 'Good morning.' } }

describe.each(names)('%s', (name) => {
  test('keeps what a model promises', async () => {
    const server = await start(sensible)
    const model = await connect(name, server.origin)
    for (const one of ModelConformance.suite({ keys: [key] }))
      expect([
        one.name,
        await Effect.runPromise(Effect.result(Effect.provideService(one.run, Model.Model, model)))
      ]).toEqual([one.name, Result.succeed(undefined)])
  })

  test('sends what is asked for once, with its key, and says what came back', async () => {
    const server = await start(() => ({ said: { text: 'Hi' } }))
    const model = await connect(name, server.origin)
    expect(await Effect.runPromise(model.ask(request))).toEqual({
      text: 'Hi',
      calls: [],
      finish: 'stop',
      usage: { input: 11, output: 7 },
      model: name
    })
    expect(server.received).toHaveLength(1)
    const [{ body, headers }] = server.received as [Scripted.Received]
    expect(body).toContain('Be brief.')
    expect(body).toContain('0.5')
    expect(JSON.stringify(headers)).toContain(key)
  })

  test('says which calls a model makes, with ids by their place', async () => {
    const calls = [
      { name: 'look', arguments: '{"at":"a"}' },
      { name: 'look', arguments: '{"at":"b"}' }
    ]
    expect(await outcome(name, { said: { calls } }, { ...request, tools })).toMatchObject({
      finish: 'calls',
      calls: [
        { id: 'call_1', name: 'look', arguments: { at: 'a' } },
        { id: 'call_2', name: 'look', arguments: { at: 'b' } }
      ]
    })
  })

  test('is refused a call of a function that it was not given', async () => {
    expect(
      await outcome(name, { said: { calls: [{ name: 'other', arguments: '{}' }] } }, { ...request, tools })
    ).toMatchObject({ _tag: 'Unusable', reply: 'other({})', usage: { input: 11, output: 7 } })
  })

  test('gives the value of a structured reply, and keeps one that is none', async () => {
    expect(await outcome(name, { said: { text: '{"ok":true}' } }, { ...request, schema })).toMatchObject({
      value: { ok: true }
    })
    expect(await outcome(name, { said: { text: '{"ok":tr' } }, { ...request, schema })).toMatchObject({
      _tag: 'Unusable',
      reply: '{"ok":tr',
      usage: { input: 11, output: 7 }
    })
  })

  test('says that a reply was cut off, or filtered', async () => {
    expect(await outcome(name, { said: { text: 'Hel', finish: 'length' } })).toMatchObject({ finish: 'length' })
    expect(await outcome(name, { said: { text: 'Hel', finish: 'content_filter' } })).toMatchObject({
      _tag: 'Refused',
      by: 'filter'
    })
  })

  test.each([
    [{ 'retry-after': '3' }, 3],
    [{ 'retry-after-ms': '1500' }, 1.5],
    [{}, undefined]
  ])('waits as a service says: %o', async (headers: Record<string, string>, after) => {
    const failure = await outcome(name, { status: 429, headers, body: '{"error":{"message":"slow down"}}' })
    expect(failure).toMatchObject({ _tag: 'RateLimited' })
    expect('after' in failure ? failure.after : undefined).toBe(after)
  })

  test('reads a date to wait for', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString()
    const failure = await outcome(name, { status: 503, headers: { 'retry-after': date }, body: '{}' })
    expect('after' in failure ? Math.abs((failure.after ?? 0) - 60) : 99).toBeLessThan(10)
  })

  test.each([500, 502, 503, 529])('takes %i for a service that may come back', async (status) => {
    expect(await outcome(name, { status, body: 'no json' })).toMatchObject({ _tag: 'Unavailable', status })
  })

  test.each([400, 401, 403, 404])('takes %i for a request that is wrong', async (status) => {
    expect(await outcome(name, { status, body: '{"error":{"message":"no"}}' })).toMatchObject({
      _tag: 'Denied',
      status
    })
  })

  test.each<[string, Scripted.Step]>([
    ['reset before anything', 'reset'],
    ['reset in the middle', { status: 200, body: '{"choices":[{"message"', close: 10 }],
    ['no JSON', { status: 200, body: '{"choices":[{"mess' }]
  ])('takes a response that breaks off for a service that may come back: %s', async (_, step) => {
    expect(await outcome(name, step)).toMatchObject({ _tag: 'Unavailable' })
  })

  test('says that a server is not there', async () => {
    const server = await start(() => 'reset')
    const model = await connect(name, server.origin)
    await server.close()
    expect(await Effect.runPromise(Effect.flip(model.ask(request)))).toMatchObject({
      _tag: 'Unavailable',
      detail: expect.stringContaining('ECONNREFUSED') as string
    })
  })

  test('shows no key, even where the server does', async () => {
    const body = JSON.stringify({ error: { message: `Incorrect API key provided: ${key}`, type: 'x', code: 'y' } })
    for (const step of [
      { status: 401, body },
      { status: 500, body: `<html>${key}</html>` },
      { status: 200, body },
      { said: { text: `{"ok": ${key}` } },
      { said: { calls: [{ name: 'other', arguments: JSON.stringify({ key }) }] } }
    ] satisfies ReadonlyArray<Scripted.Step>)
      expect(JSON.stringify(await outcome(name, step, { ...request, schema, tools }))).not.toContain(key)
  })

  test('ends its call where the request is interrupted', async () => {
    const server = await start(() => 'silence')
    const model = await connect(name, server.origin)
    const fiber = Effect.runFork(model.ask(request))
    await expect.poll(() => server.received.length).toBe(1)
    await Effect.runPromise(Fiber.interrupt(fiber))
    await expect.poll(() => server.aborted()).toBe(1)
  })
})

describe('replies that are none', () => {
  test('have no choices, which asking again may change', async () => {
    for (const [name, body] of [
      ['openai:x', '{"id":"r","created_at":0,"model":"m","output":[],"usage":{"input_tokens":3,"output_tokens":1}}'],
      ['google:x', '{"candidates":[]}'],
      ['compatible:local:x', '{"id":"c","created":0,"model":"m","choices":[]}']
    ] as const)
      expect(await outcome(name, { status: 200, body })).toMatchObject({ _tag: 'Unavailable' })
  })

  test.each(['openai:x', 'compatible:local:x'])('have arguments of another kind: %s', async (name) => {
    for (const [given, reason] of [
      ['"{\\"at\\":\\"a\\"}"', 'a string'],
      ['[1]', 'a list'],
      ['{"at":', 'no JSON']
    ] as const)
      expect(
        await outcome(name, { said: { calls: [{ name: 'look', arguments: given }] } }, { ...request, tools })
      ).toMatchObject({
        _tag: 'Unusable',
        detail: expect.stringContaining(reason) as string,
        reply: `look(${given})`
      })
  })

  test.each(['openai:x', 'compatible:local:x'])('decline: %s', async (name) => {
    expect(await outcome(name, { said: { refusal: 'I will not.' } })).toMatchObject({
      _tag: 'Refused',
      by: 'model',
      detail: expect.stringContaining('I will not.') as string,
      usage: { input: 11, output: 7 }
    })
  })

  test('hide an error in a success', async () => {
    const body = '{"error":{"message":"upstream is busy","code":429}}'
    expect(await outcome('compatible:local:x', { status: 200, body })).toMatchObject({ _tag: 'RateLimited' })
  })

  test('come from an empty account, which waiting does not fill', async () => {
    const body = '{"error":{"message":"You exceeded your quota","code":"insufficient_quota"}}'
    expect(await outcome('openai:x', { status: 429, body })).toMatchObject({ _tag: 'Denied', status: 429 })
  })
})
