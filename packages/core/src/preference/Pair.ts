/**
 * A preference pair: two ways to go on from the same prompt, one right, one wrong in one place. Field names are those of a
 * line of `preference.jsonl`.
 */
import type { Alias } from '../alias/Alias.js'
import type { JsonObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import type { Tool } from '../signature/Signature.js'
import type { Message } from '../trajectory/Trajectory.js'
import type { Use } from '../trajectory/Use.js'

/** The paper's five error types. */
export const errors = [
  'nested_missing',
  'short_dependency',
  'long_dependency',
  'wrong_summary',
  'missed_function_or_parameters'
] as const
export type Error = (typeof errors)[number]

/** What the wrong side does instead of what: `text_for_call` says something where a call is due. */
export const directions = ['call_for_text', 'text_for_call', 'call_for_call', 'text_for_text'] as const
export type Direction = (typeof directions)[number]

/** How far the sides go: one assistant message, to the end of the turn, or to the end of the conversation. */
export const scopes = ['decision', 'turn', 'conversation'] as const
export type Scope = (typeof scopes)[number]

/** What is wrong with the rejected side. */
export interface Mistake {
  readonly error: Error
  /** What was done wrong: `asks_for_known_id`, `repeats_write`, … */
  readonly type: string
  readonly direction: Direction
  /** Where in the pair. */
  readonly place: Pointer
  /** What shows it: what was right, what stands there, where that came from. */
  readonly evidence: JsonObject
}

/** How it was shown to be wrong. */
export interface Wrong {
  /** Whether the first action alone shows it, or only what comes of it by the end of the turn. */
  readonly level: 'action' | 'turn'
  readonly by: 'state' | 'outputs' | 'withheld' | 'facts' | 'judge'
}

/**
 * Why a candidate became no pair: it turned out right; it could not be played, worded, or shown to be wrong in a scope; a
 * model that was to make the mistake again did not, let the hint show, or gave no reply of which anything could be made.
 */
export const refusals = ['right', 'unplayable', 'unworded', 'unshown', 'ignored', 'leaked', 'unanswered'] as const
export type Refusal = (typeof refusals)[number]

/** A candidate that was tried before the one of the pair. */
export interface Tried {
  readonly type: string
  readonly reason: Refusal
}

/** How often a student was sampled, in turns that it played: what it did as the record does, and with reads beside. */
export interface Sampled {
  readonly turns: number
  readonly same: number
  readonly extra: number
}

/** What was tried for a slot: it stands on the first line of its pair, or on its line of `unpaired.jsonl`. */
export interface Trial {
  /** That of the record; absent where its names are those of the pool. */
  readonly alias?: Alias
  readonly tried?: ReadonlyArray<Tried>
  readonly sampled?: Sampled
  /** What the replies of models took. */
  readonly models?: ReadonlyArray<Use>
}

/** A slot that yielded no pair, as a line of `unpaired.jsonl`. */
export interface Unpaired extends Trial {
  readonly slot: number
  readonly trajectory: string
  readonly direction: Direction
}

/** A pair. */
export interface Pair extends Trial {
  readonly id: string
  readonly family: string
  /** The id of the record whose conversation it is. */
  readonly trajectory: string
  /** The turn in which the sides part, from 0. */
  readonly turn: number
  readonly scope: Scope
  /** The tools that are listed in that turn. */
  readonly tools: ReadonlyArray<Tool>
  readonly prompt: ReadonlyArray<Message>
  readonly chosen: ReadonlyArray<Message>
  readonly rejected: ReadonlyArray<Message>
  readonly mistake: Mistake
  readonly wrong: Wrong
  /** Who made the mistake: a rule, or a model. */
  readonly source: 'corruption' | 'student'
}

const calls = (side: ReadonlyArray<Message>): boolean => {
  const [first] = side
  return first?.role === 'assistant' && (first.tool_calls ?? []).length > 0
}

/** The direction of two first actions. */
export const direction = (chosen: ReadonlyArray<Message>, rejected: ReadonlyArray<Message>): Direction =>
  calls(rejected)
    ? calls(chosen)
      ? 'call_for_call'
      : 'call_for_text'
    : calls(chosen)
      ? 'text_for_call'
      : 'text_for_text'

/** Where the sides part: the first message that differs. */
export const parting = ({ chosen, rejected }: Pick<Pair, 'chosen' | 'rejected'>): number => {
  const same = (left: Message | undefined, right: Message | undefined): boolean =>
    JSON.stringify(left) === JSON.stringify(right)
  let at = 0
  while (at < chosen.length && at < rejected.length && same(chosen[at], rejected[at])) at += 1
  return at
}
