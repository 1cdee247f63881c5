/**
 * A document of functions as a list of entries: a JSON array, one JSON object that holds a list, or JSON Lines. Each
 * entry keeps its place, so that whatever is said of it later can name where it stands.
 */
import { Pointer } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Mcp from '../entry/Mcp.js'
import * as Own from '../entry/Own.js'
import * as PoolError from '../PoolError.js'

/** An entry with its place: `line 12` of JSON Lines, else a JSON pointer. */
export interface Entry {
  readonly place: string
  readonly value: unknown
}

/** The most characters and entries that are read. */
const limits: { readonly characters: number; readonly entries: number } = {
  characters: 256 * 1024 * 1024,
  entries: 200_000
}

/** Members of an object under which documents keep their list. */
const lists = ['api_list', 'tools', 'functions', 'apis', 'functionDeclarations', 'function_declarations', 'function']

/** The entries of a text. */
export const read = (file: string, text: string): E.Either<PoolError.PoolError, ReadonlyArray<Entry>> => {
  if (text.length > limits.characters)
    return E.left(
      PoolError.make(
        'too_large',
        file,
        '',
        `at most ${limits.characters} characters`,
        `${text.length}`,
        'Split the file.'
      )
    )
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (content.trim() === '')
    return E.left(
      PoolError.make(
        'empty',
        file,
        '',
        'a list of functions',
        'an empty file',
        'Give an array of tools or one tool a line.'
      )
    )
  return bounded(file, whole(file, content))
}

/** The entries of a document that is read already: YAML, or what a server said. */
export const ofValue = (file: string, value: unknown): E.Either<PoolError.PoolError, ReadonlyArray<Entry>> =>
  bounded(file, unwrapped(file, value))

const bounded = (
  file: string,
  entries: E.Either<PoolError.PoolError, ReadonlyArray<Entry>>
): E.Either<PoolError.PoolError, ReadonlyArray<Entry>> => {
  if (E.isRight(entries) && entries.right.length > limits.entries)
    return E.left(
      PoolError.make(
        'too_large',
        file,
        '',
        `at most ${limits.entries} functions`,
        `${entries.right.length}`,
        'Split the file.'
      )
    )
  return entries
}

const whole = (file: string, text: string): E.Either<PoolError.PoolError, ReadonlyArray<Entry>> => {
  const rows = text.split('\n').flatMap((row, index) => (row.trim() === '' ? [] : [{ row, number: index + 1 }]))
  const first = rows[0]
  if (first !== undefined && rows.length > 1 && E.isRight(parse(first.row)) && first.row.trim().startsWith('{'))
    return lines(file, rows)
  const parsed = parse(text)
  if (E.isLeft(parsed)) return E.left(broken(file, text, parsed.left))
  return unwrapped(file, parsed.right)
}

const lines = (
  file: string,
  rows: ReadonlyArray<{ readonly row: string; readonly number: number }>
): E.Either<PoolError.PoolError, ReadonlyArray<Entry>> => {
  const entries: Array<Entry> = []
  for (const { row, number } of rows) {
    const parsed = parse(row)
    if (E.isLeft(parsed))
      return E.left(
        number === rows.at(-1)?.number && isCutOff(parsed.left)
          ? PoolError.make(
              'cut_off',
              file,
              `line ${number}`,
              'a whole JSON object',
              'one that is cut off',
              'The file is incomplete: get it again.'
            )
          : PoolError.make(
              'not_json',
              file,
              `line ${number}`,
              'one JSON object',
              shown(row),
              'Correct or remove this line.'
            )
      )
    entries.push(...flat({ place: `line ${number}`, value: parsed.right }))
  }
  return E.right(entries)
}

const unwrapped = (file: string, value: unknown): E.Either<PoolError.PoolError, ReadonlyArray<Entry>> => {
  if (typeof value !== 'object' || value === null)
    return E.left(
      PoolError.make(
        'not_a_pool',
        file,
        '',
        'a list of functions',
        shown(JSON.stringify(value) ?? 'nothing'),
        'Give an array of tools or one tool a line.'
      )
    )
  const entries = Array.isArray(value)
    ? value.flatMap((one: unknown, index) => flat({ place: Pointer.of(index), value: one }))
    : flat({ place: '', value })
  return entries.length === 0
    ? E.left(PoolError.make('empty', file, '', 'a list of functions', 'an empty list', 'Add functions to it.'))
    : E.right(entries)
}

/** An entry, or the entries of the list that it only wraps, as ToolBench's queries do with `api_list`. */
const flat = (entry: Entry, depth = 0): ReadonlyArray<Entry> => {
  const inner = depth > 3 ? undefined : nested(entry.value)
  return inner === undefined
    ? [entry]
    : inner.values.flatMap((value, index) =>
        flat({ place: `${entry.place}${Pointer.of(inner.key, index)}`, value }, depth + 1)
      )
}

const nested = (value: unknown): { readonly key: string; readonly values: ReadonlyArray<unknown> } | undefined => {
  if (!Own.is(value) || own.some((key) => Object.hasOwn(value, key) && !Array.isArray(value[key]))) return undefined
  // A server's list of tools says whose they are.
  if (Mcp.is(value)) return undefined
  for (const key of lists) {
    const values = Own.list(value, key)
    if (values !== undefined) return { key, values }
  }
  return undefined
}

/** Members by which an object is an entry of its own. */
const own = ['function', 'parameters', 'api_name', 'openapi', 'swagger', '$schema']

const parse = (text: string): E.Either<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return E.right(value)
  } catch (error) {
    return E.left(error instanceof Error ? error.message : 'not JSON')
  }
}

const isCutOff = (problem: string): boolean =>
  /unterminated|unexpected end|after (?:property value|array element|property name)[^"]*$/i.test(problem)

// Engines say where they stopped as an offset, or by the character that they did not expect.
const broken = (file: string, text: string, problem: string): PoolError.PoolError => {
  const token = /^Unexpected token '(.+?)'/.exec(problem)?.[1]
  const offset = Number(
    /position (\d+)/.exec(problem)?.[1] ?? (token === undefined ? text.length : Math.max(0, text.indexOf(token)))
  )
  const rest = text.slice(offset).trim()
  return rest === '' || (token === undefined && /unterminated|unexpected end/i.test(problem))
    ? PoolError.make(
        'cut_off',
        file,
        `line ${text.trimEnd().split('\n').length}`,
        'the rest of the document',
        'the end of the file',
        'The file is incomplete: get it again.'
      )
    : PoolError.make(
        'not_json',
        file,
        `line ${text.slice(0, offset).split('\n').length}`,
        'JSON',
        shown(rest),
        'Give JSON or JSON Lines.'
      )
}

const shown = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return JSON.stringify(flat.length > 40 ? `${flat.slice(0, 37)}...` : flat)
}
