/**
 * A turn in which the assistant declines: the user asks for something that a rule forbids, with what the conversation holds
 * and what they say. It is bound like any call, and never made.
 */
import { Json, type Path, type Plan, Pointer, type Policy, type Signature, type Stream, type World } from '@magnet/core'
import * as Draft from '../binding/Draft.js'
import type { Frame } from '../binding/Frame.js'
import type * as Scope from '../binding/Scope.js'
import * as Vocabulary from '../binding/Vocabulary.js'
import * as Candidate from '../failing/Candidate.js'
import * as Variants from '../failing/Variants.js'
import type { Ruled } from './Consent.js'
import * as Consent from './Consent.js'
import * as Course from './Course.js'

/** Draws of the arguments of one act. */
const tries = 6

/** A refusal somewhere, or none. */
export const of = (course: Course.Course, stream: Stream.Stream): Ruled | undefined => {
  const { setting, plan, made } = course
  const policies = (setting.world.policies ?? []).filter(
    (policy) => policy.effect === 'forbid' && !made.some((one) => Consent.applies(policy, one))
  )
  const withheld = new Set(
    plan.turns.flatMap(({ missing }) => (missing === undefined ? [] : [missing.withheld.call.function]))
  )
  const lacking = Candidate.lacking({ setting, plan })
  for (const policy of stream.shuffle(policies))
    for (const name of stream.shuffle(policy.functions)) {
      const implementation = setting.vocabulary.functions.get(name)
      if (implementation === undefined || withheld.has(implementation.signature.name)) continue
      const given = implementation.signature.inputs.some((input) => lacking.has(input.type))
      for (const turn of stream.shuffle([...plan.turns.keys()])) {
        if (given || !Course.closes(plan, turn)) continue
        const act = bound(course, policy, implementation, turn, stream)
        if (act === undefined) continue
        const aside: Plan.Aside = { tag: 'refuse', policy, act: act.planned }
        const whole = Course.inserted(plan, turn + 1, turn + 1, { calls: [], aside })
        return { policy, plan: { ...whole, mentions: [...whole.mentions, ...act.mentions] } }
      }
    }
  return undefined
}

interface Act {
  readonly planned: Plan.PlannedCall
  readonly mentions: ReadonlyArray<Plan.Mention>
}

/** An act after a turn to which a rule applies. */
const bound = (
  { setting, plan, after }: Course.Course,
  policy: Policy.Policy,
  implementation: World.WorldFunction,
  turn: number,
  stream: Stream.Stream
): Act | undefined => {
  const { signature } = implementation
  const state = after[turn]
  if (state === undefined) return undefined
  const call: Path.Call = {
    id: declined,
    function: signature.name,
    origin: { _tag: 'Walked' },
    intent: 'asked'
  }
  const frame: Frame = {
    call,
    signature,
    implementation,
    turn: turn + 1,
    asked: turn + 1,
    withheld: new Set(),
    ghost: false,
    fed: new Map(),
    premises: [],
    source: undefined
  }
  const scope = entries(setting, plan, turn)
  const forbids = (given: Json.JsonObject): boolean =>
    policy.applies({ function: signature.name, arguments: given })(state)
  for (let count = 0; count < tries; count++) {
    const draft = Draft.draw(setting, frame, scope, state, stream)
    if (typeof draft === 'string') return undefined
    const made = forbids(draft.arguments) ? draft : altered(setting, frame, draft, forbids, stream)
    // What was done, or will be, is no example of what cannot be done.
    if (made === undefined || isMade(plan, signature.name, made.arguments)) continue
    return {
      planned: {
        call,
        arguments: made.arguments,
        sources: made.sources,
        output: null,
        ok: false,
        step: 0,
        needs: [],
        executor: 'none',
        accept: {}
      },
      mentions: made.mentions
    }
  }
  return undefined
}

const isMade = (plan: Plan.Plan, name: Path.Call['function'], given: Json.JsonObject): boolean =>
  plan.turns.some(({ calls }) => calls.some((one) => one.call.function === name && Json.equals(one.arguments, given)))

// No call of a path has it.
const declined = 'declined' as Path.CallId

/** The draft with another value of something that the user says, so that the rule applies. */
const altered = (
  setting: Course.Course['setting'],
  { signature }: Frame,
  draft: Draft.Draft,
  forbids: (given: Json.JsonObject) => boolean,
  stream: Stream.Stream
): Draft.Draft | undefined => {
  for (const mention of stream.shuffle(draft.mentions)) {
    const input = signature.inputs.find((one) => one.name === mention.parameter)
    const source = draft.sources[Pointer.of(mention.parameter)]
    if (input === undefined || source?.tag !== 'said' || mention.say.tag !== 'value') continue
    const value = stream
      .shuffle(values(setting, input, mention.say.value))
      .find((one) => forbids({ ...draft.arguments, [input.name]: one }))
    if (value === undefined) continue
    const say: Plan.Say = { ...mention.say, value }
    return {
      ...draft,
      arguments: { ...draft.arguments, [input.name]: value },
      mentions: draft.mentions.map((one) => (one === mention ? { ...one, say } : one))
    }
  }
  return undefined
}

const values = (
  setting: Course.Course['setting'],
  input: Signature.Parameter,
  value: Json.Json
): ReadonlyArray<Json.Json> => [
  ...(input.schema.enum ?? []),
  ...Variants.of(input, setting.vocabulary.types.get(input.type)?.speech.form, value, setting.context.now),
  ...Vocabulary.facts(setting.world, setting.initial, input.type)
]

/** What the conversation holds after a turn. */
const entries = (setting: Course.Course['setting'], plan: Plan.Plan, turn: number): Scope.Scope =>
  plan.turns.slice(0, turn + 1).flatMap(({ calls }, index) =>
    calls.flatMap((planned): ReadonlyArray<Scope.Entry> => {
      const signature = setting.vocabulary.functions.get(planned.call.function)?.signature
      return signature === undefined || !planned.ok
        ? []
        : [
            {
              id: planned.call.id,
              turn: index,
              asked: index,
              signature,
              arguments: planned.arguments,
              sources: planned.sources,
              output: planned.output,
              intent: planned.call.intent
            }
          ]
    })
  )
