/** A record that passed all checks, with the proof of its labels where a run asks for it. */
import { Check, type Trajectory, type Violation } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Environment from '../Environment.js'
import * as Rejection from '../Rejection.js'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'
import * as Proven from './Proven.js'

/** The record, with its evidence, or what is wrong with it. */
export const of = (
  settings: Settings,
  source: Source,
  record: Trajectory.Trajectory
): E.Either<Rejection.Rejection, Trajectory.Trajectory> => {
  const environment = Environment.of(source, settings.maxTokens)
  const check = Check.all(environment)
  const { current, violations } =
    record.kind === 'irrelevance' ? spared(check, record) : { current: record, violations: check(record) }
  if (violations.length > 0) return E.left(violated(violations))
  if (settings.proofs === 'labels' || source.executor !== 'world') return E.right(current)
  const proven = Proven.of(environment)(current)
  if (E.isLeft(proven)) return E.left(violated(proven.left))
  // Where tools have left the list, the record has to be true of those that are left: a near miss is still there.
  const left =
    record.kind === 'irrelevance' && proven.right.tools.length < current.tools.length ? check(proven.right) : []
  return left.length > 0 ? E.left(violated(left)) : proven
}

/** How many functions that would do the job leave a list. */
const rounds = 6

/** A record, and what is wrong with it. */
interface Judged {
  readonly current: Trajectory.Trajectory
  readonly violations: ReadonlyArray<Violation.Violation>
}

/** The record without the listed functions that reach what it lacks. */
const spared = (check: ReturnType<typeof Check.all>, record: Trajectory.Trajectory): Judged => {
  let current = record
  let violations = check(record)
  for (let round = 0; round < rounds; round++) {
    const rival = violations.find((one) => one.reason === 'labels.reachable')?.evidence
    if (typeof rival !== 'string') break
    current = { ...current, tools: current.tools.filter((tool) => tool.function.name !== rival) }
    violations = check(current)
  }
  return { current, violations }
}

const violated = (violations: ReadonlyArray<Violation.Violation>): Rejection.Rejection =>
  Rejection.make(
    'check',
    violations[0]?.reason ?? '',
    violations[0]?.place,
    violations.map(({ reason, place, message }) => ({ reason, place, message }))
  )
