/**
 * Merge joins adjacent turns, so that one user message carries several explicit intents.
 *
 * Laws: `calls ∘ merge = calls` (S2); p ≤ q ⇒ merged(p) ⊆ merged(q) under one seed (M2).
 * Source: Magnet §3.4, node operation 1.
 */
import * as Enabled from '../edit/Enabled.js'
import * as Cap from './Cap.js'
import * as Choose from './Choose.js'
import * as PathTransform from './PathTransform.js'

/** How often a boundary between two turns dissolves, and how large a turn may grow. */
export interface MergeOptions {
  /** Chance that one boundary dissolves, in [0, 1]; the paper uses 0.3, the default. */
  readonly probability?: number
  /** Most asked calls that one turn may hold; 3 by default. */
  readonly maxCalls?: number
}

/** Dissolves each boundary independently; an act is never merged with its undoing or its change. */
export const merge = ({ probability = 0.3, maxCalls = 3 }: MergeOptions = {}): PathTransform.PathTransform =>
  PathTransform.fromEnabled(
    Enabled.merges,
    Choose.ascending(probability, Cap.all(Cap.askedCalls(maxCalls), Cap.coherent))
  )
