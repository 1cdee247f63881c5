/**
 * Whether the words for a value that was told would mean another by now: "the total" is the last one that was asked for, and "the
 * city I land in" is that of the flight that was spoken of last. A name tells things apart: "Maya's birthday" is nobody else's.
 */
import { Json, type Plan, Pointer } from '@magnet/core'
import * as Scope from './Scope.js'
import type { Vocabulary } from './Vocabulary.js'

/** Whether an argument of a call is taken from what was overtaken. */
export const is = (
  vocabulary: Vocabulary,
  earlier: Scope.Scope,
  { sources }: Pick<Scope.Entry, 'sources'>
): boolean => {
  for (const source of Object.values(sources)) if (isBehind(vocabulary, earlier, source)) return true
  return false
}

const isBehind = (vocabulary: Vocabulary, earlier: Scope.Scope, source: Plan.Planned): boolean => {
  switch (source.tag) {
    case 'output': {
      const place = earlier.findIndex(({ id }) => id === source.call)
      const told = earlier[place]
      return told?.intent === 'asked' && isOther(vocabulary, told, earlier.slice(place + 1), source.pointer)
    }
    case 'created':
      return source.facts.some((fact) => isBehind(vocabulary, earlier, fact))
    // A rule picks from the list that it is said of.
    case 'derived':
      return source.op !== 'select' && source.from.some((from) => isBehind(vocabulary, earlier, from))
    case 'said':
    case 'context':
    case 'default':
      return false
  }
}

const isOther = (vocabulary: Vocabulary, told: Scope.Entry, later: Scope.Scope, pointer: Pointer.Pointer): boolean => {
  const { signature, output } = told
  const field = signature.outputs.find(({ pattern }) => pattern === pointer)
  // Things are told apart by what they are called, and in what order they came up.
  if (field === undefined || field.voice === 'opaque') return false
  const asked = later.filter(({ intent }) => intent === 'asked')
  const value = Pointer.get(output, pointer) ?? null
  if (
    asked.some(
      (other) => other.signature === signature && !Json.equals(Pointer.get(other.output, pointer) ?? null, value)
    )
  )
    return true
  const called = vocabulary.functions.get(signature.name)?.phrases.called
  const words = called !== undefined && Object.hasOwn(called, pointer) ? (called[pointer] ?? []) : []
  const own = words.length === 0 || words.some((one) => one.includes('{name}')) ? undefined : about(told)
  return own !== undefined && asked.some((other) => isAboutOther(other, own))
}

/** What a call is about. */
interface Thing {
  readonly type: string
  readonly value: Json.Json
}

/** The thing that a call is about: the one that it was given, or of a call that makes one that. */
const about = ({
  signature: { effect, inputs, outputs },
  arguments: given,
  output
}: Scope.Entry): Thing | undefined => {
  const taken = inputs.flatMap(({ voice, name, type }) =>
    voice === 'opaque' && Object.hasOwn(given, name) ? thing(type, given[name]) : []
  )
  const told = outputs.flatMap(({ voice, many, type, pattern }) =>
    voice === 'opaque' && !many ? thing(type, Pointer.get(output, pattern)) : []
  )
  return (effect === 'read' ? [...taken, ...told] : [...told, ...taken])[0]
}

const thing = (type: string, value: Json.Json | undefined): ReadonlyArray<Thing> =>
  value === undefined || value === null ? [] : [{ type, value }]

/** Whether a call is about another thing of the same kind, and not about this one. */
const isAboutOther = (call: Scope.Entry, { type, value }: Thing): boolean => {
  if (Scope.took(call, type, value)) return false
  const told = Scope.singles(call, type)
  if (told.some((held) => Json.equals(held.value, value))) return false
  return (
    told.length > 0 ||
    call.signature.inputs.some((input) => input.type === type && Object.hasOwn(call.arguments, input.name))
  )
}
