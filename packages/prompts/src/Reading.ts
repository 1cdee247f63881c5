/**
 * Reads the JSON of a reply as models write it: bare, in a fenced block, with words around it, with a comma too many. It
 * guesses no more than that. What cannot be read is a sentence for the model that wrote it.
 */
import type { Json } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** The most characters of a reply that are read. */
export const longest: number = 200_000

/** The deepest nesting that is read. */
const deepest = 64

/** The JSON value of a reply. */
export const read = (text: string): E.Either<string, Json.Json> => {
  if (text.length > longest) return E.left(`the reply has ${text.length} characters, and ${longest} are the most`)
  const bare = text.trim()
  if (bare === '') return E.left('the reply is empty')
  if (!/[{[]/.test(bare)) return attempt(bare)
  const blocks = [...bare.matchAll(fenced)].map((match) => attempt((match[1] ?? '').trim())).filter(E.isRight)
  const [only, second] = blocks
  if (only !== undefined && second === undefined && isDeepEnough(bare)) return only
  const { found, depth } = objects(bare)
  if (depth > deepest) return E.left(`the reply nests more than ${deepest} levels`)
  const whole = attempt(bare)
  if (E.isRight(whole)) return whole
  const values = found.map(attempt).filter(E.isRight)
  if (values.length === 1 && values[0] !== undefined) return values[0]
  return E.left(
    values.length > 1
      ? 'the reply holds more than one JSON value; give one'
      : found.length > 0
        ? `the reply is no JSON: ${E.isLeft(whole) ? whole.left : ''}`
        : 'the JSON of the reply is not closed'
  )
}

const fenced = /```[a-z]*\s*\n([\s\S]*?)\n?```/g

const isDeepEnough = (text: string): boolean => objects(text).depth <= deepest

const attempt = (text: string): E.Either<string, Json.Json> => {
  const plain = parse(text)
  if (E.isRight(plain)) return plain
  const without = parse(text.replaceAll(trailing, (all, string: string | undefined) => string ?? all.slice(1)))
  return E.isRight(without) ? without : plain
}

// A string, which stays as it is, or a comma before a closing bracket.
const trailing = /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g

const parse = (text: string): E.Either<string, Json.Json> => {
  try {
    return E.right(JSON.parse(text) as Json.Json)
  } catch (error) {
    return E.left(error instanceof Error ? error.message : 'it cannot be read')
  }
}

/** The outermost objects and lists of a text, and how deep they go. A quotation mark outside of them is a mark of prose. */
const objects = (text: string): { readonly found: ReadonlyArray<string>; readonly depth: number } => {
  const found: Array<string> = []
  let [level, start, depth] = [0, 0, 0]
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isString) {
      if (character === '\\') at += 1
      else if (character === '"') isString = false
    } else if (character === '{' || (character === '[' && level > 0)) {
      if (level === 0) start = at
      level += 1
      depth = Math.max(depth, level)
    } else if ((character === '}' || character === ']') && level > 0) {
      level -= 1
      if (level === 0) found.push(text.slice(start, at + 1))
    } else if (character === '"' && level > 0) isString = true
  }
  return { found, depth }
}
