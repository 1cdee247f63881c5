/**
 * Lets one call of a bound conversation fail first. A refused call leaves the world as it is, so the rest of the
 * conversation stays what it was: the failing call and the one that goes through are both made, the latter as a
 * repetition of the former in the same turn, or as a later turn of its own after a report.
 *
 * Laws: the skeleton of the path is kept; made again in the new order, all calls but the failing one give what they gave,
 * and the world ends in the same state.
 */
import {
  Attempts,
  Derivation,
  type Edit,
  Json,
  Path,
  type Plan,
  Plan as Plans,
  Pointer,
  type Stream,
  ToolError,
  type World
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Setting } from '../binding/Search.js'
import * as Candidate from './Candidate.js'
import * as Hiccup from './Hiccup.js'
import * as Omission from './Omission.js'
import type { Proposal } from './Proposal.js'
import * as Slip from './Slip.js'
import * as Wish from './Wish.js'

/** A conversation in which a call fails, with the derivation that leads to it. */
export interface Failed {
  readonly plan: Plan.Plan
  readonly derivation: Derivation.Derivation
}

type Kind = (
  conversation: Candidate.Conversation,
  candidate: Candidate.Candidate,
  stream: Stream.Stream
) => Proposal | undefined

const kinds: ReadonlyArray<readonly [kind: Kind, weight: number]> = [
  [Wish.provided, 0.42],
  [Wish.reported, 0.28],
  [Slip.of, 0.1],
  [Omission.of, 0.1],
  [Hiccup.of, 0.1]
]

/** Lets a call fail, or none where no call can. */
export const of = (conversation: Candidate.Conversation, stream: Stream.Stream): Failed | undefined => {
  const batched = stream.chance(0.6)
  const candidates = Candidate.all(conversation)
  for (let left = kinds; left.length > 0;) {
    const drawn = stream.weighted(left, ([, weight]) => weight) ?? left[0]
    left = left.filter((one) => one !== drawn)
    // One of several calls of a message is a case of its own, which chance would seldom meet.
    const drawnOrder = stream.shuffle(candidates)
    const order = batched
      ? drawnOrder.toSorted((left, right) => Number(right.together) - Number(left.together))
      : drawnOrder
    for (const candidate of order) {
      const proposal = drawn?.[0](conversation, candidate, stream)
      const failed = proposal === undefined ? undefined : realised(conversation, proposal)
      if (failed !== undefined) return failed
    }
  }
  return undefined
}

const realised = (conversation: Candidate.Conversation, proposal: Proposal): Failed | undefined => {
  const { setting, derivation } = conversation
  const log = proposal.later === undefined ? repeating(derivation, proposal) : [...derivation.edits, proposal.later]
  const path = Derivation.replay(log, setting.graph)(derivation.base)
  if (E.isLeft(path)) return undefined
  const changed =
    proposal.later === undefined
      ? within(conversation, proposal)
      : afterwards(conversation, proposal, proposal.later.call)
  const plan = settled(setting, changed, path.right)
  return plan !== undefined && !tells(plan) && follows(conversation, Attempts.woven(plan, path.right))
    ? { plan, derivation: { base: derivation.base, edits: log, path: path.right } }
    : undefined
}

/** The log with a repetition of the call; what it left out is inserted before the repetition. */
const repeating = (derivation: Derivation.Derivation, { candidate, omitted }: Proposal): ReadonlyArray<Edit.Edit> => {
  const { id, function: name } = candidate.planned.call
  const again = Path.fresh(derivation.path)
  const repeat: Edit.Edit = {
    _tag: 'Repeat',
    call: { id: again, function: name, origin: { _tag: 'Repeated', of: id }, intent: 'asked' },
    of: id
  }
  const at = derivation.edits.findIndex((edit) => edit._tag === 'InsertBefore' && edit.call.id === omitted)
  const moved = derivation.edits[at]
  if (moved?._tag !== 'InsertBefore') return [...derivation.edits, repeat]
  const origin: Path.Origin = { _tag: 'Inserted', partner: again, because: moved.because }
  return derivation.edits.toSpliced(at, 1, repeat, { ...moved, consumer: again, call: { ...moved.call, origin } })
}

const within = ({ plan, derivation }: Candidate.Conversation, { attempt, wish }: Proposal): Plan.Plan => ({
  ...plan,
  attempts: [{ call: attempt, again: Path.fresh(derivation.path) }],
  mentions:
    wish === undefined
      ? plan.mentions
      : plan.mentions.flatMap((mention) =>
          `${mention.id}.wish` === wish.id ? [wish, { ...mention, fallback: true }] : [mention]
        )
})

/** The failing call in its turn, and the one that goes through in the next. */
const afterwards = (
  { plan }: Candidate.Conversation,
  { candidate, attempt, wish }: Proposal,
  again: Path.Call
): Plan.Plan => {
  const { turn, planned } = candidate
  const repoint = Attempts.repointed(planned.call.id, again)
  const after = (at: number): number => (at > turn ? at + 1 : at)
  return {
    ...plan,
    turns: plan.turns.flatMap((one, index): ReadonlyArray<Plan.PlannedTurn> => {
      if (index === turn)
        return [
          { ...one, calls: one.calls.map((call) => (call === planned ? attempt : call)) },
          { calls: [{ ...planned, call: again, step: 0 }] }
        ]
      const calls = one.calls.map(repoint)
      return [
        one.missing === undefined
          ? { calls }
          : { calls, missing: { ...one.missing, withheld: repoint(one.missing.withheld) } }
      ]
    }),
    mentions: plan.mentions.flatMap((mention) =>
      `${mention.id}.wish` === wish?.id
        ? [wish, { ...mention, turn: turn + 1, call: again.id }]
        : [{ ...mention, turn: after(mention.turn) }]
    )
  }
}

/** The plan with what the world really says to the failing call, where it refuses it. */
const settled = (setting: Setting, plan: Plan.Plan, path: Path.Path): Plan.Plan | undefined => {
  const attempt = plan.attempts?.[0]
  if (attempt?.call.failure?.recovery !== 'prerequisite') return plan
  let state = setting.initial
  for (const { calls } of Attempts.woven(plan, path).turns)
    for (const call of calls) {
      if (!call.ok) {
        const error = refusal(setting, call, state)
        return error === undefined
          ? undefined
          : { ...plan, attempts: [{ ...attempt, call: { ...attempt.call, output: ToolError.content(error) } }] }
      }
      state = Candidate.run(setting, call, state)
    }
  return undefined
}

/** Whether an error says what a hidden call is there to find out. */
const tells = (plan: Plan.Plan): boolean =>
  (plan.attempts ?? []).some(({ call }) => {
    const own = Plans.calls(plan)
    const hidden = new Set(own.filter((one) => one.call.intent === 'implied').map((one) => one.call.id))
    const text = JSON.stringify(call.output)
    return own.some((one) =>
      Object.entries(one.sources).some(([at, source]) => {
        const value = Plans.draws(source).some((id) => hidden.has(id)) ? Pointer.get(one.arguments, at) : undefined
        return typeof value === 'string' && text.includes(value)
      })
    )
  })

const refusal = (
  { world }: Setting,
  planned: Plan.PlannedCall,
  state: World.State
): ToolError.ToolError | undefined => {
  const result = world.step({ function: planned.call.function, arguments: planned.arguments })(state)
  return E.isLeft(result) ? result.left : undefined
}

/** Whether the calls give, made in this order, what the plan says, and lead to where the conversation led. */
const follows = ({ setting, plan: whole }: Candidate.Conversation, plan: Plan.Plan): boolean => {
  let state = setting.initial
  for (const { calls } of plan.turns)
    for (const call of calls) {
      if (call.failure?.cause === 'injected') continue
      const result = setting.world.step({ function: call.call.function, arguments: call.arguments })(state)
      const output = E.isRight(result) ? result.right[0] : ToolError.content(result.left)
      if (E.isRight(result) !== call.ok || !Json.equals(output, call.output)) return false
      if (E.isRight(result)) state = result.right[1]
    }
  let end = setting.initial
  for (const { calls } of whole.turns) for (const call of calls) end = Candidate.run(setting, call, end)
  return Json.equals(state, end)
}
