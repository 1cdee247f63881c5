/** What the AI SDK made of a reply, as ours: the text, the value and the calls, or why nothing can be made of it. */
import type { LanguageModelV4Content, LanguageModelV4GenerateResult } from '@ai-sdk/provider'
import { Json } from '@magnet/core'
import type { Model } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import type { Redaction } from './Redaction.js'

/** What a reply is read with. */
export interface Reading {
  readonly request: Model.Request
  /** `provider:id`. */
  readonly model: string
  /** Whether the provider was asked for JSON. */
  readonly structured: boolean
  readonly redact: Redaction
}

/** The reply. */
export const of =
  (reading: Reading) =>
  (result: LanguageModelV4GenerateResult): E.Either<Model.ModelError, Model.Reply> => {
    const { request, redact } = reading
    const usage = { input: result.usage.inputTokens.total ?? 0, output: result.usage.outputTokens.total ?? 0 }
    const text = redact(written(result.content))
    const asked = result.content.filter((part) => part.type === 'tool-call')
    const reply = shown(text, asked, redact)
    const unusable = (detail: string): E.Either<Model.ModelError, never> =>
      E.left({ _tag: 'Unusable', detail: `${reading.model}: ${detail}`, reply, usage })
    const { unified, raw } = result.finishReason
    if (unified === 'content-filter')
      return E.left({
        _tag: 'Refused',
        by: raw === undefined || raw === 'stop' ? 'model' : 'filter',
        detail: `${reading.model} declined${text === '' ? '' : `: ${text}`}`,
        usage
      })
    if (unified === 'interrupted')
      return E.left({ _tag: 'Unavailable', detail: `${reading.model}: the reply broke off` })
    if (unified === 'error') return unusable(`the provider could not read what the model wrote (${raw ?? 'error'})`)
    const calls: Array<Model.ToolCall> = []
    for (const call of asked) {
      const made = toolCall(request, redact(call.input), call.toolName, calls.length)
      if (E.isLeft(made)) return unusable(made.left)
      calls.push(made.right)
    }
    const finish = calls.length > 0 ? 'calls' : unified === 'length' ? 'length' : 'stop'
    // There is nothing to show to the model: only asking again can help.
    if (finish === 'stop' && text.trim() === '')
      return E.left({ _tag: 'Unavailable', status: 200, detail: `${reading.model}: the reply is empty` })
    const made = { text, calls, finish, usage, model: reading.model } as const
    if (request.schema === undefined || calls.length > 0) return E.right(made)
    const value = json(result.structuredOutputText === undefined ? text : redact(result.structuredOutputText))
    if (value !== undefined) return E.right({ ...made, value })
    if (!reading.structured) return E.right(made)
    return unusable(
      finish === 'length'
        ? `JSON was asked for, and the reply was cut off at ${request.maxTokens} tokens`
        : 'JSON was asked for, and the reply is none'
    )
  }

type Call = Extract<LanguageModelV4Content, { readonly type: 'tool-call' }>

const written = (content: ReadonlyArray<LanguageModelV4Content>): string =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('')

const shown = (text: string, calls: ReadonlyArray<Call>, redact: Redaction): string =>
  [text, ...calls.map(({ toolName, input }) => `${toolName}(${redact(input)})`)]
    .filter((part) => part !== '')
    .join('\n')

/**
 * A call of a listed function with an object. Its id is its place in the conversation: providers draw theirs at random,
 * and a conversation that goes on must be the same request again.
 */
const toolCall = (
  { tools = [], messages }: Model.Request,
  input: string,
  name: string,
  place: number
): E.Either<string, Model.ToolCall> => {
  if (!tools.some((tool) => tool.name === name)) return E.left(`it calls ${name}, which is not among its tools`)
  const value = input.trim() === '' ? {} : json(input)
  if (value === undefined) return E.left(`the arguments of ${name} are no JSON`)
  if (!Json.isObject(value)) return E.left(`the arguments of ${name} are no object, but ${kind(value)}`)
  const before = messages.reduce(
    (so, message) => so + (message.role === 'assistant' ? (message.calls?.length ?? 0) : 0),
    0
  )
  return E.right({ id: `call_${before + place + 1}`, name, arguments: value })
}

const kind = (value: Json.Json): string =>
  value === null ? 'null' : Json.isList(value) ? 'a list' : `a ${typeof value}`

const json = (text: string): Json.Json | undefined => {
  try {
    return JSON.parse(text) as Json.Json
  } catch {
    return undefined
  }
}
