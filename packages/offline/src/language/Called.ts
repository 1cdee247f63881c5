/**
 * What a value of an output is called by somebody who has not seen it, or for whom it is long past: "the parking fee",
 * "the city they live in".
 */
import { Json, type Plan } from '@magnet/core'
import * as Talk from './Talk.js'

/** A value that is spoken of. */
export interface Value {
  readonly value: Json.Json | undefined
  readonly source: Plan.Planned
}

/** What a value is called, if its function has words for it. `recent` says that what it belongs to was spoken of last, so that "it" and "they" are clear. */
export const of = (talk: Talk.Talk, { source }: Value, recent: boolean): string | undefined => {
  const call = source.tag === 'output' ? talk.calls.get(source.call) : undefined
  const called = call === undefined ? undefined : Talk.phrased(talk, call)?.phrases.called
  if (call === undefined || source.tag !== 'output' || called === undefined) return undefined
  const templates = Object.hasOwn(called, source.pointer) ? called[source.pointer] : undefined
  if (templates === undefined) return undefined
  const here = talk.group.includes(call)
  const name = here ? undefined : nameIn(call.output)
  const open = templates.flatMap((words) => {
    if (words.includes('{name}')) return name === undefined ? [] : [words.replace('{name}', name)]
    return recent || here || !/\b(?:it|they|their)\b/.test(words) ? [words] : []
  })
  return talk.stream.some(open)
}

/** Whether nobody has come across a value so far. */
export const isUnseen = (talk: Talk.Talk, progress: Talk.Progress, { value, source }: Value): boolean => {
  if (source.tag !== 'output' || progress.stood.includes(source.call)) return false
  const call = talk.calls.get(source.call)
  return call !== undefined && talk.group.includes(call) && !isKnown(talk, progress, value)
}

/** Whether a value came up before this message, or in what it has said. */
const isKnown = (talk: Talk.Talk, progress: Talk.Progress, value: Json.Json | undefined): boolean =>
  value !== undefined &&
  (talk.earlier.some((planned) => holds(planned.arguments, value) || holds(planned.output, value)) ||
    progress.clauses.some((planned) => holds(planned.arguments, value)))

const holds = (object: Json.Json, value: Json.Json): boolean => {
  if (!Json.isObject(object)) return false
  for (const key in object) if (Json.equals(object[key], value)) return true
  return false
}

const keys = [
  'name',
  'restaurant',
  'hotel',
  'title',
  'full_name',
  'member',
  'person',
  'contact',
  'sender',
  'from',
  'recipient',
  'to'
] as const

/** The name in an object, whatever its key. */
export const nameIn = (held: Json.Json | undefined): string | undefined => {
  if (!Json.isObject(held)) return undefined
  for (const key of keys) {
    const name = held[key]
    if (typeof name === 'string' && Object.hasOwn(held, key) && /^\p{Lu}\S*(?: |$)/u.test(name)) return name
  }
  return undefined
}
