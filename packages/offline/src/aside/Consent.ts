/** A turn in which the assistant asks for a yes: a rule applies to one call of the turn that follows. */
import type { Plan, Policy } from '@magnet/core'
import * as Course from './Course.js'

/** A conversation with such a turn, and the rule behind it. */
export interface Ruled {
  readonly plan: Plan.Plan
  readonly policy: Policy.Policy
}

/** All ways of asking. The rule applies to one call of the conversation, in a turn that does at once what it is asked for. */
export const all = (course: Course.Course): ReadonlyArray<Ruled> => {
  const { setting, plan, made } = course
  return (setting.world.policies ?? []).flatMap((policy): ReadonlyArray<Ruled> => {
    if (policy.effect !== 'confirm') return []
    const [only, ...others] = made.filter((one) => applies(policy, one))
    if (only === undefined || others.length > 0 || only.planned.call.intent !== 'asked') return []
    const { turn } = only
    // What the assistant asks about it has to know: nothing of the turn is looked up before the yes.
    const own = plan.turns[turn]?.calls ?? []
    if (!Course.isWhole(plan, turn) || own.some(({ call }) => only.planned.needs.includes(call.id))) return []
    const aside: Plan.Aside = { tag: 'confirm', policy, act: only.planned }
    return [{ policy, plan: Course.inserted(plan, turn, turn + 1, { calls: [], aside }) }]
  })
}

/** Whether a rule applies to a call. */
export const applies = (policy: Policy.Policy, { planned, before }: Course.Made): boolean =>
  policy.functions.includes(planned.call.function) &&
  policy.applies({ function: planned.call.function, arguments: planned.arguments })(before)
