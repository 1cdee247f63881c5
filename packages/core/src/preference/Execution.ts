/**
 * A side of a pair, executed: its calls made one after another on a state. An injected failure of the record is no act of
 * the world, here as in `Replay`.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import { equals } from '../json/Json.js'
import type { Environment } from '../check/Environment.js'
import * as Heard from '../check/Heard.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Message, ToolCall, Trajectory } from '../trajectory/Trajectory.js'
import * as ToolError from '../world/ToolError.js'
import * as Transient from '../world/Transient.js'
import type { State } from '../world/World.js'

/** A call that was made. */
export interface Outcome {
  readonly call: ToolCall
  /** The index of the message that makes it, in the side. */
  readonly message: number
  readonly before: State
  readonly after: State
  readonly output: Json
  readonly ok: boolean
}

/** What comes of a side. */
export interface Execution {
  readonly final: State
  readonly outcomes: ReadonlyArray<Outcome>
}

/** Makes one call. */
export const step = (
  environment: Environment,
  record: Trajectory,
  call: ToolCall,
  before: State
): Omit<Outcome, 'message'> => {
  const { name, arguments: given } = call.function
  const own = Dossier.of(record).entries.find((entry) => entry.call.tool_call === call.id)?.call
  if (own?.failure?.cause === 'injected' && own.function === name && equals(own.arguments, given)) {
    const documented = Transient.of(environment.world, name)
    return {
      call,
      before,
      after: before,
      output: documented === undefined ? null : ToolError.content(documented),
      ok: false
    }
  }
  if (own?.executor === 'model' && own.function === name && equals(own.arguments, given)) {
    const dossier = Dossier.of(record)
    const entry = dossier.entries.find((one) => one.call === own)
    const output = entry === undefined ? undefined : Dossier.output(dossier, entry)
    const heard = output === undefined ? undefined : Heard.step(environment.world, own, output, before)
    if (output !== undefined && heard !== undefined && E.isRight(heard)) {
      const after = E.isRight(heard.right) ? heard.right.right[1] : before
      return { call, before, after, output, ok: own.ok }
    }
  }
  const result = environment.world.step({ function: name, arguments: given })(before)
  return E.isRight(result)
    ? { call, before, after: result.right[1], output: result.right[0], ok: true }
    : { call, before, after: before, output: ToolError.content(result.left), ok: false }
}

/** Makes the calls of some messages. */
export const run = (
  environment: Environment,
  record: Trajectory,
  state: State,
  messages: ReadonlyArray<Message>
): Execution => {
  const outcomes: Array<Outcome> = []
  let here = state
  for (const [message, one] of messages.entries())
    if (one.role === 'assistant')
      for (const call of one.tool_calls ?? []) {
        const made = { ...step(environment, record, call, here), message }
        outcomes.push(made)
        here = made.after
      }
  return { final: here, outcomes }
}
