/** A parameter in search of a value: what it may draw on, and what it may find. */
import type { FunctionGraph, Json, Path, Plan, Signature, Stream, World } from '@magnet/core'
import type { Frame } from './Frame.js'
import type { Once } from './Outlook.js'
import type * as Scope from './Scope.js'
import type { Vocabulary } from './Vocabulary.js'

/** What a try may draw on. */
export interface Setting {
  readonly world: World.World
  readonly vocabulary: Vocabulary
  readonly graph: FunctionGraph.FunctionGraph
  readonly initial: World.State
  readonly context: World.Context
  readonly shown: Plan.Shown
  /** The calls that a single message asks for of several things. */
  readonly several?: ReadonlySet<Path.CallId>
}

/** A value for one parameter. */
export interface Value {
  readonly value: Json.Json
  readonly planned: Plan.Planned
  readonly say?: Plan.Say
}

/** A parameter that looks for its value. */
export interface Search {
  readonly setting: Setting
  readonly frame: Frame
  readonly scope: Scope.Scope
  readonly stream: Stream.Stream
  readonly input: Signature.Parameter
  readonly suggestion: Json.JsonObject
  /** Whether it can have a value: of its JSON type, and not that of a parameter of the same meaning. */
  readonly fits: (value: Json.Json) => boolean
  /** For what all tries at the call look up. */
  readonly once: Once
  /** The values and the sources of the parameters before it. */
  readonly values: Json.JsonObject
  readonly sources: { readonly [pointer: string]: Plan.Planned }
}

/** The identity of what the user says for a parameter. */
export const mention = (frame: Frame, input: Signature.Parameter): Plan.MentionId => `${frame.call.id}.${input.name}`
