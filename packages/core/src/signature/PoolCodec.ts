/** One line of `pool.jsonl`: a tool as chat APIs have it, with what Magnet knows of it beside. */
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { DecodeError } from '../json/DecodeError.js'
import { decode as decodeWith, make as mismatch } from '../json/DecodeError.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import { JsonSchemaCodec } from '../json/JsonSchemaCodec.js'
import * as FunctionName from './FunctionName.js'
import type { Endpoint, Former, Signature } from './Signature.js'
import { make } from './Signature.js'

/** The line of a signature. Annotations stay in the schemas. */
export const encode = (signature: Signature): JsonObject => ({
  type: 'function',
  function: {
    name: signature.name,
    description: signature.description,
    parameters: plain(signature.parameters),
    ...(signature.response === undefined ? {} : { response: plain(signature.response) })
  },
  ...(signature.responseOrigin === undefined ? {} : { response_origin: signature.responseOrigin }),
  ...(signature.responseCalls === undefined ? {} : { response_calls: signature.responseCalls }),
  category: signature.category,
  tool_class: signature.toolClass,
  ...(signature.categoryOrigin === undefined ? {} : { category_origin: signature.categoryOrigin }),
  ...(signature.classOrigin === undefined ? {} : { class_origin: signature.classOrigin }),
  source: signature.source,
  original_name: signature.originalName,
  effect: signature.effect,
  requires: signature.requires,
  grants: signature.grants,
  undoes: signature.undoes,
  ...(signature.amends === undefined ? {} : { amends: signature.amends }),
  ...(signature.ends === undefined ? {} : { ends: signature.ends }),
  ...(signature.endpoint === undefined ? {} : { endpoint: request(signature.endpoint) }),
  ...(signature.former === undefined ? {} : { former: { ...signature.former } })
})

const request = ({ method, path, places, authentication, scope }: Endpoint): JsonObject => ({
  method,
  path,
  places: Object.fromEntries(Object.entries(places).map(([argument, place]) => [argument, { ...place }])),
  authentication,
  ...(scope === undefined ? {} : { scope })
})

/** The signature of a line. What Magnet adds to a tool may be absent: then it is a read that depends on nothing. */
export const decode = (value: unknown): E.Either<ReadonlyArray<DecodeError>, Signature> => {
  const decoded = decodeWith(Line)(value)
  if (E.isLeft(decoded)) return decoded
  const line = decoded.right
  const { name, description, parameters, response } = line.function
  if (!FunctionName.is(name)) return E.left([mismatch('/function/name', '1 to 64 letters, digits, _ or -', name)])
  return E.right(
    make({
      name,
      description,
      parameters,
      ...(response === undefined ? {} : { response }),
      ...(line.response_origin === undefined ? {} : { responseOrigin: line.response_origin }),
      ...(line.response_calls === undefined ? {} : { responseCalls: line.response_calls }),
      category: line.category ?? '',
      toolClass: line.tool_class ?? line.category ?? '',
      ...(line.category_origin === undefined ? {} : { categoryOrigin: line.category_origin }),
      ...(line.class_origin === undefined ? {} : { classOrigin: line.class_origin }),
      source: line.source ?? '',
      originalName: line.original_name ?? name,
      effect: line.effect ?? 'read',
      requires: line.requires ?? [],
      grants: line.grants ?? [],
      undoes: line.undoes ?? [],
      ...(line.amends === undefined ? {} : { amends: line.amends }),
      ...(line.ends === undefined ? {} : { ends: line.ends }),
      ...(line.endpoint === undefined ? {} : { endpoint: line.endpoint }),
      ...(line.former === undefined ? {} : { former: line.former })
    })
  )
}

/** The request behind a function, from unknown data. */
export const EndpointCodec: t.Type<Endpoint, unknown> = t.intersection([
  t.type({
    method: t.string,
    path: t.string,
    places: t.record(
      t.string,
      t.type({
        in: t.keyof({ path: null, query: null, header: null, cookie: null, body: null, form: null }),
        name: t.string
      })
    ),
    authentication: t.readonlyArray(t.string)
  }),
  t.partial({ scope: t.readonlyArray(t.string) })
])

const names = t.record(t.string, t.string)

/** What a function was called before its pool was rewritten, from unknown data. */
export const FormerCodec: t.Type<Former, unknown> = t.type({
  function: t.string,
  parameters: names,
  values: t.record(t.string, names),
  descriptions: names
})

const label = t.keyof({ clustered: null, model: null })

const Line = t.intersection([
  t.type({
    type: t.literal('function'),
    function: t.intersection([
      t.type({ name: t.string, description: t.string, parameters: JsonSchemaCodec }),
      t.partial({ response: JsonSchemaCodec })
    ])
  }),
  t.partial({
    category: t.string,
    tool_class: t.string,
    category_origin: label,
    class_origin: label,
    source: t.string,
    original_name: t.string,
    response_origin: t.keyof({ example: null, recorded: null, inferred: null, model: null }),
    response_calls: t.number,
    effect: t.keyof({ read: null, write: null }),
    requires: t.array(t.string),
    grants: t.array(t.string),
    undoes: t.array(t.string),
    amends: t.array(t.string),
    ends: t.array(t.string),
    endpoint: EndpointCodec,
    former: FormerCodec
  })
])

// Unknown keywords of a schema are JSON, because the schema came from JSON.
const plain = (schema: JsonSchema): Json => schema as Json
