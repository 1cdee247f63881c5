import { Effect } from 'effect'
import { afterEach, expect, test } from 'vitest'
import { connect, request, schema, tools } from '../test/Connected.js'
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

test('a server without structured output is told the schema in words, and not asked again', async () => {
  const server = await start(({ body }) =>
    body.includes('response_format')
      ? { status: 400, body: '{"error":{"message":"response_format is not supported"}}' }
      : { said: { text: 'Sure: {"ok": true}' } }
  )
  const model = await connect('compatible:local:x', server.origin)
  for (const _ of [1, 2])
    expect(await Effect.runPromise(model.ask({ ...request, schema }))).toMatchObject({ text: 'Sure: {"ok": true}' })
  expect(server.received).toHaveLength(3)
  expect(server.received.at(-1)?.body).toContain('JSON Schema')
})

test('a server that takes no temperature is asked without, and not asked again with it', async () => {
  const server = await start(({ body }) =>
    body.includes('temperature')
      ? { status: 400, body: '{"error":{"message":"Unsupported parameter: temperature"}}' }
      : { said: { text: 'Hi' } }
  )
  const model = await connect('compatible:local:x', server.origin)
  for (const _ of [1, 2]) expect(await Effect.runPromise(model.ask(request))).toMatchObject({ text: 'Hi' })
  expect(server.received).toHaveLength(3)
  expect(server.received.at(-1)?.body).toContain('"seed":7')
})

test.each([
  ['openai:gpt-5.4-mini', '"effort":"low"'],
  ['google:gemini-2.5-flash', '"thinkingBudget":1024'],
  ['google:gemini-3.5-flash', '"thinkingLevel":"low"']
])('a model that thinks is to think little: %s', async (name, says) => {
  const server = await start(() => ({ said: { text: 'Hi' } }))
  await Effect.runPromise((await connect(name, server.origin)).ask(request))
  expect(server.received[0]?.body).toContain(says)
  expect(server.received[0]?.body).not.toContain('summary')
})

test.each(['openai:gpt-4.1', 'openai:any', 'google:gemma-4', 'compatible:local:gpt-5'])(
  'others are not told: %s',
  async (name) => {
    const server = await start(() => ({ said: { text: 'Hi' } }))
    await Effect.runPromise((await connect(name, server.origin)).ask(request))
    expect(server.received[0]?.body).not.toMatch(/reasoning|thinking/)
  }
)

test('the seed is sent where the API has one', async () => {
  for (const name of ['google:x', 'compatible:local:x']) {
    const server = await start(() => ({ said: { text: 'Hi' } }))
    await Effect.runPromise((await connect(name, server.origin)).ask(request))
    expect(server.received[0]?.body).toMatch(/"seed":7/)
  }
})

test('results of one step travel together', async () => {
  const server = await start(() => ({ said: { text: 'Hi' } }))
  const model = await connect('google:x', server.origin)
  await Effect.runPromise(
    model.ask({
      ...request,
      tools,
      messages: [
        ...request.messages,
        {
          role: 'assistant',
          content: '',
          calls: [1, 2].map((index) => ({ id: `call_${index}`, name: 'look', arguments: {} }))
        },
        ...[1, 2].map((index) => ({ role: 'tool', call: `call_${index}`, name: 'look', content: '{}' }) as const)
      ]
    })
  )
  const { contents } = JSON.parse(server.received[0]?.body ?? '') as { contents: ReadonlyArray<{ parts: unknown[] }> }
  expect(contents.map(({ parts }) => parts.length)).toEqual([1, 2, 2])
})
