/** Who answered each call of a plan, where the world does not answer all of them in one way. */
import type { Plan, World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** Who answered a call, and why it was not the model that should have. */
export interface Answered {
  readonly executor: World.Executor
  readonly fallback?: string
}

/** The executors of calls that were made; none where the world answers all alike. */
export const of = (
  world: World.World,
  initial: World.State,
  plan: Plan.Plan
): ReadonlyMap<Plan.PlannedCall, Answered> => {
  const found = new Map<Plan.PlannedCall, Answered>()
  if (world.executor === undefined) return found
  let state = initial
  for (const { calls } of plan.turns)
    for (const call of calls) {
      if (call.failure?.cause === 'injected') continue
      const invocation = { function: call.call.function, arguments: call.arguments }
      const fallback = world.unanswered?.(invocation)(state)
      found.set(call, { executor: world.executor(invocation)(state), ...(fallback === undefined ? {} : { fallback }) })
      const result = world.step(invocation)(state)
      if (E.isRight(result)) state = result.right[1]
    }
  return found
}
