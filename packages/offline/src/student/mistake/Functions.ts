/**
 * The wrong function: the consumer without its helper, one that is only similar, a write again that is done, one that is
 * withheld, one that nobody asked for, one that a rule forbids.
 */
import { type Json, Pointer, Sources, type Trajectory, type World } from '@magnet/core'
import * as Forged from '../Forged.js'
import type { Scene, Turn } from '../Scene.js'
import * as Scenes from '../Scene.js'
import type { Act, Slip } from '../Slip.js'
import * as Slips from '../Slip.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'

/** The consumer at once, with the raw value in the place of what the helper would give. */
const skips = (decision: Decision): Slip | undefined => {
  const { scene, turn, step, stream } = decision
  const options = Kind.calls(decision)
    .filter(({ intent }) => intent === 'implied')
    .flatMap((helper) =>
      turn.steps
        .slice(step + 1)
        .flatMap(({ calls }) =>
          calls.filter((call) => call.needs.includes(helper.id)).map((consumer) => ({ helper, consumer }))
        )
    )
  const choice = stream.some(options)
  if (choice === undefined) return undefined
  const { helper, consumer } = choice
  let given: Json.JsonObject = consumer.arguments
  let at = Slips.name(0)
  for (const [place, source] of Object.entries(consumer.sources)) {
    const lacking = Sources.parts(source).flatMap((part) =>
      part.tag === 'output' && !isMade(scene, part.call, Scenes.messageAt(turn, step)) ? [part.call] : []
    )
    const [first] = lacking
    if (first === undefined) continue
    const raw = Object.values(scene.byId.get(first)?.call.arguments ?? {}).find((value) => typeof value === 'string')
    const [parameter = '', ...rest] = Pointer.tokens(place)
    const old = consumer.arguments[parameter]
    if (rest.length > 0 || typeof old !== 'string' || raw === undefined || raw === old) return undefined
    given = Kind.set(given, parameter, raw)
    at = Slips.argument(0, parameter)
  }
  return {
    ...Kind.site(decision),
    type: 'skips_helper',
    error: 'nested_missing',
    does: { calls: [{ function: consumer.function, arguments: given, as: consumer }] },
    next: step + 1,
    without: [helper.id],
    at,
    evidence: { right: helper.function, wrong: consumer.function }
  }
}

const isMade = (scene: Scene, id: string, message: number): boolean =>
  (scene.byId.get(id)?.message ?? Infinity) < message

/** Required arguments of a function from some that are at hand, from what is known, and from what one could say. */
const bound = (
  { scene, turn, step, stream }: Decision,
  implementation: World.WorldFunction,
  at: Json.JsonObject,
  types: ReadonlyMap<string, Json.Json>
): Json.JsonObject | undefined => {
  const message = Scenes.messageAt(turn, step)
  let given: Json.JsonObject = {}
  for (const input of implementation.signature.inputs) {
    const known =
      types.get(input.type) ?? (input.required ? Scenes.held(scene, message, input.type)[0]?.value : undefined)
    const own = at[input.name]
    const value =
      known ??
      (own !== undefined && typeof own === input.schema.type ? own : undefined) ??
      (input.required && input.voice === 'spoken'
        ? Forged.likely(scene, Scenes.before(turn, step), implementation, input.name, undefined, stream)
        : undefined)
    if (value === undefined && input.required) return undefined
    if (value !== undefined && (input.required || known !== undefined)) given = Kind.set(given, input.name, value)
  }
  return given
}

const typed = (scene: Scene, call: { readonly function: string; readonly arguments: Json.JsonObject }) =>
  new Map(
    (scene.vocabulary.functions.get(call.function)?.signature.inputs ?? []).flatMap((input) => {
      const value = call.arguments[input.name]
      return value === undefined ? [] : [[input.type, value] as const]
    })
  )

/** How like another a function is: words of their names, types that both take, the same effect. */
const likeness = (left: World.WorldFunction, right: World.WorldFunction): number => {
  const words = new Set(left.signature.name.split('_'))
  const types = new Set(left.signature.inputs.map(({ type }) => type))
  return (
    right.signature.name.split('_').filter((word) => words.has(word)).length +
    right.signature.inputs.filter(({ type }) => types.has(type)).length +
    (left.signature.effect === right.signature.effect ? 1 : 0)
  )
}

const similar = (
  decision: Decision,
  call: { readonly function: string; readonly arguments: Json.JsonObject }
): Act | undefined => {
  const { scene, turn, stream } = decision
  const own = scene.vocabulary.functions.get(call.function)
  if (own === undefined) return undefined
  const options = Scenes.listed(scene, turn)
    .filter((one) => one.signature.name !== own.signature.name && one.signature.category === own.signature.category)
    .map((one) => ({ one, like: likeness(own, one) }))
    .filter(({ like }) => like >= 2)
    .toSorted((left, right) => right.like - left.like)
    .slice(0, 3)
  for (const { one } of stream.shuffle(options)) {
    const given = bound(decision, one, call.arguments, typed(scene, call))
    if (given !== undefined) return { function: one.signature.name, arguments: given }
  }
  return undefined
}

const wrong = (decision: Decision): Slip | undefined => {
  const all = Kind.calls(decision)
  const index = decision.stream.int(0, Math.max(0, all.length - 1))
  const call = all[index]
  const act = call === undefined ? undefined : similar(decision, call)
  if (call === undefined || act === undefined) return undefined
  return {
    ...Kind.site(decision),
    type: 'wrong_function',
    error: call.intent === 'implied' ? 'nested_missing' : 'missed_function_or_parameters',
    does: { calls: Kind.replaced(all, index, { ...act, as: call }).map((one, at) => (at === index ? act : one)) },
    next: decision.step + 1,
    at: Slips.name(index),
    evidence: { right: call.function, wrong: act.function }
  }
}

/** A write that is done already, once more. */
const repeats = (decision: Decision): Slip | undefined => {
  const { scene, turn, step, stream } = decision
  const message = Scenes.messageAt(turn, step)
  const isWrite = (call: Trajectory.CallRecord): boolean =>
    scene.vocabulary.functions.get(call.function)?.signature.effect === 'write' && call.ok
  const done = scene.dossier.entries.filter(({ call, message: made }) => made < message && made >= 0 && isWrite(call))
  const here = done.filter((entry) => entry.turn === turn.index)
  const listed = new Set(Scenes.listed(scene, turn).map(({ signature }) => String(signature.name)))
  const entry = stream.some(here.length > 0 ? here : done.slice(-2))
  if (entry === undefined || !listed.has(entry.call.function)) return undefined
  const { call } = entry
  return {
    ...Kind.site(decision),
    type: 'repeats_write',
    error: Kind.dependency(turn, entry.turn),
    does: { calls: [{ function: call.function, arguments: call.arguments }] },
    next: step,
    at: Slips.name(0),
    evidence: { done: call.id, wrong: call.function }
  }
}

/** What the call that a turn lacks would be, with values in the place of those that are missing. */
export const withheld = (decision: Decision): Act | undefined => {
  const { scene, turn, stream, step } = decision
  const { missing } = turn.record
  const implementation = missing === undefined ? undefined : scene.vocabulary.functions.get(missing.function)
  if (missing === undefined || implementation === undefined) return undefined
  const message = Scenes.messageAt(turn, step)
  const later = scene.turns[turn.index + 1]?.record.calls.find((call) => call.function === missing.function)
  if (later === undefined || missing.supplied === null) {
    const given = bound(decision, implementation, {}, new Map())
    return given === undefined ? undefined : { function: missing.function, arguments: given }
  }
  let given: Json.JsonObject = later.arguments
  for (const [place, source] of Object.entries(later.sources)) {
    const [parameter = ''] = Pointer.tokens(place)
    const early = Sources.parts(source).every((part) =>
      part.tag === 'output'
        ? isMade(scene, part.call, message)
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

/** A further step that nobody asked for. */
const unasked = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  const latest = scene.dossier.entries.filter((entry) => entry.message < turn.message && entry.message >= 0).slice(-6)
  const later = scene.turns[turn.index + 1]?.record.calls ?? []
  const listed = new Map(Scenes.listed(scene, turn).map((one) => [String(one.signature.name), one] as const))
  for (const { call, turn: at } of stream.shuffle(latest)) {
    const edges = scene.environment.graph.edges.filter(
      ({ from, to }) => from === call.function && to !== call.function && !later.some((one) => one.function === to)
    )
    for (const { to } of stream.shuffle(edges).slice(0, 4)) {
      const implementation = listed.get(to)
      if (implementation === undefined || implementation.signature.effect !== 'write') continue
      // Nobody takes back at once what was just done.
      if (implementation.signature.undoes.length > 0) continue
      if (turn.record.calls.some((one) => one.function === to)) continue
      const given = bound(decision, implementation, {}, new Map())
      if (given === undefined) continue
      return {
        ...Kind.site(decision),
        type: 'acts_unasked',
        error: Kind.dependency(turn, at),
        does: { calls: [{ function: to, arguments: given }] },
        next: decision.step,
        at: Slips.name(0),
        evidence: { wrong: to, after: call.id }
      }
    }
  }
  return undefined
}

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
  { type: 'skips_helper', direction: 'call_for_call', weight: 4, of: skips },
  { type: 'wrong_function', direction: 'call_for_call', weight: 4, of: wrong },
  { type: 'repeats_write', direction: 'call_for_call', weight: 2, of: repeats },
  { type: 'calls_withheld', direction: 'call_for_text', weight: 12, of: callsWithheld },
  { type: 'invents_missing_value', direction: 'call_for_text', weight: 16, of: inventsMissing },
  { type: 'near_miss_function', direction: 'call_for_text', weight: 5, of: nearMiss },
  { type: 'acts_without_consent', direction: 'call_for_text', weight: 8, of: ruled('confirm', 'acts_without_consent') },
  { type: 'breaks_rule', direction: 'call_for_text', weight: 8, of: ruled('refuse', 'breaks_rule') },
  { type: 'repeats_write', direction: 'call_for_text', weight: 4, of: repeats },
  { type: 'acts_unasked', direction: 'call_for_text', weight: 6, of: unasked }
]
