/** Names of JSON types, also those that other languages have for them: `dict`, `float`, `ArrayList`. */
import * as E from 'fp-ts/lib/Either.js'
import * as Own from './Own.js'

const known = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'])

/** Names that other languages have for the same types. */
const aliases: ReadonlyMap<string, string | undefined> = new Map([
  ['str', 'string'],
  ['text', 'string'],
  ['int', 'integer'],
  ['long', 'integer'],
  ['float', 'number'],
  ['double', 'number'],
  ['bool', 'boolean'],
  ['dict', 'object'],
  ['list', 'array'],
  ['tuple', 'array'],
  ['any', undefined],
  ['arraylist', 'array'],
  ['set', 'array'],
  ['stack', 'array'],
  ['queue', 'array'],
  ['hashmap', 'object'],
  ['hashtable', 'object'],
  ['map', 'object'],
  ['char', 'string'],
  ['byte', 'integer'],
  ['short', 'integer'],
  ['bigint', 'integer']
])

/** The type that a schema says; a reason where it is none. */
export const of = (value: Own.Own): E.Either<string, string | ReadonlyArray<string> | undefined> => {
  const type = Own.get(value, 'type')
  if (type === undefined) return E.right(Own.get(value, 'properties') === undefined ? undefined : 'object')
  const one = (name: unknown): string | undefined => {
    if (typeof name !== 'string') return undefined
    const lower = name.toLowerCase()
    return known.has(lower) ? lower : aliases.get(lower)
  }
  if (Array.isArray(type)) {
    const names = type.flatMap((name: unknown) => one(name) ?? [])
    return names.length === type.length && names.length > 0 ? E.right(names) : E.left(unknown(type))
  }
  const name = one(type)
  return name !== undefined || (typeof type === 'string' && aliases.has(type.toLowerCase()))
    ? E.right(name)
    : E.left(unknown(type))
}

const unknown = (type: unknown): string => {
  const text = JSON.stringify(type)
  return `unknown type ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`
}
