/**
 * JSON Pointer (RFC 6901): the address of a value inside a JSON value.
 *
 * A *pattern* is a pointer in which the token `*` stands for any index of a list (`/flights/*\/flight_id`); the
 * fields that a response schema describes are addressed by patterns, the values of one response by pointers.
 */
import type { Json } from './Json.js'
import { isList, isObject } from './Json.js'

/** A pointer in its text form: empty for the whole, else `/`-separated tokens with `~0` and `~1` escapes. */
export type Pointer = string

/** What is read off a pointer. */
interface Parsed {
  readonly tokens: ReadonlyArray<string>
  readonly pattern: Pointer
}

// The pointers of a run are few and come up all the time. Bounded, since untrusted data may bring any number.
const known = new Map<Pointer, Parsed>()
const most = 10_000

const parsed = (pointer: Pointer): Parsed => {
  let found = known.get(pointer)
  if (found === undefined) {
    if (known.size >= most) known.clear()
    found = {
      tokens: pointer === '' ? [] : pointer.slice(1).split('/').map(unescape),
      pattern: pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')
    }
    known.set(pointer, found)
  }
  return found
}

/** The tokens of a pointer, unescaped. */
export const tokens = (pointer: Pointer): ReadonlyArray<string> => parsed(pointer).tokens

/** The pattern of a pointer: every index is any index. It is the pointer itself exactly if there is none. */
export const pattern = (pointer: Pointer): Pointer => (hasIndex(pointer) ? parsed(pointer).pattern : pointer)

/** Whether some token may be an index. */
const hasIndex = (pointer: Pointer): boolean => {
  for (let at = pointer.indexOf('/'); at >= 0; at = pointer.indexOf('/', at + 1)) {
    const unit = pointer.charCodeAt(at + 1)
    if (unit >= 48 && unit <= 57) return true
  }
  return false
}

/** A pointer from unescaped tokens. */
export const of = (...path: ReadonlyArray<string | number>): Pointer => {
  let pointer = ''
  for (const token of path) pointer += `/${typeof token === 'number' ? token : escape(token)}`
  return pointer
}

/** Whether a pointer is that of a token. */
export const isOf = (token: string, pointer: Pointer): boolean =>
  token.includes('~') || token.includes('/')
    ? pointer === of(token)
    : pointer.length === token.length + 1 && pointer.startsWith('/') && pointer.endsWith(token)

/** A pointer one or more steps further down. */
export const child = (pointer: Pointer, ...path: ReadonlyArray<string | number>): Pointer => pointer + of(...path)

/** The value at a pointer, or undefined where nothing stands. Inherited properties are never values. */
export const get = (value: Json | undefined, pointer: Pointer): Json | undefined => follow(tokens(pointer), value)

/** Reads a pointer in one value after another, as `get` does. */
export const reader = (pointer: Pointer): ((value: Json | undefined) => Json | undefined) => {
  const path = tokens(pointer)
  return (value) => follow(path, value)
}

const follow = (path: ReadonlyArray<string>, value: Json | undefined): Json | undefined => {
  let here = value
  for (const token of path) {
    here = step(here, token)
    if (here === undefined) return undefined
  }
  return here
}

/** The value that a token of a pointer leads to. */
export const step = (here: Json | undefined, token: string): Json | undefined => {
  if (isList(here)) return isIndex(token) ? here[Number(token)] : undefined
  return isObject(here) && Object.hasOwn(here, token) ? here[token] : undefined
}

/** Every value of a value that a pattern matches, in document order. */
export const values = (value: Json | undefined, matching: Pointer): ReadonlyArray<Json> => {
  const found: Array<Json> = []
  if (value !== undefined) gather(value, tokens(matching), 0, found)
  return found
}

const gather = (here: Json, path: ReadonlyArray<string>, depth: number, found: Array<Json>): void => {
  const token = path[depth]
  if (token === undefined) found.push(here)
  else if (token === '*') {
    if (isList(here)) for (const item of here) gather(item, path, depth + 1, found)
  } else {
    const inner = step(here, token)
    if (inner !== undefined) gather(inner, path, depth + 1, found)
  }
}

/** Every pointer of a value that a pattern matches, with the value found there, in document order. */
export const matches = (value: Json, matching: Pointer): ReadonlyArray<readonly [Pointer, Json]> => {
  let found: Array<readonly [Pointer, Json]> = [['', value]]
  for (const token of tokens(matching)) {
    const next: Array<readonly [Pointer, Json]> = []
    for (const [at, here] of found) {
      if (token === '*') {
        if (isList(here)) for (const [index, item] of here.entries()) next.push([`${at}/${index}`, item])
        continue
      }
      const inner = step(here, token)
      if (inner !== undefined) next.push([child(at, token), inner])
    }
    found = next
  }
  return found
}

/** Where a text, a number or the like first stands in a value, in document order. */
export const locate = (value: Json | undefined, wanted: Json, at: Pointer = ''): Pointer | undefined => {
  if (value === wanted) return at
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = locate(inner, wanted, child(at, key))
    if (found !== undefined) return found
  }
  return undefined
}

const isIndex = (token: string): boolean => {
  const { length } = token
  // No number but zero begins with a zero.
  if (length === 0 || (length > 1 && token.charCodeAt(0) === 48)) return false
  for (let at = 0; at < length; at++) {
    const unit = token.charCodeAt(at)
    if (unit < 48 || unit > 57) return false
  }
  return true
}

const escape = (token: string): string =>
  token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token

const unescape = (token: string): string =>
  token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token
