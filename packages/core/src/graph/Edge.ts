/** A dependency of one function on another, at the level of parameters. */
import type { Pointer } from '../json/Pointer.js'
import type { FunctionName } from '../signature/FunctionName.js'

/**
 * How the target depends on the source (Magnet §3.2): the source is a premise of calling it, its output is exactly
 * the target's input, or a part of it.
 */
export type Kind = 'premise' | 'whole' | 'partial'

/** An output of the source that can be an argument of the target. */
export interface Link {
  /** A pattern into the source's output. */
  readonly pointer: Pointer
  readonly parameter: string
}

/** What speaks for an edge. */
export type Evidence = 'types' | 'premise' | 'judged' | 'executed' | 'given'

/** A typed edge. */
export interface Edge {
  readonly from: FunctionName
  readonly to: FunctionName
  readonly kind: Kind
  /** Whether a required parameter, or a premise without which the call fails, comes from the source. */
  readonly nested: boolean
  readonly links: ReadonlyArray<Link>
  readonly evidence: ReadonlyArray<Evidence>
  /** Whether an execution passed a value along it, or failed without the premise. */
  readonly confirmed: boolean
  /** In [0, 1]. */
  readonly confidence: number
}
