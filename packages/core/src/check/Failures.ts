/**
 * A call that fails says why and what is done about it, and both are true.
 *
 * - A call made again as it was, on the state that refused it, is a blind retry, unless the failure was injected: then
 *   the function documents such failures, and exactly one retry follows, which goes through.
 * - A mistake is the assistant's: set right, the call would have gone through at once (`fix`), or it goes through after a
 *   call that was lacking (`prerequisite`).
 * - What the world refuses is followed by what else the user named (`alternative`), or is reported and not tried again in
 *   the turn (`report`).
 *
 * Reasons: `failure` (it fails without saying why, or says so and goes through), `failure.blind`, `failure.cause`,
 * `failure.recovery`.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { JsonObject } from '../json/Json.js'
import { equals } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import * as Parts from '../trajectory/Sources.js'
import type { Failure, Trajectory } from '../trajectory/Trajectory.js'
import * as Transient from '../world/Transient.js'
import type { Environment } from './Environment.js'
import * as Replay from './Replay.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Executed = (environment) => (record) => {
  if (record.turns.every((turn) => turn.calls.every((call) => call.ok && call.failure === undefined))) return none
  const { made } = Replay.run(environment)(record)
  return made.flatMap((one, index) => {
    const { failure, ok } = one.entry.call
    if (failure === undefined || ok)
      return ok === (failure === undefined)
        ? none
        : [violation('failure', one.entry.place, 'exactly a call that fails says why, and what is done about it')]
    const later = made.slice(index + 1).filter((other) => other.entry.turn === one.entry.turn)
    return judged(environment, { record, one, later, failure })
  })
}

const none: ReadonlyArray<Violation> = []

/** A failing call, with what is done after it in its turn. */
interface Case {
  readonly record: Trajectory
  readonly one: Replay.Made
  readonly later: ReadonlyArray<Replay.Made>
  readonly failure: Failure
}

const judged = (environment: Environment, given: Case): ReadonlyArray<Violation> => {
  const { one, later, failure } = given
  const { call, place } = one.entry
  const again = later.filter((other) => other.entry.call.function === call.function && other.entry.call.extra !== true)
  const say = (reason: string, message: string): ReadonlyArray<Violation> => [
    violation(reason, `${place}/failure`, message)
  ]
  if (failure.cause === 'injected') {
    if (Transient.of(environment.world, call.function) === undefined)
      return say('failure.cause', `${call.function} documents no failure that comes and goes`)
    const retries = again.filter((other) => isSame(other, one))
    return failure.recovery === 'fix' && retries.length === 1 && retries[0]?.ok === true && again[0] === retries[0]
      ? none
      : say('failure.recovery', 'one retry, which goes through, follows an injected failure')
  }
  if (again.some((other) => isSame(other, one) && equals(other.before, one.before)))
    return say('failure.blind', `${call.function} is called again as it was, though nothing has changed`)
  const through = again.find((other) => other.ok)
  if ((failure.cause === 'mistake') !== (failure.recovery === 'fix' || failure.recovery === 'prerequisite'))
    return say('failure.cause', `${failure.recovery} is no way to deal with a failure of the cause ${failure.cause}`)
  const fault = through === undefined ? undone(again, failure) : recovered(environment, given, through)
  return fault === undefined ? none : say('failure.recovery', fault)
}

const isSame = (left: Replay.Made, right: Replay.Made): boolean =>
  equals(left.entry.call.arguments, right.entry.call.arguments)

/** What is wrong with a failure after which the call never goes through. */
const undone = (again: ReadonlyArray<Replay.Made>, failure: Failure): string | undefined =>
  failure.recovery === 'report' && again.length === 0
    ? undefined
    : 'the call does not go through in its turn, and is not just reported'

/** What is wrong with a recovery after which the call goes through. */
const recovered = (
  environment: Environment,
  { record, one, later, failure }: Case,
  through: Replay.Made
): string | undefined => {
  const changed = differing(one.entry.call.arguments, through.entry.call.arguments)
  switch (failure.recovery) {
    case 'fix':
      return changed.length > 0 && E.isRight(environment.world.step(invocation(through))(one.before))
        ? undefined
        : 'no argument is set right, or that is not what was wrong'
    case 'prerequisite':
      return later
        .slice(0, later.indexOf(through))
        .some(
          ({ entry: { call } }) => through.entry.call.needs.includes(call.id) && !one.entry.call.needs.includes(call.id)
        )
        ? undefined
        : 'no call that was lacking is made before the call goes through'
    case 'alternative':
      return changed.length > 0 && changed.every((name) => isNamed(record, through, name))
        ? undefined
        : 'what is done instead is not what the user named'
    case 'report':
      return 'the call is made again in its turn'
  }
}

const invocation = ({
  entry: { call }
}: Replay.Made): { readonly function: string; readonly arguments: JsonObject } => ({
  function: call.function,
  arguments: call.arguments
})

const differing = (left: JsonObject, right: JsonObject): ReadonlyArray<string> =>
  [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((name) => !equals(left[name], right[name]))

/** Whether the user said an argument by the message of the turn. */
const isNamed = (record: Trajectory, { entry }: Replay.Made, name: string): boolean =>
  Object.entries(entry.call.sources).some(
    ([at, source]) =>
      Pointer.tokens(at)[0] === name &&
      Parts.parts(source).some((part) => part.tag === 'user' && part.message <= (record.turns[entry.turn]?.user ?? -1))
  )
