/**
 * Answers that were recorded, as long as they hold: a service that was asked at one time said so, and what this conversation
 * has changed since then it could not know.
 *
 * Laws: a recorded call gives what was recorded, exactly, on every state that has changed nothing of what it tells; two equal
 * calls on one state have one answer.
 */
import { type Json, Json as J, type Recorded, type Signature, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Arguments from './Arguments.js'
import * as Asking from './Asking.js'
import type * as Pool from './Pool.js'
import * as Session from './Session.js'
import * as Spoken from './Spoken.js'

/** What a call is answered before it is simulated; undefined where nothing is known. */
export type Answers = (given: Json.JsonObject) => (state: World.State) => Recorded.Recorded['answer'] | undefined

/** The recorded answers of a function; undefined where it has none. */
export const of = (
  signature: Signature.Signature,
  pool: Pool.Pool,
  responses: Recorded.Responses
): Answers | undefined =>
  responses.of(signature.name).length === 0
    ? undefined
    : (given) => {
        const found = responses.find(signature.name, given)
        return (state) => (found === undefined || isStale(signature, pool, given, state) ? undefined : found.answer)
      }

// A thing that was changed or is gone, or a list of things of which one was made, changed or is gone.
const isStale = (
  signature: Signature.Signature,
  pool: Pool.Pool,
  given: Json.JsonObject,
  state: World.State
): boolean => {
  const { entities } = state
  if (!J.isObject(entities) || Object.keys(entities).length === 0) return false
  const session = Session.of(state, pool)
  for (const { name, type } of signature.inputs) {
    const id = Object.hasOwn(given, name) ? given[name] : undefined
    if (id !== undefined && pool.get(type)?.identifies === true && Session.isTouched(session, type, id)) return true
  }
  return (
    signature.effect === 'read' &&
    signature.outputs.some(
      ({ type, many }) => many && pool.get(type)?.identifies === true && Object.hasOwn(session.entities, type)
    )
  )
}

/** The arguments of recorded calls that a conversation could make: answered with more than a text, and sayable. */
export const calls = (
  signature: Signature.Signature,
  responses: Recorded.Responses
): ReadonlyArray<Json.JsonObject> => {
  const decode = Arguments.decode(signature.parameters)
  return responses
    .of(signature.name)
    .filter(
      ({ arguments: given, answer }) =>
        E.isRight(answer) &&
        (J.isObject(answer.right) ? Object.keys(answer.right).length > 0 : J.isList(answer.right)) &&
        E.isRight(decode(given)) &&
        signature.inputs.every(({ name, voice, required }) => {
          const value = Object.hasOwn(given, name) ? given[name] : undefined
          return (
            value === undefined ||
            voice === 'opaque' ||
            (Spoken.canBeSaid(value) && (required || Asking.says(signature, name)))
          )
        })
    )
    .map((one) => one.arguments)
}
