/** OpenAI-style tools, wrapped (`{type: 'function', function}`) or bare, and lines of our own `pool.jsonl`. */
import type { JsonSchema, Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Draft, Skipped } from './Draft.js'
import { skip } from './Draft.js'
import * as Own from './Own.js'
import * as SchemaReader from './SchemaReader.js'

const origins = ['example', 'recorded', 'inferred', 'model'] as const
const shape = 'a tool: {"type": "function", "function": {"name", "description", "parameters", "response"?}}'

/** Whether an entry looks like a tool. */
export const is = (value: Own.Own): boolean => Own.is(Own.get(value, 'function')) || Object.hasOwn(value, 'name')

/** The parts of a tool. */
export const read = (place: string, entry: Own.Own, file: string): E.Either<Skipped, Draft> => {
  const inner = Own.get(entry, 'function')
  const wrapped = Own.is(inner)
  const tool = wrapped ? inner : entry
  const name = Own.text(tool, 'name')
  if (name === undefined || name.trim() === '') return E.left(skip(place, '', 'it has no name', shape))
  const given = Own.get(tool, 'parameters') ?? Own.get(tool, 'inputSchema') ?? Own.get(tool, 'input_schema') ?? {}
  const parameters = object(place, name, wrapped ? '/function/parameters' : '/parameters', given)
  if (E.isLeft(parameters)) return parameters
  const returned = Own.get(tool, 'response') ?? Own.get(tool, 'outputSchema')
  const response =
    returned === undefined || returned === null
      ? E.right(undefined)
      : schemaOf(place, name, wrapped ? '/function/response' : '/response', returned)
  if (E.isLeft(response)) return response
  const effect = Own.text(entry, 'effect')
  const origin = Own.text(entry, 'response_origin')
  const category = Own.text(entry, 'category') ?? ''
  return E.right({
    place,
    shape: Own.text(entry, 'tool_class') === undefined ? 'tool' : 'pool',
    original: Own.text(entry, 'original_name') ?? name,
    name,
    description: Own.text(tool, 'description') ?? '',
    parameters: parameters.right,
    response: response.right,
    responseOrigin: origins.find((one) => one === origin),
    category,
    toolClass: Own.text(entry, 'tool_class') ?? category,
    source: Own.text(entry, 'source') ?? file,
    effect: effect === 'read' || effect === 'write' ? (effect satisfies Signature.Effect) : undefined,
    method: undefined,
    requires: Own.texts(entry, 'requires'),
    grants: Own.texts(entry, 'grants'),
    undoes: Own.texts(entry, 'undoes')
  })
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
