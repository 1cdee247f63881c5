/** A bound conversation as a course of calls, with the state before each: where a turn beside the path can stand. */
import { Attempts, type Path, type Plan, type World } from '@magnet/core'
import type { Setting } from '../binding/Search.js'
import * as Candidate from '../failing/Candidate.js'

/** A call that is made. */
export interface Made {
  readonly planned: Plan.PlannedCall
  readonly turn: number
  readonly before: World.State
}

/** A conversation, as it is made. */
export interface Course {
  readonly setting: Setting
  readonly plan: Plan.Plan
  readonly made: ReadonlyArray<Made>
  /** The state after each turn. */
  readonly after: ReadonlyArray<World.State>
}

/** The course of a plan. */
export const of = (setting: Setting, plan: Plan.Plan, path: Path.Path): Course => {
  let state = setting.initial
  const made: Array<Made> = []
  const after: Array<World.State> = []
  for (const [turn, { calls }] of Attempts.woven(plan, path).turns.entries()) {
    for (const planned of calls) {
      made.push({ planned, turn, before: state })
      if (planned.ok) state = Candidate.run(setting, planned, state)
    }
    after.push(state)
  }
  return { setting, plan, made, after }
}

/** Whether a turn does what it is asked for at once: it lacks nothing, is no answer to a question, and nothing fails. */
export const isWhole = (plan: Plan.Plan, turn: number): boolean => {
  const here = plan.turns[turn]
  return (
    here !== undefined &&
    here.calls.length > 0 &&
    here.missing === undefined &&
    plan.turns[turn - 1]?.missing === undefined &&
    plan.turns[turn - 1]?.calls.every((call) => call.ok) !== false &&
    here.calls.every(
      (call) => call.ok && !(plan.attempts ?? []).some((attempt) => attempt.call.call.id === call.call.id)
    )
  )
}

/** Whether another turn can follow a turn: it leaves nothing open that the next one takes up. */
export const closes = (plan: Plan.Plan, turn: number): boolean => {
  const here = plan.turns[turn]
  return (
    here !== undefined && here.missing === undefined && here.calls.length > 0 && here.calls.every((call) => call.ok)
  )
}

/** The plan with a turn before the one of an index. What is said from the index `from` on is said one turn later. */
export const inserted = (plan: Plan.Plan, index: number, from: number, turn: Plan.PlannedTurn): Plan.Plan => ({
  ...plan,
  turns: plan.turns.toSpliced(index, 0, turn),
  mentions: plan.mentions.map((mention) => (mention.turn >= from ? { ...mention, turn: mention.turn + 1 } : mention))
})
