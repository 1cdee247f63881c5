/**
 * How the labels of a record were proven: what was looked for by execution, within which bound, and how much was tried.
 * A verdict is `proven` within the bound, or `unproven` where the bound was reached.
 */
import type { CallId } from '../path/Path.js'

export type Verdict = 'proven' | 'unproven'

/** What a proof says of one turn. */
export type TurnEvidence = {
  readonly turn: number
  /** No other set of calls reaches the same states and tells the same facts. */
  readonly unique?: Verdict
  /** Without any one of its implied calls the goal is out of reach. */
  readonly needed?: Verdict
  /** What the turn lacks is out of reach. */
  readonly unreachable?: Verdict
  /** The calls of one message give the same in the other order. */
  readonly commuting?: Verdict
  /** Calls that the rest of the conversation makes superfluous, but for the user's words, which ask for them. */
  readonly asked?: ReadonlyArray<CallId>
  /** Why something is unproven: too many calls to try, too many ways to tell apart, or a reference beyond the search. */
  readonly because?: 'executions' | 'ways' | 'reference'
  /** How many calls were tried, and on how many states of worlds. */
  readonly executions: number
  readonly states: number
}

/** The evidence of a record. */
export type EvidenceRecord = {
  readonly bound: { readonly longer: number; readonly executions: number; readonly values: number }
  readonly turns: ReadonlyArray<TurnEvidence>
}
