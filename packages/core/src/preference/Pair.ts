/**
 * A preference pair: two ways to go on from the same prompt, one right, one wrong in one place. Field names are those of a
 * line of `preference.jsonl`.
 */
import type { JsonObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import type { Tool } from '../signature/Signature.js'
import type { Message } from '../trajectory/Trajectory.js'

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

/** Why a candidate became no pair: it turned out right, or could not be played or worded. */
export type Refusal = 'right' | 'unplayable' | 'unworded' | 'unshown'

/** A candidate that was tried before the one of the pair. */
export interface Tried {
  readonly type: string
  readonly reason: Refusal
}

/** A pair. */
export interface Pair {
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
  readonly tried?: ReadonlyArray<Tried>
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
