/**
 * Where an argument comes from. Every argument of every call has sources, keyed by JSON pointer into the arguments,
 * and each is proven: a check recomputes the value from the conversation.
 *
 * The tags and fields are those of the record files, so that a source is written as it stands.
 */
import type { Json, JsonObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import type { CallId } from '../path/Path.js'

/** A half-open range of a message's text, in Unicode code points. */
export type Span = readonly [from: number, to: number]

/** Stated by the user: the span of its text equals the value up to case, space, punctuation, thousands separators. */
export type User = {
  readonly tag: 'user'
  /** The index of the message. */
  readonly message: number
  readonly span: Span
}

/** Where a value comes from, without its proof. */
export type Source =
  | User
  /** The assistant proposed it, the user agreed. */
  | { readonly tag: 'offered'; readonly message: number; readonly span: Span; readonly accepted: number }
  /** From an earlier call's output. */
  | { readonly tag: 'output'; readonly call: CallId; readonly pointer: Pointer }
  /** From the record's context; the system message shows it. */
  | { readonly tag: 'context'; readonly pointer: Pointer }
  /** A value that the tool itself prescribes. */
  | { readonly tag: 'documented'; readonly in: 'schema' | 'description' | 'error' }
  /** The schema's default, left out or written out. */
  | { readonly tag: 'default' }
  /** Free text composed by the assistant; its facts have sources. */
  | { readonly tag: 'created'; readonly facts: ReadonlyArray<Source> }
  /** Computed from other sources by an op of the registry. */
  | Derived

/** Computed: `from` supplies the value, `with` parametrises the op; the words that choose stand in `with.because`. */
export type Derived = {
  readonly tag: 'derived'
  readonly op: string
  readonly from: ReadonlyArray<Source>
  readonly with?: JsonObject & { readonly because?: ReadonlyArray<Json> }
}

/** How a source was shown to be right. Offline nothing is judged. */
export type Proof = 'literal' | 'computed' | 'judged'

/** A source with its proof. */
export type Sourced = Source & { readonly proof: Proof }

/** The sources of a call's arguments, by pointer to a leaf or a subtree. */
export type Sources = { readonly [pointer: Pointer]: Sourced }
