/**
 * A turn in progress: the calls of the reference that are still to be made, those that were made, and the state. A call counts
 * if it is in effect one of the reference: equal by value, a default written out or left out, a composed text that tells the
 * facts. A read that changes nothing may be made beside them.
 */
import {
  Answers,
  Created,
  type Json,
  Json as J,
  JsonSchema,
  Locate,
  type Path,
  Plan,
  Pointer,
  type Signature,
  type World
} from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import type { Teacher } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import * as Hints from './Hints.js'

/** A call that was made. */
export interface Acted {
  readonly planned: Plan.PlannedCall
  /** The message that made it, from 0. */
  readonly step: number
}

/** A turn in progress. */
export interface Acting {
  readonly left: ReadonlyArray<Plan.PlannedCall>
  readonly made: ReadonlyArray<Acted>
  /** What of it the user said. */
  readonly heard: ReadonlyArray<Locate.Heard>
  readonly state: World.State
}

/** A turn that begins: `before` is the state that earlier turns leave behind. */
export const begin = (turn: Plan.PlannedTurn | undefined, before: World.State): Acting => ({
  left: turn?.calls ?? [],
  made: [],
  heard: [],
  state: before
})

/** The state before a turn. Calls that were refused left it as it was. */
export const before = ({ plan, turn, world }: Teacher.TeacherRequest, initial: World.State): World.State => {
  let state = initial
  for (const { calls } of plan.turns.slice(0, turn))
    for (const { call, arguments: given, ok } of calls) {
      const result = ok ? world.step({ function: call.function, arguments: given })(state) : undefined
      if (result !== undefined && E.isRight(result)) state = result.right[1]
    }
  return state
}

/** How many reads a turn may make beside the reference. */
const spare = 3

/** What comes of the calls of one message, or what is wrong with them, in a sentence for the model. */
export const act = (
  request: Teacher.TeacherRequest,
  acting: Acting,
  calls: ReadonlyArray<Exchange.ToolCall>
): E.Either<string, Acting> => {
  const step = 1 + Math.max(-1, ...acting.made.map((one) => one.step))
  const due = Math.min(...acting.left.map((one) => one.step))
  let current = acting
  for (const one of calls) {
    const parameters = signatureOf(request.world, one.name)?.parameters ?? {}
    const call = { ...one, arguments: filled(one.arguments, parameters) }
    const planned = current.left.find(
      (left) =>
        left.call.function === call.name &&
        left.step === due &&
        isReference(request.plan, left, call.arguments, parameters)
    )
    const next =
      planned === undefined ? extra(request, acting, current, call, step) : made(request, current, planned, call, step)
    if (E.isLeft(next)) return next
    current = next.right
  }
  return E.right(current)
}

const signatureOf = (world: World.World, name: string): Signature.Signature | undefined =>
  world.functions.find((f) => f.signature.name === name)?.signature

/** Arguments without the nothings that providers have models write for what is optional. */
const filled = (given: Json.JsonObject, parameters: JsonSchema.JsonSchema): Json.JsonObject =>
  Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== null || (parameters.required ?? []).includes(name))
  )

const defaultOf = (parameters: JsonSchema.JsonSchema, name: string): Json.Json | undefined =>
  JsonSchema.property(parameters, name)?.default

const isReference = (
  plan: Plan.Plan,
  planned: Plan.PlannedCall,
  given: Json.JsonObject,
  parameters: JsonSchema.JsonSchema
): boolean => {
  const names = new Set([...Object.keys(planned.arguments), ...Object.keys(given)])
  return [...names].every((name) => {
    const [own, other] = [planned.arguments[name], given[name]]
    const source = planned.sources[Pointer.of(name)]
    if (source?.tag === 'created' && typeof other === 'string') {
      const facts = Hints.facts(plan, source)
      return Created.unfounded(other, facts, plan.context.now).length === 0 && Answers.conveysAll(other, facts)
    }
    const otherwise = defaultOf(parameters, name)
    return J.equals(own ?? otherwise, other ?? otherwise)
  })
}

/** The sources of a call as it was made: a default that it writes out is one more, one that it leaves out is one less. */
const sourcesOf = (planned: Plan.PlannedCall, given: Json.JsonObject): Plan.PlannedCall['sources'] => ({
  ...Object.fromEntries(
    Object.entries(planned.sources).filter(([at]) => Object.hasOwn(given, Pointer.tokens(at)[0] ?? ''))
  ),
  ...Object.fromEntries(
    Object.keys(given).flatMap((name) =>
      Object.hasOwn(planned.arguments, name) ? [] : [[Pointer.of(name), { tag: 'default' as const }]]
    )
  )
})

const made = (
  { world }: Teacher.TeacherRequest,
  current: Acting,
  planned: Plan.PlannedCall,
  call: Exchange.ToolCall,
  step: number
): E.Either<string, Acting> => {
  const result = world.step({ function: call.name, arguments: call.arguments })(current.state)
  return E.isLeft(result)
    ? E.left(`${call.name} was refused: ${result.left.message}`)
    : E.right({
        ...current,
        left: current.left.filter((one) => one !== planned),
        made: [
          ...current.made,
          {
            planned: {
              ...planned,
              arguments: call.arguments,
              sources: sourcesOf(planned, call.arguments),
              output: result.right[0]
            },
            step
          }
        ],
        state: result.right[1]
      })
}

/** A read beside the reference, whose arguments come from the conversation like any other. */
const extra = (
  request: Teacher.TeacherRequest,
  begun: Acting,
  current: Acting,
  call: Exchange.ToolCall,
  step: number
): E.Either<string, Acting> => {
  const { plan, turn, world, query, stage } = request
  const signature = signatureOf(world, call.name)
  const wrong = `the call ${call.name}(${JSON.stringify(call.arguments)}) is none of the hints that are due now`
  const made_ = current.made.filter((one) => one.planned.extra === true).length
  if (signature?.effect !== 'read' || signature.grants.length > 0 || made_ >= spare || plan.attempts !== undefined)
    return E.left(wrong)
  const result = world.step({ function: call.name, arguments: call.arguments })(current.state)
  if (E.isLeft(result)) return E.left(wrong)
  const id = `x${turn + 1}_${made_ + 1}` as Path.CallId
  const earlier = plan.turns.slice(0, turn).flatMap(({ calls }, index) => calls.map((one) => ({ one, index })))
  const located = Locate.sources(id, call.arguments, signature.parameters, {
    turn,
    messages: [...(stage?.asked ?? []), query].map((text, index) => ({ turn: index, text })),
    // What the same message returns is not known yet.
    outputs: [...earlier, ...begun.made.map(({ planned }) => ({ one: planned, index: turn }))].flatMap(
      ({ one, index }) => (one.ok ? [{ call: one.call.id, turn: index, output: one.output }] : [])
    ),
    context: plan.context,
    shown: plan.shown
  })
  if (E.isLeft(located)) return E.left(wrong)
  const { sources, heard } = located.right
  const planned: Plan.PlannedCall = {
    call: { id, function: signature.name, origin: { _tag: 'Walked' }, intent: 'implied' },
    arguments: call.arguments,
    sources,
    output: result.right[0],
    ok: true,
    step,
    needs: [...new Set(Object.values(sources).flatMap(Plan.draws))],
    executor: plan.turns.flatMap((one) => one.calls)[0]?.executor ?? 'world',
    accept: {},
    extra: true
  }
  return E.right({
    ...current,
    made: [...current.made, { planned, step }],
    heard: [...current.heard, ...heard],
    state: result.right[1]
  })
}

/** The calls of the turn as it was carried out: in the order of the path, grouped as they were made where that order allows. */
export const carried = (turn: Plan.PlannedTurn | undefined, { made: all }: Acting): ReadonlyArray<Plan.PlannedCall> => {
  const order = new Map((turn?.calls ?? []).map((one, index) => [one.call.id, index] as const))
  const sorted = all.toSorted(
    (left, right) =>
      left.step - right.step || (order.get(left.planned.call.id) ?? 0) - (order.get(right.planned.call.id) ?? 0)
  )
  const kept = sorted.filter(({ planned }) => planned.extra !== true)
  const isInOrder = kept.every(({ planned }, index) => order.get(planned.call.id) === index)
  return isInOrder
    ? sorted.map(({ planned, step }) => ({ ...planned, step }))
    : kept
        .toSorted((left, right) => (order.get(left.planned.call.id) ?? 0) - (order.get(right.planned.call.id) ?? 0))
        .map(({ planned }) => planned)
}
