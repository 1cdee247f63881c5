/**
 * What is wrong with the first message in which a student parts from a record: which of the paper's five errors it is, what
 * was done, where in the message, and what shows it. Read from the record's own sources: a wrong argument is the error of
 * whatever supplies the right one.
 *
 * Law: what is said depends on the record, the message, and nothing else.
 */
import type { Json, JsonObject } from '../json/Json.js'
import { equals } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as Sources from '../trajectory/Sources.js'
import type { AssistantMessage, Trajectory } from '../trajectory/Trajectory.js'
import type { World } from '../world/World.js'
import * as Asked from './Asked.js'
import * as Dependency from './Dependency.js'
import * as Likeness from './Likeness.js'
import type { Error } from './Pair.js'
import * as Said from './Said.js'

/** What is wrong. */
export interface Diagnosis {
  readonly error: Error
  readonly type: string
  /** In the message. */
  readonly at: Pointer.Pointer
  readonly evidence: JsonObject
}

/** A message that stands where the record has another one. */
export interface Parted {
  readonly turn: number
  /** The index of the message of the record. */
  readonly at: number
  readonly message: AssistantMessage
}

/** What is wrong with a message. */
export const of = (world: World, record: Trajectory, parted: Parted): Diagnosis => {
  const dossier = Dossier.of(record)
  const calls = (parted.message.tool_calls ?? []).map((call) => call.function)
  const due = record.messages[parted.at]
  const isDue = due?.role === 'assistant' && (due.tool_calls ?? []).length > 0
  if (calls.length === 0)
    return isDue ? Asked.of(world, dossier, parted) : Said.of(dossier, parted.turn, parted.message.content)
  const left = dossier.entries.filter(({ turn, message }) => turn === parted.turn && message >= parted.at)
  for (const [index, call] of calls.entries()) {
    if (isDue && left.some((entry) => entry.message === parted.at && Likeness.is(dossier, entry, call))) continue
    return (
      again(world, dossier, parted, index, call) ??
      (isDue ? instead(dossier, parted, left, index, call) : needless(dossier, parted, index, call))
    )
  }
  return partial(
    left.filter(({ message }) => message === parted.at),
    calls
  )
}

const name = (index: number): Pointer.Pointer => Pointer.of('tool_calls', index, 'function', 'name')
const argument = (index: number, parameter: string): Pointer.Pointer =>
  Pointer.of('tool_calls', index, 'function', 'arguments', parameter)

const changes = (world: World, called: string): boolean =>
  world.functions.some(({ signature }) => signature.name === called && signature.effect !== 'read')

/** A call that was made before. */
const again = (
  world: World,
  dossier: Dossier.Dossier,
  { turn, at }: Parted,
  index: number,
  call: Likeness.Called
): Diagnosis | undefined => {
  const before = dossier.entries.find(
    (entry) => entry.message < at && entry.call.ok && Likeness.is(dossier, entry, call)
  )
  return before === undefined
    ? undefined
    : {
        type: changes(world, call.name) ? 'repeats_write' : 'looks_up_again',
        error: before.turn < turn ? 'long_dependency' : 'short_dependency',
        at: name(index),
        evidence: { of: before.call.id, wrong: call.name }
      }
}

/** Another call than the one that is due. */
const instead = (
  dossier: Dossier.Dossier,
  parted: Parted,
  left: ReadonlyArray<Dossier.Entry>,
  index: number,
  call: Likeness.Called
): Diagnosis => {
  const due = left.filter(({ message }) => message === parted.at)
  const meant = due.find((entry) => entry.call.function === call.name)
  if (meant !== undefined) return misbound(dossier, parted, meant, index, call)
  const later = left.find((entry) => entry.call.function === call.name)
  const helper = due.find((entry) => entry.call.intent === 'implied')
  const right = (helper ?? due[0])?.call.function ?? ''
  const error = helper === undefined ? 'missed_function_or_parameters' : 'nested_missing'
  return later === undefined
    ? { type: 'wrong_function', error, at: name(index), evidence: { right, wrong: call.name } }
    : {
        type: helper === undefined ? 'skips_call' : 'skips_helper',
        error,
        at: name(index),
        evidence: { skipped: right, wrong: call.name }
      }
}

/** Some of the calls that are due, without the others. */
const partial = (due: ReadonlyArray<Dossier.Entry>, calls: ReadonlyArray<Likeness.Called>): Diagnosis => {
  const skipped = due.find(({ call }) => !calls.some((one) => one.name === call.function)) ?? due[0]
  const isHelper = skipped?.call.intent === 'implied'
  return {
    type: isHelper ? 'skips_helper' : 'skips_call',
    error: isHelper ? 'nested_missing' : 'missed_function_or_parameters',
    at: name(0),
    evidence: { skipped: skipped?.call.function ?? '' }
  }
}

/** The right function with another argument. */
const misbound = (
  dossier: Dossier.Dossier,
  { turn, at }: Parted,
  entry: Dossier.Entry,
  index: number,
  call: Likeness.Called
): Diagnosis => {
  const [first = ''] = Likeness.differences(dossier, entry, call.arguments)
  const [right, wrong] = [entry.call.arguments[first], call.arguments[first]]
  const supplies = Object.entries(entry.call.sources)
    .filter(([place]) => Pointer.tokens(place)[0] === first)
    .flatMap(([, source]) => Sources.supplies(source))
  const error = Dependency.of(dossier, turn, supplies)
  const suppliers = supplies.flatMap((one) => (one.tag === 'output' ? [String(one.call)] : []))
  const from = wrong === undefined ? undefined : holder(dossier, at, wrong, suppliers)
  const swapped = Object.entries(entry.call.arguments).find(
    ([other, value]) => other !== first && equals(value, wrong) && equals(call.arguments[other], right)
  )
  const evidence = { parameter: first, right: right ?? null, wrong: wrong ?? null }
  if (wrong === undefined) return { type: 'drops_argument', error, at: argument(index, '').slice(0, -1), evidence }
  if (right === undefined)
    return { type: 'adds_argument', error: 'missed_function_or_parameters', at: argument(index, first), evidence }
  if (swapped !== undefined)
    return { type: 'swaps_arguments', error, at: argument(index, first), evidence: { ...evidence, with: swapped[0] } }
  if (from !== undefined)
    return {
      type: suppliers.includes(from.call) ? 'value_of_wrong_item' : 'value_of_wrong_call',
      error,
      at: argument(index, first),
      evidence: { ...evidence, from: { ...from } }
    }
  return { type: 'invents_value', error, at: argument(index, first), evidence }
}

/** An earlier call whose output holds a value, where one does: of those that supply the right one first. */
const holder = (
  dossier: Dossier.Dossier,
  at: number,
  value: Json,
  suppliers: ReadonlyArray<string>
): { readonly call: string; readonly pointer: string } | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const made = dossier.entries.filter(({ message, call }) => message < at && call.ok)
  const ordered = [
    ...made.filter(({ call }) => suppliers.includes(call.id)),
    ...made.filter(({ call }) => !suppliers.includes(call.id)).toReversed()
  ]
  for (const entry of ordered) {
    const pointer = Pointer.locate(Dossier.output(dossier, entry), value)
    if (pointer !== undefined) return { call: entry.call.id, pointer }
  }
  return undefined
}

/** A call where words are due. */
const needless = (dossier: Dossier.Dossier, { turn }: Parted, index: number, call: Likeness.Called): Diagnosis => {
  const { kind, missing, act } = dossier.record.turns[turn] ?? {}
  const error = 'missed_function_or_parameters'
  const place = name(index)
  if (missing?.function === call.name) {
    const [parameter = ''] = missing.parameters
    return missing.tag === 'function'
      ? { type: 'calls_withheld', error, at: place, evidence: { withheld: missing.function } }
      : {
          type: 'invents_missing_value',
          error,
          at: call.arguments[parameter] === undefined ? place : argument(index, parameter),
          evidence: { parameter, wrong: call.arguments[parameter] ?? null }
        }
  }
  if (missing !== undefined)
    return { type: 'near_miss_function', error, at: place, evidence: { right: 'none', wrong: call.name } }
  if (act?.function === call.name)
    return {
      type: kind === 'refuse' ? 'breaks_rule' : 'acts_without_consent',
      error,
      at: place,
      evidence: { rule: act.policy }
    }
  return dossier.record.kind === 'irrelevance'
    ? { type: 'calls_unfit_function', error, at: place, evidence: { right: 'none', wrong: call.name } }
    : { type: 'acts_unasked', error, at: place, evidence: { right: 'none', wrong: call.name } }
}
