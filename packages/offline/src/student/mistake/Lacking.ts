/** Calls where something is missing, forbidden, or not to be had: what is withheld, a value made up, what only sounds alike. */
import { type Json, Pointer, Sources, type World } from '@magnet/core'
import * as Forged from '../Forged.js'
import type { Turn } from '../Scene.js'
import * as Scenes from '../Scene.js'
import type { Act, Slip } from '../Slip.js'
import * as Slips from '../Slip.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'
import { bound, similar } from './Likeness.js'

/** What the call that a turn lacks would be, with values in the place of those that are missing. */
export const withheld = (decision: Decision): Act | undefined => {
  const { scene, turn, stream, step } = decision
  const { missing } = turn.record
  const implementation = missing === undefined ? undefined : scene.vocabulary.functions.get(missing.function)
  if (missing === undefined || implementation === undefined) return undefined
  const message = Scenes.messageAt(turn, step)
  const later = scene.turns[turn.index + 1]?.record.calls.find((call) => call.function === missing.function)
  if (later === undefined || missing.supplied === null) {
    // Where the record says what would be given, only what is missing is made up.
    const given =
      missing.arguments === undefined
        ? bound(decision, implementation, {}, new Map())
        : filled(decision, implementation, missing.parameters, missing.arguments)
    return given === undefined ? undefined : { function: missing.function, arguments: given }
  }
  let given: Json.JsonObject = later.arguments
  for (const [place, source] of Object.entries(later.sources)) {
    const [parameter = ''] = Pointer.tokens(place)
    const early = Sources.parts(source).every((part) =>
      part.tag === 'output'
        ? Scenes.isMade(scene, part.call, message)
        : part.tag === 'user' || part.tag === 'offered'
          ? part.message < message
          : true
    )
    if (early && !missing.parameters.includes(parameter)) continue
    const old = later.arguments[parameter]
    const value =
      Scenes.held(scene, message, implementation.signature.inputs.find(({ name }) => name === parameter)?.type ?? '')[0]
        ?.value ?? Forged.likely(scene, Scenes.before(turn, step), implementation, parameter, old, stream)
    if (value === undefined || JSON.stringify(value) === JSON.stringify(old)) return undefined
    given = Kind.set(given, parameter, value)
  }
  return { function: missing.function, arguments: given }
}

const filled = (
  { scene, turn, step, stream }: Decision,
  implementation: World.WorldFunction,
  parameters: ReadonlyArray<string>,
  known: Json.JsonObject
): Json.JsonObject | undefined => {
  let given = known
  for (const parameter of parameters) {
    const value = Forged.likely(scene, Scenes.before(turn, step), implementation, parameter, undefined, stream)
    if (value === undefined) return undefined
    given = Kind.set(given, parameter, value)
  }
  return given
}

const lacking = (decision: Decision, type: string, act: Act | undefined, at: string, evidence: Json.JsonObject) =>
  act === undefined
    ? undefined
    : {
        ...Kind.site(decision),
        type,
        error: 'missed_function_or_parameters' as const,
        does: { calls: [act] },
        next: decision.step,
        at,
        evidence
      }

const callsWithheld = (decision: Decision): Slip | undefined => {
  const { missing } = decision.turn.record
  return missing?.tag === 'function'
    ? lacking(decision, 'calls_withheld', withheld(decision), Slips.name(0), { withheld: missing.function })
    : undefined
}

const inventsMissing = (decision: Decision): Slip | undefined => {
  const { missing } = decision.turn.record
  const act = missing?.tag === 'parameters' ? withheld(decision) : undefined
  const [parameter = ''] = missing?.parameters ?? []
  return lacking(decision, 'invents_missing_value', act, Slips.argument(0, parameter), {
    parameter,
    wrong: act?.arguments[parameter] ?? null
  })
}

const nearMiss = (decision: Decision): Slip | undefined => {
  const { missing } = decision.turn.record
  const act = missing?.tag === 'function' ? withheld(decision) : undefined
  const near = act === undefined ? undefined : similar(decision, act)
  return lacking(decision, 'near_miss_function', near, Slips.name(0), { right: 'none', wrong: near?.function ?? '' })
}

/** Some listed function where none fits: the one that sounds most like what was asked. */
const unfit = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  if (scene.record.kind !== 'irrelevance' || turn.steps.length > 0) return undefined
  const said = new Set(words(scene.record.messages[turn.record.user]?.content ?? ''))
  const options = stream
    .shuffle(Scenes.listed(scene, turn))
    .map((one) => ({
      one,
      like: words(`${one.signature.name} ${one.signature.description}`).filter((word) => said.has(word)).length
    }))
    .toSorted((left, right) => right.like - left.like)
    .slice(0, 6)
  for (const { one } of options) {
    const given = bound(decision, one, {}, new Map())
    if (given !== undefined)
      return lacking(
        decision,
        'calls_unfit_function',
        { function: one.signature.name, arguments: given },
        Slips.name(0),
        { right: 'none', wrong: one.signature.name }
      )
  }
  return undefined
}

const words = (text: string): ReadonlyArray<string> => text.toLowerCase().match(/[a-z]{4,}/g) ?? []

const ruled =
  (kind: Turn['record']['kind'], type: string) =>
  (decision: Decision): Slip | undefined => {
    const { act } = decision.turn.record
    return decision.turn.record.kind !== kind || act === undefined
      ? undefined
      : lacking(decision, type, { function: act.function, arguments: act.arguments }, Slips.name(0), {
          rule: act.policy
        })
  }

/** The kinds. */
export const kinds: ReadonlyArray<Kind.Kind> = [
  { type: 'calls_withheld', direction: 'call_for_text', weight: 30, of: callsWithheld },
  { type: 'invents_missing_value', direction: 'call_for_text', weight: 30, of: inventsMissing },
  { type: 'near_miss_function', direction: 'call_for_text', weight: 8, of: nearMiss },
  {
    type: 'acts_without_consent',
    direction: 'call_for_text',
    weight: 20,
    of: ruled('confirm', 'acts_without_consent')
  },
  { type: 'breaks_rule', direction: 'call_for_text', weight: 20, of: ruled('refuse', 'breaks_rule') },
  { type: 'calls_unfit_function', direction: 'call_for_text', weight: 12, of: unfit }
]
