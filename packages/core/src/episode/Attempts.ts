/**
 * Attempts in their order: a plan whose turns hold what goes through becomes one whose turns hold every call that is made.
 * The try that fails has the identity of the call; the call that goes through has a new one, and whoever draws on it
 * draws on that.
 *
 * Laws: the calls of `woven` are those of the path, turn by turn; what follows a failing call is made in a later message.
 */
import type { Call, CallId, Path } from '../path/Path.js'
import { calls as pathCalls } from '../path/Path.js'
import type { Answer } from '../trajectory/Trajectory.js'
import { equals } from '../json/Json.js'
import type { MentionId, Plan, Planned, PlannedCall } from './Plan.js'
import { calls, pasted as pastedFor } from './Plan.js'

/** How calls of a plan are called in the path: an identity for those that fail at first. */
export type Renamed = (id: CallId) => CallId

/** The names that the attempts of a plan give. */
export const renamed = (plan: Plan): Renamed => {
  const again = new Map((plan.attempts ?? []).map((attempt) => [attempt.call.call.id, attempt.again] as const))
  return again.size === 0 ? (id) => id : (id) => again.get(id) ?? id
}

/** The plan with its attempts among the calls of its turns, in the order of the path that they lead to. */
export const woven = (plan: Plan, path: Path): Plan => {
  const { attempts = [] } = plan
  if (attempts.length === 0) return plan
  const name = renamed(plan)
  const nodes = new Map(pathCalls(path).map((call) => [call.id, call] as const))
  const rename = (planned: PlannedCall): PlannedCall => refer(name, planned)
  const tries = new Map(attempts.map(({ call }) => [call.call.id, rename(call)] as const))
  const { attempts: _, ...rest } = plan
  return {
    ...rest,
    turns: plan.turns.map((turn, index) => {
      if (turn.aside !== undefined) return turn
      const at = index - plan.turns.slice(0, index).filter((one) => one.aside !== undefined).length
      const made = new Map<CallId, PlannedCall>()
      for (const planned of turn.calls) {
        const tried = tries.get(planned.call.id)
        if (tried !== undefined) made.set(planned.call.id, tried)
        made.set(name(planned.call.id), rename(planned))
      }
      const own = stepped(
        (path[at]?.calls ?? []).flatMap((call) => {
          const planned = made.get(call.id)
          return planned === undefined ? [] : [{ ...planned, call: nodes.get(call.id) ?? call }]
        })
      )
      return turn.missing === undefined
        ? { calls: own }
        : { calls: own, missing: { ...turn.missing, withheld: rename(turn.missing.withheld) } }
    })
  }
}

/** An answer in the names of the path. What it says of a failing call it says under the name that the other one gets. */
export const answered = (plan: Plan, answer: Answer): Answer => {
  const through = renamed(plan)
  const failing = new Map((plan.attempts ?? []).map((attempt) => [attempt.again, attempt.call.call.id] as const))
  const name: Renamed = (id) => failing.get(id) ?? through(id)
  const facts = (of: Answer['must']): Answer['must'] => of.map((fact) => ({ ...fact, call: name(fact.call) }))
  return plan.attempts === undefined ? answer : { must: facts(answer.must), may: facts(answer.may) }
}

/**
 * What a message pasted for a parameter of a call of `woven`: the words speak of the call that goes through, and are those
 * of the failing one as far as both take the same.
 */
export const pasted = (plan: Plan): ((planned: PlannedCall, parameter: string) => MentionId | undefined) => {
  const { attempts = [] } = plan
  if (attempts.length === 0) return (planned, parameter) => pastedFor(planned.call.id, parameter)
  const through = new Map(
    attempts.map(({ call, again }) => [again, calls(plan).find((one) => one.call.id === call.call.id)] as const)
  )
  return ({ call, ok, arguments: given }, parameter) => {
    const tried = attempts.find((attempt) => (ok ? attempt.again : attempt.call.call.id) === call.id)
    const own = tried === undefined ? undefined : through.get(tried.again)
    if (own === undefined) return pastedFor(call.id, parameter)
    return equals(own.arguments[parameter], given[parameter]) ? pastedFor(own.call.id, parameter) : undefined
  }
}

/** Steps anew: what stood together goes on standing together, but nothing behind a failing call with it. */
const stepped = (all: ReadonlyArray<PlannedCall>): ReadonlyArray<PlannedCall> => {
  let step = 0
  return all.map((planned, index) => {
    const before = all[index - 1]
    if (before !== undefined && (before.step !== planned.step || !before.ok)) step += 1
    return { ...planned, step }
  })
}

const refer = (name: Renamed, planned: PlannedCall): PlannedCall => ({
  ...planned,
  sources: Object.fromEntries(Object.entries(planned.sources).map(([at, source]) => [at, drawing(name, source)])),
  needs: planned.needs.map(name),
  ...(planned.changes === undefined ? {} : { changes: name(planned.changes) })
})

const drawing = (name: Renamed, source: Planned): Planned => {
  switch (source.tag) {
    case 'output':
      return { ...source, call: name(source.call) }
    case 'created':
      return { ...source, facts: source.facts.map((fact) => drawing(name, fact)) }
    case 'derived':
      return {
        ...source,
        from: source.from.map((one) => drawing(name, one)),
        ...(source.because === undefined ? {} : { because: source.because.map((one) => drawing(name, one)) })
      }
    case 'said':
    case 'context':
    case 'default':
      return source
  }
}

/** A plan in which a call has another identity from here on, for those that draw on it. */
export const repointed = (from: CallId, to: Call): ((planned: PlannedCall) => PlannedCall) => {
  const name: Renamed = (id) => (id === from ? to.id : id)
  return (planned) => refer(name, planned)
}
