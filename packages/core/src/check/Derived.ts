/**
 * The derivation is well formed: its edits, replayed on the base, give the path; and the path is what the record did:
 * the same calls in the same turns, of the same functions, origins and intents, and the same missing. Where nothing is
 * called from the beginning (kind `irrelevance`), nothing was walked.
 *
 * Reasons: `derivation` (it does not replay), `derivation.path` (its path is not what was done).
 */
import * as E from 'fp-ts/lib/Either.js'
import { isSome, toNullable } from 'fp-ts/lib/Option.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as DecodeError from '../json/DecodeError.js'
import type { Call, Turn } from '../path/Path.js'
import type { CallRecord, Trajectory, TurnRecord } from '../trajectory/Trajectory.js'
import * as Derivation from '../transform/Derivation.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. With a graph, every dependency that an edit adds has to be an edge. */
export const check =
  (graph?: FunctionGraph): Static =>
  (record) => {
    const derivation = Derivation.fromRecord(graph)(record.derivation)
    if (E.isLeft(derivation))
      return derivation.left
        .slice(0, 3)
        .map((error) => violation('derivation', `/derivation${error.place}`, DecodeError.message(error)))
    const { path } = derivation.right
    // Turns of talk, consent and refusal are no part of the walk.
    const walked: Array<number> = []
    if (record.kind !== 'irrelevance')
      for (const [index, { kind }] of record.turns.entries()) if (isWalked(kind)) walked.push(index)
    if (path.length !== walked.length)
      return [violation('derivation.path', '/turns', `the path has ${path.length} turns, the record ${walked.length}`)]
    const found: Array<Violation> = []
    for (const [at, turn] of path.entries()) {
      const fault = compare(record, turn, walked[at] ?? 0)
      if (fault !== undefined) found.push(fault)
    }
    return found
  }

const isWalked = (kind: TurnRecord['kind']): boolean => kind === 'calls' || kind === 'missing'

const compare = (record: Trajectory, turn: Turn, index: number): Violation | undefined => {
  const done = record.turns[index]
  if (done === undefined) return undefined
  const calls = done.calls.filter((call) => call.extra !== true)
  const place = `/turns/${index}`
  if (calls.length !== turn.calls.length || !turn.calls.every((call, at) => same(call, calls[at])))
    return violation(
      'derivation.path',
      place,
      `the path calls ${turn.calls.map((call) => call.id).join(', ') || 'nothing'} here`
    )
  return lacksSame(turn, done)
    ? undefined
    : violation('derivation.path', `${place}/missing`, 'the path lacks something else here')
}

const same = (call: Call, done: CallRecord | undefined): boolean => {
  if (done === undefined || done.id !== call.id || done.function !== call.function || done.intent !== call.intent)
    return false
  switch (call.origin._tag) {
    case 'Walked':
      return done.origin.tag === 'walked'
    case 'Inserted':
      return done.origin.tag === 'inserted' && done.origin.partner === call.origin.partner
    case 'Repeated':
      return done.origin.tag === 'repeated' && done.origin.of === call.origin.of
  }
}

const lacksSame = ({ missing }: Turn, { missing: done }: TurnRecord): boolean => {
  if (!isSome(missing) || done === undefined) return isSome(missing) === (done !== undefined)
  const { _tag, function: name, parameters, policy, call } = missing.value
  return (
    done.tag === (_tag === 'Function' ? 'function' : 'parameters') &&
    done.function === name &&
    done.policy === policy &&
    done.parameters.toSorted().join() === parameters.toSorted().join() &&
    (done.supplied === null) === (toNullable(call) === null)
  )
}
