/** A failed attempt at a slot, as a line of `rejected.jsonl`. */
import type { Json, Violation } from '@magnet/core'

/** Why an attempt failed: the stage, a typed reason, where, and what speaks for it. */
export interface Rejection {
  readonly _tag: 'Rejection'
  readonly stage: Violation.Stage
  readonly reason: string
  /** Where in the path or record. */
  readonly place: string
  readonly evidence: Json.Json
  /** The worlds of the walk, once there is one. */
  readonly worlds?: ReadonlyArray<string>
}

export const make = (stage: Violation.Stage, reason: string, place = '', evidence: Json.Json = null): Rejection => ({
  _tag: 'Rejection',
  stage,
  reason,
  place,
  evidence
})
