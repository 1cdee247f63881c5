/** Requests of OpenAI's `/v1/chat/completions`, which most other servers speak too. */
import { Json } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import * as E from 'fp-ts/lib/Either.js'
import * as Asking from './Asking.js'
import * as Member from './Member.js'
import * as OpenAi from './OpenAi.js'
import { type Asked, bad, type Failure } from './Protocol.js'

/** Reads a request. */
export const decode = (body: Json.JsonObject): E.Either<Failure, Asked> => {
  const model = Member.text(body, 'model')
  if (model === undefined || model === '')
    return E.left(bad('you must provide a model parameter', 'model', 'missing_required_parameter'))
  if (body['messages'] === undefined) return E.left(OpenAi.missing('messages'))
  const raw = Member.list(body, 'messages')
  if (raw === undefined) return E.left(OpenAi.mistyped('messages', 'an array of objects'))
  if (raw.length === 0) return E.left(emptyList('messages'))
  const said = conversation(raw)
  if (E.isLeft(said)) return said
  const listed = tools(body)
  if (E.isLeft(listed)) return listed
  const schema = responseFormat(body, said.right)
  if (E.isLeft(schema)) return schema
  const temperature = OpenAi.bounded(body, 'temperature', 0, 2)
  if (E.isLeft(temperature)) return temperature
  const tokens = OpenAi.bounded(
    body,
    body['max_completion_tokens'] === undefined ? 'max_tokens' : 'max_completion_tokens',
    1,
    1e9,
    true
  )
  if (E.isLeft(tokens)) return tokens
  const seed = OpenAi.bounded(body, 'seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, true)
  if (E.isLeft(seed)) return seed
  const samples = OpenAi.bounded(body, 'n', 1, 1, true)
  if (E.isLeft(samples)) return samples
  return E.right({
    model,
    stream: body['stream'] === true,
    request: Asking.request({
      ...said.right,
      tools: listed.right,
      schema: schema.right,
      temperature: temperature.right,
      maxTokens: tokens.right,
      seed: seed.right
    })
  })
}

const emptyList = (param: string): Failure =>
  bad(
    `Invalid '${param}': empty array. Expected an array with minimum length 1, but got an empty array instead.`,
    param,
    'empty_array'
  )

const roles = ['system', 'developer', 'user', 'assistant', 'tool']

interface Conversation {
  readonly instructions: ReadonlyArray<string>
  readonly messages: ReadonlyArray<Exchange.Message>
}

const conversation = (raw: ReadonlyArray<Json.Json>): E.Either<Failure, Conversation> => {
  const instructions: Array<string> = []
  const messages: Array<Exchange.Message> = []
  // Calls without an output, by id; they have to be answered before anything else is said.
  const open = new Map<string, string>()
  for (const [index, message] of raw.entries()) {
    const param = `messages[${index}]`
    if (!Json.isObject(message)) return E.left(OpenAi.mistyped(param, 'an object'))
    const role = Member.text(message, 'role')
    if (role === undefined) return E.left(OpenAi.missing(`${param}.role`))
    if (!roles.includes(role)) return E.left(OpenAi.invalid(`${param}.role`, role, roles))
    if (role !== 'tool' && open.size > 0) return E.left(unanswered(open, param))
    const text = OpenAi.content(message['content'], `${param}.content`)
    if (E.isLeft(text)) return text
    if (role === 'tool') {
      const id = Member.text(message, 'tool_call_id')
      if (id === undefined) return E.left(OpenAi.missing(`${param}.tool_call_id`))
      const name = open.get(id)
      if (name === undefined)
        return E.left(
          bad(
            "Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
            `messages.[${index}].role`
          )
        )
      open.delete(id)
      messages.push({ role, call: id, name, content: text.right })
    } else if (role === 'assistant') {
      const calls = toolCalls(message, param)
      if (E.isLeft(calls)) return calls
      if (message['content'] === undefined && calls.right.length === 0 && message['refusal'] === undefined)
        return E.left(OpenAi.missing(`${param}.content`))
      for (const call of calls.right) open.set(call.id, call.name)
      messages.push({ role, content: text.right, ...(calls.right.length === 0 ? {} : { calls: calls.right }) })
    } else {
      if (message['content'] === undefined || message['content'] === null)
        return E.left(OpenAi.missing(`${param}.content`))
      if (role === 'user') messages.push({ role, content: text.right })
      else instructions.push(text.right)
    }
  }
  return open.size > 0 ? E.left(unanswered(open, 'messages')) : E.right({ instructions, messages })
}

const unanswered = (open: ReadonlyMap<string, string>, param: string): Failure =>
  bad(
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...open.keys()].join(', ')}`,
    param
  )

const toolCalls = (message: Json.JsonObject, param: string): E.Either<Failure, ReadonlyArray<Exchange.ToolCall>> => {
  const raw = message['tool_calls']
  if (raw === undefined || raw === null) return E.right([])
  if (!Json.isList(raw)) return E.left(OpenAi.mistyped(`${param}.tool_calls`, 'an array of objects'))
  if (raw.length === 0) return E.left(emptyList(`${param}.tool_calls`))
  const calls: Array<Exchange.ToolCall> = []
  for (const [index, call] of raw.entries()) {
    const place = `${param}.tool_calls[${index}]`
    if (!Json.isObject(call)) return E.left(OpenAi.mistyped(place, 'an object'))
    const id = Member.text(call, 'id')
    if (id === undefined) return E.left(OpenAi.missing(`${place}.id`))
    const described = Member.object(call, 'function')
    const name = described === undefined ? undefined : Member.text(described, 'name')
    if (described === undefined || name === undefined) return E.left(OpenAi.missing(`${place}.function.name`))
    const text = Member.text(described, 'arguments')
    if (text === undefined) return E.left(OpenAi.missing(`${place}.function.arguments`))
    calls.push({ id, name, arguments: Member.parsed(text) ?? {} })
  }
  return E.right(calls)
}

const tools = (body: Json.JsonObject): E.Either<Failure, ReadonlyArray<Exchange.Tool>> => {
  const raw = body['tools']
  const choice = body['tool_choice']
  if (raw === undefined || raw === null)
    return choice === undefined || choice === 'none'
      ? E.right([])
      : E.left(bad("'tool_choice' is only allowed when 'tools' are specified.", 'tool_choice'))
  if (!Json.isList(raw)) return E.left(OpenAi.mistyped('tools', 'an array of objects'))
  if (raw.length === 0) return E.left(emptyList('tools'))
  const found: Array<Exchange.Tool> = []
  for (const [index, one] of raw.entries()) {
    if (!Json.isObject(one)) return E.left(OpenAi.mistyped(`tools[${index}]`, 'an object'))
    if (one['type'] !== 'function')
      return E.left(OpenAi.invalid(`tools[${index}].type`, Member.text(one, 'type') ?? '', ['function']))
    const described = Member.object(one, 'function')
    if (described === undefined) return E.left(OpenAi.missing(`tools[${index}].function`))
    const tool = OpenAi.tool(described, `tools[${index}].function`)
    if (E.isLeft(tool)) return tool
    found.push(tool.right)
  }
  const named = Json.isObject(choice) ? Member.object(choice, 'function') : undefined
  return E.right(OpenAi.chosen(found, typeof choice === 'string' ? choice : named && Member.text(named, 'name')))
}

const texts = ({ instructions, messages }: Conversation): ReadonlyArray<string> => [
  ...instructions,
  ...messages.map(({ content }) => content)
]

const formats = ['json_object', 'json_schema', 'text']

const responseFormat = (body: Json.JsonObject, said: Conversation): E.Either<Failure, Asking.Parts['schema']> => {
  const raw = body['response_format']
  if (raw === undefined || raw === null) return E.right(undefined)
  if (!Json.isObject(raw)) return E.left(OpenAi.mistyped('response_format', 'an object'))
  const type = Member.text(raw, 'type') ?? ''
  if (!formats.includes(type)) return E.left(OpenAi.invalid('response_format.type', type, formats))
  if (type === 'text') return E.right(undefined)
  if (type === 'json_object') return OpenAi.anyObject(texts(said), 'response_format')
  const described = Member.object(raw, 'json_schema')
  return described === undefined
    ? E.left(OpenAi.missing('response_format.json_schema'))
    : OpenAi.format(described, 'response_format')
}
