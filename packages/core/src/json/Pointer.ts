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

// The pointers of a run are few and come up all the time. Bounded, since untrusted data may bring any number.
const parsed = new Map<Pointer, ReadonlyArray<string>>()
const most = 10_000

/** The tokens of a pointer, unescaped. */
export const tokens = (pointer: Pointer): ReadonlyArray<string> => {
  const known = parsed.get(pointer)
  if (known !== undefined) return known
  const fresh = pointer === '' ? [] : pointer.slice(1).split('/').map(unescape)
  if (parsed.size >= most) parsed.clear()
  parsed.set(pointer, fresh)
  return fresh
}

/** A pointer from unescaped tokens. */
export const of = (...path: ReadonlyArray<string | number>): Pointer => {
  let pointer = ''
  for (const token of path) pointer += `/${typeof token === 'number' ? token : escape(token)}`
  return pointer
}

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

const step = (here: Json | undefined, token: string): Json | undefined => {
  if (isList(here)) return isIndex(token) ? here[Number(token)] : undefined
  return isObject(here) && Object.hasOwn(here, token) ? here[token] : undefined
}

/** Every pointer of a value that a pattern matches, with the value found there, in document order. */
export const matches = (value: Json, pattern: Pointer): ReadonlyArray<readonly [Pointer, Json]> => {
  let found: Array<readonly [Pointer, Json]> = [['', value]]
  for (const token of tokens(pattern)) {
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

const isIndex = (token: string): boolean => /^(?:0|[1-9]\d*)$/.test(token)

const escape = (token: string): string =>
  token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token

const unescape = (token: string): string =>
  token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token
