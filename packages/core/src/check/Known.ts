/** What a conversation holds at a message, by semantic type: arguments, outputs, and what the context shows. */
import type { Json } from '../json/Json.js'
import { equals } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Parameter } from '../signature/Signature.js'
import type * as Dossier from '../trajectory/Dossier.js'
import type { Environment } from './Environment.js'
import type * as Replay from './Replay.js'

/** Values by semantic type, the most recent first; at most eight of each. */
export type Known = ReadonlyMap<string, ReadonlyArray<Json>>

const most = 8

/** What is known before a message of some types. */
export const before = (
  environment: Environment,
  dossier: Dossier.Dossier,
  replay: Replay.Replay,
  message: number,
  types: ReadonlySet<string>
): Known => {
  const found = new Map<string, Array<Json>>()
  if (types.size === 0) return found
  const add = (type: string, value: Json | undefined): void => {
    if (value === undefined || value === null) return
    let held = found.get(type)
    if (held === undefined) found.set(type, (held = []))
    if (held.length < most && !held.some((other) => equals(other, value))) held.push(value)
  }
  for (const { entry, output, ok } of replay.made.toReversed()) {
    const signature = environment.graph.signatures.get(entry.call.function as FunctionName)
    if (signature === undefined || entry.message >= message) continue
    for (const input of signature.inputs)
      if (types.has(input.type)) add(input.type, own(entry.call.arguments, input.name))
    if (!ok) continue
    for (const field of signature.outputs)
      if (types.has(field.type))
        for (const value of Pointer.values(output, field.pattern).slice(0, most)) add(field.type, value)
  }
  if (dossier.shown === '') return found
  const { profile } = dossier.record.context
  for (const [pattern, type] of Object.entries(environment.world.context(replay.initial).meanings ?? {}))
    if (types.has(type))
      for (const value of Pointer.values({ profile }, pattern))
        if ((typeof value === 'string' || typeof value === 'number') && dossier.shown.includes(String(value)))
          add(type, value)
  return found
}

/** What is known with the arguments of a call that is asked for: the user has said them. */
export const and = (
  known: Known,
  inputs: ReadonlyArray<Parameter>,
  given: { readonly [name: string]: Json }
): Known => {
  const found = new Map(known)
  for (const { name, type } of inputs) {
    const value = own(given, name)
    if (value !== undefined)
      found.set(type, [value, ...(found.get(type) ?? []).filter((other) => !equals(other, value))])
  }
  return found
}

const own = (object: { readonly [key: string]: Json }, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** Argument sets of a function from what is known, its choices and defaults: required parameters only, at most a number. */
export const bind =
  (limit: number) =>
  (inputs: ReadonlyArray<Parameter>, known: Known): ReadonlyArray<{ readonly [name: string]: Json }> => {
    let sets: ReadonlyArray<{ readonly [name: string]: Json }> = [{}]
    for (const input of inputs) {
      if (!input.required) continue
      const { enum: choices, default: preset, type } = input.schema
      const values =
        known.get(input.type) ??
        (preset === undefined ? (choices ?? (type === 'boolean' ? [true, false] : [])) : [preset])
      const room = Math.max(1, Math.floor(limit / Math.max(1, sets.length)))
      sets = sets.flatMap((set) => values.slice(0, room).map((value) => ({ ...set, [input.name]: value })))
      if (sets.length === 0) return []
    }
    return sets.slice(0, limit)
  }
