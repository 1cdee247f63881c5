/**
 * What a call told, as it stands now: somebody who speaks of "the day of the event" means the day that it has now, not the one
 * that it had before it was moved. A read is made again; of a write it is known what later writes say of the same thing.
 *
 * Laws: where nothing was written since, it is what was told; a refusal changes nothing; told again, it stays what it is.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { equals, isList, isObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import type { Signature } from '../signature/Signature.js'
import * as Union from './Union.js'
import type { State, World } from './World.js'

/** A call that went through. */
export interface Told {
  readonly signature: Signature
  readonly arguments: JsonObject
  readonly output: Json
  readonly after: State
}

/** The output of a call as it stands in a state, after the calls that came later. The same value where nothing has changed. */
export const of = (world: World, told: Told, later: ReadonlyArray<Told>, now: State): Json => {
  if (told.after === now || isUntouched(world, told, now)) return told.output
  const writes = later.filter(({ signature }) => signature.effect === 'write')
  if (writes.length === 0) return told.output
  if (told.signature.effect === 'write' || world.executor !== undefined)
    return writes.reduce((output, write) => restated(told, output, write), told.output)
  const again = world.step({ function: told.signature.name, arguments: told.arguments })(now)
  return E.isLeft(again) ? told.output : renewed(fields(told.signature), told.output, again.right[0], '')
}

/** Whether nothing was written in the world of a call since, where it is one of several. */
const isUntouched = ({ parts }: World, { signature, after }: Told, now: State): boolean => {
  const own = parts === undefined ? undefined : Union.owners(parts).get(signature.name)
  return own !== undefined && after[own] === now[own]
}

/** An old answer with the values of a new one, where both speak of the same thing. */
const renewed = (fields: Fields, old: Json, fresh: Json, pattern: Pointer): Json => {
  if (isList(old)) return isList(fresh) ? items(fields, old, fresh, `${pattern}/*`) : old
  if (isObject(old))
    return isObject(fresh) && isSame(fields, old, fresh, pattern) ? members(fields, old, fresh, pattern) : old
  return isObject(fresh) || isList(fresh) || fields.get(pattern)?.voice === 'opaque' ? old : fresh
}

const members = (fields: Fields, old: JsonObject, fresh: JsonObject, pattern: Pointer): JsonObject => {
  let changed = false
  const entries = Object.entries(old).map(([key, value]) => {
    const now = Object.hasOwn(fresh, key)
      ? renewed(fields, value, fresh[key] ?? null, Pointers.child(pattern, key))
      : value
    changed ||= now !== value
    return [key, now] as const
  })
  return changed ? Object.fromEntries(entries) : old
}

/** The items of a list, each as the new list has it. One that is not there any more, or has no identifier, stays. */
const items = (fields: Fields, old: ReadonlyArray<Json>, fresh: ReadonlyArray<Json>, pattern: Pointer): Json => {
  let changed = false
  const now = old.map((item) => {
    const keys = isObject(item) ? identifiers(fields, item, pattern) : []
    if (!isObject(item) || keys.length === 0) return item
    const same = fresh.find((other) => isObject(other) && isAlike(keys, item, other))
    const renew = same === undefined ? item : renewed(fields, item, same, pattern)
    changed ||= renew !== item
    return renew
  })
  return changed ? now : old
}

/** Whether two objects at the same place are the same thing: what identifies them is alike. */
const isSame = (fields: Fields, one: JsonObject, other: JsonObject, pattern: Pointer): boolean =>
  isAlike(identifiers(fields, one, pattern), one, other)

const isAlike = (keys: ReadonlyArray<string>, one: JsonObject, other: JsonObject): boolean =>
  keys.every((key) => equals(one[key], other[key]))

const identifiers = (fields: Fields, object: JsonObject, pattern: Pointer): ReadonlyArray<string> =>
  Object.keys(object).filter((key) => fields.get(Pointers.child(pattern, key))?.voice === 'opaque')

/** An answer with what a later write says of the same thing under the same names: in its answer, or in what it was told to do. */
const restated = (told: Told, output: Json, write: Told): Json => {
  if (!isObject(output)) return output
  const said = isObject(write.output) && isAbout(told, write) ? write.output : nothing
  const done = isOn(told, write) ? write.arguments : nothing
  let now: JsonObject = output
  for (const { voice, key } of fields(told.signature).values()) {
    if (key === undefined || voice === 'opaque' || !Object.hasOwn(now, key)) continue
    const value = Object.hasOwn(said, key) ? said[key] : Object.hasOwn(done, key) ? done[key] : undefined
    if (value !== undefined && !equals(now[key], value)) now = { ...now, [key]: value }
  }
  return now
}

const nothing: JsonObject = {}

/** Whether a call is made on the thing that another one is about first of all, such as the booking that it made. */
const isOn = (told: Told, call: Told): boolean => {
  const [first] = named(told)
  if (first === undefined) return false
  const [type, [own]] = first
  return call.signature.inputs.some(
    (input) =>
      input.type === type &&
      own !== undefined &&
      Object.hasOwn(call.arguments, input.name) &&
      equals(call.arguments[input.name], own)
  )
}

/** Whether two calls are about the same thing: they share an identifier, and of no kind do they name two. */
const isAbout = (one: Told, other: Told): boolean => {
  const [here, there] = [named(one), named(other)]
  let shared = false
  for (const [type, values] of here) {
    const others = there.get(type)
    if (others === undefined) continue
    if (!values.some((value) => others.some((same) => equals(value, same)))) return false
    shared = true
  }
  return shared
}

/** What a call is about, by semantic type: the identifiers that it returned once and those that it was given, in this order. */
const named = ({ signature, arguments: given, output }: Told): ReadonlyMap<string, ReadonlyArray<Json>> => {
  const found = new Map<string, Array<Json>>()
  const add = (type: string, value: Json | undefined): void => {
    if (value === undefined || value === null) return
    const values = found.get(type)
    if (values === undefined) found.set(type, [value])
    else values.push(value)
  }
  for (const { pattern, type, voice, many } of signature.outputs)
    if (voice === 'opaque' && !many) add(type, Pointers.get(output, pattern))
  for (const { name, type, voice } of signature.inputs)
    if (voice === 'opaque') add(type, Object.hasOwn(given, name) ? given[name] : undefined)
  return found
}

interface Field {
  readonly voice: Signature['outputs'][number]['voice']
  /** Its name, where it stands at the top of the response. */
  readonly key?: string
}

/** The fields of a response by pattern. */
type Fields = ReadonlyMap<Pointer, Field>

const bySignature = new WeakMap<Signature, Fields>()

const fields = (signature: Signature): Fields => {
  const known = bySignature.get(signature)
  if (known !== undefined) return known
  const fresh: Fields = new Map(
    signature.outputs.map(({ pattern, voice }) => {
      const [key, ...below] = Pointers.tokens(pattern)
      return [pattern, { voice, ...(key === undefined || below.length > 0 ? {} : { key }) }] as const
    })
  )
  bySignature.set(signature, fresh)
  return fresh
}
