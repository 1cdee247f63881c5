/** Edits are data: what an operation does to a path, so that it can be logged, undone, reordered and replayed. */
import type { Because, Call, CallId, Missing } from '../path/Path.js'
import type { Measure } from '../path/Measure.js'

export type { Because } from '../path/Path.js'

/** One edit of a path. Each adds or dissolves exactly one thing. */
export type Edit =
  /** The boundary before the turn that this call opens dissolves. */
  | { readonly _tag: 'Merge'; readonly at: CallId }
  /** A hidden provider directly before its consumer: a login, a look-up, a price before a booking. */
  | { readonly _tag: 'InsertBefore'; readonly call: Call; readonly consumer: CallId; readonly because: Because }
  /** A hidden post-processor directly after its source: convert the unit. */
  | { readonly _tag: 'InsertAfter'; readonly call: Call; readonly source: CallId }
  /** A turn of its own before the turn that a call opens, or at the end: a long dependency. */
  | { readonly _tag: 'InsertLater'; readonly call: Call; readonly source: CallId; readonly before: CallId | 'end' }
  /** The same function again in the same turn, with other arguments. */
  | { readonly _tag: 'Repeat'; readonly call: Call; readonly of: CallId }
  /** A turn in which something is missing, directly before the turn of this call (a ghost: before this turn). */
  | { readonly _tag: 'Split'; readonly before: CallId; readonly missing: Missing }

/** The call that an edit adds, if it adds one. */
export const added = (edit: Edit): Call | undefined =>
  edit._tag === 'Merge' || edit._tag === 'Split' ? undefined : edit.call

/** The same edit with another identity for the call that it adds. */
export const renamed =
  (id: CallId) =>
  (edit: Edit): Edit =>
    edit._tag === 'Merge' || edit._tag === 'Split' || edit.call.id === id
      ? edit
      : { ...edit, call: { ...edit.call, id } }

/** By how much an edit changes the measure of a path. */
export const delta = (edit: Edit): Measure => deltas[edit._tag]

const deltas: { readonly [tag in Edit['_tag']]: Measure } = {
  Merge: { turns: -1, calls: 0, missing: 0 },
  InsertBefore: { turns: 0, calls: 1, missing: 0 },
  InsertAfter: { turns: 0, calls: 1, missing: 0 },
  InsertLater: { turns: 1, calls: 1, missing: 0 },
  Repeat: { turns: 0, calls: 1, missing: 0 },
  Split: { turns: 1, calls: 0, missing: 1 }
}

/** The calls that an edit names, but for the one that it adds. */
export const mentions = (edit: Edit): ReadonlyArray<CallId> => {
  switch (edit._tag) {
    case 'Merge':
      return [edit.at]
    case 'InsertBefore':
      return [edit.consumer]
    case 'InsertAfter':
      return [edit.source]
    case 'InsertLater':
      return edit.before === 'end' ? [edit.source] : [edit.source, edit.before]
    case 'Repeat':
      return [edit.of]
    case 'Split':
      return [edit.before]
  }
}
