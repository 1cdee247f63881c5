/**
 * io-ts codecs as JSON Schema. A codec says which values it takes; the schema says the same, as far as JSON Schema can.
 *
 * Laws: what a codec of JSON takes, its schema takes; a codec that JSON Schema cannot say is a reason, never a guess.
 */
import type { JsonSchema } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import * as Own from '../entry/Own.js'

type Read = E.Either<string, JsonSchema.JsonSchema>

/** The deepest nesting of codecs; recursive ones have no end. */
const deepest = 12

/** The schema of a codec; a reason where it has none. */
export const of = (codec: t.Mixed): Read => read(codec, 0)

const read = (codec: unknown, depth: number): Read => {
  if (typeof codec !== 'object' || codec === null) return E.left('it is no codec')
  const parts: Own.Own = { ...codec }
  const tag = Own.text(parts, '_tag') ?? ''
  if (depth > deepest) return E.right({})
  switch (tag) {
    case 'StringType':
      return E.right({ type: 'string' })
    case 'NumberType':
      return E.right({ type: 'number' })
    case 'BooleanType':
      return E.right({ type: 'boolean' })
    case 'NullType':
    case 'VoidType':
    case 'UndefinedType':
      return E.right({ type: 'null' })
    case 'UnknownType':
    case 'AnyType':
      return E.right({})
    case 'AnyDictionaryType':
    case 'ObjectType':
      return E.right({ type: 'object' })
    case 'AnyArrayType':
      return E.right({ type: 'array' })
    case 'LiteralType':
      return literal(parts['value'])
    case 'KeyofType':
      return E.right({ type: 'string', enum: Object.keys(Own.is(parts['keys']) ? parts['keys'] : {}) })
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return E.map((items: JsonSchema.JsonSchema): JsonSchema.JsonSchema => ({ type: 'array', items }))(
        read(parts['type'], depth + 1)
      )
    case 'ReadonlyType':
    case 'ExactType':
      return read(parts['type'], depth + 1)
    // An integer is a number with a condition; other conditions are not told.
    case 'RefinementType':
      return E.map((inner: JsonSchema.JsonSchema) =>
        /^(?:Int|Integer)$/.test(Own.text(parts, 'name') ?? '') && inner.type === 'number' ? { type: 'integer' } : inner
      )(read(parts['type'], depth + 1))
    case 'RecursiveType':
      return read(recursive(codec), depth + 1)
    case 'InterfaceType':
    case 'StrictType':
    case 'PartialType':
      return object(parts['props'], tag !== 'PartialType', depth)
    case 'DictionaryType':
      return E.map((values: JsonSchema.JsonSchema): JsonSchema.JsonSchema => ({
        type: 'object',
        additionalProperties: values
      }))(read(parts['codomain'], depth + 1))
    case 'IntersectionType':
      return several(parts['types'], 'allOf', depth)
    case 'UnionType':
      return several(parts['types'], 'anyOf', depth)
    case 'TupleType':
      return E.left('a tuple, which arguments of functions do not have')
    default:
      return E.left(
        `the codec ${JSON.stringify(Own.text(parts, 'name') ?? 'without a name')} says nothing of its values`
      )
  }
}

const literal = (value: unknown): Read =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? E.right({ type: typeof value, enum: [value] })
    : E.left('a literal that is no JSON')

// The definition is a getter of the codec's class.
const recursive = (codec: object): unknown => ('type' in codec ? codec.type : undefined)

const object = (props: unknown, needed: boolean, depth: number): Read => {
  const properties: Array<readonly [string, JsonSchema.JsonSchema]> = []
  const required: Array<string> = []
  for (const [name, codec] of Object.entries(Own.is(props) ? props : {})) {
    const inner = read(codec, depth + 1)
    if (E.isLeft(inner)) return E.left(`${name}: ${inner.left}`)
    properties.push([name, inner.right])
    if (needed && !isOptional(codec)) required.push(name)
  }
  return E.right({ type: 'object', properties: Object.fromEntries(properties), required })
}

const isOptional = (codec: unknown): boolean =>
  Own.is(codec) &&
  codec['_tag'] === 'UnionType' &&
  Array.isArray(codec['types']) &&
  codec['types'].some((one: unknown) => Own.is(one) && one['_tag'] === 'UndefinedType')

const several = (types: unknown, key: 'allOf' | 'anyOf', depth: number): Read => {
  const parts: Array<JsonSchema.JsonSchema> = []
  for (const codec of Array.isArray(types) ? (types as ReadonlyArray<unknown>) : []) {
    const inner = read(codec, depth + 1)
    if (E.isLeft(inner)) return inner
    parts.push(inner.right)
  }
  const said = key === 'anyOf' ? parts.filter(({ type }) => type !== 'null') : parts
  const [first] = said
  return E.right(said.length === 1 && first !== undefined ? first : { [key]: said })
}
