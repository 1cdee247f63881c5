/**
 * What the conversation holds while a path is bound: outputs, what was spoken of, and the scalars that anybody could
 * copy. Binding pushes and pops one entry per call, so that a failed branch leaves no trace.
 */
import { type Json, Json as J, type Path, type Plan, Pointer, type Signature } from '@magnet/core'
import * as Fields from './Fields.js'

/** An executed call. */
export interface Entry {
  readonly id: Path.CallId
  readonly turn: number
  /** The turn whose message asked for it. */
  readonly asked: number
  readonly signature: Signature.Signature
  readonly arguments: Json.JsonObject
  readonly sources: { readonly [pointer: string]: Plan.Planned }
  readonly output: Json.Json
  readonly intent: Path.Intent
}

/** A value with its source. */
export interface Held {
  readonly value: Json.Json
  readonly planned: Plan.Planned
  readonly entry: Entry
}

/** Executed calls, in order. */
export type Scope = ReadonlyArray<Entry>

/** Single values of a type in the outputs of one call. */
export const singles = (entry: Entry, type: string): ReadonlyArray<Held> => {
  const fields = Fields.of(entry.signature).single.get(type)
  if (fields === undefined) return none
  const found: Array<Held> = []
  for (const { pointer, read } of fields) {
    const value = read(entry.output)
    if (value !== undefined && value !== null)
      found.push({ value, entry, planned: { tag: 'output', call: entry.id, pointer } })
  }
  return found
}

const none: ReadonlyArray<Held> = []

/** The first different values of a type that are spoken of as one thing, the most recent first: arguments and single outputs. */
export const focus = (
  scope: Scope,
  type: string,
  fits: (value: Json.Json) => boolean,
  most: number
): ReadonlyArray<Held> => {
  const found: Array<Held> = []
  const isNew = (value: Json.Json): boolean => fits(value) && !found.some((other) => J.equals(other.value, value))
  for (let index = scope.length - 1; index >= 0 && found.length < most; index--) {
    const entry = scope[index]
    if (entry === undefined) break
    for (const held of singles(entry, type)) if (found.length < most && isNew(held.value)) found.push(held)
    for (const input of entry.signature.inputs) {
      if (input.type !== type || found.length === most) continue
      const planned = entry.sources[Pointer.of(input.name)]
      const value = entry.arguments[input.name]
      if (planned !== undefined && value !== undefined && isNew(value)) found.push({ value, planned, entry })
    }
  }
  return found
}

/** Whether a call was given a value for a parameter of a type. */
export const took = (entry: Entry, type: string, value: Json.Json | undefined): boolean => {
  for (const input of entry.signature.inputs)
    if (input.type === type && J.equals(entry.arguments[input.name], value)) return true
  return false
}

/** Whether some call was given a value for a parameter of a type. */
export const spoke = (scope: Scope, type: string, value: Json.Json): boolean => {
  for (const entry of scope) if (took(entry, type, value)) return true
  return false
}

/** Whether a scalar stands anywhere in what was said, returned or shown. */
export const holds = (scope: Scope, value: Json.Json): boolean => {
  for (const entry of scope) if (contains(entry.output, value) || contains(entry.arguments, value)) return true
  return false
}

/** Whether a value stands anywhere in another. */
export const contains = (inside: Json.Json, value: Json.Json): boolean => {
  if (inside === value) return true
  if (typeof inside !== 'object' || inside === null) return false
  for (const item of Array.isArray(inside) ? (inside as ReadonlyArray<Json.Json>) : Object.values(inside))
    if (contains(item, value)) return true
  return false
}

/** Whether the outputs of a call can hold a value of a type. */
export const offers = (entry: Entry, type: string): boolean =>
  entry.signature.outputs.some((output) => output.type === type)
