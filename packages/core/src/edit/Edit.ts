/** Edits are data: what an operation does to a path, so that it can be logged, undone, reordered and replayed. */
import type { CallId, Call, Missing } from '../path/Path.js'

/** Why a hidden provider stands before its consumer: it establishes a premise, or feeds a parameter. */
export type Because = 'premise' | { readonly parameter: string }

/** One edit of a path. Each adds or dissolves exactly one thing. */
export type Edit =
  /** The boundary before the turn that this call opens dissolves. */
  | { readonly _tag: 'Merge'; readonly at: CallId }
  /** A hidden provider directly before its consumer: a login, a look-up, a price before a booking. */
  | { readonly _tag: 'InsertBefore'; readonly call: Call; readonly consumer: CallId; readonly because: Because }
  /** A hidden post-processor directly after the last call of its source's turn: convert the unit. */
  | { readonly _tag: 'InsertAfter'; readonly call: Call; readonly source: CallId }
  /** A turn of its own before the turn that a call opens, or at the end: a long dependency. */
  | { readonly _tag: 'InsertLater'; readonly call: Call; readonly source: CallId; readonly before: CallId | 'end' }
  /** The same function again in the same turn, with other arguments. */
  | { readonly _tag: 'Repeat'; readonly call: Call; readonly of: CallId }
  /** A turn in which something is missing, directly before the turn of this call (a ghost: before this turn). */
  | { readonly _tag: 'Split'; readonly before: CallId; readonly missing: Missing }
