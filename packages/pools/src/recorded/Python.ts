/** Values as Python prints them (`{'a': None, 'b': [1.5, True]}`): the keys, and often the responses, of ToolBench's caches. */
import type { Json } from '@magnet/core'

/** The value that a text prints; undefined where it is none, or nested deeper than a limit. */
export const parse = (text: string): Json.Json | undefined => {
  const reader: Reader = { text, at: 0 }
  const found = value(reader, 0)
  space(reader)
  return found === undefined || reader.at < text.length ? undefined : found
}

interface Reader {
  readonly text: string
  at: number
}

const deepest = 32

const space = (reader: Reader): void => {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at += 1
}

const takes = (reader: Reader, mark: string): boolean => {
  space(reader)
  if (!reader.text.startsWith(mark, reader.at)) return false
  reader.at += mark.length
  return true
}

const value = (reader: Reader, depth: number): Json.Json | undefined => {
  if (depth > deepest) return undefined
  space(reader)
  const first = reader.text[reader.at]
  if (first === '{') return dictionary(reader, depth)
  if (first === '[' || first === '(') return sequence(reader, depth, first === '[' ? ']' : ')')
  if (first === "'" || first === '"') return quoted(reader)
  for (const [word, meant] of words) if (takes(reader, word)) return meant
  return number(reader)
}

const words: ReadonlyArray<readonly [string, Json.Json]> = [
  ['None', null],
  ['True', true],
  ['False', false]
]

const dictionary = (reader: Reader, depth: number): Json.Json | undefined => {
  takes(reader, '{')
  const members: Array<readonly [string, Json.Json]> = []
  while (!takes(reader, '}')) {
    if (members.length > 0 && !takes(reader, ',')) return undefined
    if (members.length > 0 && takes(reader, '}')) break
    const name = value(reader, depth + 1)
    if (name === undefined || !takes(reader, ':')) return undefined
    const inner = value(reader, depth + 1)
    if (inner === undefined) return undefined
    members.push([typeof name === 'string' ? name : JSON.stringify(name), inner])
  }
  return Object.fromEntries(members)
}

const sequence = (reader: Reader, depth: number, end: string): Json.Json | undefined => {
  reader.at += 1
  const items: Array<Json.Json> = []
  while (!takes(reader, end)) {
    if (items.length > 0 && !takes(reader, ',')) return undefined
    if (items.length > 0 && takes(reader, end)) break
    const item = value(reader, depth + 1)
    if (item === undefined) return undefined
    items.push(item)
  }
  return items
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\n', '']
])

const quoted = (reader: Reader): string | undefined => {
  const mark = reader.text[reader.at]
  reader.at += 1
  let out = ''
  while (reader.at < reader.text.length) {
    const here = reader.text[reader.at] ?? ''
    reader.at += 1
    if (here === mark) return out
    if (here !== '\\') {
      out += here
      continue
    }
    const next = reader.text[reader.at] ?? ''
    reader.at += 1
    const digits = next === 'x' ? 2 : next === 'u' ? 4 : next === 'U' ? 8 : 0
    if (digits === 0) {
      out += escapes.get(next) ?? (/['"\\]/.test(next) ? next : `\\${next}`)
      continue
    }
    const code = reader.text.slice(reader.at, reader.at + digits)
    const point = Number.parseInt(code, 16)
    if (!/^[0-9a-fA-F]+$/.test(code) || code.length < digits || point > 0x10ffff) return undefined
    out += String.fromCodePoint(point)
    reader.at += digits
  }
  return undefined
}

const number = (reader: Reader): number | undefined => {
  const found = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(reader.text.slice(reader.at, reader.at + 64))
  if (found === null) return undefined
  reader.at += found[0].length
  const read = Number(found[0])
  return Number.isFinite(read) ? read : undefined
}
