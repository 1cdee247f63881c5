import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4Prompt } from '@ai-sdk/provider'
import type { Json } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Answer from '../Answer.js'
import * as MockModel from '../MockModel.js'

/** What the service read last, and what it answers. */
let read: Exchange.Request | undefined
let said: Answer.Answer = Answer.text('')
let service: MockModel.MockModel

beforeAll(async () => {
  service = await MockModel.start({
    respond: (request) => {
      read = request
      return said
    }
  })
})
afterAll(() => service.stop())

const models: Readonly<Record<string, () => LanguageModelV4>> = {
  responses: () => createOpenAI({ baseURL: `${service.url}/v1`, apiKey: 'key' })('any-model'),
  chat: () => createOpenAI({ baseURL: `${service.url}/v1`, apiKey: 'key' }).chat('any-model'),
  compatible: () =>
    createOpenAICompatible({
      name: 'own',
      baseURL: `${service.url}/v1`,
      apiKey: 'key',
      supportsStructuredOutputs: true,
      includeUsage: true
    })('any-model'),
  gemini: () => createGoogleGenerativeAI({ baseURL: `${service.url}/v1beta`, apiKey: 'key' })('any-model')
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((words) => `a${words}z`)
const name = fc.stringMatching(/^[a-z]{2,8}(?:_[a-z]{2,8})?$/)
const leaf: fc.Arbitrary<Json.Json> = fc.oneof(fc.integer(), fc.boolean(), text, fc.constant(null))
const object: fc.Arbitrary<Json.JsonObject> = fc.dictionary(
  name,
  fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(name, leaf, { maxKeys: 2, noNullPrototype: true })),
  { maxKeys: 3, noNullPrototype: true }
)

const schema: fc.Arbitrary<Json.JsonObject> = fc.uniqueArray(name, { minLength: 1, maxLength: 3 }).map((names) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((one) => [one, { type: 'string', description: `the ${one}` }])),
  required: names,
  additionalProperties: false
}))

const tools = fc.uniqueArray(fc.record({ name, description: text, parameters: schema }), {
  selector: (tool) => tool.name,
  minLength: 1,
  maxLength: 3
})

/** Steps of an assistant: calls with their outputs. */
const steps = fc.array(
  fc.record({
    content: fc.oneof(fc.constant(''), text),
    made: fc.array(fc.tuple(name, object, text), { minLength: 1, maxLength: 3 })
  }),
  { maxLength: 2 }
)

const messages = fc
  .tuple(fc.array(fc.record({ user: text, steps, answer: text }), { maxLength: 2 }), text)
  .map(([turns, last]): ReadonlyArray<Exchange.Message> => {
    let calls = 0
    return [
      ...turns.flatMap(({ user, steps: taken, answer }): ReadonlyArray<Exchange.Message> => [
        { role: 'user', content: user },
        ...taken.flatMap(({ content, made }): ReadonlyArray<Exchange.Message> => {
          const named = made.map(([called, given, output]) => ({
            call: { id: `call_${++calls}`, name: called, arguments: given },
            output
          }))
          return [
            { role: 'assistant', content, calls: named.map(({ call }) => call) },
            ...named.map(({ call, output }) => ({
              role: 'tool' as const,
              call: call.id,
              name: call.name,
              content: output
            }))
          ]
        }),
        { role: 'assistant', content: answer }
      ]),
      { role: 'user', content: last }
    ]
  })

const request: fc.Arbitrary<Exchange.Request> = fc
  .record(
    {
      messages,
      tools,
      schema: fc.record({ name, schema }),
      temperature: fc.constantFrom(0, 0.5, 1.25),
      maxTokens: fc.integer({ min: 16, max: 4000 })
    },
    { requiredKeys: ['messages', 'temperature', 'maxTokens'] }
  )
  .map((parts) => ({
    role: 'teacher',
    prompt: 'teacher@1',
    instructions: 'prompt: teacher@1\nBe kind.',
    seed: 7,
    ...parts
  }))

/** A request as the provider packages take it. */
const options = (given: Exchange.Request): LanguageModelV4CallOptions => ({
  prompt: [{ role: 'system', content: given.instructions }, ...conversation(given.messages)],
  temperature: given.temperature,
  maxOutputTokens: given.maxTokens,
  seed: given.seed,
  ...(given.tools === undefined
    ? {}
    : {
        tools: given.tools.map(({ name: called, description, parameters }) => ({
          type: 'function',
          name: called,
          description,
          inputSchema: parameters
        }))
      }),
  ...(given.schema === undefined ? {} : { responseFormat: { type: 'json', ...given.schema } })
})

/** Messages in order; the outputs of one step are one message, as some services want it. */
const conversation = (given: ReadonlyArray<Exchange.Message>): LanguageModelV4Prompt =>
  given.flatMap((one, index): LanguageModelV4Prompt => {
    if (one.role === 'user') return [{ role: 'user', content: [{ type: 'text', text: one.content }] }]
    if (one.role === 'assistant')
      return [{ role: 'assistant', content: [...spoken(one.content), ...called(one.calls ?? [])] }]
    const end = given.findIndex((next, place) => place > index && next.role !== 'tool')
    return given[index - 1]?.role === 'tool' ? [] : [{ role: 'tool', content: given.slice(index, end).flatMap(result) }]
  })

const spoken = (content: string) => (content === '' ? [] : [{ type: 'text' as const, text: content }])

const called = (calls: ReadonlyArray<Exchange.ToolCall>) =>
  calls.map((one) => ({
    type: 'tool-call' as const,
    toolCallId: one.id,
    toolName: one.name,
    input: one.arguments
  }))

const result = (one: Exchange.Message) =>
  one.role === 'tool'
    ? [
        {
          type: 'tool-result' as const,
          toolCallId: one.call,
          toolName: one.name,
          output: { type: 'text' as const, value: one.content }
        }
      ]
    : []

const call = fc.record({ id: fc.constant(''), name, arguments: object })
const answer: fc.Arbitrary<Answer.Answer> = fc.oneof(
  text.map(Answer.text),
  object.map(Answer.value),
  fc.tuple(fc.array(call, { minLength: 1, maxLength: 3 }), fc.oneof(fc.constant(''), text)).map(([calls, beside]) =>
    Answer.calls(
      calls.map((one, index) => ({ ...one, id: `call_${index}` })),
      beside
    )
  ),
  text.map((words): Answer.Answer => ({ text: words, calls: [], finish: 'length' }))
)

const runs = { numRuns: 40, seed: 1 }

describe.each(Object.entries(models))('%s', (protocol, model) => {
  test('a request is read as it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (given) => {
        said = Answer.text('Yes.')
        await model().doGenerate(options(given))
        // What a protocol has no place for: a seed in one of them, the name of a schema in another.
        expect(read).toEqual({
          ...given,
          ...(protocol === 'responses' ? { seed: 0 } : {}),
          ...(protocol === 'gemini' && given.schema !== undefined
            ? { schema: { ...given.schema, name: 'response' } }
            : {})
        })
      }),
      runs
    )
  })

  const asked = options({
    role: 'reader',
    prompt: '',
    instructions: 'Be kind.',
    messages: [{ role: 'user', content: 'Hello' }],
    temperature: 0,
    maxTokens: 4000,
    seed: 1
  })

  test('an answer arrives as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (given) => {
        said = given
        const { content, finishReason, usage } = await model().doGenerate(asked)
        const words = Answer.written(given)
        expect(content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('')).toBe(words)
        expect(
          content.flatMap((part) =>
            part.type === 'tool-call' ? [[part.toolCallId, part.toolName, JSON.parse(part.input)]] : []
          )
        ).toEqual(given.calls.map((one) => [one.id, one.name, one.arguments]))
        expect(finishReason.unified).toBe({ stop: 'stop', calls: 'tool-calls', length: 'length' }[given.finish])
        if (given.calls.length === 0) expect(usage.outputTokens.total).toBe(Math.ceil(words.length / 4))
      }),
      runs
    )
  })

  test('a streamed answer is the same', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (given) => {
        said = given
        const { stream } = await model().doStream(asked)
        let words = ''
        let finish: string | undefined
        const calls: Array<unknown> = []
        for await (const part of stream) {
          if (part.type === 'error') throw part.error
          if (part.type === 'text-delta') words += part.delta
          if (part.type === 'tool-call') calls.push([part.toolCallId, part.toolName, JSON.parse(part.input)])
          if (part.type === 'finish') finish = part.finishReason.unified
        }
        expect(words).toBe(Answer.written(given))
        expect(calls).toEqual(given.calls.map((one) => [one.id, one.name, one.arguments]))
        expect(finish).toBe({ stop: 'stop', calls: 'tool-calls', length: 'length' }[given.finish])
      }),
      runs
    )
  })
})
