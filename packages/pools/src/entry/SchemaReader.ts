/**
 * Reads the JSON Schema of an untrusted document: types are checked, local references are followed, sizes are bounded.
 *
 * Laws: the result holds no `$ref`; reading it again changes nothing; reading ends on every input.
 */
import { type JsonSchema, Pointer } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Own from './Own.js'
import * as TypeName from './TypeName.js'
import * as Union from './Union.js'

/** Why a schema cannot be used: where, and what was expected. */
export interface Fault {
  readonly place: Pointer.Pointer
  readonly reason: string
  readonly expected: string
}

/** Bounds: nesting, members of one object, and parts of one schema. */
interface Bounds {
  readonly depth: number
  readonly members: number
  readonly parts: number
  /** Whether what lies beyond is left out; else the schema is refused. */
  readonly ends: boolean
}

const limits: Bounds = { depth: 24, members: 128, parts: 2000, ends: false }

/** The schema of a value from outside; references are looked up in `root`, which is the schema itself by default. */
export const read = (value: unknown, root: unknown = value): E.Either<Fault, JsonSchema.JsonSchema> => {
  if (Own.depth(value, 128) > 128) return fault('', 'nested too deep', `at most 128 levels`)
  return schema(reader(root, limits), value, '', [], 0)
}

/** A schema that was read, and whether something deep inside of it was left out. */
export interface Bounded {
  readonly schema: JsonSchema.JsonSchema
  readonly cut: boolean
}

/**
 * The schema of a value, as deep as it goes with some number of parts; what lies deeper is an object without members, and
 * what cannot be read is left out where it may be absent.
 * What a reference calls a part stands in its `x-ref`.
 */
export const bounded = (value: unknown, root: unknown, parts: number): E.Either<Fault, Bounded> => {
  for (let depth = 8; ; depth--) {
    // The members themselves are kept, however many they are.
    const most = depth === 1 ? limits.parts : parts
    const here = reader(root, { depth, members: 2 * limits.members, parts: most, ends: true })
    const found = schema(here, value, '', [], 0)
    if (E.isRight(found)) return E.right({ schema: found.right, cut: here.left.cut })
    if (found.left.expected !== tooMany(most) || depth === 1) return found
  }
}

interface Reader {
  readonly root: unknown
  readonly bounds: Bounds
  /** Counts down over the whole schema. */
  readonly left: { parts: number; cut: boolean }
}

const reader = (root: unknown, bounds: Bounds): Reader => ({ root, bounds, left: { parts: bounds.parts, cut: false } })

const tooMany = (parts: number): string => `at most ${parts} parts in a schema`

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
  if (reader.left.parts < 0) return fault(at, 'too large', tooMany(reader.bounds.parts))
  const reference = Own.text(value, '$ref')
  if (reference !== undefined) return E.map(described(value))(follow(reader, reference, at, followed, depth))
  const type = TypeName.of(value)
  if (E.isLeft(type)) return fault(Pointer.child(at, 'type'), type.left, types)
  if (depth > reader.bounds.depth) {
    if (!reader.bounds.ends) return fault(at, 'nested too deep', `at most ${reader.bounds.depth} levels`)
    return E.right(ended(reader, value, type.right))
  }
  const members = properties(reader, value, at, followed, depth)
  if (E.isLeft(members)) return members
  const items = Own.get(value, 'items')
  const inner =
    items === undefined
      ? E.right(undefined)
      : schema(reader, Array.isArray(items) ? items[0] : items, Pointer.child(at, 'items'), followed, depth + 1)
  if (E.isLeft(inner) && !isCycle(inner.left)) {
    if (!isSpared(reader, inner.left)) return inner
    reader.left.cut = true
  }
  const parts = combined(reader, value, at, followed, depth)
  if (E.isLeft(parts)) return parts
  // Members stay in their order, so that a pool that was written is read to the byte.
  const kept = Object.entries(value).flatMap(([key, one]): ReadonlyArray<readonly [string, unknown]> =>
    ordered.has(key) ? [[key, undefined]] : structural.has(key) || !isWellFormed(key, one) ? [] : [[key, one]]
  )
  const required =
    Own.list(value, 'required') === undefined
      ? undefined
      : Own.texts(value, 'required').filter((name) => members.right === undefined || Object.hasOwn(members.right, name))
  const own: Own.Own = {
    ...Object.fromEntries(kept),
    type: type.right,
    properties: members.right,
    required,
    items: E.isRight(inner) ? inner.right : undefined
  }
  return E.right(Union.merged(Own.defined(own), parts.right))
}

const ordered = new Set(['type', 'properties', 'required', 'items'])

// What stands beside a reference describes this use of it.
const described =
  (value: Own.Own) =>
  (found: JsonSchema.JsonSchema): JsonSchema.JsonSchema => {
    const description = Own.text(value, 'description')
    return description === undefined ? found : { ...found, description }
  }

const ended = (
  { left }: Reader,
  value: Own.Own,
  type: string | ReadonlyArray<string> | undefined
): JsonSchema.JsonSchema => {
  const description = Own.text(value, 'description')
  const scalar = type !== undefined && type !== 'object' && type !== 'array'
  left.cut ||= !scalar
  const kept = Object.entries(value).filter(
    ([key, one]) => (key === 'format' || key === 'enum') && isWellFormed(key, one)
  )
  return {
    type: type ?? 'object',
    ...(description === undefined ? {} : { description }),
    ...(scalar ? Object.fromEntries(kept) : {})
  }
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

const types = 'string, number, integer, boolean, array, object or null'

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
  const all = Object.keys(members)
  if (all.length > reader.bounds.members && !reader.bounds.ends)
    return fault(Pointer.child(at, 'properties'), `${all.length} parameters`, `at most ${reader.bounds.members}`)
  const names = all.slice(0, reader.bounds.members)
  if (names.length < all.length) reader.left.cut = true
  const required = new Set(Own.texts(value, 'required'))
  const read: Array<readonly [string, JsonSchema.JsonSchema]> = []
  for (const name of names) {
    const inner = schema(reader, Own.get(members, name), Pointer.child(at, 'properties', name), followed, depth + 1)
    // What refers back to itself ends where it may be left out.
    if (E.isLeft(inner)) {
      if (isCycle(inner.left) && !required.has(name)) continue
      if (!isSpared(reader, inner.left) || required.has(name)) return inner
      reader.left.cut = true
      continue
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
    : E.map(called(reader, reference))(schema(reader, found, at, [...followed, reference], depth))
}

// What a document calls a part says what it is.
const called =
  ({ bounds }: Reader, reference: string) =>
  (found: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
    bounds.ends ? { ...found, 'x-ref': reference.slice(reference.lastIndexOf('/') + 1) } : found

// Where a schema is bounded, a part that cannot be read is left out like one that lies too deep.
const isSpared = ({ bounds }: Reader, found: Fault): boolean => bounds.ends && found.expected !== tooMany(bounds.parts)

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
    const closed = Union.ofValues(choices)
    if (closed !== undefined) {
      parts.push(closed)
      continue
    }
    let failed: E.Left<Fault> | undefined
    let usable = false
    for (const [index, one] of choices.entries()) {
      const read = schema(reader, one, Pointer.child(at, key, index), followed, depth + 1)
      if (E.isRight(read)) {
        parts.push(read.right)
        usable = true
        break
      }
      failed ??= read
    }
    if (!usable && failed !== undefined) return failed
  }
  return E.right(parts)
}

const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const fault = (place: Pointer.Pointer, reason: string, expected: string): E.Either<Fault, never> =>
  E.left({ place, reason, expected })
