/**
 * Steps group the calls of a turn into assistant messages. Order is kept: a call joins the message before it if it
 * draws on no call of that message and they commute; reads always do, and repetitions if both orders are equal.
 */
import { type Json, Json as J, type Path, type Signature, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** An executed call, before it has a step. */
export interface Executed {
  readonly id: Path.CallId
  readonly turn: number
  readonly signature: Signature.Signature
  readonly arguments: Json.JsonObject
  readonly needs: ReadonlyArray<Path.CallId>
  readonly origin: Path.Origin
  readonly before: World.State
}

/** The step of each call, in the order given. */
export const of = (world: World.World, executed: ReadonlyArray<Executed>): ReadonlyArray<number> => {
  const steps: Array<number> = []
  let group: ReadonlyArray<Executed> = []
  let step = 0
  for (const call of executed) {
    const turn = group[0]?.turn
    if (turn !== call.turn) {
      group = [call]
      step = 0
    } else if (joins(world, group, call)) group = [...group, call]
    else {
      group = [call]
      step += 1
    }
    steps.push(step)
  }
  return steps
}

const joins = (world: World.World, group: ReadonlyArray<Executed>, call: Executed): boolean =>
  !group.some((other) => call.needs.includes(other.id)) &&
  ([...group, call].every((one) => one.signature.effect === 'read' && one.signature.grants.length === 0) ||
    (call.origin._tag === 'Repeated' &&
      group.every((one) => one.signature.name === call.signature.name) &&
      commute(world, [...group, call])))

const commute = (world: World.World, calls: ReadonlyArray<Executed>): boolean => {
  const first = calls[0]
  if (first === undefined) return true
  const forward = run(world, calls, first.before)
  const backward = run(world, calls.toReversed(), first.before)
  return (
    forward !== undefined &&
    backward !== undefined &&
    J.equals(forward.state, backward.state) &&
    J.equals(forward.outputs, backward.outputs.toReversed())
  )
}

const run = (
  world: World.World,
  calls: ReadonlyArray<Executed>,
  from: World.State
): { readonly outputs: ReadonlyArray<Json.Json>; readonly state: World.State } | undefined => {
  const outputs: Array<Json.Json> = []
  let state = from
  for (const call of calls) {
    const result = world.step({ function: call.signature.name, arguments: call.arguments })(state)
    if (E.isLeft(result)) return undefined
    outputs.push(result.right[0])
    state = result.right[1]
  }
  return { outputs, state }
}
