/**
 * A world that remembers its latest steps. Steps are functions of call and state, so a call that was just made on a
 * state need not be made on it again: a check that replays what binding has executed finds the same outputs and the same
 * states, by identity, with everything that was computed of them.
 *
 * Law: a remembered world gives what the world gives.
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import type { ToolError } from './ToolError.js'
import type { Invocation, State, World } from './World.js'

type Outcome = Either<ToolError, readonly [Json, State]>

/** How many steps are kept before all are forgotten: those of some conversations. */
const most = 64

/** The world, with a memory of its own. */
export const of = (world: World): World => {
  let states = new Map<State, Map<string, Outcome>>()
  let kept = 0
  const step = (call: Invocation, key: string, state: State): Outcome => {
    let known = states.get(state)
    const found = known?.get(key)
    if (found !== undefined) return found
    if (kept === most) {
      states = new Map<State, Map<string, Outcome>>()
      known = undefined
      kept = 0
    }
    if (known === undefined) states.set(state, (known = new Map<string, Outcome>()))
    const outcome = world.step(call)(state)
    known.set(key, outcome)
    kept += 1
    return outcome
  }
  return {
    ...world,
    step: (call) => {
      const key = `${call.function} ${JSON.stringify(call.arguments)}`
      return (state) => step(call, key, state)
    }
  }
}
