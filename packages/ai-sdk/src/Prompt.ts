/** A request in the words of the AI SDK. */
import type { LanguageModelV4CallOptions, LanguageModelV4Message } from '@ai-sdk/provider'
import { Json } from '@magnet/core'
import type { Model } from '@magnet/synth'

/** What a provider is asked for beside words, until it declines that. */
export interface Wanted {
  /** JSON, where a request has a schema; otherwise the model is told. */
  readonly structured: boolean
  readonly temperature: boolean
  readonly seed: boolean
}

/** How much a model thinks, as its provider has it; what a prompt asks for needs little of it. */
export type Thinking = Pick<LanguageModelV4CallOptions, 'reasoning' | 'providerOptions'>

/** The options of one call. */
export const of = (request: Model.Request, wanted: Wanted, thinking: Thinking = {}): LanguageModelV4CallOptions => ({
  prompt: [{ role: 'system', content: instructions(request, wanted.structured) }, ...messages(request.messages)],
  maxOutputTokens: request.maxTokens,
  ...(wanted.temperature ? { temperature: request.temperature } : {}),
  ...(wanted.seed ? { seed: request.seed } : {}),
  ...(request.tools === undefined || request.tools.length === 0
    ? {}
    : {
        tools: request.tools.map(({ name, description, parameters }) => ({
          type: 'function' as const,
          name,
          description,
          inputSchema: parameters
        })),
        toolChoice: { type: 'auto' as const }
      }),
  ...(request.schema === undefined || !wanted.structured
    ? {}
    : { responseFormat: { type: 'json' as const, name: request.schema.name, schema: request.schema.schema } }),
  ...thinking,
  providerOptions: { ...thinking.providerOptions, ...options(request) }
})

const instructions = ({ instructions: text, schema }: Model.Request, structured: boolean): string =>
  schema === undefined || structured
    ? text
    : `${text}\n\nReply with one JSON value and nothing else. It follows this JSON Schema:\n${JSON.stringify(schema.schema)}`

const options = ({ schema }: Model.Request): NonNullable<LanguageModelV4CallOptions['providerOptions']> => {
  const strictJsonSchema = schema !== undefined && strict(schema.schema)
  // A summary of what a model thought is nothing that a run reads, and some accounts may not ask for it.
  return { openai: { strictJsonSchema, store: false, reasoningSummary: null }, openaiCompatible: { strictJsonSchema } }
}

/** Whether OpenAI takes a schema as strict: every object closed, and all of its properties required. */
const strict = (schema: Json.Json): boolean => {
  if (Json.isList(schema)) return schema.every(strict)
  if (!Json.isObject(schema)) return true
  const { properties, required, additionalProperties } = schema
  if (schema['type'] === 'object' || Json.isObject(properties)) {
    if (additionalProperties !== false || !Json.isObject(properties)) return false
    const names = Json.isList(required) ? required : []
    if (!Object.keys(properties).every((name) => names.includes(name))) return false
  }
  return Object.values(schema).every(strict)
}

/** The conversation. Results that follow each other are one message: some providers want all results of a step together. */
const messages = (all: ReadonlyArray<Model.Message>): ReadonlyArray<LanguageModelV4Message> => {
  const made: Array<LanguageModelV4Message> = []
  for (const message of all) {
    if (message.role === 'user') made.push({ role: 'user', content: [{ type: 'text', text: message.content }] })
    else if (message.role === 'assistant') made.push(said(message))
    else {
      const result = {
        type: 'tool-result' as const,
        toolCallId: message.call,
        toolName: message.name,
        output: { type: 'text' as const, value: message.content }
      }
      const last = made.at(-1)
      if (last?.role === 'tool') last.content.push(result)
      else made.push({ role: 'tool', content: [result] })
    }
  }
  return made
}

const said = (message: Extract<Model.Message, { readonly role: 'assistant' }>): LanguageModelV4Message => ({
  role: 'assistant',
  content: [
    ...(message.content === '' ? [] : [{ type: 'text' as const, text: message.content }]),
    ...(message.calls ?? []).map((call) => ({
      type: 'tool-call' as const,
      toolCallId: call.id,
      toolName: call.name,
      input: call.arguments
    }))
  ]
})
