/**
 * Tools as chat APIs and MCP have them, wrapped (`{type: 'function', function}`) or bare, and lines of our own `pool.jsonl`.
 * They differ in what they call the schema of the parameters, and in the names of types.
 */
import { type JsonSchema, PoolCodec, type Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Draft, Skipped } from './Draft.js'
import { skip } from './Draft.js'
import type { Format } from './Format.js'
import * as Own from './Own.js'
import * as SchemaReader from './SchemaReader.js'

const origins = ['example', 'recorded', 'inferred', 'model'] as const
const labels = ['clustered', 'model'] as const
const shape = 'a tool: {"type": "function", "function": {"name", "description", "parameters", "response"?}}'

/** Whether an entry looks like a tool. */
export const is = (value: Own.Own): boolean => Own.is(Own.get(value, 'function')) || Object.hasOwn(value, 'name')

/** What is known of a tool from what stands around it. */
export interface Around {
  /** The format, where it is known. */
  readonly format?: Format
  readonly toolClass?: string
  readonly category?: string
}

/** The parts of a tool. */
export const read = (place: string, entry: Own.Own, file: string, around: Around = {}): E.Either<Skipped, Draft> => {
  const inner = Own.get(entry, 'function')
  const wrapped = Own.is(inner)
  const tool = wrapped ? inner : entry
  const name = Own.text(tool, 'name')
  if (name === undefined || name.trim() === '') return E.left(skip(place, '', 'it has no name', shape))
  const given = first(tool, ['parameters', 'inputSchema', 'input_schema', 'parametersJsonSchema', 'schema']) ?? {}
  const parameters = object(place, name, wrapped ? '/function/parameters' : '/parameters', given)
  if (E.isLeft(parameters)) return parameters
  const returned = first(tool, ['response', 'outputSchema', 'output_schema', 'responseJsonSchema'])
  const response =
    returned === undefined
      ? E.right(undefined)
      : schemaOf(place, name, wrapped ? '/function/response' : '/response', returned)
  if (E.isLeft(response)) return response
  const origin = Own.text(entry, 'response_origin')
  const category = Own.text(entry, 'category') ?? around.category ?? ''
  const former = PoolCodec.FormerCodec.decode(Own.get(entry, 'former'))
  const endpoint = PoolCodec.EndpointCodec.decode(Own.get(entry, 'endpoint'))
  return E.right({
    place,
    format: Own.text(entry, 'tool_class') === undefined ? (around.format ?? dialect(tool, given)) : 'pool',
    original: Own.text(entry, 'original_name') ?? name,
    name,
    description: Own.text(tool, 'description') ?? Own.text(tool, 'title') ?? '',
    parameters: parameters.right,
    response: response.right,
    responseOrigin: origins.find((one) => one === origin),
    responseCalls: Own.count(entry, 'response_calls'),
    category,
    toolClass: Own.text(entry, 'tool_class') ?? around.toolClass ?? category,
    categoryOrigin: labels.find((one) => one === Own.text(entry, 'category_origin')),
    classOrigin: labels.find((one) => one === Own.text(entry, 'class_origin')),
    source: Own.text(entry, 'source') ?? file,
    effect: effectOf(entry, tool),
    // A tool of MCP may change things unless it says that it only reads; as with a POST, its verb decides.
    method: around.format === 'mcp' ? 'POST' : undefined,
    requires: Own.texts(entry, 'requires'),
    grants: Own.texts(entry, 'grants'),
    undoes: Own.texts(entry, 'undoes'),
    ...(Own.list(entry, 'ends') === undefined ? {} : { ends: Own.texts(entry, 'ends') }),
    ...(E.isRight(endpoint) ? { endpoint: endpoint.right } : {}),
    ...(E.isRight(former) ? { former: former.right } : {}),
    lost: []
  })
}

const first = (tool: Own.Own, keys: ReadonlyArray<string>): unknown =>
  keys.map((key) => Own.get(tool, key)).find((one) => one !== undefined && one !== null)

const dialect = (tool: Own.Own, parameters: unknown): Format => {
  if (Object.hasOwn(tool, 'inputSchema')) return 'mcp'
  if (Object.hasOwn(tool, 'input_schema')) return 'anthropic'
  if (Object.hasOwn(tool, 'parametersJsonSchema')) return 'gemini'
  const type = Own.is(parameters) ? Own.text(parameters, 'type') : undefined
  return type === 'dict' ? 'bfcl' : type === 'OBJECT' ? 'gemini' : 'openai'
}

// Servers of MCP say in their annotations whether a tool only reads.
const effectOf = (entry: Own.Own, tool: Own.Own): Signature.Effect | undefined => {
  const effect = Own.text(entry, 'effect')
  if (effect === 'read' || effect === 'write') return effect
  const annotations = Own.get(tool, 'annotations')
  const reads = Own.is(annotations) ? Own.get(annotations, 'readOnlyHint') : undefined
  return typeof reads === 'boolean' ? (reads ? 'read' : 'write') : undefined
}

const schemaOf = (place: string, name: string, at: string, value: unknown): E.Either<Skipped, JsonSchema.JsonSchema> =>
  E.either.mapLeft(SchemaReader.read(value), (fault) =>
    skip(
      place.startsWith('line') || place === '' ? `${place} ${at}${fault.place}`.trim() : `${place}${at}${fault.place}`,
      name,
      fault.reason,
      fault.expected
    )
  )

// Parameters are an object, also where the document does not say so.
const object = (place: string, name: string, at: string, value: unknown): E.Either<Skipped, JsonSchema.JsonSchema> => {
  const read = schemaOf(place, name, at, value)
  if (E.isLeft(read)) return read
  const { type } = read.right
  if (type !== undefined && type !== 'object')
    return E.left(
      skip(`${place} ${at}/type`.trim(), name, `parameters of type ${JSON.stringify(type)}`, 'an object of parameters')
    )
  if (read.right.properties !== undefined && Object.hasOwn(read.right.properties, '__proto__'))
    return E.left(
      skip(
        `${place} ${at}/properties`.trim(),
        name,
        'a parameter named __proto__',
        'another name: every object has a member of this name'
      )
    )
  return E.right({ ...read.right, type: 'object', properties: read.right.properties ?? {} })
}
