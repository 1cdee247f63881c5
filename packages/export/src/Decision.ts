/** A decision: the two messages of a pair of the scope `decision`, for formats that have place for one message a side. */
import type { Pair, Trajectory } from '@magnet/core'
import * as Format from './Format.js'

/** What the assistant says and what it might have said instead. */
export interface Decision {
  readonly chosen: Trajectory.AssistantMessage
  readonly rejected: Trajectory.AssistantMessage
}

/** The decision that a pair is, if it is one. */
export const of = ({ scope, chosen: [chosen], rejected: [rejected] }: Pair.Pair): Decision | undefined =>
  scope === 'decision' && chosen?.role === 'assistant' && rejected?.role === 'assistant'
    ? { chosen, rejected }
    : undefined

/** What comes of pairs, from what comes of a decision. */
export const each =
  (make: (decision: Decision, pair: Pair.Pair) => Format.Made): Format.Format['ofPair'] =>
  (pair) => {
    const decision = of(pair)
    return decision === undefined ? Format.none('longer_scope', 'pair') : make(decision, pair)
  }

/** A row of the set `preference` for each decision. */
export const rows = (write: (decision: Decision, pair: Pair.Pair) => Format.Fields): Format.Format['ofPair'] =>
  each((decision, pair) => Format.rows([{ set: 'preference', value: write(decision, pair) }]))
