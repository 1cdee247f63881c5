/** A value that looks for its source: what it is for, and all that it can come from. */
import type { Mention, MentionId, Planned, Say, Shown } from '../episode/Plan.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import type { CallId } from '../path/Path.js'
import { words as wordsOf } from '../signature/FunctionName.js'
import type { SemanticType } from '../signature/SemanticType.js'
import type { Signature } from '../signature/Signature.js'
import type { Context } from '../world/World.js'
import type * as Chosen from './Chosen.js'
import type * as Wording from './Wording.js'

/** What was said, by turn. */
export interface Message {
  readonly turn: number
  readonly text: string
}

/** What a call returned, by turn. */
export interface Output {
  readonly call: CallId
  readonly turn: number
  readonly output: Json
  /** What the fields of the output mean, where that is known. */
  readonly signature?: Signature
  /** Whether a field of it may be what a parameter means though their types have other names: an edge links the two. */
  readonly links?: (field: Pointer, parameter: string) => boolean
}

/** All that an argument can come from. */
export interface Scope {
  /** The turn in which the call is made. */
  readonly turn: number
  /** The user's messages, in order. */
  readonly messages: ReadonlyArray<Message>
  /** The outputs of earlier calls that went through, in order. */
  readonly outputs: ReadonlyArray<Output>
  readonly context: Context
  readonly shown: Shown
  /** The meanings of fields by name: they say by which words people rank. */
  readonly types?: ReadonlyMap<string, SemanticType>
}

/** An argument, or a part of one, that has a value and no source yet. */
export interface Argument {
  readonly call: CallId
  readonly at: Pointer
  readonly value: Json
  readonly target: JsonSchema
  /** The words of the user that gave or chose the value, where somebody says so. */
  readonly phrase?: string
}

/** Something that a message says: the mention, and its words in `Scope.messages[message]`. */
export interface Heard {
  readonly mention: Mention
  readonly message: number
  readonly words: Wording.Worded
}

/** A source with what of it was said. */
export interface Located {
  readonly planned: Planned
  readonly heard: ReadonlyArray<Heard>
}

/** A value that looks for its source. */
export interface Seeker {
  readonly argument: Argument
  readonly scope: Scope
  /** Absent where the conversation does not show it. */
  readonly now: string | undefined
  /** The words of the parameter's name. */
  readonly name: ReadonlyArray<string>
}

/** The words of the last name in a pointer. */
export const nameOf = (at: Pointer): ReadonlyArray<string> =>
  wordsOf(
    Pointers.tokens(at)
      .filter((token) => !/^\d+$/.test(token))
      .at(-1) ?? ''
  )

/** The identity of what the user says for an argument. */
export const identity = ({ call, at }: Argument): MentionId => `${call}.${at.slice(1)}`

/** What a message says for the argument. */
export const hear = (
  { argument, scope }: Seeker,
  message: number,
  say: Say,
  words: Wording.Worded,
  id?: string
): Heard => ({
  mention: {
    id: id ?? identity(argument),
    turn: scope.messages[message]?.turn ?? 0,
    call: argument.call,
    parameter: Pointers.tokens(argument.at)[0] ?? '',
    say
  },
  message,
  words
})

/** The argument in its scope. */
export const make = (argument: Argument, scope: Scope): Seeker => ({
  argument,
  scope,
  now: scope.shown === 'none' ? undefined : scope.context.now,
  name: nameOf(argument.at)
})

/** A source that an op computes. */
export const derived = (op: string, from: Planned, parameters: JsonObject): Located => ({
  planned: { tag: 'derived', op, from: [from], with: parameters },
  heard: []
})

/** What is known of a field, by its pattern. */
export type FieldAt = (pattern: Pointer) => Chosen.Field | undefined

/** What is known of the fields of a function's response. */
export const fieldsOf =
  (signature: Signature | undefined, types: Scope['types']): FieldAt =>
  (pattern) => {
    const type = signature?.outputs.find((output) => output.pattern === pattern)?.type
    const order = type === undefined ? undefined : types?.get(type)?.speech.order
    return type === undefined ? undefined : { type, ...(order === undefined ? {} : { order }) }
  }
