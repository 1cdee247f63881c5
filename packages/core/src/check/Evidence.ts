/**
 * The evidence of a record is what a proof of its labels gives again, and the proof finds nothing wrong.
 *
 * Reasons: `evidence` (it states something else), `evidence.absent` (a run that proves its labels has a record without),
 * and those of the proof: `labels.needed` (the turn comes to the same without an implied call), `labels.ambiguous` (other
 * calls come to the same), `labels.reachable`, `labels.guessable`, `commuting`.
 */
import { equals } from '../json/Json.js'
import * as Proof from './proof/Proof.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'

/** The check. */
export const check: Executed = (environment) => {
  const prove = Proof.of(environment)
  return (record) => {
    if (record.evidence === undefined)
      return environment.proofs === true
        ? [violation('evidence.absent', '', 'the record does not say how its labels were proven')]
        : []
    const { evidence, violations } = prove(record)
    return equals(record.evidence, evidence)
      ? violations
      : [...violations, violation('evidence', '/evidence', 'the proof gives another evidence')]
  }
}
