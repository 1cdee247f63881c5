/** Recorded calls by the functions that they are of: what is known of a function by having been called. */
import { type Json, Recorded, type Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Called from './Called.js'
import * as Observed from './Observed.js'
import type { Call } from './Responses.js'

/** Calls by what they name their function by. */
export type Heard = ReadonlyMap<string, ReadonlyArray<Call>>

/** The calls of files. */
export const of = (calls: ReadonlyArray<Call>): Heard => Map.groupBy(calls, (call) => call.called)

/** Without any. */
export const nothing: Heard = new Map()

/** What recorded calls say that a function returns, and how many of them; undefined where they say nothing. */
export const response = (
  heard: Heard,
  named: Called.Named
): { readonly schema: ReturnType<typeof Observed.schema>; readonly calls: number } | undefined => {
  const outputs = calls(heard, named).flatMap(({ answer }): ReadonlyArray<Json.Json> =>
    E.isRight(answer) ? [answer.right] : []
  )
  const schema = outputs.length === 0 ? undefined : Observed.schema(outputs)
  return schema === undefined ? undefined : { schema, calls: outputs.length }
}

const calls = (heard: Heard, named: Called.Named): ReadonlyArray<Call> =>
  heard.size === 0 ? [] : [...new Set(Called.all(named))].flatMap((key) => heard.get(key) ?? [])

/** The recorded calls of a pool, and those of no function of it. */
export interface Matched {
  readonly responses: Recorded.Responses
  /** How many calls there were. */
  readonly read: number
  /** Functions that are called and not in the pool, with how often. */
  readonly unknown: ReadonlyMap<string, number>
}

/** The recorded calls of functions under their names here. */
export const matched = (heard: Heard, signatures: ReadonlyArray<Signature.Signature>): Matched => {
  const names = new Map<string, string>()
  for (const way of [0, 1, 2])
    for (const signature of signatures) {
      const key = Called.all(signature)[way]
      if (key !== undefined && !names.has(key)) names.set(key, signature.name)
    }
  const found: Array<Recorded.Recorded> = []
  const unknown = new Map<string, number>()
  let read = 0
  for (const [key, some] of heard) {
    read += some.length
    const name = names.get(key)
    if (name === undefined) unknown.set(key.replace(/^\w+ /, ''), some.length)
    else for (const { arguments: given, answer } of some) found.push({ function: name, arguments: given, answer })
  }
  return {
    responses: Recorded.index(found, new Map(signatures.map((one) => [one.name, one.parameters]))),
    read,
    unknown
  }
}
