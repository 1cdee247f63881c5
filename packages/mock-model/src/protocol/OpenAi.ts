/** What the two protocols of OpenAI share: their failures, and how they check functions and schemas. */
import { Json } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import * as E from 'fp-ts/lib/Either.js'
import * as Member from './Member.js'
import { bad, type Failure, type Protocol } from './Protocol.js'
import * as StrictSchema from './StrictSchema.js'

const types: Readonly<Record<number, string>> = { 429: 'requests', 500: 'server_error', 503: 'server_error' }

/** The failures of both. */
export const failures: Pick<Protocol, 'failure' | 'unreadable' | 'tooLong' | 'unauthenticated'> = {
  failure: ({ status, message, param, code }) => ({
    error: { message, type: types[status] ?? 'invalid_request_error', param: param ?? null, code: code ?? null }
  }),
  unreadable: (detail) =>
    bad(`We could not parse the JSON body of your request. (It has to be one JSON object: ${detail}.)`),
  tooLong: (limit) =>
    bad(
      `Invalid request: the body is too long. Expected at most ${limit} bytes.`,
      undefined,
      'string_above_max_length'
    ),
  unauthenticated: {
    status: 401,
    message:
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
    code: 'invalid_api_key'
  }
}

/** A parameter that is not there. */
export const missing = (param: string): Failure =>
  bad(`Missing required parameter: '${param}'.`, param, 'missing_required_parameter')

/** A parameter of another type. */
export const mistyped = (param: string, expected: string): Failure =>
  bad(`Invalid type for '${param}': expected ${expected}.`, param, 'invalid_type')

/** A parameter with none of the values that it may have. */
export const invalid = (param: string, found: string, supported: ReadonlyArray<string>): Failure =>
  bad(
    `Invalid value: '${found}'. Supported values are: ${supported.map((value) => `'${value}'`).join(', ')}.`,
    param,
    'invalid_value'
  )

/** The text of a content: a string, or parts of which those of a kind of text count. */
export const content = (value: Json.Json | undefined, param: string): E.Either<Failure, string> => {
  if (typeof value === 'string') return E.right(value)
  if (value === undefined || value === null) return E.right('')
  if (!Json.isList(value)) return E.left(mistyped(param, 'one of an array of objects or string'))
  let text = ''
  for (const [index, part] of value.entries()) {
    if (!Json.isObject(part) || typeof part['type'] !== 'string') return E.left(missing(`${param}[${index}].type`))
    text += Member.text(part, 'text') ?? Member.text(part, 'refusal') ?? ''
  }
  return E.right(text)
}

const name = /^[a-zA-Z0-9_-]{1,64}$/

/** A function among the tools. */
export const tool = (described: Json.JsonObject, param: string): E.Either<Failure, Exchange.Tool> => {
  const called = Member.text(described, 'name')
  if (called === undefined) return E.left(missing(`${param}.name`))
  if (!name.test(called))
    return E.left(
      bad(
        `Invalid '${param}.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$', of at most 64 characters.`,
        `${param}.name`,
        'invalid_value'
      )
    )
  const parameters = described['parameters'] ?? empty
  const wrong =
    StrictSchema.unsound(parameters) ?? (described['strict'] === true ? StrictSchema.lax(parameters) : undefined)
  if (wrong !== undefined || !Json.isObject(parameters))
    return E.left(
      bad(
        `Invalid schema for function '${called}': ${wrong ?? ''}`,
        `${param}.parameters`,
        'invalid_function_parameters'
      )
    )
  return E.right({ name: called, description: Member.text(described, 'description') ?? '', parameters })
}

const empty: Json.JsonObject = { type: 'object', properties: {} }

/** The schema of a structured reply, from the object that names it. */
export const format = (
  described: Json.JsonObject,
  param: string
): E.Either<Failure, { readonly name: string; readonly schema: Json.JsonObject }> => {
  const called = Member.text(described, 'name')
  if (called === undefined) return E.left(missing(`${param}.name`))
  const schema = described['schema']
  if (schema === undefined) return E.left(missing(`${param}.schema`))
  const wrong = StrictSchema.unsound(schema) ?? (described['strict'] === true ? StrictSchema.lax(schema) : undefined)
  if (wrong !== undefined || !Json.isObject(schema))
    return E.left(bad(`Invalid schema for response_format '${called}': ${wrong ?? ''}`, param, 'invalid_json_schema'))
  return E.right({ name: called, schema })
}

/** A number within bounds, where one is given. */
export const bounded = (
  body: Json.JsonObject,
  param: string,
  least: number,
  most: number,
  whole: boolean = false
): E.Either<Failure, number | undefined> => {
  const value = body[param]
  if (value === undefined || value === null) return E.right(undefined)
  if (typeof value !== 'number' || (whole && !Number.isInteger(value)))
    return E.left(mistyped(param, whole ? 'an integer' : 'a decimal'))
  const kind = whole ? 'integer' : 'decimal'
  if (value < least)
    return E.left(
      bad(
        `Invalid '${param}': ${kind} below minimum value. Expected a value >= ${least}, but got ${value} instead.`,
        param,
        `${kind}_below_min_value`
      )
    )
  if (value > most)
    return E.left(
      bad(
        `Invalid '${param}': ${kind} above maximum value. Expected a value <= ${most}, but got ${value} instead.`,
        param,
        `${kind}_above_max_value`
      )
    )
  return E.right(value)
}

/** The schema of a reply that is any object; the service wants to hear that it is to be JSON. */
export const anyObject = (
  said: ReadonlyArray<string>,
  param: string
): E.Either<Failure, { readonly name: string; readonly schema: Json.JsonObject }> =>
  said.some((text) => /json/i.test(text))
    ? E.right({ name: 'response', schema: { type: 'object' } })
    : E.left(
        bad(`'messages' must contain the word 'json' in some form, to use '${param}' of type 'json_object'.`, param)
      )

/** The tools that a choice leaves: none of them, one by its name, or all. */
export const chosen = (tools: ReadonlyArray<Exchange.Tool>, choice: string | undefined): ReadonlyArray<Exchange.Tool> =>
  choice === 'none'
    ? []
    : choice === undefined || choice === 'auto' || choice === 'required'
      ? tools
      : tools.filter((tool) => tool.name === choice)
