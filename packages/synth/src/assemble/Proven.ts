/**
 * A checked record with the proof of its labels. A tool that the conversation never calls, and that would do the job of a
 * turn as well, leaves the list: the label is right without it.
 */
import { type Environment, Proof, type Trajectory, type Violation } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** How often tools leave the list before a record is given up. */
const rounds = 4

/** The record with its evidence, or what is wrong with its labels. */
export const of = (
  environment: Environment.Environment
): ((record: Trajectory.Trajectory) => E.Either<ReadonlyArray<Violation.Violation>, Trajectory.Trajectory>) => {
  const prove = Proof.of(environment)
  return (record) => {
    let current = record
    for (let round = 1; ; round++) {
      const { evidence, violations, spare } = prove(current)
      if (violations.length === 0) return E.right({ ...current, evidence })
      if (spare.length === 0 || round === rounds) return E.left(violations)
      current = { ...current, tools: current.tools.filter((tool) => !spare.includes(tool.function.name)) }
    }
  }
}
