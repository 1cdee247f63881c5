/** Words where a call is due: a question whose answer is known, a refusal of what can be done, an end half-way. */
import { type Json, type Pair, Sources, type Trajectory } from '@magnet/core'
import type { Slip } from '../Slip.js'
import * as Slips from '../Slip.js'
import * as Words from '../Words.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'

/** The calls of the turn that are made before the decision. */
const before = ({ scene, turn, step }: Decision): ReadonlyArray<Words.Made> =>
  turn.steps.slice(0, step).flatMap(({ calls }, at) =>
    calls.map((call) => ({
      function: call.function,
      arguments: call.arguments,
      output: scene.outcomes.get(call.id)?.output ?? null,
      ok: call.ok,
      step: at,
      as: call
    }))
  )

/** Asks for a value of a call as if it were missing. `evidence` shows where it is to be had. */
const question = (
  decision: Decision,
  call: Trajectory.CallRecord,
  name: string,
  error: Pair.Error,
  evidence: Json.JsonObject
): Slip | undefined => {
  const { scene, turn, stream } = decision
  const lack = { tag: 'lacks', function: call.function, parameters: [name] } as const
  const text = Words.of(scene, turn, before(decision), lack, stream)
  return text === undefined
    ? undefined
    : Slips.says(Kind.site(decision), named(decision, call, name), error, text, { asks: name, ...evidence })
}

/** Asks for what an earlier call gave. */
const asks = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  const options = Kind.calls(decision).flatMap((call) =>
    Object.entries(call.sources).flatMap(([at, source]) => {
      const calls = Sources.supplies(source).flatMap((one) => (one.tag === 'output' ? [one.call] : []))
      const turns = calls.flatMap((id) => scene.byId.get(id)?.turn ?? [])
      const name = at.slice(1)
      const required = scene.vocabulary.functions
        .get(call.function)
        ?.signature.inputs.some((input) => input.name === name && input.required)
      return turns.length === 0 || required !== true ? [] : [{ call, name, turn: Math.max(...turns), from: calls[0] }]
    })
  )
  const choice = stream.some(options)
  if (choice === undefined) return undefined
  const { call, name, from } = choice
  return question(decision, call, name, Kind.dependency(turn, choice.turn), {
    known: call.arguments[name] ?? null,
    from: from ?? ''
  })
}

/** Asks for what a hidden call would give. */
const asksHelper = (decision: Decision): Slip | undefined => {
  const { scene, turn, step, stream } = decision
  const helpers = new Set(Kind.calls(decision).flatMap(({ id, intent }) => (intent === 'implied' ? [String(id)] : [])))
  const options = turn.steps
    .slice(step + 1)
    .flatMap(({ calls }) =>
      calls.flatMap((call) =>
        Object.entries(call.sources).flatMap(([at, source]) =>
          source.tag === 'output' && helpers.has(source.call) ? [{ call, name: at.slice(1), helper: source.call }] : []
        )
      )
    )
  const choice = stream.some(options)
  if (choice === undefined) return undefined
  return question(decision, choice.call, choice.name, 'nested_missing', {
    helper: scene.byId.get(choice.helper)?.call.function ?? ''
  })
}

const named = ({ scene }: Decision, call: Trajectory.CallRecord, name: string): string =>
  scene.vocabulary.functions
    .get(call.function)
    ?.signature.inputs.some((input) => input.name === name && input.voice === 'opaque') === true
    ? 'asks_for_known_id'
    : 'asks_for_known_value'

/** Says that there is no tool for what can be done. */
const refuses = (decision: Decision): Slip | undefined => {
  const { scene, turn, step, stream } = decision
  const asked = turn.steps
    .slice(step)
    .flatMap(({ calls }) => calls)
    .find(({ intent }) => intent === 'asked')
  if (asked === undefined) return undefined
  const text = Words.of(scene, turn, before(decision), { tag: 'unable', function: asked.function }, stream)
  return text === undefined
    ? undefined
    : Slips.says(Kind.site(decision), 'denies_listed_function', 'missed_function_or_parameters', text, {
        listed: asked.function
      })
}

/** Reports what is done as if it were all: half of what was asked, or what a hidden call has yet to process. */
const stops =
  (raw: boolean) =>
  (decision: Decision): Slip | undefined => {
    const { scene, turn, step, stream } = decision
    const done = before(decision)
    const left = turn.steps.slice(step).flatMap(({ calls }) => calls)
    if (!done.some(({ as }) => as?.intent === 'asked') || left.every(({ intent }) => intent === 'implied') !== raw)
      return undefined
    const text = Words.of(scene, turn, done, { tag: 'done' }, stream)
    return text === undefined
      ? undefined
      : Slips.says(
          Kind.site(decision),
          raw ? 'reports_raw_value' : 'stops_halfway',
          raw ? 'nested_missing' : 'missed_function_or_parameters',
          text,
          { left: left.map((call) => call.function) }
        )
  }

/** The kinds. */
export const kinds: ReadonlyArray<Kind.Kind> = [
  { type: 'asks_for_known_value', direction: 'text_for_call', weight: 6, of: asks },
  { type: 'asks_for_known_value', direction: 'text_for_call', weight: 9, of: asksHelper },
  { type: 'denies_listed_function', direction: 'text_for_call', weight: 3, of: refuses },
  { type: 'reports_raw_value', direction: 'text_for_call', weight: 60, of: stops(true) },
  { type: 'stops_halfway', direction: 'text_for_call', weight: 5, of: stops(false) }
]
