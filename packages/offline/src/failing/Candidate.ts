/** A call of a bound plan that could fail at first: the user asks for it by itself, in a turn that lacks nothing. */
import { type Derivation, Path, type Plan, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Setting } from '../binding/Search.js'

/** A call with what a failure of it can be made of. */
export interface Candidate {
  readonly planned: Plan.PlannedCall
  readonly turn: number
  readonly implementation: World.WorldFunction
  /** The state that it is made on. */
  readonly before: World.State
  /** Whether it is one of several calls of a message. */
  readonly together: boolean
}

/** What a conversation is, before something fails in it. */
export interface Conversation {
  readonly setting: Setting
  readonly plan: Plan.Plan
  readonly derivation: Derivation.Derivation
}

/** The calls that could fail. A call that others repeat, or whose result is processed at once, is left alone. */
export const all = ({ setting, plan, derivation }: Conversation): ReadonlyArray<Candidate> => {
  const tied = new Set(
    Path.calls(derivation.path).flatMap(({ origin, intent }) =>
      origin._tag === 'Repeated'
        ? [origin.of]
        : origin._tag === 'Inserted' && origin.because === undefined && intent === 'implied'
          ? [origin.partner]
          : []
    )
  )
  let state = setting.initial
  return plan.turns.flatMap((turn, index) => {
    const whole = turn.missing === undefined && plan.turns[index - 1]?.missing === undefined
    return turn.calls.flatMap((planned): ReadonlyArray<Candidate> => {
      const before = state
      const implementation = setting.vocabulary.functions.get(planned.call.function)
      state = run(setting, planned, before)
      return implementation === undefined || !whole || !Path.stands(planned.call) || tied.has(planned.call.id)
        ? []
        : [
            {
              planned,
              turn: index,
              implementation,
              before,
              together: turn.calls.some((other) => other !== planned && other.step === planned.step)
            }
          ]
    })
  })
}

/** The state after a call. */
export const run = ({ world }: Setting, planned: Plan.PlannedCall, before: World.State): World.State => {
  const result = world.step({ function: planned.call.function, arguments: planned.arguments })(before)
  return E.isRight(result) ? result.right[1] : before
}

/** How the world refuses a call, if it does. */
export const refusal = (
  { world }: Setting,
  { planned, before }: Candidate,
  given: Plan.PlannedCall['arguments']
): ToolError.ToolError | undefined => {
  const result = world.step({ function: planned.call.function, arguments: given })(before)
  return E.isLeft(result) ? result.left : undefined
}

/** The types of what turns lack: a conversation that speaks of such a value before would give it away. */
export const lacking = ({ setting, plan }: Pick<Conversation, 'setting' | 'plan'>): ReadonlySet<string> =>
  new Set(
    plan.turns.flatMap(({ missing }) => {
      const inputs =
        missing === undefined
          ? []
          : (setting.vocabulary.functions.get(missing.withheld.call.function)?.signature.inputs ?? [])
      return inputs.flatMap((input) => (missing?.parameters.includes(input.name) === true ? [input.type] : []))
    })
  )
