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

/** The persons of a call. */
interface Persons {
  readonly all: ReadonlyArray<Held>
  /** Whether some go by an id, and whether all that do go by the same. */
  readonly identified: boolean
  readonly single: boolean
}

// The calls of a plan are looked at for every reference in its conversation.
const known = Latest.of((_plan: Plan.Plan) => new Map<Plan.PlannedCall, Persons>())

/** The persons that calls took or returned, by name or id; those on lists are left out, and calls without any. */
const held = (talk: Talk.Talk, calls: ReadonlyArray<Plan.PlannedCall>): ReadonlyArray<Persons> => {
  const before = known(talk.plan)
  const found: Array<Persons> = []
  for (const planned of calls) {
    let persons = before.get(planned)
    if (persons === undefined) before.set(planned, (persons = read(talk, planned)))
    if (persons.all.length > 0) found.push(persons)
  }
  return found
}

const read = (talk: Talk.Talk, planned: Plan.PlannedCall): Persons => {
  const signature = Talk.phrased(talk, planned)?.signature
  if (signature === undefined) return nobody
  const isPerson = (type: string): boolean => Nouns.isPerson(Talk.speech(talk, type)?.nouns[0] ?? '')
  const all: Array<Held> = []
  for (const input of signature.inputs) {
    if (!isPerson(input.type) || !Object.hasOwn(planned.arguments, input.name)) continue
    const value = planned.arguments[input.name]
    if (value !== undefined) all.push({ value, opaque: input.voice === 'opaque' })
  }
  for (const [type, fields] of Fields.of(signature).single)
    if (isPerson(type))
      for (const { voice, read: value } of fields) {
        const held = value(planned.output)
        if (held !== undefined && held !== null) all.push({ value: held, opaque: voice === 'opaque' })
      }
  if (all.length === 0) return nobody
  const ids = all.filter((one) => one.opaque)
  return {
    all,
    identified: ids.length > 0,
    single: ids.every((one) => Json.equals(one.value, ids[0]?.value))
  }
}

const nobody: Persons = { all: [], identified: false, single: true }

/** Every value that means the same person, as far as look-ups of one person tell. */
const aliases = (calls: ReadonlyArray<Persons>, value: Json.Json): ReadonlyArray<Json.Json> => {
  const same: Array<Json.Json> = [value]
  // A name leads to an id, and the id to other names: two rounds are the whole way.
  for (let round = 0; round < 2; round++)
    for (const { all, identified, single } of calls) {
      if (!single || !all.some((one) => has(same, one.value))) continue
      for (const one of all) if (!has(same, one.value) && (identified || begins(one.value, same))) same.push(one.value)
    }
  return same
}

const has = (same: ReadonlyArray<Json.Json>, value: Json.Json): boolean => {
  for (const one of same) if (Json.equals(one, value)) return true
  return false
}

/** Whether a name is a first name of another: "Kenji" and "Kenji Osei". */
const begins = (name: Json.Json, same: ReadonlyArray<Json.Json>): boolean =>
  typeof name === 'string' &&
  same.some((other) => typeof other === 'string' && (other.startsWith(`${name} `) || name.startsWith(`${other} `)))

/** Whether somebody else came up after a person: in an earlier message, or in this one before the clause at hand. */
export const isRivalled = (talk: Talk.Talk, progress: Talk.Progress, value: Json.Json): boolean => {
  const calls = held(talk, Talk.come(talk, progress))
  const last = calls.at(-1)
  if (last === undefined || last.all.every((one) => Json.equals(one.value, value))) return false
  const same = aliases(calls, value)
  return last.all.some((one) => !has(same, one.value) && !begins(one.value, same))
}

/** The longest name that a person has gone by before this message. */
export const nameOf = (talk: Talk.Talk, value: Json.Json): string | undefined => {
  const calls = held(talk, talk.earlier)
  let longest: string | undefined
  for (const one of aliases(calls, value))
    if (typeof one === 'string' && one.length > (longest?.length ?? -1) && !isId(calls, one)) longest = one
  return longest
}

const isId = (calls: ReadonlyArray<Persons>, name: string): boolean =>
  calls.some(({ all }) => all.some((one) => one.opaque && one.value === name))
