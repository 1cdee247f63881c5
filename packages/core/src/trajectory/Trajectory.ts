/**
 * A trajectory: one verified conversation, in the shape of a line of `sft.jsonl`. Field names are those of the file.
 */
import type { Alias } from '../alias/Alias.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import type { CallId, MissingPolicy } from '../path/Path.js'
import type { Sources } from '../provenance/Source.js'
import type { Tool } from '../signature/Signature.js'
import type { EvidenceRecord } from './Evidence.js'
import type { Sort } from './Irrelevance.js'
import type { Use } from './Use.js'

export type Kind = 'single' | 'parallel' | 'multiple' | 'parallel_multiple' | 'multi_turn' | 'irrelevance'

export type Label =
  | 'nested'
  | 'short_dependency'
  | 'long_dependency'
  | 'parallel'
  | 'miss_func'
  | 'miss_params'
  | 'error_recovery'
  | 'cross_world'

/** A tool call as chat APIs have it, but with `arguments` as an object. */
export interface ToolCall {
  readonly id: string
  readonly type: 'function'
  readonly function: { readonly name: string; readonly arguments: JsonObject }
}

export interface SystemMessage {
  readonly role: 'system'
  readonly content: string
}
export interface UserMessage {
  readonly role: 'user'
  readonly content: string
}
export interface AssistantMessage {
  readonly role: 'assistant'
  readonly content: string
  /** Whether training may learn the message. */
  readonly loss: 0 | 1
  readonly loss_reason?: 'mistake' | 'context'
  readonly reasoning?: string
  readonly tool_calls?: ReadonlyArray<ToolCall>
}
export interface ToolMessage {
  readonly role: 'tool'
  readonly tool_call_id: string
  readonly name: string
  readonly content: string
}
export type Message = SystemMessage | UserMessage | AssistantMessage | ToolMessage

/** What else than the exact value would be right. */
export type Accept =
  | { readonly tag: 'facts' }
  | { readonly tag: 'near'; readonly by: number }
  | { readonly tag: 'oneOf'; readonly values: ReadonlyArray<Json> }

export type OriginTag =
  | { readonly tag: 'walked' }
  | { readonly tag: 'inserted'; readonly partner: CallId }
  | { readonly tag: 'repeated'; readonly of: CallId }

/** Why a call fails, and what the assistant does about it. */
export interface Failure {
  /** The world refuses what the user asked for; the assistant called it wrongly; the service failed for once. */
  readonly cause: 'world' | 'mistake' | 'injected'
  /** The call again, set right (or as it was, after an injected failure); a call that was lacking before it; what else
   * the user's words allow; or nothing but words, and the user decides. */
  readonly recovery: 'fix' | 'prerequisite' | 'alternative' | 'report'
}

/** One executed call with everything that is known of it. */
export interface CallRecord {
  readonly id: CallId
  readonly tool_call: string
  /** Groups the calls of one assistant message. */
  readonly step: number
  readonly function: string
  readonly arguments: JsonObject
  readonly origin: OriginTag
  readonly intent: 'asked' | 'implied'
  readonly ok: boolean
  /** Exactly where it is not `ok`. */
  readonly failure?: Failure
  readonly executor: string
  /** Why a simulation answered and not the model that was asked: what was wrong with its reply. */
  readonly fallback?: string
  /** The world that the function belongs to. */
  readonly world?: string
  /** Calls whose outputs or effects this one requires. */
  readonly needs: ReadonlyArray<CallId>
  readonly sources: Sources
  readonly accept: { readonly [pointer: Pointer]: Accept }
  /** The call of an earlier turn whose act this one undoes or amends. */
  readonly changes?: CallId
  /** Turns between a long dependency and its source. */
  readonly distance?: number
  readonly extra?: boolean
}

/** An output that an answer conveys. */
export interface AnswerFact {
  readonly call: CallId
  readonly pointer: Pointer
}

export interface Answer {
  readonly must: ReadonlyArray<AnswerFact>
  readonly may: ReadonlyArray<AnswerFact>
}

export interface MissingRecord {
  readonly tag: 'function' | 'parameters'
  readonly function: string
  readonly parameters: ReadonlyArray<string>
  readonly policy: MissingPolicy
  /** The index of the user message that supplies it, or null. */
  readonly supplied: number | null
  /** What the call would be given, of a record of kind `irrelevance`: all that the user says and the context shows. */
  readonly arguments?: JsonObject
  /** The places of the output that an answer would convey, where the twin of the record conveys some. */
  readonly facts?: ReadonlyArray<Pointer>
}

/** An act that a rule is about. */
export interface ActRecord {
  /** The name of the rule. */
  readonly policy: string
  readonly function: string
  readonly arguments: JsonObject
}

export interface TurnRecord {
  /** The index of the user message that opens the turn. */
  readonly user: number
  readonly kind: 'calls' | 'missing' | 'talk' | 'confirm' | 'refuse'
  readonly labels: ReadonlyArray<Label>
  readonly register?: string
  readonly calls: ReadonlyArray<CallRecord>
  readonly answer?: Answer
  readonly missing?: MissingRecord
  /** What a turn asks the user's yes for (`confirm`), or declines (`refuse`). */
  readonly act?: ActRecord
  /** What a turn of talk is about that the system message shows: a place in the context. */
  readonly shown?: Pointer
}

/** An edit as a record writes it. */
export interface EditRecord extends JsonObject {
  readonly tag: string
}

/** How the path was reached: `base` and `path` are turns of call ids. */
export interface DerivationRecord {
  readonly base: ReadonlyArray<ReadonlyArray<CallId>>
  readonly edits: ReadonlyArray<EditRecord>
  readonly path: ReadonlyArray<ReadonlyArray<CallId>>
  readonly functions: { readonly [call: string]: string }
}

/** A world that took part, with digests of its state before and after. */
export interface WorldRecord {
  readonly name: string
  readonly version: number
  readonly seed: string
  readonly initial: string
  readonly final: string
}

/** A rule in force. */
export interface PolicyRecord extends JsonObject {
  /** As the world names it: `travel.refunds`. */
  readonly name: string
  /** What a call to which it applies needs: the user's yes, or it is not made at all. */
  readonly effect: 'confirm' | 'forbid'
  readonly sentence: string
}

export interface ContextRecord {
  readonly now: string
  readonly timezone: string
  readonly profile: JsonObject
  /** The rules that bind the assistant; the system message states them. */
  readonly policy: ReadonlyArray<PolicyRecord>
}

/** From which message on which tools were withheld. */
export interface ToolsetRecord {
  readonly from: number
  readonly withheld: ReadonlyArray<string>
}

export interface Trajectory {
  readonly id: string
  readonly family: string
  readonly kind: Kind
  readonly language: string
  readonly strategy: string
  readonly context: ContextRecord
  readonly tools: ReadonlyArray<Tool>
  readonly toolsets: ReadonlyArray<ToolsetRecord>
  readonly messages: ReadonlyArray<Message>
  readonly turns: ReadonlyArray<TurnRecord>
  readonly derivation: DerivationRecord
  readonly worlds: ReadonlyArray<WorldRecord>
  /** That the last message makes calls: neither their results nor an answer come after it. */
  readonly ends?: 'call'
  /** What the pool calls what this record calls otherwise; absent where all names are those of the pool. */
  readonly alias?: Alias
  /** Why nothing is called, exactly if `kind` is `irrelevance`. */
  readonly irrelevance?: Sort
  /** How its labels were proven. */
  readonly evidence?: EvidenceRecord
  /** Which models made what of it, and what that took; absent where everything was made by rules. */
  readonly models?: ReadonlyArray<Use>
}
