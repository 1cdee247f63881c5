/** Types of Python as schemas. Types come as trees: a name with arguments, alternatives, or a list of values. */
import type { Json, JsonSchema } from '@magnet/core'
import * as Own from '../entry/Own.js'
import * as Prose from '../entry/Prose.js'

/** The classes of a module that hold plain fields, by name. */
export type Classes = Own.Own

/** The deepest nesting of types that is followed. */
const deepest = 8

/** The schema of a type; `{}` where the type says nothing. */
export const schema = (type: unknown, classes: Classes, depth = 0): JsonSchema.JsonSchema => {
  if (!Own.is(type) || depth > deepest) return {}
  const alternatives = Own.list(type, 'any')
  if (alternatives !== undefined) return union(alternatives, classes, depth)
  const values = Own.list(type, 'values')
  if (values !== undefined) return enumeration(values)
  if (Object.hasOwn(type, 'noted')) {
    const description = Prose.short(Own.text(type, 'text') ?? '', 160)
    return { ...schema(type['noted'], classes, depth + 1), ...(description === '' ? {} : { description }) }
  }
  const args = Own.list(type, 'args') ?? []
  const name = Own.text(type, 'name') ?? ''
  const plain = plains.get(name)
  if (plain !== undefined) return plain
  if (lists.has(name)) {
    const items = schema(args[0], classes, depth + 1)
    return Object.keys(items).length === 0 ? { type: 'array' } : { type: 'array', items }
  }
  if (name === 'Optional') return schema(args[0], classes, depth + 1)
  if (name === 'Union') return union(args, classes, depth)
  if (wrappers.has(name)) return schema(args[0], classes, depth + 1)
  if (maps.has(name)) {
    const inner = schema(args[1], classes, depth + 1)
    return Object.keys(inner).length === 0 ? { type: 'object' } : { type: 'object', additionalProperties: inner }
  }
  const found = Own.get(classes, name)
  return Own.is(found) ? record(found, classes, depth + 1) : {}
}

const plains: ReadonlyMap<string, JsonSchema.JsonSchema> = new Map<string, JsonSchema.JsonSchema>([
  ['str', { type: 'string' }],
  ['int', { type: 'integer' }],
  ['float', { type: 'number' }],
  ['complex', { type: 'number' }],
  ['bool', { type: 'boolean' }],
  ['Decimal', { type: 'number' }],
  ['None', { type: 'null' }],
  ['date', { type: 'string', format: 'date' }],
  ['datetime', { type: 'string', format: 'date-time' }],
  ['time', { type: 'string', format: 'time' }],
  ['timedelta', { type: 'number' }],
  ['UUID', { type: 'string', format: 'uuid' }],
  ['EmailStr', { type: 'string', format: 'email' }],
  ['HttpUrl', { type: 'string', format: 'uri' }],
  ['AnyUrl', { type: 'string', format: 'uri' }],
  ['Path', { type: 'string' }],
  ['StrictStr', { type: 'string' }],
  ['StrictInt', { type: 'integer' }],
  ['PositiveInt', { type: 'integer', minimum: 1 }],
  ['NonNegativeInt', { type: 'integer', minimum: 0 }]
])

const lists = new Set(
  'list List tuple Tuple set Set frozenset FrozenSet Sequence Iterable Iterator Collection MutableSequence Generator AsyncIterator'.split(
    ' '
  )
)
const maps = new Set('dict Dict Mapping MutableMapping OrderedDict defaultdict DefaultDict'.split(' '))
const wrappers = new Set('Required NotRequired Final ClassVar ReadOnly Awaitable Coroutine'.split(' '))

// What may be None is the other type; of several types the first that says something.
const union = (alternatives: ReadonlyArray<unknown>, classes: Classes, depth: number): JsonSchema.JsonSchema => {
  const read = alternatives.map((one) => schema(one, classes, depth + 1)).filter(({ type }) => type !== 'null')
  return read.find((one) => Object.keys(one).length > 0) ?? read[0] ?? { type: 'null' }
}

const enumeration = (values: ReadonlyArray<unknown>): JsonSchema.JsonSchema => {
  const kept = values.filter((one): one is string | number | boolean =>
    ['string', 'number', 'boolean'].includes(typeof one)
  )
  const types = [
    ...new Set(kept.map((one) => (typeof one === 'number' && Number.isInteger(one) ? 'integer' : typeof one)))
  ]
  return kept.length === 0
    ? {}
    : { ...(types.length === 1 && types[0] !== undefined ? { type: types[0] } : {}), enum: kept }
}

const record = (found: Own.Own, classes: Classes, depth: number): JsonSchema.JsonSchema => {
  const values = Own.list(found, 'values')
  if (values !== undefined) return enumeration(values)
  const fields = (Own.list(found, 'fields') ?? []).filter(Own.is)
  if (depth > deepest) return { type: 'object' }
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [Own.text(field, 'name') ?? '', schema(Own.get(field, 'type'), classes, depth)])
    ),
    required: fields
      .filter((field) => Own.get(field, 'required') === true)
      .map((field) => Own.text(field, 'name') ?? '')
  }
}

/** The schema with a default, where that is one that it allows. */
export const withDefault = (schema_: JsonSchema.JsonSchema, value: Json.Json): JsonSchema.JsonSchema => {
  const of = typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : typeof value
  if (value === null || !['integer', 'number', 'string', 'boolean'].includes(of)) return schema_
  if (schema_.type === undefined && schema_.enum === undefined) return { ...schema_, type: of, default: value }
  return schema_.type === of || (schema_.type === 'number' && of === 'integer')
    ? { ...schema_, default: value }
    : schema_
}
