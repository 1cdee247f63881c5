/**
 * A world is a pure state machine: functions with an implementation over a state that is a value. Snapshots and
 * rollback are free, and a conversation can be replayed.
 *
 * Laws (`@magnet/laws`, `World`): same seed, same state; a read leaves the state equal; a refused call leaves the
 * state equal; outputs match the declared schema; what `visible` says is true; arguments outside the schema give a
 * typed error, not an exception.
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import type { Seed } from '../random/Seed.js'
import type { SemanticType } from '../signature/SemanticType.js'
import type { Signature } from '../signature/Signature.js'
import type { Phrases } from './Phrases.js'
import type { Policy } from './Policy.js'
import type { ToolError } from './ToolError.js'

/** A state: a JSON object whose members are tables. Unchanged members are shared between versions. */
export type State = JsonObject

/** Something that a user of the world could say of it. */
export interface Fact {
  /** The name of the semantic type. */
  readonly type: string
  readonly value: Json
  /** Where the state holds it: the value stands there, so that the fact can be shown to be true. */
  readonly pointer: Pointer
}

/** What surrounds the conversation: shown to the model, in part, by the system message. */
export interface Context {
  /** RFC 3339 with offset. */
  readonly now: string
  /** IANA name. */
  readonly timezone: string
  /** What is known of the user: a name, a home city, stored cards. */
  readonly profile: JsonObject
  /** The semantic types of what the profile holds, by pattern (see `Pointer`) from the context's root. */
  readonly meanings?: { readonly [pattern: string]: string }
}

/**
 * Who answers a call: a world that implements it, an answer that was recorded of it, a language model that plays the service, or
 * a simulation that follows from the response schema.
 */
export type Executor = 'world' | 'recorded' | 'model' | 'simulated'

/** A function of a world: what it is, how people speak of it, what it does. */
export interface WorldFunction {
  readonly signature: Signature
  readonly phrases: Phrases
  /** Runs the function on decoded arguments. */
  readonly run: (input: unknown) => (state: State) => Either<ToolError, readonly [Json, State]>
  /** Argument sets that make sense together (two cities with a flight): spoken parameters only, most natural first. */
  readonly suggest?: (state: State) => ReadonlyArray<JsonObject>
  /** Arguments of calls whose answers were recorded: whoever looks for arguments takes these where they can be had. */
  readonly recorded?: ReadonlyArray<JsonObject>
  /** How it fails now and then for no reason of the world; its description says so, and that one retry is right. */
  readonly transient?: ToolError
}

/** A call by name. */
export interface Invocation {
  readonly function: string
  readonly arguments: JsonObject
}

/** A world. */
export interface World {
  readonly name: string
  /** The worlds that a joint one is made of. */
  readonly parts?: ReadonlyArray<World>
  readonly version: number
  readonly description: string
  readonly types: ReadonlyArray<SemanticType>
  readonly functions: ReadonlyArray<WorldFunction>
  readonly init: (seed: Seed) => State
  /** Runs one call: its output and the next state, or a refusal. */
  readonly step: (call: Invocation) => (state: State) => Either<ToolError, readonly [Json, State]>
  /** Who answers a call, where that is not the same for all. */
  readonly executor?: (call: Invocation) => (state: State) => Executor
  /**
   * What becomes of a call that somebody else has answered, such as a language model: the same outcome with the next state, or
   * what shows that the answer cannot be right. Absent where the world answers every call itself.
   */
  readonly hear?: (
    call: Invocation,
    answer: Either<ToolError, Json>
  ) => (state: State) => Either<string, Either<ToolError, readonly [Json, State]>>
  /** Why a call was not answered by whom it should have been, where that is so: what was wrong with a model's answer. */
  readonly unanswered?: (call: Invocation) => (state: State) => string | undefined
  /** Facts that a user of this world could state. */
  readonly visible: (state: State) => ReadonlyArray<Fact>
  readonly context: (state: State) => Context
  /** The rules that a context may bind the assistant to. */
  readonly policies?: ReadonlyArray<Policy>
}
