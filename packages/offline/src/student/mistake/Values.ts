/** Wrong values in a right call: of the wrong call or list item, swapped, made up, left out, or added. */
import { type Json, type Signature, Sources, type Trajectory } from '@magnet/core'
import * as Forged from '../Forged.js'
import * as Scenes from '../Scene.js'
import type { Slip } from '../Slip.js'
import * as Slips from '../Slip.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'

/** An argument that an earlier output supplies. */
interface Fed {
  readonly index: number
  readonly call: Trajectory.CallRecord
  readonly input: Signature.Parameter
  readonly value: Json.Json
  /** The calls that supply it, and the turn of the latest. */
  readonly suppliers: ReadonlyArray<string>
  readonly source: number
}

const fed = (decision: Decision): ReadonlyArray<Fed> =>
  Kind.calls(decision).flatMap((call, index) =>
    (decision.scene.vocabulary.functions.get(call.function)?.signature.inputs ?? []).flatMap((input) => {
      const value = call.arguments[input.name]
      const source = call.sources[`/${input.name}`]
      if (source === undefined || (typeof value !== 'string' && typeof value !== 'number') || source.tag === 'created')
        return []
      const suppliers = Sources.supplies(source).flatMap((one) => (one.tag === 'output' ? [String(one.call)] : []))
      const turns = suppliers.flatMap((id) => decision.scene.byId.get(id)?.turn ?? [])
      return turns.length === 0 ? [] : [{ index, call, input, value, suppliers, source: Math.max(...turns) }]
    })
  )

const slip = (decision: Decision, type: string, one: Fed, value: Json.Json, more: Json.JsonObject): Slip => ({
  ...Kind.site(decision),
  type,
  error: Kind.dependency(decision.turn, one.source),
  does: {
    calls: Kind.replaced(Kind.calls(decision), one.index, {
      arguments: Kind.set(one.call.arguments, one.input.name, value)
    })
  },
  next: decision.step + 1,
  at: Slips.argument(one.index, one.input.name),
  evidence: { right: one.value, wrong: value, ...more }
})

/** A value of the same meaning from another call, or another item of the same list. */
const other =
  (type: string, same: boolean) =>
  (decision: Decision): Slip | undefined => {
    const message = Scenes.messageAt(decision.turn, decision.step)
    const options = fed(decision).flatMap((one) =>
      Scenes.held(decision.scene, message, one.input.type)
        .filter(({ value, call }) => value !== one.value && one.suppliers.includes(call.id) === same)
        .map((held) => ({ one, held }))
    )
    const choice = decision.stream.some(options)
    return choice === undefined
      ? undefined
      : slip(decision, type, choice.one, choice.held.value, {
          from: { call: choice.held.call.id, pointer: choice.held.pointer }
        })
  }

const invents = (decision: Decision): Slip | undefined => {
  const { scene, turn, step, stream } = decision
  for (const one of stream.shuffle(fed(decision))) {
    const implementation = scene.vocabulary.functions.get(one.call.function)
    const made =
      one.input.voice === 'opaque' && typeof one.value === 'string'
        ? Forged.identifier(one.value, stream)
        : implementation === undefined
          ? undefined
          : Forged.likely(scene, Scenes.before(turn, step), implementation, one.input.name, one.value, stream)
    if (made !== undefined) return slip(decision, 'invents_value', one, made, {})
  }
  return undefined
}

const swaps = (decision: Decision): Slip | undefined => {
  const all = fed(decision)
  const options = all.flatMap((one) =>
    (decision.scene.vocabulary.functions.get(one.call.function)?.signature.inputs ?? []).flatMap((other_) => {
      const value = one.call.arguments[other_.name]
      return other_.name !== one.input.name &&
        typeof value === typeof one.value &&
        value !== undefined &&
        value !== one.value &&
        alike(one.input, other_)
        ? [{ one, other: other_, value }]
        : []
    })
  )
  const choice = decision.stream.some(options)
  if (choice === undefined) return undefined
  const { one, other: second, value } = choice
  const made = slip(decision, 'swaps_arguments', one, value, { with: second.name })
  return {
    ...made,
    does: {
      calls: Kind.replaced(Kind.calls(decision), one.index, {
        arguments: Kind.set(Kind.set(one.call.arguments, one.input.name, value), second.name, one.value)
      })
    }
  }
}

// What nobody would mistake for each other is left alone: a date for an account.
const alike = (left: Signature.Parameter, right: Signature.Parameter): boolean =>
  left.schema.enum === undefined &&
  right.schema.enum === undefined &&
  left.schema.format === right.schema.format &&
  left.schema['pattern'] === right.schema['pattern'] &&
  left.voice === right.voice

/** Leaves out what the user said, where the function can do without. */
const drops = (decision: Decision): Slip | undefined => {
  const options = optional(decision).filter(({ call, input }) => call.arguments[input.name] !== undefined)
  const choice = decision.stream.some(options)
  if (choice === undefined) return undefined
  const { call, index, input } = choice
  const { [input.name]: value, ...rest } = call.arguments
  return {
    ...Kind.site(decision),
    type: 'drops_argument',
    error: 'missed_function_or_parameters',
    does: { calls: Kind.replaced(Kind.calls(decision), index, { arguments: rest }) },
    next: decision.step + 1,
    at: Slips.argument(index, '').slice(0, -1),
    evidence: { parameter: input.name, right: value ?? null }
  }
}

/** Fills in what nobody asked for. */
const adds = (decision: Decision): Slip | undefined => {
  const { scene, turn, step, stream } = decision
  const options = optional(decision).filter(({ call, input }) => call.arguments[input.name] === undefined)
  for (const { call, index, input, implementation } of stream.shuffle(options)) {
    const known = Scenes.held(scene, Scenes.messageAt(turn, step), input.type)[0]?.value
    const value =
      known ?? Forged.likely(scene, Scenes.before(turn, step), implementation, input.name, input.schema.default, stream)
    if (value === undefined || value === null) continue
    return {
      ...Kind.site(decision),
      type: 'adds_argument',
      error: 'missed_function_or_parameters',
      does: {
        calls: Kind.replaced(Kind.calls(decision), index, { arguments: Kind.set(call.arguments, input.name, value) })
      },
      next: step + 1,
      at: Slips.argument(index, input.name),
      evidence: { parameter: input.name, wrong: value }
    }
  }
  return undefined
}

const optional = (decision: Decision) =>
  Kind.calls(decision).flatMap((call, index) => {
    const implementation = decision.scene.vocabulary.functions.get(call.function)
    return implementation === undefined
      ? []
      : implementation.signature.inputs
          .filter(({ required }) => !required)
          .map((input) => ({ call, index, input, implementation }))
  })

/** The kinds. */
export const kinds: ReadonlyArray<Kind.Kind> = [
  { type: 'value_of_wrong_call', direction: 'call_for_call', weight: 5, of: other('value_of_wrong_call', false) },
  { type: 'value_of_wrong_item', direction: 'call_for_call', weight: 5, of: other('value_of_wrong_item', true) },
  { type: 'invents_value', direction: 'call_for_call', weight: 4, of: invents },
  { type: 'swaps_arguments', direction: 'call_for_call', weight: 3, of: swaps },
  { type: 'drops_argument', direction: 'call_for_call', weight: 3, of: drops },
  { type: 'adds_argument', direction: 'call_for_call', weight: 1, of: adds }
]
