/** Recorded calls by the functions that they are of: what is known of a function by having been called. */
import { type Json, Recorded, Rewriting, type Signature } from '@magnet/core'
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
  // Calls of a pool that was rewritten may have been recorded before that.
  const names = new Map<string, Signature.Signature>()
  for (const way of [0, 1, 2])
    for (const signature of signatures) {
      const key = Called.all({ ...signature, name: Rewriting.nameBefore(signature) })[way]
      if (key !== undefined && !names.has(key)) names.set(key, signature)
    }
  for (const signature of signatures) {
    const key = Called.byName(signature.name)
    const { former: _, ...now } = signature
    if (!names.has(key)) names.set(key, now)
  }
  const found: Array<Recorded.Recorded> = []
  const unknown = new Map<string, number>()
  let read = 0
  for (const [key, some] of heard) {
    read += some.length
    const signature = names.get(key)
    if (signature === undefined) unknown.set(key.replace(/^\w+ /, ''), some.length)
    else
      for (const { arguments: given, answer } of some)
        found.push({ function: signature.name, arguments: Rewriting.argumentsNow(signature, given), answer })
  }
  return {
    responses: Recorded.index(found, new Map(signatures.map((one) => [one.name, one.parameters]))),
    read,
    unknown
  }
}
