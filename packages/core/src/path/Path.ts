/**
 * A function signature path: a list of turns, each with the calls that it asks for or needs, and what is missing.
 *
 * Calls have identities that every operation preserves, so an edit addresses a call, never a position.
 * Source: Magnet (ACL 2025) §3.3 and §3.4.
 */
import type { Option } from 'fp-ts/lib/Option.js'
import type { FunctionName } from '../signature/FunctionName.js'

declare const brand: unique symbol

/** The identity of a call within a path: `c1`, `c2`, … */
export type CallId = string & { readonly [brand]: 'CallId' }

/** Where a call comes from: the walk, an Insert beside its partner, or a repetition of another call. */
export type Origin =
  | { readonly _tag: 'Walked' }
  | { readonly _tag: 'Inserted'; readonly partner: CallId }
  | { readonly _tag: 'Repeated'; readonly of: CallId }

/** Does the user ask for the call, or does only the goal need it? */
export type Intent = 'asked' | 'implied'

/** A call of a function, before it has arguments. */
export interface Call {
  readonly id: CallId
  readonly function: FunctionName
  readonly origin: Origin
  readonly intent: Intent
}

/** What the assistant does in a turn in which something is missing. */
export type MissingPolicy = 'all_or_nothing' | 'do_the_rest' | 'read_then_ask'

/** What a turn lacks: a function that is not in the tool list, or values that appear nowhere. */
export interface Missing {
  readonly _tag: 'Function' | 'Parameters'
  readonly function: FunctionName
  /** The withheld call, which stands in the next turn; none for a ghost, which is never supplied. */
  readonly call: Option<CallId>
  /** The parameters that lack a value; empty for a missing function. */
  readonly parameters: ReadonlyArray<string>
  readonly policy: MissingPolicy
}

/** One user message and all that follows before the next. Not both empty. */
export interface Turn {
  readonly calls: ReadonlyArray<Call>
  readonly missing: Option<Missing>
}

/** A function signature path. */
export type Path = ReadonlyArray<Turn>
