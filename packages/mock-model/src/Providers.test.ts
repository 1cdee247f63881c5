import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { generateText, jsonSchema, type LanguageModel, Output, streamText, tool } from 'ai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as MockModel from './MockModel.js'

let service: MockModel.MockModel

beforeAll(async () => {
  service = await MockModel.start({ slow: 10, retryAfter: 7 })
})
afterAll(() => service.stop())

interface Place {
  readonly path?: string
  readonly headers?: Record<string, string>
}

/** Each protocol through the package that speaks it. */
const providers: Readonly<Record<string, (place?: Place) => LanguageModel>> = {
  responses: ({ path = '', headers = {} } = {}) =>
    createOpenAI({ baseURL: `${service.url}${path}/v1`, apiKey: 'key', headers })('any-model'),
  chat: ({ path = '', headers = {} } = {}) =>
    createOpenAI({ baseURL: `${service.url}${path}/v1`, apiKey: 'key', headers }).chat('any-model'),
  compatible: ({ path = '', headers = {} } = {}) =>
    createOpenAICompatible({
      name: 'own',
      baseURL: `${service.url}${path}/v1`,
      apiKey: 'key',
      headers,
      supportsStructuredOutputs: true,
      includeUsage: true
    })('any-model'),
  gemini: ({ path = '', headers = {} } = {}) =>
    createGoogleGenerativeAI({ baseURL: `${service.url}${path}/v1beta`, apiKey: 'key', headers })('any-model')
}

const weather = tool({
  description: 'The weather of a city',
  inputSchema: jsonSchema<{ readonly city: string; readonly days: number }>({
    type: 'object',
    properties: { city: { type: 'string' }, days: { type: 'integer', minimum: 1 } },
    required: ['city', 'days'],
    additionalProperties: false
  }),
  execute: ({ city }) => Promise.resolve({ city, sky: 'clear' })
})

const output = Output.object({
  schema: jsonSchema<{ readonly name: string; readonly size: number }>({
    type: 'object',
    properties: { name: { type: 'string' }, size: { type: 'number' } },
    required: ['name', 'size'],
    additionalProperties: false
  })
})

const asked = { prompt: 'How are you?', maxRetries: 0 } as const

describe.each(Object.entries(providers))('%s', (_, model) => {
  test('gives a text and says what it took', async () => {
    const { text, usage, finishReason } = await generateText({ model: model(), instructions: 'Be kind.', ...asked })
    expect(text).toContain('How are you?')
    expect(finishReason).toBe('stop')
    expect(usage.inputTokens).toBeGreaterThan(5)
    expect(usage.outputTokens).toBe(Math.ceil(text.length / 4))
  })

  test('calls a tool with arguments of its schema, and reports what came of it', async () => {
    const { text, steps } = await generateText({
      model: model(),
      tools: { weather },
      stopWhen: ({ steps }) => steps.length === 2,
      ...asked
    })
    expect(steps[0]?.toolCalls[0]).toMatchObject({ toolName: 'weather', input: { city: 'city', days: 1 } })
    expect(steps[0]?.finishReason).toBe('tool-calls')
    expect(text).toContain('"sky":"clear"')
  })

  test('gives a value of a schema', async () => {
    const { output: value } = await generateText({ model: model(), output, ...asked })
    expect(value).toEqual({ name: 'name', size: 1 })
  })

  test('streams what it would have given whole', async () => {
    const whole = await generateText({ model: model(), ...asked })
    const stream = streamText({ model: model(), ...asked })
    const pieces: Array<string> = []
    for await (const piece of stream.textStream) pieces.push(piece)
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('')).toBe(whole.text)
    expect((await stream.usage).outputTokens).toBe(whole.usage.outputTokens)
    expect(await stream.finishReason).toBe('stop')
  })

  test('streams calls', async () => {
    const stream = streamText({ model: model(), tools: { weather }, ...asked })
    expect((await stream.toolCalls)[0]).toMatchObject({ toolName: 'weather', input: { city: 'city', days: 1 } })
  })

  test('cuts off a text that is longer than the client allows', async () => {
    const { text, finishReason } = await generateText({ model: model(), maxOutputTokens: 16, ...asked })
    expect(text).toHaveLength(64)
    expect(finishReason).toBe('length')
  })

  const failed = (kind: string, more: object = {}): Promise<unknown> =>
    generateText({ model: model({ headers: { 'x-magnet-fault': kind } }), ...asked, ...more }).then(
      ({ text }) => Promise.reject(new Error(`there is a reply: ${text}`)),
      (error: unknown) => error
    )

  test.each([
    ['429', { statusCode: 429, isRetryable: true, responseHeaders: { 'retry-after': '7' } }],
    ['500', { statusCode: 500, isRetryable: true }],
    ['503', { statusCode: 503, isRetryable: true }],
    ['reset', { isRetryable: true }]
  ])('fails as services do: %s', async (kind, error) => {
    expect(await failed(kind)).toMatchObject({ name: 'AI_APICallError', ...error })
  })

  test('says nothing of when to ask again where a service does not', async () => {
    const error = await failed('429-bare')
    expect(error).toMatchObject({ statusCode: 429 })
    expect(error).not.toHaveProperty('responseHeaders.retry-after')
  })

  test('sends half a reply', async () => {
    expect(await failed('truncated')).toMatchObject({ name: 'AI_APICallError' })
  })

  test('begins a reply and never goes on', async () => {
    const aborted = new AbortController()
    const pending = failed('stalled', { abortSignal: aborted.signal })
    await expect.poll(() => service.requests().inFlight).toBe(1)
    aborted.abort()
    expect(await pending).toMatchObject({ name: 'AbortError' })
    await expect.poll(() => service.requests().inFlight).toBe(0)
  })

  test.each(['reset', 'truncated'])('does not end a stream as it should: %s', async (kind) => {
    const { stream } = streamText({ model: model({ path: `/fault/${kind}` }), onError: () => undefined, ...asked })
    let end = 'nothing'
    try {
      for await (const part of stream) {
        if (part.type === 'error') end = 'error'
        if (part.type === 'finish' && end !== 'error') end = part.finishReason
      }
    } catch {
      end = 'error'
    }
    expect(kind === 'reset' ? ['error'] : ['error', 'interrupted']).toContain(end)
  })

  test('replies late', async () => {
    const { text } = await generateText({ model: model({ path: '/fault/slow' }), ...asked })
    expect(text).toContain('How are you?')
  })

  test('sends a value that its schema does not allow', async () => {
    const { text } = await generateText({
      model: model({ headers: { 'x-magnet-fault': 'wrong-schema' } }),
      output,
      ...asked
    })
    expect(JSON.parse(text)).toEqual({ name: { value: 'name' }, size: 1 })
  })

  test('filters', async () => {
    const { finishReason } = await generateText({ model: model({ path: '/fault/filter' }), ...asked })
    expect(finishReason).toBe('content-filter')
  })

  test('refuses', async () => {
    const { text } = await generateText({ model: model({ path: '/fault/refusal' }), ...asked })
    expect(text).not.toContain('How are you?')
  })

  test('calls a tool that does not exist', async () => {
    const { toolCalls } = await generateText({
      model: model({ path: '/fault/unknown-tool' }),
      tools: { weather },
      ...asked
    })
    expect(toolCalls[0]).toMatchObject({ toolName: 'weather_v2', invalid: true })
  })

  test('sends arguments as a string', async () => {
    const { toolCalls } = await generateText({
      model: model({ path: '/fault/text-arguments' }),
      tools: { weather },
      ...asked
    })
    expect(toolCalls[0]?.input).not.toEqual({ city: 'city', days: 1 })
  })
})
