/** Requests of OpenAI's `/v1/responses`: a list of items instead of messages, with calls and their outputs as items of their own. */
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
  if (model === undefined || model === '') return E.left(OpenAi.missing('model'))
  const previous = Member.text(body, 'previous_response_id')
  if (previous !== undefined)
    return E.left(
      bad(`Previous response with id '${previous}' not found.`, 'previous_response_id', 'previous_response_not_found')
    )
  const said = conversation(body)
  if (E.isLeft(said)) return said
  const listed = tools(body)
  if (E.isLeft(listed)) return listed
  const schema = textFormat(body, [...said.right.instructions, ...said.right.messages.map(({ content }) => content)])
  if (E.isLeft(schema)) return schema
  const temperature = OpenAi.bounded(body, 'temperature', 0, 2)
  if (E.isLeft(temperature)) return temperature
  const tokens = OpenAi.bounded(body, 'max_output_tokens', 16, 1e9, true)
  if (E.isLeft(tokens)) return tokens
  return E.right({
    model,
    stream: body['stream'] === true,
    request: Asking.request({
      ...said.right,
      tools: listed.right,
      schema: schema.right,
      temperature: temperature.right,
      maxTokens: tokens.right,
      seed: undefined
    })
  })
}

interface Conversation {
  readonly instructions: Array<string>
  readonly messages: Array<Exchange.Message>
  /** Calls without an output, by id. */
  readonly open: Map<string, string>
}

const conversation = (body: Json.JsonObject): E.Either<Failure, Pick<Asking.Parts, 'instructions' | 'messages'>> => {
  const { input } = body
  const instructions = Member.text(body, 'instructions')
  const so: Conversation = {
    instructions: instructions === undefined ? [] : [instructions],
    messages: [],
    open: new Map()
  }
  if (typeof input === 'string') so.messages.push({ role: 'user', content: input })
  else if (input === undefined || input === null) return E.left(OpenAi.missing('input'))
  else if (!Json.isList(input)) return E.left(OpenAi.mistyped('input', 'one of a string or array of input items'))
  else {
    if (input.length === 0)
      return E.left(
        bad("Invalid 'input': empty array. Expected an array with minimum length 1.", 'input', 'empty_array')
      )
    for (const [index, item] of input.entries()) {
      const wrong = Json.isObject(item)
        ? read(so, item, `input[${index}]`)
        : OpenAi.mistyped(`input[${index}]`, 'an input item')
      if (wrong !== undefined) return E.left(wrong)
    }
  }
  const [unanswered] = so.open.keys()
  return unanswered === undefined
    ? E.right(so)
    : E.left(bad(`No tool output found for function call ${unanswered}.`, 'input'))
}

const kinds = ['message', 'function_call', 'function_call_output', 'reasoning', 'item_reference']

const read = (so: Conversation, item: Json.JsonObject, param: string): Failure | undefined => {
  const type = Member.text(item, 'type') ?? 'message'
  switch (type) {
    case 'message':
      return message(so, item, param)
    case 'function_call':
      return functionCall(so, item, param)
    case 'function_call_output':
      return functionOutput(so, item, param)
    case 'reasoning':
      return undefined
    case 'item_reference':
      return bad(`Item with id '${Member.text(item, 'id') ?? ''}' not found.`, 'input')
    default:
      return OpenAi.invalid(`${param}.type`, type, kinds)
  }
}

const roles = ['assistant', 'system', 'developer', 'user']

const message = (so: Conversation, item: Json.JsonObject, param: string): Failure | undefined => {
  const role = Member.text(item, 'role')
  if (role === undefined) return OpenAi.missing(`${param}.role`)
  if (!roles.includes(role)) return OpenAi.invalid(`${param}.role`, role, roles)
  if (item['content'] === undefined || item['content'] === null) return OpenAi.missing(`${param}.content`)
  const content = OpenAi.content(item['content'], `${param}.content`)
  if (E.isLeft(content)) return content.left
  if (role === 'user' || role === 'assistant') so.messages.push({ role, content: content.right })
  else so.instructions.push(content.right)
  return undefined
}

// A call belongs to the message of the assistant that it follows.
const functionCall = (so: Conversation, item: Json.JsonObject, param: string): Failure | undefined => {
  for (const name of ['call_id', 'name', 'arguments'])
    if (Member.text(item, name) === undefined) return OpenAi.missing(`${param}.${name}`)
  const id = Member.text(item, 'call_id') ?? ''
  const name = Member.text(item, 'name') ?? ''
  const call = { id, name, arguments: Member.parsed(Member.text(item, 'arguments') ?? '') ?? {} }
  so.open.set(id, name)
  const last = so.messages.at(-1)
  if (last?.role === 'assistant')
    so.messages[so.messages.length - 1] = { ...last, calls: [...(last.calls ?? []), call] }
  else so.messages.push({ role: 'assistant', content: '', calls: [call] })
  return undefined
}

const functionOutput = (so: Conversation, item: Json.JsonObject, param: string): Failure | undefined => {
  const id = Member.text(item, 'call_id')
  if (id === undefined) return OpenAi.missing(`${param}.call_id`)
  if (item['output'] === undefined) return OpenAi.missing(`${param}.output`)
  const name = so.open.get(id)
  if (name === undefined) return bad(`No tool call found for function call output with call_id ${id}.`, 'input')
  const content = OpenAi.content(item['output'], `${param}.output`)
  if (E.isLeft(content)) return content.left
  so.open.delete(id)
  so.messages.push({ role: 'tool', call: id, name, content: content.right })
  return undefined
}

const tools = (body: Json.JsonObject): E.Either<Failure, ReadonlyArray<Exchange.Tool>> => {
  const raw = body['tools']
  if (raw === undefined || raw === null) return E.right([])
  if (!Json.isList(raw)) return E.left(OpenAi.mistyped('tools', 'an array of objects'))
  const found: Array<Exchange.Tool> = []
  for (const [index, one] of raw.entries()) {
    if (!Json.isObject(one)) return E.left(OpenAi.mistyped(`tools[${index}]`, 'an object'))
    if (one['type'] !== 'function')
      return E.left(OpenAi.invalid(`tools[${index}].type`, Member.text(one, 'type') ?? '', ['function']))
    const tool = OpenAi.tool(one, `tools[${index}]`)
    if (E.isLeft(tool)) return tool
    found.push(tool.right)
  }
  const choice = body['tool_choice']
  return E.right(
    OpenAi.chosen(
      found,
      typeof choice === 'string' ? choice : Json.isObject(choice) ? Member.text(choice, 'name') : undefined
    )
  )
}

const formats = ['text', 'json_schema', 'json_object']

const textFormat = (body: Json.JsonObject, said: ReadonlyArray<string>): E.Either<Failure, Asking.Parts['schema']> => {
  const text = Member.object(body, 'text')
  const raw = text === undefined ? undefined : Member.object(text, 'format')
  if (raw === undefined) return E.right(undefined)
  const type = Member.text(raw, 'type') ?? ''
  if (!formats.includes(type)) return E.left(OpenAi.invalid('text.format.type', type, formats))
  if (type === 'text') return E.right(undefined)
  return type === 'json_object' ? OpenAi.anyObject(said, 'text.format') : OpenAi.format(raw, 'text.format')
}
