/**
 * Calls whose answers were recorded: what a real service, or whoever published a cache of its responses, once said. A call is
 * the same as a recorded one if its function and its canonical arguments are: the order of members says nothing, nor does an
 * argument that is what the schema gives by default.
 *
 * Laws: a line that is written is read again as the same call; of equal calls the first is kept, whatever comes later; a call is
 * found by its arguments in any order of members.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Either } from 'fp-ts/lib/Either.js'
import * as Canonical from '../json/Canonical.js'
import type { DecodeError } from '../json/DecodeError.js'
import { make as mismatch } from '../json/DecodeError.js'
import type { Json, JsonObject } from '../json/Json.js'
import { equals, isObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as ToolError from './ToolError.js'

/** A call with its answer. */
export interface Recorded {
  readonly function: string
  readonly arguments: JsonObject
  readonly answer: Either<ToolError.ToolError, Json>
}

/** The line of `responses.jsonl` that holds a call. */
export const encode = (call: Recorded): JsonObject => ({
  function: call.function,
  arguments: call.arguments,
  ...(E.isRight(call.answer)
    ? { output: call.answer.right }
    : { error: { code: call.answer.left.code, message: call.answer.left.message } })
})

/** The call of a line. */
export const decode = (line: Json): Either<DecodeError, Recorded> => {
  if (!isObject(line)) return E.left(mismatch('', 'an object', line))
  const { function: name, arguments: given, error } = line
  if (typeof name !== 'string') return E.left(mismatch('/function', 'the name of a function', name))
  if (!isObject(given)) return E.left(mismatch('/arguments', 'an object', given))
  if (Object.hasOwn(line, 'output') === Object.hasOwn(line, 'error'))
    return E.left(mismatch('', 'either output or error', line))
  if (error === undefined) return E.right({ function: name, arguments: given, answer: E.right(line['output'] ?? null) })
  if (!isObject(error) || typeof error['message'] !== 'string' || !ToolError.isCode(error['code']))
    return E.left(mismatch('/error', 'code and message', error))
  return E.right({ function: name, arguments: given, answer: E.left(ToolError.make(error['code'], error['message'])) })
}

/** Recorded calls, to be looked up. */
export interface Responses {
  /** The calls that can be found, in the order in which they were given. */
  readonly calls: ReadonlyArray<Recorded>
  readonly find: (name: string, given: JsonObject) => Recorded | undefined
  /** The calls of a function. */
  readonly of: (name: string) => ReadonlyArray<Recorded>
  /** Calls that were left out, because an equal one before them has another answer. */
  readonly contradicted: number
}

/** The calls of functions with these parameters; those of other functions are left out. */
export const index = (calls: Iterable<Recorded>, parameters: ReadonlyMap<string, JsonSchema>): Responses => {
  const byKey = new Map<string, Recorded>()
  const byName = new Map<string, Array<Recorded>>()
  let contradicted = 0
  for (const call of calls) {
    const schema = parameters.get(call.function)
    if (schema === undefined) continue
    const key = keyOf(call.function, schema, call.arguments)
    const known = byKey.get(key)
    if (known !== undefined) {
      if (!same(known, call)) contradicted += 1
      continue
    }
    byKey.set(key, call)
    const others = byName.get(call.function)
    if (others === undefined) byName.set(call.function, [call])
    else others.push(call)
  }
  return {
    calls: [...byKey.values()],
    find: (name, given) => {
      const schema = byName.has(name) ? parameters.get(name) : undefined
      return schema === undefined ? undefined : byKey.get(keyOf(name, schema, given))
    },
    of: (name) => byName.get(name) ?? none,
    contradicted
  }
}

const none: ReadonlyArray<Recorded> = []

/** No recorded calls. */
export const empty: Responses = index([], new Map())

const keyOf = (name: string, schema: JsonSchema, given: JsonObject): string =>
  `${name} ${Canonical.text(
    Object.fromEntries(
      Object.entries(given).filter(([argument, value]) => {
        const own = schema.properties
        const inner = own !== undefined && Object.hasOwn(own, argument) ? own[argument] : undefined
        return inner?.default === undefined || !equals(inner.default, value)
      })
    )
  )}`

const same = (one: Recorded, other: Recorded): boolean =>
  equals(encode(one), encode({ ...other, arguments: one.arguments }))
