/** The wrong function: one that is only similar, a write again that is done, one that nobody asked for. */
import type { Json, Trajectory } from '@magnet/core'
import { isRight } from 'fp-ts/lib/Either.js'
import * as Scenes from '../Scene.js'
import type { Slip } from '../Slip.js'
import * as Slips from '../Slip.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'
import { bound, similar } from './Likeness.js'

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

/** A further step that nobody asked for. */
export const unasked = (decision: Decision): Slip | undefined => {
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
      if (given === undefined || !goesThrough(decision, to, given)) continue
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

const goesThrough = ({ scene, turn, step }: Decision, name: string, given: Json.JsonObject): boolean =>
  isRight(scene.environment.world.step({ function: name, arguments: given })(Scenes.before(turn, step)))

/** The kinds. */
export const kinds: ReadonlyArray<Kind.Kind> = [
  { type: 'wrong_function', direction: 'call_for_call', weight: 4, of: wrong },
  { type: 'repeats_write', direction: 'call_for_call', weight: 2, of: repeats },
  { type: 'repeats_write', direction: 'call_for_text', weight: 4, of: repeats },
  { type: 'acts_unasked', direction: 'call_for_text', weight: 6, of: unasked }
]
