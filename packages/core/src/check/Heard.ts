/**
 * What a model has answered a call, as the record says it. Nobody can make the answer again; what can be shown is that it has the
 * form that the function promises, that its identifiers were given out, and that it agrees with what was told before.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Either } from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import { isObject } from '../json/Json.js'
import type { CallRecord } from '../trajectory/Trajectory.js'
import * as ToolError from '../world/ToolError.js'
import type { State, World } from '../world/World.js'

/** What becomes of a call that a model has answered: its outcome, or why the answer cannot be right. */
export const step = (
  world: World,
  call: Pick<CallRecord, 'function' | 'arguments' | 'ok'>,
  content: Json,
  state: State
): Either<string, Either<ToolError.ToolError, readonly [Json, State]>> => {
  if (world.hear === undefined) return E.left('no model answers calls of this run')
  const answer = call.ok ? E.right(content) : refusal(content)
  return answer === undefined
    ? E.left('its error has no code and message')
    : world.hear({ function: call.function, arguments: call.arguments }, answer)(state)
}

const refusal = (content: Json): Either<ToolError.ToolError, Json> | undefined => {
  const error = isObject(content) ? content['error'] : undefined
  return isObject(error) && ToolError.isCode(error['code']) && typeof error['message'] === 'string'
    ? E.left(ToolError.make(error['code'], error['message']))
    : undefined
}
