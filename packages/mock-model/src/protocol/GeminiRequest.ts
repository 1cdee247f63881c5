/** Requests of Gemini's `generateContent`: contents made of parts, with the calls among them. */
import { Json } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import * as E from 'fp-ts/lib/Either.js'
import * as Asking from './Asking.js'
import * as GeminiSchema from './GeminiSchema.js'
import * as Member from './Member.js'
import { type Asked, bad, type Failure } from './Protocol.js'

/** Reads a request; whether it streams is said by the URL. */
export const decode = (body: Json.JsonObject, model: string | undefined): E.Either<Failure, Asked> => {
  if (body['contents'] === undefined)
    return E.left(bad('* GenerateContentRequest.contents: contents is not specified\n'))
  const said = conversation(body['contents'])
  if (E.isLeft(said)) return said
  const listed = tools(body)
  if (E.isLeft(listed)) return listed
  const system = body['systemInstruction'] ?? body['system_instruction']
  const config = Member.object(body, 'generationConfig') ?? {}
  const schema = responseSchema(config)
  if (E.isLeft(schema)) return schema
  const wrong = figures(config)
  if (wrong !== undefined) return E.left(wrong)
  return E.right({
    model: model ?? '',
    stream: false,
    request: Asking.request({
      instructions: Json.isObject(system) ? [texts(Member.list(system, 'parts') ?? [])] : [],
      messages: said.right,
      tools: listed.right,
      schema: schema.right,
      temperature: Member.number(config, 'temperature'),
      maxTokens: Member.number(config, 'maxOutputTokens'),
      seed: Member.number(config, 'seed')
    })
  })
}

const texts = (parts: ReadonlyArray<Json.Json>): string =>
  parts.map((part) => (Json.isObject(part) ? (Member.text(part, 'text') ?? '') : '')).join('')

const payload = (field: string, detail: string): Failure =>
  bad(`Invalid JSON payload received. Invalid value at '${field}' (${detail}).`)

const figures = (config: Json.JsonObject): Failure | undefined => {
  const { temperature, maxOutputTokens } = config
  if (temperature !== undefined && (typeof temperature !== 'number' || temperature < 0 || temperature > 2))
    return bad('* GenerateContentRequest.generation_config.temperature: temperature must be in the range [0.0, 2.0].\n')
  if (maxOutputTokens !== undefined && (typeof maxOutputTokens !== 'number' || maxOutputTokens < 1))
    return bad('* GenerateContentRequest.generation_config.max_output_tokens: max_output_tokens must be positive.\n')
  return undefined
}

const conversation = (contents: Json.Json): E.Either<Failure, ReadonlyArray<Exchange.Message>> => {
  if (!Json.isList(contents)) return E.left(payload('contents', 'it has to be a list'))
  if (contents.length === 0) return E.left(bad('* GenerateContentRequest.contents: contents is not specified\n'))
  const messages: Array<Exchange.Message> = []
  let open: ReadonlyArray<Exchange.ToolCall> = []
  let made = 0
  for (const [index, content] of contents.entries()) {
    const place = `contents[${index}]`
    if (!Json.isObject(content)) return E.left(payload(place, 'it has to be an object'))
    const role = Member.text(content, 'role') ?? 'user'
    if (role !== 'user' && role !== 'model' && role !== 'function')
      return E.left(bad('Please use a valid role: user, model.'))
    const parts = Member.list(content, 'parts') ?? []
    if (parts.length === 0)
      return E.left(bad(`* GenerateContentRequest.${place}.parts: contents.parts must not be empty.\n`))
    if (role === 'model') {
      open = parts.flatMap((part, nth) => functionCall(part, made + nth))
      made += parts.length
      messages.push({ role: 'assistant', content: texts(parts), ...(open.length === 0 ? {} : { calls: open }) })
      continue
    }
    const answers = functionResponses(parts)
    if (answers.length > 0) {
      if (open.length === 0)
        return E.left(bad('Please ensure that function response turn comes immediately after a function call turn.'))
      const outputs = matched(open, answers)
      if (outputs === undefined || answers.length !== open.length)
        return E.left(
          bad(
            'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.'
          )
        )
      messages.push(...outputs)
    } else if (open.length > 0)
      return E.left(bad('Please ensure that function call turn is followed by a function response turn.'))
    open = []
    const said = texts(parts)
    if (said !== '' || answers.length === 0) messages.push({ role: 'user', content: said })
  }
  return E.right(messages)
}

const functionCall = (part: Json.Json, nth: number): ReadonlyArray<Exchange.ToolCall> => {
  const call = Json.isObject(part) ? Member.object(part, 'functionCall') : undefined
  if (call === undefined) return []
  return [
    {
      id: Member.text(call, 'id') ?? `call_${nth}`,
      name: Member.text(call, 'name') ?? '',
      arguments: Member.object(call, 'args') ?? {}
    }
  ]
}

const functionResponses = (parts: ReadonlyArray<Json.Json>): ReadonlyArray<Json.JsonObject> =>
  parts.flatMap((part) => {
    const answer = Json.isObject(part) ? Member.object(part, 'functionResponse') : undefined
    return answer === undefined ? [] : [answer]
  })

/** The output of each call, by id where there is one and by name and order where not. */
const matched = (
  open: ReadonlyArray<Exchange.ToolCall>,
  answers: ReadonlyArray<Json.JsonObject>
): ReadonlyArray<Exchange.Message> | undefined => {
  const left = [...open]
  const messages: Array<Exchange.Message> = []
  for (const answer of answers) {
    const id = Member.text(answer, 'id')
    const at = left.findIndex((call) => (id === undefined ? call.name === answer['name'] : call.id === id))
    const [call] = at < 0 ? [] : left.splice(at, 1)
    if (call === undefined) return undefined
    messages.push({ role: 'tool', call: call.id, name: call.name, content: output(answer) })
  }
  return messages
}

// Texts are wrapped into an object, because the service takes nothing else; clients use these names.
const output = (answer: Json.JsonObject): string => {
  const given = Member.object(answer, 'response') ?? {}
  const inner = given['content'] ?? given['result'] ?? given['output']
  return typeof inner === 'string' ? inner : JSON.stringify(inner ?? given)
}

const tools = (body: Json.JsonObject): E.Either<Failure, ReadonlyArray<Exchange.Tool>> => {
  const found: Array<Exchange.Tool> = []
  for (const group of Member.list(body, 'tools') ?? []) {
    const declared = Json.isObject(group) ? (Member.list(group, 'functionDeclarations') ?? []) : []
    for (const one of declared) {
      const tool = declaration(one, found.length)
      if (E.isLeft(tool)) return tool
      found.push(tool.right)
    }
  }
  const choice = Member.object(Member.object(body, 'toolConfig') ?? {}, 'functionCallingConfig') ?? {}
  if (Member.text(choice, 'mode') === 'NONE') return E.right([])
  const names = Member.list(choice, 'allowedFunctionNames')
  return E.right(names === undefined ? found : found.filter((tool) => names.includes(tool.name)))
}

const named = /^[a-zA-Z_][a-zA-Z0-9_.:-]{0,63}$/

const declaration = (one: Json.Json, index: number): E.Either<Failure, Exchange.Tool> => {
  const place = `tools[0].function_declarations[${index}]`
  const name = Json.isObject(one) ? Member.text(one, 'name') : undefined
  if (!Json.isObject(one) || name === undefined || !named.test(name))
    return E.left(
      bad(
        `* GenerateContentRequest.${place}.name: Invalid function name. Must start with a letter or an underscore. Must be alphameric (a-z, A-Z, 0-9), underscores (_), dots (.), colons (:), or dashes (-), with a maximum length of 64.\n`
      )
    )
  const schema = GeminiSchema.read(
    one['parametersJsonSchema'] ?? one['parameters'] ?? { type: 'object', properties: {} }
  )
  if (E.isLeft(schema)) return E.left(bad(`* GenerateContentRequest.${place}.parameters: ${schema.left}\n`))
  return E.right({ name, description: Member.text(one, 'description') ?? '', parameters: schema.right })
}

const responseSchema = (config: Json.JsonObject): E.Either<Failure, Asking.Parts['schema']> => {
  const type = Member.text(config, 'responseMimeType')
  const raw = config['responseJsonSchema'] ?? config['responseSchema']
  if (raw === undefined)
    return E.right(type === 'application/json' ? { name: 'response', schema: { type: 'object' } } : undefined)
  if (type !== 'application/json')
    return E.left(
      bad(
        '* GenerateContentRequest.generation_config.response_schema: only allowed when `response_mime_type` is `application/json`.\n'
      )
    )
  const schema = GeminiSchema.read(raw)
  return E.isLeft(schema)
    ? E.left(bad(`* GenerateContentRequest.generation_config.response_schema: ${schema.left}\n`))
    : E.right({ name: 'response', schema: schema.right })
}
