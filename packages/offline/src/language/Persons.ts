/**
 * Who is who: a person goes by a name in one call and by an id in another. Words such as "that person" mean whoever came
 * up last, whatever they came up by.
 */
import { Json, Latest, type Plan } from '@magnet/core'
import * as Fields from '../binding/Fields.js'
import * as Nouns from './Nouns.js'
import * as Talk from './Talk.js'

interface Held {
  readonly value: Json.Json
  readonly opaque: boolean
}

// The calls of a plan are looked at for every reference in its conversation.
const known = Latest.of((_plan: Plan.Plan) => new Map<Plan.PlannedCall, ReadonlyArray<Held>>())

/** The persons that a call took or returned, by name or id; those on lists are left out. */
const held = (talk: Talk.Talk, planned: Plan.PlannedCall): ReadonlyArray<Held> => {
  const calls = known(talk.plan)
  let found = calls.get(planned)
  if (found === undefined) calls.set(planned, (found = read(talk, planned)))
  return found
}

const read = (talk: Talk.Talk, planned: Plan.PlannedCall): ReadonlyArray<Held> => {
  const signature = Talk.phrased(talk, planned)?.signature
  if (signature === undefined) return none
  const isPerson = (type: string): boolean => Nouns.isPerson(Talk.speech(talk, type)?.nouns[0] ?? '')
  const found: Array<Held> = []
  for (const input of signature.inputs) {
    const value = Object.hasOwn(planned.arguments, input.name) ? planned.arguments[input.name] : undefined
    if (value !== undefined && isPerson(input.type)) found.push({ value, opaque: input.voice === 'opaque' })
  }
  for (const [type, fields] of Fields.of(signature).single)
    if (isPerson(type))
      for (const { voice, read: value } of fields) {
        const held = value(planned.output)
        if (held !== undefined && held !== null) found.push({ value: held, opaque: voice === 'opaque' })
      }
  return found
}

const none: ReadonlyArray<Held> = []

/** Every value that means the same person, as far as look-ups of one person tell. */
const aliases = (calls: ReadonlyArray<ReadonlyArray<Held>>, value: Json.Json): ReadonlyArray<Json.Json> => {
  const same: Array<Json.Json> = [value]
  const has = (one: Json.Json): boolean => same.some((other) => Json.equals(other, one))
  // A name leads to an id, and the id to other names: two rounds are the whole way.
  for (let round = 0; round < 2; round++)
    for (const persons of calls) {
      const ids = persons.filter((one) => one.opaque)
      const single = ids.every((one) => Json.equals(one.value, ids[0]?.value ?? null))
      if (!single || !persons.some((one) => has(one.value))) continue
      for (const one of persons)
        if (!has(one.value) && (ids.length > 0 || begins(one.value, same))) same.push(one.value)
    }
  return same
}

/** Whether a name is a first name of another: "Kenji" and "Kenji Osei". */
const begins = (name: Json.Json, same: ReadonlyArray<Json.Json>): boolean =>
  typeof name === 'string' &&
  same.some((other) => typeof other === 'string' && (other.startsWith(`${name} `) || name.startsWith(`${other} `)))

/** Whether somebody else came up after a person: in an earlier message, or in this one before the clause at hand. */
export const isRivalled = (talk: Talk.Talk, progress: Talk.Progress, value: Json.Json): boolean => {
  const calls = Talk.come(talk, progress).map((planned) => held(talk, planned))
  const same = aliases(calls, value)
  for (const persons of calls.toReversed()) {
    if (persons.length === 0) continue
    return persons.some((one) => !same.some((other) => Json.equals(other, one.value) || begins(one.value, [other])))
  }
  return false
}

/** The longest name that a person has gone by before this message. */
export const nameOf = (talk: Talk.Talk, value: Json.Json): string | undefined => {
  const calls = talk.earlier.map((planned) => held(talk, planned))
  const ids = calls.flat().flatMap((one) => (one.opaque ? [one.value] : []))
  return aliases(calls, value)
    .filter((one): one is string => typeof one === 'string' && !ids.some((id) => id === one))
    .toSorted((left, right) => right.length - left.length)[0]
}
