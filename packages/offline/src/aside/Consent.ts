/** A turn in which the assistant asks for a yes: a rule applies to one call of the turn that follows. */
import { type Plan, Plan as Plans, Pointer, type Policy } from '@magnet/core'
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
    // Nothing of the turn is looked up before the yes: what the assistant knows by then has to show that it needs one.
    if (!Course.isWhole(plan, turn) || !applies(policy, known(plan, only))) return []
    const aside: Plan.Aside = { tag: 'confirm', policy, act: only.planned }
    return [{ policy, plan: Course.inserted(plan, turn, turn + 1, { calls: [], aside }) }]
  })
}

/** Whether a rule applies to a call. */
export const applies = (policy: Policy.Policy, { planned, before }: Course.Made): boolean =>
  policy.functions.includes(planned.call.function) &&
  policy.applies({ function: planned.call.function, arguments: planned.arguments })(before)

/** A call as the assistant knows it before its turn: what other calls of the turn find out first is not there yet. */
const known = (plan: Plan.Plan, made: Course.Made): Course.Made => {
  const own = new Set(plan.turns[made.turn]?.calls.map(({ call }) => call.id))
  if (!made.planned.needs.some((id) => own.has(id))) return made
  const open = Object.entries(made.planned.sources).flatMap(([pointer, source]) =>
    Plans.draws(source).some((id) => own.has(id)) ? [Pointer.tokens(pointer)[0]] : []
  )
  const told = Object.entries(made.planned.arguments).filter(([name]) => !open.includes(name))
  return { ...made, planned: { ...made.planned, arguments: Object.fromEntries(told) } }
}
