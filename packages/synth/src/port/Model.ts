/**
 * A language model: one request, one reply. What keeps a run safe (retries, limits, cache, budget) wraps a model and is a
 * model again; what a reply means is the business of the prompt that asked.
 *
 * Laws (`ModelConformance`): a reply to a request with tools holds calls of these tools alone, with objects as arguments; a
 * reply to a request with a schema holds a value; failures are typed, and none of them shows a key.
 */
import type { Json } from '@magnet/core'
import { Context, type Effect } from 'effect'

/** Whom a request is for. Each role can have models of its own. */
export type Role =
  | 'label'
  | 'rewrite'
  | 'judge'
  | 'back'
  | 'forth'
  | 'teacher'
  | 'student'
  | 'mistakes'
  | 'tools'
  | 'paraphrase'
  | 'reader'

/** All roles, in the order in which a run meets them. */
export const roles: ReadonlyArray<Role> = [
  'label',
  'rewrite',
  'judge',
  'back',
  'forth',
  'teacher',
  'student',
  'mistakes',
  'tools',
  'paraphrase',
  'reader'
]

/** A call that a model makes, or made earlier in the conversation. */
export interface ToolCall {
  readonly id: string
  readonly name: string
  readonly arguments: Json.JsonObject
}

/** A message of the conversation that a model continues. */
export type Message =
  | { readonly role: 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly calls?: ReadonlyArray<ToolCall> }
  | { readonly role: 'tool'; readonly call: string; readonly name: string; readonly content: string }

/** A function that a model may call. `parameters` is a JSON Schema. */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly parameters: Json.JsonObject
}

/** What is asked of a model. Its canonical JSON is the key of its reply: it holds no time, no key, and no place. */
export interface Request {
  readonly role: Role
  /** Prompt and version, as in `back-translation@1`. */
  readonly prompt: string
  readonly instructions: string
  readonly messages: ReadonlyArray<Message>
  /** The functions of a tool-calling step. */
  readonly tools?: ReadonlyArray<Tool>
  /** The JSON Schema of a structured reply, with the name that some providers want for it. */
  readonly schema?: { readonly name: string; readonly schema: Json.JsonObject }
  readonly temperature: number
  /** The most tokens of the reply. */
  readonly maxTokens: number
  /** In [0, 2^31). Samples of one request differ in it, and so does their place in the cache. */
  readonly seed: number
}

/** Tokens as the provider counts them. */
export interface Usage {
  readonly input: number
  readonly output: number
}

/** What a model replied. */
export interface Reply {
  readonly text: string
  /** The structured value, where one was asked for and the provider gave one. */
  readonly value?: Json.Json
  readonly calls: ReadonlyArray<ToolCall>
  /** `length`: the reply was cut off at `maxTokens`. */
  readonly finish: 'stop' | 'calls' | 'length'
  readonly usage: Usage
  /** `provider:id` of the model that replied. */
  readonly model: string
}

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
