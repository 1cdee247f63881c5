/**
 * A language model: one request, one reply. What keeps a run safe (retries, limits, cache, budget) wraps a model and is a
 * model again; what a reply means is the business of the prompt that asked.
 *
 * Laws (`ModelConformance`): a reply to a request with tools holds calls of these tools alone, with objects as arguments; a
 * reply to a request with a schema holds a value, or, where the provider has no structured output, words to read one from;
 * failures are typed, and none of them shows a key.
 */
import { Exchange } from '@magnet/prompts'
import { Context, type Effect } from 'effect'

// What is asked and replied is plain data, which prompts make and read.
export type Role = Exchange.Role
export type ToolCall = Exchange.ToolCall
export type Message = Exchange.Message
export type Tool = Exchange.Tool
export type Request = Exchange.Request
export type Usage = Exchange.Usage
export type Reply = Exchange.Reply

/** All roles, in the order in which a run meets them. */
export const roles: ReadonlyArray<Role> = Exchange.roles

/** Why there is no reply. `detail` is for the reader, and holds no key. */
export type ModelError =
  /** Too many requests; `after` says in seconds when to ask again, where the provider does. */
  | { readonly _tag: 'RateLimited'; readonly after?: number; readonly detail: string }
  /** The service failed, or the connection to it: asking again may help. */
  | { readonly _tag: 'Unavailable'; readonly status?: number; readonly after?: number; readonly detail: string }
  /** No reply within the time limit of a call. */
  | { readonly _tag: 'TimedOut'; readonly seconds: number; readonly detail: string }
  /** The request is wrong, or its key: asking again does not help. */
  | { readonly _tag: 'Denied'; readonly status: number; readonly detail: string }
  /** A content filter or the model itself declined. */
  | { readonly _tag: 'Refused'; readonly by: 'filter' | 'model'; readonly detail: string; readonly usage?: Usage }
  /** There is a reply, and nothing can be made of it. */
  | { readonly _tag: 'Unusable'; readonly detail: string; readonly reply: string; readonly usage?: Usage }
  /** The request could pass the budget, so it was not sent. */
  | { readonly _tag: 'OverBudget'; readonly detail: string }
  /** The provider keeps failing, and the run has given up on it. */
  | { readonly _tag: 'Stopped'; readonly detail: string }

/** The port. */
export interface Model {
  readonly ask: (request: Request) => Effect.Effect<Reply, ModelError>
}

/** Its key in a context. */
export const Model: Context.Service<Model, Model> = Context.Service<Model>('magnet/Model')
