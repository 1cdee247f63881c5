/**
 * Reads recorded calls: JSON Lines or a JSON array of `{function, arguments, output}` or `{function, arguments, error}`, or a file
 * of the response caches that were published for ToolBench (`CATEGORY/TOOL_for_CATEGORY/API.json`, whose keys are arguments as
 * Python prints them).
 *
 * Laws: every call is read or the file is refused, with the place that is wrong; reading never throws.
 */
import { type Json, Json as J, Pointer, type Recorded, ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as PoolError from '../PoolError.js'
import * as Called from './Called.js'
import * as Python from './Python.js'

/** A call that was read: how it names its function (see `Called`), and what was answered. */
export interface Call {
  readonly place: string
  readonly called: string
  readonly arguments: Json.JsonObject
  readonly answer: Recorded.Recorded['answer']
}

/** A file: what to call it in messages, with the folders that say of which function a cache is, and its text (unpacked by the caller). */
export interface File {
  readonly name: string
  readonly text: string
}

const most = { characters: 256 * 1024 * 1024, calls: 1_000_000 }

type Read<A> = E.Either<PoolError.PoolError, A>

/** The calls of a file. */
export const read = ({ name: file, text }: File): Read<ReadonlyArray<Call>> => {
  if (text.length > most.characters)
    return refuse('too_large', file, '', `at most ${most.characters} characters`, `${text.length}`, 'Split the file.')
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '')
    return refuse(
      'empty',
      file,
      '',
      'recorded calls',
      'an empty file',
      'Give one call a line: function, arguments, output.'
    )
  const whole = parse(content)
  const calls =
    whole === undefined
      ? lines(file, content)
      : J.isList(whole)
        ? collect(whole.map((value, index) => entry(file, Pointer.of(index), value)))
        : isCache(whole)
          ? cache(file, whole)
          : E.map((one: Call) => [one])(entry(file, 'line 1', whole))
  return E.isRight(calls) && calls.right.length > most.calls
    ? refuse('too_large', file, '', `at most ${most.calls} calls`, `${calls.right.length}`, 'Split the file.')
    : calls
}

const lines = (file: string, text: string): Read<ReadonlyArray<Call>> => {
  const calls: Array<Call> = []
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue
    const place = `line ${index + 1}`
    const value = parse(row)
    if (value === undefined)
      return refuse('not_json', file, place, 'one JSON object', shown(row.trim()), 'Correct or remove this line.')
    const call = entry(file, place, value)
    if (E.isLeft(call)) return call
    calls.push(call.right)
  }
  return E.right(calls)
}

const collect = (calls: ReadonlyArray<Read<Call>>): Read<ReadonlyArray<Call>> => {
  const found: Array<Call> = []
  for (const call of calls) {
    if (E.isLeft(call)) return call
    found.push(call.right)
  }
  return E.right(found)
}

const advice = 'A call is {"function": NAME, "arguments": {…}, "output": …}, or has "error" in place of "output".'

const entry = (file: string, place: string, value: Json.Json): Read<Call> => {
  const wrong = (expected: string, found: Json.Json | undefined): Read<never> =>
    refuse(
      'not_recorded',
      file,
      place,
      expected,
      found === undefined ? 'nothing' : shown(JSON.stringify(found)),
      advice
    )
  if (!J.isObject(value)) return wrong('an object', value)
  const called = own(value, 'function') ?? own(value, 'name')
  if (typeof called !== 'string' || called === '') return wrong('the name of a function in "function"', called)
  const given = own(value, 'arguments')
  const arguments_ = typeof given === 'string' ? parse(given) : given
  if (!J.isObject(arguments_)) return wrong('an object in "arguments"', given)
  const [output, error] = [own(value, 'output'), own(value, 'error')]
  if ((output === undefined) === (error === undefined))
    return wrong('either "output" or "error"', output === undefined ? undefined : { output, error: error ?? null })
  if (output !== undefined)
    return E.right({ place, called: Called.byName(called), arguments: arguments_, answer: E.right(output) })
  const refusal = refused(error ?? null)
  return refusal === undefined
    ? wrong('a text, or an object with "message", in "error"', error)
    : E.right({ place, called: Called.byName(called), arguments: arguments_, answer: E.left(refusal) })
}

const own = (object: Json.JsonObject, name: string): Json.Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

const refused = (error: Json.Json): ToolError.ToolError | undefined => {
  const [message, code] = J.isObject(error) ? [error['message'], error['code']] : [error, undefined]
  return typeof message !== 'string' || message === ''
    ? undefined
    : ToolError.make(ToolError.isCode(code) ? code : codeOf(message), message)
}

// What services say where they refuse; the first that applies.
const codes: ReadonlyArray<readonly [RegExp, ToolError.ToolErrorCode]> = [
  [/not (?:be )?found|does not exist|no such|unknown \w+ id|\b404\b/i, 'not_found'],
  [/rate limit|too many requests|\b429\b/i, 'rate_limited'],
  [/unauthori[sz]ed|authenticat|api key|\b401\b/i, 'unauthenticated'],
  [/forbidden|permission|not allowed|\b403\b/i, 'forbidden'],
  [/already|conflict|\b409\b/i, 'conflict'],
  [/invalid|missing|required|must be|bad request|parameter|\b400\b|\b422\b/i, 'invalid_arguments']
]

const codeOf = (message: string): ToolError.ToolErrorCode =>
  codes.find(([pattern]) => pattern.test(message))?.[1] ?? 'unavailable'

/** Whether an object is a cache of ToolBench: by arguments, each with `error` and `response`. */
const isCache = (value: Json.Json): value is Json.JsonObject =>
  J.isObject(value) &&
  Object.entries(value).every(
    ([key, one]) =>
      /^\s*[{"]/.test(key) && J.isObject(one) && (Object.hasOwn(one, 'response') || Object.hasOwn(one, 'error'))
  )

const cache = (file: string, value: Json.JsonObject): Read<ReadonlyArray<Call>> => {
  const [api, tool] = file.split(/[\\/]/).toReversed()
  if (api === undefined || tool === undefined)
    return refuse(
      'not_recorded',
      file,
      '',
      'a cache of ToolBench in the folder of its tool',
      'a file without a folder',
      'Give its path as CATEGORY/TOOL_for_CATEGORY/API.json.'
    )
  const called = Called.byPlace(tool.replace(/_for_.*$/, ''), api.replace(/\.json(?:\.gz)?$/i, ''))
  const calls: Array<Call> = []
  for (const [key, one] of Object.entries(value)) {
    const place = Pointer.of(key.length > 80 ? `${key.slice(0, 77)}...` : key)
    const given = Python.parse(key) ?? parse(key)
    // Its server stores calls whose arguments it could not read under the text that it got.
    if (!J.isObject(given))
      return refuse('not_recorded', file, place, 'arguments as Python prints them', shown(key), 'Remove this call.')
    if (!J.isObject(one)) continue
    const error = one['error']
    const said = one['response'] ?? ''
    const failed = typeof error === 'string' && error !== '' ? refused(error) : undefined
    calls.push({
      place,
      called,
      arguments: given,
      answer: failed === undefined ? E.right(typeof said === 'string' ? structured(said) : said) : E.left(failed)
    })
  }
  return E.right(calls)
}

// Responses stand there as texts of JSON, or as Python prints them; a text that is neither was cut off, and is what it says.
const structured = (text: string): Json.Json => parse(text) ?? Python.parse(text) ?? text

const parse = (text: string): Json.Json | undefined => {
  try {
    return JSON.parse(text) as Json.Json
  } catch {
    return undefined
  }
}

const refuse = (...parts: Parameters<typeof PoolError.make>): Read<never> => E.left(PoolError.make(...parts))

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text)
