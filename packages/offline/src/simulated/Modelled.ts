/**
 * A function whose calls a model may answer, with the memory of the session. In this order a call is refused where nobody could
 * answer it, answered as before where nothing has changed, as it was recorded, by the model, and else by the simulation, which
 * then knows what the others have told.
 */
import { Canonical, type Json, Json as J, type Recorded, type Signature, ToolError, type World } from '@magnet/core'
import { Service } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import * as Agreement from './Agreement.js'
import type * as Execute from './Execute.js'
import * as Memory from './Memory.js'
import type * as Pool from './Pool.js'
import type * as Replies from './Replies.js'
import * as Session from './Session.js'
import * as Things from './Things.js'

type Outcome = E.Either<ToolError.ToolError, readonly [Json.Json, World.State]>

/** Who answers a call, and what becomes of it. */
interface Answered {
  readonly by: World.Executor
  readonly outcome: Outcome
  /** Why the model did not. */
  readonly because?: string
}

/** A function. */
export interface Modelled {
  readonly answer: (input: unknown) => (state: World.State) => Answered
  readonly hear: (
    given: Json.JsonObject,
    answer: Recorded.Recorded['answer']
  ) => (state: World.State) => E.Either<string, Outcome>
}

/** A function over what executes it without a model. */
export const of = (
  signature: Signature.Signature,
  pool: Pool.Pool,
  ready: () => Execute.Ready,
  answers: Replies.Answers | undefined
): Modelled => {
  const writes = signature.effect === 'write'
  const call = (given: Json.JsonObject, state: World.State): Agreement.Call => ({
    signature,
    pool,
    shape: ready().shape,
    given,
    state
  })
  const keep = (
    by: World.Executor,
    given: Json.JsonObject,
    state: World.State,
    output: Json.Json,
    notes: ReadonlyArray<string> = []
  ): Outcome => {
    const { shape, heard } = ready()
    const told = shape === undefined ? [] : Things.of(pool, shape, output)
    const said = { function: signature.name, arguments: given, output, by, writes, told, notes }
    return E.right([output, Memory.after(state, heard(given, state, output), said)])
  }
  const unknown = (given: Json.JsonObject, state: World.State): Outcome | undefined => {
    const memory = Memory.of(state)
    for (const { name, type } of ready().ids) {
      const id = Object.hasOwn(given, name) ? given[name] : undefined
      if (id === undefined || typeof id === 'object') continue
      const gone = Session.trace(Session.of(state, pool), type.name, id) === null
      if (gone || !(Memory.knows(memory, id) || type.known?.has(Session.key(id)) === true))
        return E.left(
          ToolError.make(
            'not_found',
            `There is no ${type.reading.entity ?? 'such thing'} with the id ${String(id)}.`,
            name
          )
        )
    }
    return undefined
  }
  return {
    answer: (input) => (state) => {
      const { decode } = ready()
      const decoded = decode(input)
      if (E.isLeft(decoded)) return { by: 'simulated', outcome: decoded }
      const given = decoded.right
      const memory = Memory.of(state)
      const before = writes ? undefined : Memory.again(memory, signature.name, given)
      if (before !== undefined) return { by: before.by, outcome: E.right([before.output, state]) }
      const recorded = answers?.(given)(state)
      if (recorded !== undefined)
        return {
          by: 'recorded',
          outcome: E.isLeft(recorded) ? recorded : keep('recorded', given, state, recorded.right)
        }
      const nobody = unknown(given, state)
      if (nobody !== undefined) return { by: 'simulated', outcome: nobody }
      const reply = memory.answers === undefined ? undefined : replied(call(given, state), memory, memory.answers)
      if (reply !== undefined && reply.answer._tag !== 'None')
        return {
          by: 'model',
          outcome: E.isLeft(reply.answer) ? reply.answer : keep('model', given, state, reply.answer.right, reply.notes)
        }
      const simulated = ready().run(given)(known(pool, state, memory))
      return {
        by: 'simulated',
        outcome: E.isLeft(simulated) ? simulated : keep('simulated', given, state, simulated.right[0]),
        ...(reply?.answer._tag === 'None' ? { because: reply.answer.reason } : {})
      }
    },
    hear: (given, answer) => (state) => {
      const decoded = ready().decode(given)
      if (E.isLeft(decoded)) return E.left(`a model was not asked: ${decoded.left.message}`)
      const before = writes ? undefined : Memory.again(Memory.of(state), signature.name, given)
      if (before !== undefined)
        return E.isRight(answer) && J.equals(answer.right, before.output)
          ? E.right(E.right([before.output, state]))
          : E.left('the same call was answered otherwise before')
      if (answers?.(given)(state) !== undefined) return E.left('a model was not asked: the call was recorded')
      const nobody = unknown(given, state)
      if (nobody !== undefined && E.isLeft(nobody)) return E.left(`a model was not asked: ${nobody.left.message}`)
      if (E.isLeft(answer)) return E.right(answer)
      const fault = Agreement.fault(call(given, state), answer.right)
      return fault === undefined ? E.right(keep('model', given, state, answer.right)) : E.left(fault)
    }
  }
}

/** What the model said; the question interrupts the work where nobody has asked it yet. */
const replied = (call: Agreement.Call, memory: Memory.Memory, answers: Service.Answers): Service.Reply | undefined => {
  const { signature, given, state } = call
  // What it says is an object.
  if (signature.response?.type === 'array') return undefined
  const said = Memory.relevant(memory, given)
  const { seed, now } = state
  const key = Canonical.digest([
    typeof seed === 'string' ? seed : '',
    signature.name,
    given,
    said.map((one) => [one.function, one.arguments, one.output])
  ])
  const known = answers.replies.get(key)
  if (known === undefined)
    throw new Service.Unanswered({
      key,
      signature,
      arguments: given,
      said,
      notes: said.flatMap((one) => one.notes),
      now: typeof now === 'string' ? now : '',
      fault: (output) => Agreement.fault(call, output)
    })
  answers.touch(key)
  return known
}

/** The state with the things of which was told, for the simulation to find. */
const known = (pool: Pool.Pool, state: World.State, { said }: Memory.Memory): World.State => {
  let next = state
  for (const one of said)
    for (const { type, id, fields } of one.told) {
      const left = Session.trace(Session.of(next, pool), type.name, id)
      if (left !== null) next = Session.leave(next, type.name, id, { ...fields, ...left })
    }
  return next
}
