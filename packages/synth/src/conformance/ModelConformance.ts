/**
 * What every language model keeps, whatever it is made of: calls are those of the request's tools, a schema is answered
 * with a value or with words that a prompt can read one from, a reply says what it took and who gave it, and neither
 * replies nor failures show a key.
 */
import { Effect, Result } from 'effect'
import { Model, type ModelError, type Reply, type Request } from '../port/Model.js'
import type { Case } from './Case.js'
import { none } from './Case.js'

/** What the suite is told of the model. */
export interface Trial {
  /** Keys that the model was made with: nothing may show them. */
  readonly keys?: ReadonlyArray<string>
  /** Whether the provider has structured output: then a schema is answered with a value. */
  readonly structured?: boolean
}

/** The suite of the port. */
export const suite = ({ keys = [], structured = true }: Trial = {}): ReadonlyArray<Case<Model>> => [
  every('answers in words where nothing else is asked for', [plain], (reply) =>
    reply.text.trim() === '' || reply.calls.length > 0 ? ['a plain request got no words'] : []
  ),
  every('calls nothing but the tools of its request, with objects', [tooled, onward], (reply, { tools = [] }) =>
    reply.calls.flatMap((call) =>
      !tools.some(({ name }) => name === call.name)
        ? [`${call.name} is called, and is no tool of the request`]
        : typeof call.arguments !== 'object' || Array.isArray(call.arguments)
          ? [`the arguments of ${call.name} are no object`]
          : []
    )
  ),
  every('gives each call an id of its own in the conversation', [tooled, onward], (reply, { messages }) => {
    const before = messages.flatMap((message) => (message.role === 'assistant' ? (message.calls ?? []) : []))
    const ids = [...before, ...reply.calls].map(({ id }) => id)
    return new Set(ids).size === ids.length ? [] : [`ids repeat: ${ids.join(', ')}`]
  }),
  every('answers a schema with a value', [shaped], (reply) =>
    reply.value === undefined && (structured || reply.text.trim() === '')
      ? ['a request with a schema got no value']
      : []
  ),
  every('ends with calls exactly where it calls', [plain, tooled, onward, shaped], (reply) =>
    (reply.finish === 'calls') === reply.calls.length > 0 ? [] : [`${reply.calls.length} calls and «${reply.finish}»`]
  ),
  every('says what a reply took', [plain, tooled, shaped], ({ usage }) =>
    [usage.input, usage.output].every((tokens) => Number.isInteger(tokens) && tokens > 0)
      ? []
      : [`${usage.input} and ${usage.output} tokens`]
  ),
  every('names itself, and always the same', [plain, tooled, shaped], (reply, _, first) =>
    !/^[^:]+:.+$/.test(reply.model)
      ? [`«${reply.model}» is no provider and id`]
      : reply.model === first.model
        ? []
        : [`${first.model} became ${reply.model}`]
  ),
  {
    name: 'shows no key',
    run: Effect.gen(function* () {
      const model = yield* Model
      for (const request of [plain, tooled, shaped, { ...plain, maxTokens: -1 }]) {
        const told = JSON.stringify(yield* Effect.result(model.ask(request)))
        yield* none(keys.filter((key) => told.includes(key)).map(() => 'a key is shown'))
      }
    })
  }
]

type Broken = (reply: Reply, request: Request, first: Reply) => ReadonlyArray<string>

const every = (name: string, requests: ReadonlyArray<Request>, broken: Broken): Case<Model> => ({
  name,
  run: Effect.gen(function* () {
    const model = yield* Model
    const first: Array<Reply> = []
    for (const request of requests) {
      const result = yield* Effect.result(model.ask(request))
      if (Result.isFailure(result)) return yield* Effect.fail(sentence(result.failure))
      first.push(result.success)
      yield* none(broken(result.success, request, first[0] ?? result.success))
    }
  })
})

const sentence = (error: ModelError): string => `there was no reply (${error._tag}): ${error.detail}`

const plain: Request = {
  role: 'paraphrase',
  prompt: 'conformance@1',
  instructions: 'prompt: conformance@1\nYou answer briefly.',
  messages: [{ role: 'user', content: 'Say good morning.' }],
  temperature: 0,
  maxTokens: 200,
  seed: 1
}

const tooled: Request = {
  ...plain,
  role: 'teacher',
  messages: [{ role: 'user', content: 'What is the weather in Turin?' }],
  tools: [
    {
      name: 'get_weather',
      description: 'The weather of a city.',
      parameters: {
        type: 'object',
        properties: { city: { type: 'string' } },
        required: ['city'],
        additionalProperties: false
      }
    }
  ]
}

const onward: Request = {
  ...tooled,
  messages: [
    ...tooled.messages,
    {
      role: 'assistant',
      content: '',
      calls: [
        { id: 'call_1', name: 'get_weather', arguments: { city: 'Turin' } },
        { id: 'call_2', name: 'get_weather', arguments: { city: 'Torino' } }
      ]
    },
    { role: 'tool', call: 'call_1', name: 'get_weather', content: '{"sky":"clear"}' },
    { role: 'tool', call: 'call_2', name: 'get_weather', content: '{"sky":"clear"}' }
  ]
}

const shaped: Request = {
  ...plain,
  role: 'judge',
  messages: [{ role: 'user', content: 'Is water wet? Answer as {"answer": true} or {"answer": false}.' }],
  schema: {
    name: 'verdict',
    schema: {
      type: 'object',
      properties: { answer: { type: 'boolean' } },
      required: ['answer'],
      additionalProperties: false
    }
  }
}
