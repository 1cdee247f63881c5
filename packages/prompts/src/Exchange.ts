/** What passes between a run and a language model: a request and a reply, as plain data. */
import type { Json } from '@magnet/core'

/** Whom a request is for. Each role can have models of its own. */
export type Role =
  | 'label'
  | 'rewrite'
  | 'describe'
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
  'describe',
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
