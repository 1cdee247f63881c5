/**
 * A function signature path: a list of turns, each with the calls that it asks for or needs, and what is missing.
 *
 * Calls have identities that every operation preserves, so an edit addresses a call, never a position.
 * Source: Magnet (ACL 2025) §3.3 and §3.4.
 */
import * as O from 'fp-ts/lib/Option.js'
import type { CallId } from './CallId.js'
import * as Id from './CallId.js'
import type { FunctionName } from '../signature/FunctionName.js'

export type { CallId } from './CallId.js'

/** Why a hidden provider stands before its consumer: it establishes a premise, or feeds a parameter. */
export type Because = 'premise' | { readonly parameter: string }

/** Where a call comes from: the walk, an Insert beside its partner, or a repetition of another call. */
export type Origin =
  | { readonly _tag: 'Walked' }
  /** `because` is there exactly if the call stands before its partner, as its hidden provider. */
  | { readonly _tag: 'Inserted'; readonly partner: CallId; readonly because?: Because }
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
  readonly call: O.Option<CallId>
  /** The parameters that lack a value; empty for a missing function. */
  readonly parameters: ReadonlyArray<string>
  readonly policy: MissingPolicy
}

/** One user message and all that follows before the next. Not both empty. */
export interface Turn {
  readonly calls: ReadonlyArray<Call>
  readonly missing: O.Option<Missing>
}

/** A function signature path. */
export type Path = ReadonlyArray<Turn>

// Constructors

/** A turn that asks for calls, with nothing missing. */
export const turn = (calls: ReadonlyArray<Call>): Turn => ({ calls, missing: O.none })

/** The path of a walk: each function a turn of its own, with the identities `c1`, `c2`, … */
export const walked = (functions: ReadonlyArray<FunctionName>): Path =>
  functions.map((name, index) => turn([{ id: Id.of(index + 1), function: name, origin: walk, intent: 'asked' }]))

const walk: Origin = { _tag: 'Walked' }

// Queries

/** All calls, in order. */
export const calls = (path: Path): ReadonlyArray<Call> => {
  const list: Array<Call> = []
  for (const each of path) for (const call of each.calls) list.push(call)
  return list
}

/** The calls that the user asks for, in order. */
export const asked = (path: Path): ReadonlyArray<Call> => calls(path).filter((call) => call.intent === 'asked')

/** What is missing, in order. */
export const missing = (path: Path): ReadonlyArray<Missing> => {
  const list: Array<Missing> = []
  for (const each of path) if (O.isSome(each.missing)) list.push(each.missing.value)
  return list
}

/** The call of an identity. */
export const find =
  (id: CallId) =>
  (path: Path): O.Option<Call> =>
    O.fromNullable(calls(path).find((call) => call.id === id))

/** The index of the turn that holds a call. */
export const turnOf =
  (id: CallId) =>
  (path: Path): O.Option<number> => {
    const index = path.findIndex((each) => each.calls.some((call) => call.id === id))
    return index < 0 ? O.none : O.some(index)
  }

/** The next free identity. */
export const fresh = (path: Path): CallId => {
  let most = 0
  for (const each of path) for (const call of each.calls) most = Math.max(most, Id.number(call.id))
  return Id.of(most + 1)
}

/** Whether a call is a hidden provider, which stands before the call that needs it. */
export const provides = (call: Call): boolean => call.origin._tag === 'Inserted' && call.origin.because !== undefined

/** Whether a call can open a turn and be asked for by itself: it was walked, or inserted as a turn of its own. */
export const stands = (call: Call): boolean => call.intent === 'asked' && call.origin._tag !== 'Repeated'

/**
 * The call that opens a turn: the first that is no hidden provider. Whatever is inserted before it, it goes on opening
 * its turn, so a boundary can be addressed by it.
 */
export const opener = (each: Turn): Call | undefined => {
  for (const call of each.calls) if (!provides(call)) return call
  return undefined
}

/** Whether two causes for a provider are the same. */
export const sameBecause = (left: Because, right: Because): boolean =>
  left === right || (left !== 'premise' && right !== 'premise' && left.parameter === right.parameter)
