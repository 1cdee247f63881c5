/**
 * Reads the JSON Schema of an untrusted document: types are checked, local references are followed, sizes are bounded.
 *
 * Laws: the result holds no `$ref`; reading it again changes nothing; reading ends on every input.
 */
import { type JsonSchema, Pointer } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Own from './Own.js'

/** Why a schema cannot be used: where, and what was expected. */
export interface Fault {
  readonly place: Pointer.Pointer
  readonly reason: string
  readonly expected: string
}

/** Bounds: nesting, members of one object, and parts of one schema. */
const limits: { readonly depth: number; readonly members: number; readonly parts: number } = {
  depth: 24,
  members: 128,
  parts: 2000
}

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
  ['any', undefined]
])

/** The schema of a value from outside; references are looked up in `root`, which is the schema itself by default. */
export const read = (value: unknown, root: unknown = value): E.Either<Fault, JsonSchema.JsonSchema> => {
  if (Own.depth(value, 128) > 128) return fault('', 'nested too deep', `at most 128 levels`)
  const reader: Reader = { root, left: { parts: limits.parts } }
  return schema(reader, value, '', [], 0)
}

interface Reader {
  readonly root: unknown
  /** Counts down over the whole schema. */
  readonly left: { parts: number }
}

type Read<A> = E.Either<Fault, A>

const schema = (
  reader: Reader,
  value: unknown,
  at: Pointer.Pointer,
  followed: ReadonlyArray<string>,
  depth: number
): Read<JsonSchema.JsonSchema> => {
  if (value === true) return E.right({})
  if (!Own.is(value)) return fault(at, 'not a schema', 'a JSON Schema')
  reader.left.parts -= 1
  if (reader.left.parts < 0) return fault(at, 'too large', `at most ${limits.parts} parts in a schema`)
  if (depth > limits.depth) return fault(at, 'nested too deep', `at most ${limits.depth} levels`)
  const reference = Own.text(value, '$ref')
  if (reference !== undefined) return follow(reader, reference, at, followed, depth)
  const type = typeOf(value, at)
  if (E.isLeft(type)) return type
  const members = properties(reader, value, at, followed, depth)
  if (E.isLeft(members)) return members
  const items = Own.get(value, 'items')
  const inner =
    items === undefined
      ? E.right(undefined)
      : schema(reader, Array.isArray(items) ? items[0] : items, Pointer.child(at, 'items'), followed, depth + 1)
  if (E.isLeft(inner) && !isCycle(inner.left)) return inner
  const parts = combined(reader, value, at, followed, depth)
  if (E.isLeft(parts)) return parts
  const kept = Object.entries(value).filter(([key, one]) => !structural.has(key) && isWellFormed(key, one))
  return E.right(
    merged(
      {
        ...(Object.fromEntries(kept) as JsonSchema.JsonSchema),
        ...(type.right === undefined ? {} : { type: type.right }),
        ...(members.right === undefined ? {} : { properties: members.right }),
        ...(Own.list(value, 'required') === undefined
          ? {}
          : {
              required: Own.texts(value, 'required').filter(
                (name) => members.right === undefined || Object.hasOwn(members.right, name)
              )
            }),
        ...(E.isRight(inner) && inner.right !== undefined ? { items: inner.right } : {})
      },
      parts.right
    )
  )
}

// Keywords that are read apart, and those that hold other schemas.
const structural = new Set([
  '$ref',
  '$defs',
  'definitions',
  'type',
  'properties',
  'required',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
  '$schema',
  '$id',
  'components'
])

const isWellFormed = (key: string, value: unknown): boolean => {
  switch (key) {
    case 'description':
    case 'format':
      return typeof value === 'string'
    case 'enum':
      return Array.isArray(value) && value.length > 0 && value.length <= 1000
    case 'x-magnet':
      return (
        Own.is(value) &&
        typeof Own.get(value, 'type') === 'string' &&
        ['spoken', 'opaque', 'composed'].includes(Own.text(value, 'voice') ?? '')
      )
    default:
      return true
  }
}

const typeOf = (value: Own.Own, at: Pointer.Pointer): Read<string | ReadonlyArray<string> | undefined> => {
  const type = Own.get(value, 'type')
  if (type === undefined) return E.right(Own.get(value, 'properties') === undefined ? undefined : 'object')
  const one = (name: unknown): string | undefined => {
    if (typeof name !== 'string') return undefined
    const lower = name.toLowerCase()
    return known.has(lower) ? lower : aliases.get(lower)
  }
  if (Array.isArray(type)) {
    const names = type.flatMap((name: unknown) => one(name) ?? [])
    return names.length === type.length && names.length > 0
      ? E.right(names)
      : fault(Pointer.child(at, 'type'), `unknown type ${quoted(type)}`, 'types of JSON Schema')
  }
  const name = one(type)
  return name !== undefined || (typeof type === 'string' && aliases.has(type.toLowerCase()))
    ? E.right(name)
    : fault(
        Pointer.child(at, 'type'),
        `unknown type ${quoted(type)}`,
        'string, number, integer, boolean, array, object or null'
      )
}

const properties = (
  reader: Reader,
  value: Own.Own,
  at: Pointer.Pointer,
  followed: ReadonlyArray<string>,
  depth: number
): Read<{ readonly [name: string]: JsonSchema.JsonSchema } | undefined> => {
  const members = Own.get(value, 'properties')
  if (members === undefined) return E.right(undefined)
  if (!Own.is(members)) return fault(Pointer.child(at, 'properties'), 'not an object', 'schemas by name')
  const names = Object.keys(members)
  if (names.length > limits.members)
    return fault(Pointer.child(at, 'properties'), `${names.length} parameters`, `at most ${limits.members}`)
  const required = new Set(Own.texts(value, 'required'))
  const read: Array<readonly [string, JsonSchema.JsonSchema]> = []
  for (const name of names) {
    const inner = schema(reader, Own.get(members, name), Pointer.child(at, 'properties', name), followed, depth + 1)
    // What refers back to itself ends where it may be left out.
    if (E.isLeft(inner)) {
      if (isCycle(inner.left) && !required.has(name)) continue
      return inner
    }
    read.push([name, inner.right])
  }
  return E.right(Object.fromEntries(read))
}

const follow = (
  reader: Reader,
  reference: string,
  at: Pointer.Pointer,
  followed: ReadonlyArray<string>,
  depth: number
): Read<JsonSchema.JsonSchema> => {
  if (!reference.startsWith('#'))
    return fault(at, `a reference to another document, ${quoted(reference)}`, 'a local $ref (#/…)')
  if (followed.includes(reference)) return fault(at, `a cyclic $ref without end, ${quoted(reference)}`, cycle)
  const found = lookup(reader.root, reference.slice(1))
  return found === undefined
    ? fault(at, `a $ref to nothing, ${quoted(reference)}`, 'a definition in the same schema')
    : schema(reader, found, at, [...followed, reference], depth)
}

const cycle = 'a $ref that ends'
const isCycle = (found: Fault): boolean => found.expected === cycle

const lookup = (root: unknown, pointer: string): unknown => {
  let here = root
  for (const token of Pointer.tokens(pointer)) here = Own.is(here) ? Own.get(here, token) : undefined
  return here
}

/** The parts of `allOf`, and the first usable alternative of `anyOf` or `oneOf`. */
const combined = (
  reader: Reader,
  value: Own.Own,
  at: Pointer.Pointer,
  followed: ReadonlyArray<string>,
  depth: number
): Read<ReadonlyArray<JsonSchema.JsonSchema>> => {
  const parts: Array<JsonSchema.JsonSchema> = []
  for (const [index, one] of (Own.list(value, 'allOf') ?? []).entries()) {
    const part = schema(reader, one, Pointer.child(at, 'allOf', index), followed, depth + 1)
    if (E.isLeft(part)) return part
    parts.push(part.right)
  }
  for (const key of ['anyOf', 'oneOf']) {
    const options = Own.list(value, key)
    if (options === undefined) continue
    const choices = options.filter((one) => !(Own.is(one) && Own.get(one, 'type') === 'null'))
    const read = choices.map((one, index) => schema(reader, one, Pointer.child(at, key, index), followed, depth + 1))
    const usable = read.find(E.isRight)
    const failed = read.find(E.isLeft)
    if (usable !== undefined) parts.push(usable.right)
    else if (failed !== undefined) return failed
  }
  return E.right(parts)
}

const merged = (base: JsonSchema.JsonSchema, parts: ReadonlyArray<JsonSchema.JsonSchema>): JsonSchema.JsonSchema =>
  parts.reduce<JsonSchema.JsonSchema>(
    (all, part) => ({
      ...part,
      ...all,
      ...(part.properties === undefined ? {} : { properties: { ...part.properties, ...all.properties } }),
      ...(part.required === undefined ? {} : { required: [...new Set([...(all.required ?? []), ...part.required])] })
    }),
    base
  )

const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const fault = (place: Pointer.Pointer, reason: string, expected: string): E.Either<Fault, never> =>
  E.left({ place, reason, expected })
