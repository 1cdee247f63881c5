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

/** The tokens of a pointer, unescaped. */
export const tokens = (pointer: Pointer): ReadonlyArray<string> =>
  pointer === '' ? [] : pointer.slice(1).split('/').map(unescape)

/** A pointer from unescaped tokens. */
export const of = (...path: ReadonlyArray<string | number>): Pointer =>
  path.map((token) => '/' + String(token).replaceAll('~', '~0').replaceAll('/', '~1')).join('')

/** A pointer one or more steps further down. */
export const child = (pointer: Pointer, ...path: ReadonlyArray<string | number>): Pointer => pointer + of(...path)

/** The value at a pointer, or undefined where nothing stands. Inherited properties are never values. */
export const get = (value: Json | undefined, pointer: Pointer): Json | undefined => {
  let here = value
  for (const token of tokens(pointer)) {
    if (isList(here)) here = /^(0|[1-9]\d*)$/.test(token) ? here[Number(token)] : undefined
    else if (isObject(here)) here = Object.hasOwn(here, token) ? here[token] : undefined
    else return undefined
  }
  return here
}

/** Every pointer of a value that a pattern matches, with the value found there, in document order. */
export const matches = (value: Json, pattern: Pointer): ReadonlyArray<readonly [Pointer, Json]> => {
  let found: ReadonlyArray<readonly [Pointer, Json]> = [['', value]]
  for (const token of tokens(pattern))
    found = found.flatMap(([at, here]): ReadonlyArray<readonly [Pointer, Json]> => {
      if (token === '*') return isList(here) ? here.map((item, index) => [child(at, index), item] as const) : []
      const next = get(here, of(token))
      return next === undefined ? [] : [[child(at, token), next]]
    })
  return found
}

const unescape = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')
