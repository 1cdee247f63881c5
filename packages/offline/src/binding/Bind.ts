/**
 * Binding gives every call of a path arguments that execute, by depth-first search: draw arguments, run the call on
 * the state, go on; where a call is refused or would be pointless, roll back (the state is a value) and draw others.
 */
import { type Json, Json as J, type Path, Plan, Seed, Stream, type World } from '@magnet/core'
import { Dependence, Excluded, type ForthTranslator, Rejection, Steps } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import { isSome } from 'fp-ts/lib/Option.js'
import * as Aside from '../aside/Aside.js'
import * as Failing from '../failing/Failing.js'
import * as Draft from './Draft.js'
import * as Frame from './Frame.js'
import * as Objection from './Objection.js'
import * as Outlook from './Outlook.js'
import * as Scope from './Scope.js'
import type { Setting } from './Search.js'
import type { Success } from './Success.js'
import * as Vocabulary from './Vocabulary.js'

/** The most draws for one call, and the most executions for a path. */
const tries = 20
const budget = 400

/** The last draws for a call take an empty list, where nothing else was found. */
const last = 2

/** Calls up to which a conversation may do without the failure that is wanted. */
const short = 8

/** Why the search failed, at the call that it came furthest to. */
interface Obstacle {
  readonly depth: number
  readonly reason: string
  readonly place: string
  readonly evidence: Json.Json
}

/** Binds a path. */
export const bind = (request: ForthTranslator.BindRequest): E.Either<Rejection.Rejection, ForthTranslator.Bound> => {
  const { world } = request.source
  const vocabulary = Vocabulary.of(world)
  const frames = Frame.of(request.path, request.edits, vocabulary)
  if (typeof frames === 'string') return E.left(Rejection.make('binding', 'unknown_function', frames))
  const setting: Setting = {
    world,
    vocabulary,
    graph: request.source.graph,
    initial: request.initial,
    context: world.context(request.initial),
    shown: request.shown,
    ...(request.path.length === 1 ? { several: several(frames) } : {})
  }
  const bound = search(setting, frames, Stream.make(request.seed))
  if ('reason' in bound) return E.left(Rejection.make('binding', bound.reason, bound.place, bound.evidence))
  const whole: ForthTranslator.Bound = {
    plan: plan(request, setting, bound),
    final: bound.findLast((success) => !success.frame.ghost)?.after ?? request.initial,
    excluded: Excluded.of(request.source, request.path)
  }
  const failed =
    request.failing === undefined
      ? undefined
      : Failing.of(
          { setting, plan: whole.plan, derivation: request.failing },
          Stream.make(Seed.derive(request.seed, 'failing'))
        )
  // In a long conversation other values may fail; in a short one the next attempt would hardly find any.
  if (request.failing !== undefined && failed === undefined && frames.length > short)
    return E.left(Rejection.make('binding', 'nothing_fails'))
  const done = { ...whole, ...failed }
  const path = failed?.derivation.path ?? request.path
  const beside = Aside.of(setting, done.plan, path, request.aside, request.seed)
  return E.right({ ...done, plan: beside })
}

/** The calls of functions that are asked for of several things. */
const several = (frames: ReadonlyArray<Frame.Frame>): ReadonlySet<Path.CallId> =>
  new Set(frames.flatMap(({ call }) => (call.origin._tag === 'Repeated' ? [call.id, call.origin.of] : [])))

const search = (
  setting: Setting,
  frames: ReadonlyArray<Frame.Frame>,
  stream: Stream.Stream
): ReadonlyArray<Success> | Obstacle => {
  const done: Array<Success> = []
  const haunted = frames.some((frame) => frame.ghost)
  let left = budget
  let obstacle: Obstacle = { depth: -1, reason: 'empty_path', place: '', evidence: null }
  const blocked = (frame: Frame.Frame, reason: string, evidence: Json.Json): void => {
    if (done.length >= obstacle.depth)
      obstacle = { depth: done.length, reason, place: `${frame.call.id} ${frame.signature.name}`, evidence }
  }
  // Fails with the calls that the dead end drew on: only drawing one of them anew can help, so the search jumps there.
  const visit = (state: World.State): Found | ReadonlySet<Path.CallId> => {
    const frame = frames[done.length]
    if (frame === undefined) return found
    // What a ghost would have returned is known to nobody.
    const scope = haunted ? done.filter((success) => !success.frame.ghost) : done
    const culprits = new Set<Path.CallId>()
    const drafts: Array<Draft.Draft> = []
    // Arguments that were refused, or from which the calls after this one came to no end: going that way again would use
    // up the budget.
    const dead: Array<Json.JsonObject> = []
    const vain: Array<Json.JsonObject> = []
    const outlook = Outlook.of(frame.signature)
    for (let count = 0; count < tries && left > 0; count++) {
      const draft = Draft.draw(setting, frame, scope, state, stream, count, outlook)
      if (typeof draft === 'string') {
        blocked(frame, 'no_value', draft)
        const type = frame.signature.inputs.find((input) => input.name === draft)?.type ?? ''
        for (const earlier of scope) if (Scope.offers(earlier, type)) culprits.add(earlier.id)
        continue
      }
      drafts.push(draft)
      if (dead.some((other) => J.equals(other, draft.arguments))) continue
      if (count < tries - last && vain.some((other) => J.equals(other, draft.arguments))) continue
      left -= 1
      const result = setting.world.step({ function: frame.signature.name, arguments: draft.arguments })(state)
      if (E.isLeft(result)) {
        blocked(frame, 'refused', { code: result.left.code, message: result.left.message })
        dead.push(draft.arguments)
        continue
      }
      const [output, after] = result.right
      const success: Success = {
        id: frame.call.id,
        origin: frame.call.origin,
        turn: frame.turn,
        asked: frame.asked,
        signature: frame.signature,
        arguments: draft.arguments,
        sources: draft.sources,
        output,
        intent: frame.call.intent,
        frame,
        draft,
        before: state,
        after
      }
      const pointless = Objection.to(setting, done, scope, success, count < tries - last)
      if (pointless !== undefined) {
        blocked(frame, pointless, draft.arguments)
        vain.push(draft.arguments)
        continue
      }
      done.push(success)
      // A ghost is never made: the conversation goes on from the state before it.
      const deeper = visit(frame.ghost ? state : after)
      if (deeper === found) return found
      done.pop()
      dead.push(draft.arguments)
      for (const culprit of deeper) if (culprit !== frame.call.id) culprits.add(culprit)
      if (!deeper.has(frame.call.id)) return deeper
    }
    for (const draft of drafts)
      for (const source of Object.values(draft.sources)) for (const id of Plan.draws(source)) culprits.add(id)
    return culprits
  }
  const [first] = frames
  return first === undefined || visit(setting.initial) !== found ? obstacle : done
}

/** That the search came to its end. */
type Found = typeof found
const found = 'found'

const plan = (request: ForthTranslator.BindRequest, setting: Setting, done: ReadonlyArray<Success>): Plan.Plan => {
  const made = done.filter((success) => !success.frame.ghost)
  const executed = made.map((success): Steps.Executed => {
    const { id, turn, origin, signature, before } = success
    const needs = Dependence.needed(made, success)
    return { id, turn, origin, signature, arguments: success.arguments, before, needs }
  })
  const steps = Steps.of(setting.world, executed)
  const planned = (success: Success, own: ReadonlyArray<Path.CallId>, step: number): Plan.PlannedCall => ({
    ...Dependence.changed(made, success, own),
    call: success.frame.call,
    arguments: success.arguments,
    sources: success.sources,
    output: success.output,
    ok: true,
    step,
    needs: own,
    executor: request.source.executor,
    accept: Object.fromEntries(success.draft.composed.map((pointer) => [pointer, { tag: 'facts' as const }]))
  })
  const calls = new Map(
    made.map(
      (success, index) => [success.id, planned(success, executed[index]?.needs ?? [], steps[index] ?? 0)] as const
    )
  )
  return {
    turns: request.path.map((node, turn): Plan.PlannedTurn => {
      const { missing } = node
      const own = node.calls.flatMap((call) => calls.get(call.id) ?? [])
      if (!isSome(missing)) return { calls: own }
      const withheld = done.find((success) =>
        isSome(missing.value.call)
          ? success.id === missing.value.call.value
          : success.frame.ghost && success.turn === turn
      )
      return withheld === undefined
        ? { calls: own }
        : {
            calls: own,
            missing: {
              tag: missing.value._tag === 'Function' ? 'function' : 'parameters',
              parameters: missing.value.parameters,
              policy: missing.value.policy,
              withheld: calls.get(withheld.id) ?? planned(withheld, [], 0),
              ghost: withheld.frame.ghost,
              form: Stream.make(request.seed).chance(0.5) ? 'announced' : 'silent'
            }
          }
    }),
    mentions: done.flatMap((success) => success.draft.mentions),
    context: setting.context,
    shown: setting.shown,
    explicit: request.explicit
  }
}
