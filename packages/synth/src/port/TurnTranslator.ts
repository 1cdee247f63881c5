/**
 * Translation turn by turn, in the order of the paper (Magnet §3.5): the user's message for the functions of a turn, then the
 * arguments of its calls from everything that was said and returned. Only a model can do that.
 */
import type { Edit, Json, Path, Pointer, Seed, World } from '@magnet/core'
import { Context, Effect } from 'effect'
import * as Halt from '../Halt.js'
import type { Rejection } from '../Rejection.js'
import type { Source } from '../Source.js'

/** A call that was made, with what it returned. */
export interface Made {
  readonly call: Path.Call
  readonly arguments: Json.JsonObject
  readonly output: Json.Json
}

/** Where the translation stands. */
export interface Turn {
  readonly path: Path.Path
  readonly edits: ReadonlyArray<Edit.Edit>
  readonly turn: number
  readonly source: Source
  readonly seed: Seed.Seed
  /** The same for all turns of a conversation, so that a person keeps a way of speaking. */
  readonly person: Seed.Seed
  readonly initial: World.State
  /** As much of the context as the conversation shows. */
  readonly context: Json.JsonObject
  /** Whether the user pastes identifiers, paths and exact names. */
  readonly explicit: boolean
  /** Whether the user says of a function that was missing that it is there now, or only asks again. */
  readonly announced: boolean
  /** The user's messages so far; to fill in arguments, with that of this turn. */
  readonly messages: ReadonlyArray<string>
  /** The calls of earlier turns. */
  readonly made: ReadonlyArray<Made>
}

/** A request for arguments. */
export interface Wanted extends Turn {
  /** The calls in the order in which they are made. */
  readonly calls: ReadonlyArray<Path.Call>
  /** What was wrong with the arguments that were given before, where there were some. */
  readonly objections: ReadonlyArray<string>
}

/** An argument that is taken from the output of another call, as it stands in the arguments. */
export interface Reference {
  readonly call: string
  readonly pointer: Pointer.Pointer
}

/** The arguments of a call, with the places at which a reference stands instead of a value. */
export interface Filled {
  readonly id: Path.CallId
  readonly arguments: Json.JsonObject
  /** The arguments with every reference replaced, or the first reference that refers to nothing. */
  readonly resolve: (
    outputs: ReadonlyMap<string, Json.Json>
  ) => { readonly value: Json.Json } | { readonly dangling: Reference }
}

/** The port. */
export interface TurnTranslator {
  readonly query: (
    request: Turn
  ) => Effect.Effect<{ readonly text: string; readonly register: string }, Rejection | Halt.Halt>
  readonly fill: (request: Wanted) => Effect.Effect<ReadonlyArray<Filled>, Rejection | Halt.Halt>
}

const nobody = Effect.fail(Halt.make('nobody', 'The strategy query-first needs a model.'))

/** Its key in a context. Without a model nobody answers. */
export const TurnTranslator: Context.Reference<TurnTranslator> = Context.Reference<TurnTranslator>(
  'magnet/TurnTranslator',
  { defaultValue: () => ({ query: () => nobody, fill: () => nobody }) }
)
