/** Forth-translation: arguments and their sources for the calls of a path, executed as they are bound. */
import type { Derivation, Edit, FunctionName, Path, Plan, Seed, World } from '@magnet/core'
import { Context, type Effect } from 'effect'
import type { Halt } from '../Halt.js'
import type { Rejection } from '../Rejection.js'
import type { Source } from '../Source.js'

export interface BindRequest {
  readonly path: Path.Path
  /** The edits that made the path: they say which hidden call feeds what. */
  readonly edits: ReadonlyArray<Edit.Edit>
  readonly source: Source
  readonly seed: Seed.Seed
  readonly shown: Plan.Shown
  /** Whether the user pastes identifiers, paths and exact names. */
  readonly explicit: boolean
  readonly initial: World.State
  /** Whether a turn beside the path is wanted: talk, or one that a rule of the context makes necessary, where one can. */
  readonly aside?: 'talk' | 'policy'
  /** Where a call is to fail at first: the derivation of the path, to which the failing call adds. */
  readonly failing?: Derivation.Derivation
}

/** A bound path with the state that its calls left behind. */
export interface Bound {
  readonly plan: Plan.Plan
  readonly final: World.State
  /** Functions that must not be listed beside it: they could do what is missing. */
  readonly excluded: ReadonlyArray<FunctionName.FunctionName>
  /** What the derivation has become, where a call fails. */
  readonly derivation?: Derivation.Derivation
}

/** The port. */
export interface ForthTranslator {
  readonly bind: (request: BindRequest) => Effect.Effect<Bound, Rejection | Halt>
}

/** Its key in a context. */
export const ForthTranslator: Context.Service<ForthTranslator, ForthTranslator> =
  Context.Service<ForthTranslator>('magnet/ForthTranslator')
