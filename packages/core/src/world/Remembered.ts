/**
 * A world that remembers its latest steps. Steps are functions of call and state, so a call that was just made on a
 * state need not be made on it again: a check that replays what binding has executed finds the same outputs and the same
 * states, by identity, with everything that was computed of them.
 *
 * Law: a remembered world gives what the world gives.
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import { equals } from '../json/Json.js'
import type { ToolError } from './ToolError.js'
import type { Invocation, State, World } from './World.js'

type Outcome = Either<ToolError, readonly [Json, State]>

/** How many steps of all worlds are kept before all are forgotten: those of some conversations, so that few grow old here. */
const most = 512

/** A step that was made on a state. */
interface Made {
  readonly call: Invocation
  readonly outcome: Outcome
}

/** The steps that were made on a state: hardly ever more than a few. */
type Steps = Array<Made>

let memory = new Map<World, Map<State, Steps>>()
let kept = 0

const stepsOf = (world: World, state: State): Steps => {
  let states = memory.get(world)
  if (states === undefined) memory.set(world, (states = new Map<State, Steps>()))
  let steps = states.get(state)
  if (steps === undefined) states.set(state, (steps = []))
  return steps
}

const isSame = (one: Invocation, other: Invocation): boolean =>
  one.function === other.function && equals(one.arguments, other.arguments)

/** The world, which remembers. */
export const of = (world: World): World => ({
  ...world,
  step: (call) => (state) => {
    const known = stepsOf(world, state)
    const found = known.find((made) => isSame(made.call, call))
    if (found !== undefined) return found.outcome
    const outcome = world.step(call)(state)
    if (kept === most) {
      memory = new Map<World, Map<State, Steps>>()
      kept = 0
    }
    const steps = kept === 0 ? stepsOf(world, state) : known
    steps.push({ call, outcome })
    kept += 1
    return outcome
  }
})
