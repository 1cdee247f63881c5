/**
 * Replies that were paid for, by the hash of what was asked. What a model declined or garbled is a reply as well: it was
 * paid for, and asked again it would be paid for again.
 *
 * Laws: what was put is there when `put` succeeds, also after a kill; the first reply to a key stays.
 */
import type { Effect } from 'effect'
import type { ModelError, Reply, Role } from './Model.js'

/** A reply of a model, whatever can be made of it. */
export type Stored =
  | { readonly _tag: 'Replied'; readonly reply: Reply }
  | Extract<ModelError, { readonly _tag: 'Refused' | 'Unusable' }>

/** A reply with its place, and with what whoever looks into a cache wants to know. */
export interface Entry {
  /** 64 hexadecimal digits: the hash of the canonical request and the model's name. */
  readonly key: string
  readonly model: string
  readonly role: Role
  /** Prompt and version. */
  readonly prompt: string
  readonly stored: Stored
}

/** Why a reply could not be read or kept: one sentence that says what to do. */
export interface CacheError {
  readonly _tag: 'CacheError'
  readonly message: string
}

/** The port. */
export interface ReplyCache {
  readonly get: (key: string) => Effect.Effect<Stored | undefined, CacheError>
  /** Succeeds once the reply is durable. */
  readonly put: (entry: Entry) => Effect.Effect<void, CacheError>
}
