/**
 * Identifiers in explicit conversations: the assistant tells those that come up again, and the user pastes what the
 * assistant has told. Nobody pastes what no answer has shown.
 */
import { type Plan, Plan as Plans, Pointer, type Signature } from '@magnet/core'
import type * as Vocabulary from '../binding/Vocabulary.js'
import * as Nouns from './Nouns.js'
import * as Reference from './Reference.js'
import * as Talk from './Talk.js'
import type * as Text from './Text.js'

/** An identifier that the user pastes for a parameter, with or without what it is one of: "booking BK7M2Q". */
export const text = (
  talk: Talk.Talk,
  planned: Plan.PlannedCall,
  input: Signature.Parameter,
  source: Plan.Planned
): Text.Text | undefined => {
  const value = planned.arguments[input.name]
  if (!talk.plan.explicit || input.voice !== 'opaque' || typeof value !== 'string' || value === '') return undefined
  if (!isNear(talk, planned, source) || !talk.answers.some((answer) => holds(answer, value))) return undefined
  const mark: Text.Mark = { mention: Plans.pasted(planned.call.id, input.name), words: value }
  const noun = Reference.noun(talk, input.type)
  return noun === undefined || noun.includes(' of ') || talk.stream.chance(0.35) ? [mark] : [`${noun} `, mark]
}

/** Whether a value comes from an earlier turn of the same service: what comes from another one makes worlds meet. */
const isNear = (talk: Talk.Talk, planned: Plan.PlannedCall, source: Plan.Planned): boolean => {
  const from = source.tag === 'output' ? talk.calls.get(source.call) : undefined
  return (
    from !== undefined &&
    !talk.group.includes(from) &&
    Talk.phrased(talk, from)?.signature.category === Talk.phrased(talk, planned)?.signature.category
  )
}

const holds = (answer: string, value: string): boolean => {
  for (let at = answer.indexOf(value); at >= 0; at = answer.indexOf(value, at + 1))
    if (!word.test(answer[at - 1] ?? ' ') && !word.test(answer[at + value.length] ?? ' ')) return true
  return false
}

const word = /[\p{L}\p{N}_-]/u

/** An identifier that an answer tells because it comes up again. */
export interface Told {
  readonly pointer: Pointer.Pointer
  readonly value: string
  /** What it is one of. */
  readonly noun: string
}

/** The identifier in the output of a call that a later turn takes, if there is one that has a noun. */
export const told = (
  vocabulary: Vocabulary.Vocabulary,
  plan: Plan.Plan,
  turn: number,
  planned: Plan.PlannedCall
): Told | undefined => {
  for (const later of plan.turns.slice(turn + 1).flatMap((one) => one.calls))
    for (const at of Object.keys(later.sources)) {
      const source = later.sources[at]
      if (source?.tag !== 'output' || source.call !== planned.call.id) continue
      const inputs = vocabulary.functions.get(later.call.function)?.signature.inputs
      const input = inputs?.find((one) => Pointer.isOf(one.name, at))
      const value = Pointer.get(planned.output, source.pointer)
      const noun = input === undefined ? undefined : vocabulary.types.get(input.type)?.speech.nouns[0]
      if (input?.voice !== 'opaque' || typeof value !== 'string' || noun === undefined || Nouns.isNamed(noun)) continue
      return { pointer: source.pointer, value, noun }
    }
  return undefined
}

/** Sentences that tell it. */
export const sentences: readonly [string, ...ReadonlyArray<string>] = [
  'The {noun} ID is {id}.',
  'ID of the {noun}: {id}.',
  'Reference of the {noun}: {id}.',
  'For reference, the {noun}: {id}.',
  '({noun} {id})',
  'The {noun} goes by {id}.',
  'The ID for the {noun}: {id}.'
]
