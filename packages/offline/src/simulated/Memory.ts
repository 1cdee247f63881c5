/**
 * What was said in a session: every call with its answer. It goes with a state and is no part of it, since a service is not
 * changed by what was read of it; two states are equal, and have one digest, whatever was read on the way.
 *
 * Law: a state that remembers a call is equal to one that does not.
 */
import { type Json, Json as J, type World } from '@magnet/core'
import type { Service } from '@magnet/synth'
import type * as Things from './Things.js'

/** A call that was answered. */
export interface Said {
  readonly function: string
  readonly arguments: Json.JsonObject
  readonly output: Json.Json
  readonly by: World.Executor
  readonly writes: boolean
  /** The things of which its answer tells. */
  readonly told: ReadonlyArray<Things.Told>
  /** What was noted of it. */
  readonly notes: ReadonlyArray<string>
}

/** A memory. */
export interface Memory {
  readonly said: ReadonlyArray<Said>
  /** What the attempt has heard of a model; absent where no model is asked. */
  readonly answers?: Service.Answers
}

const empty: Memory = { said: [] }

// By identity: a state comes from one step of one session.
const memories = new WeakMap<World.State, Memory>()

/** The memory of a state. */
export const of = (state: World.State): Memory => memories.get(state) ?? empty

/** A state, equal to the given one, that remembers this. */
export const with_ = (state: World.State, memory: Memory): World.State => {
  const same = { ...state }
  memories.set(same, memory)
  return same
}

/** A state that remembers a call beside what the state before it does. */
export const after = (before: World.State, next: World.State, said: Said): World.State => {
  const memory = of(before)
  return with_(next, { ...memory, said: [...memory.said, said] })
}

/** What an equal call was answered, if nothing was written since. */
export const again = ({ said }: Memory, name: string, given: Json.JsonObject): Said | undefined => {
  for (let index = said.length - 1; index >= 0; index--) {
    const one = said[index]
    if (one === undefined || one.writes) return undefined
    if (one.function === name && J.equals(one.arguments, given)) return one
  }
  return undefined
}

/** Whether a value was given out. */
export const knows = ({ said }: Memory, value: Json.Json): boolean => said.some((one) => contains(one.output, value))

/** What was told last of a thing, if nothing was written since that names it. */
export const told = ({ said }: Memory, type: string, id: Json.Json): Json.JsonObject | undefined => {
  for (let index = said.length - 1; index >= 0; index--) {
    const one = said[index]
    const found = one?.told.find((thing) => thing.type.name === type && J.equals(thing.id, id))
    if (found !== undefined) return found.fields
    if (one?.writes === true && contains(one.arguments, id)) return undefined
  }
  return undefined
}

/** The most calls that a question tells of. */
const most = 40

/**
 * What a call has to agree with: all that was written, and what was read of the things that it names. What else was read does
 * not matter, so that calls of one message are answered the same in any order.
 */
export const relevant = ({ said }: Memory, given: Json.JsonObject): ReadonlyArray<Said> => {
  const named = Object.values(given).filter((one) => typeof one === 'string' || typeof one === 'number')
  return said
    .filter((one) => one.writes || named.some((value) => contains(one.output, value) || contains(one.arguments, value)))
    .slice(-most)
}

const contains = (inside: Json.Json, value: Json.Json): boolean =>
  inside === value ||
  (J.isList(inside)
    ? inside.some((item) => contains(item, value))
    : J.isObject(inside) && Object.values(inside).some((item) => contains(item, value)))
