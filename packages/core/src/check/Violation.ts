/** What a check found wrong with a record, for a reader: which check, where, what was expected, what stands there. */
import type { Json } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'

/** The stage of the pipeline that rejected a record. */
export type Stage =
  | 'walk'
  | 'operations'
  | 'binding'
  | 'query'
  | 'teacher'
  | 'check'
  /** It is much like a record that was kept before. */
  | 'duplicate'
  /** It overlaps with a benchmark, and was removed afterwards. */
  | 'contamination'

/** A violated check. */
export interface Violation {
  /** The typed reason, as in `rejected.jsonl`: `schema`, `source`, `replay`, … */
  readonly reason: string
  /** Where in the record. */
  readonly place: Pointer
  /** One sentence: what was expected and what stands there. */
  readonly message: string
  readonly evidence?: Json
}
