/**
 * What goes wrong in a conversation in which nothing is to be called: something is called all the same that only looks right;
 * the assistant says that it cannot do what it can, or asks for what it has been told.
 */
import { Resemblance } from '@magnet/core'
import * as Unfit from '../../language/Unfit.js'
import * as Scenes from '../Scene.js'
import type { Slip } from '../Slip.js'
import * as Slips from '../Slip.js'
import * as Words from '../Words.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'
import { bound, typed } from './Likeness.js'

/** How many of the functions that are most like the one that is needed are tried. */
const few = 4

/** Calls the listed function that is most like the one that is lacking, with what the user said. */
const callsAlike = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  const { missing } = turn.record
  const needed = scene.vocabulary.functions.get(missing?.function ?? '')
  if (missing?.tag !== 'function' || needed === undefined || turn.steps.length > 0) return undefined
  const given = missing.arguments ?? {}
  const types = typed(scene, { function: missing.function, arguments: given })
  const options = Scenes.listed(scene, turn)
    .map((one) => ({ one, like: Resemblance.of(one.signature, needed.signature) }))
    .toSorted((left, right) => right.like - left.like)
    .slice(0, few)
  for (const { one } of stream.shuffle(options)) {
    const args = bound(decision, one, given, types)
    if (args === undefined) continue
    return {
      ...Kind.site(decision),
      type: 'calls_unfit_function',
      error: 'missed_function_or_parameters',
      does: { calls: [{ function: one.signature.name, arguments: args }] },
      next: decision.step,
      at: Slips.name(0),
      evidence: { right: 'none', wrong: one.signature.name }
    }
  }
  return undefined
}

/** Says that it cannot do what it only lacks a value for. */
const deniesListed = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  const { missing } = turn.record
  if (missing?.tag !== 'parameters' || turn.steps.length > 0) return undefined
  const lack = stream.some(scene.vocabulary.functions.get(missing.function)?.phrases.lack ?? [])
  return lack === undefined
    ? undefined
    : Slips.says(
        Kind.site(decision),
        'denies_listed_function',
        'missed_function_or_parameters',
        Unfit.refused(lack, stream),
        { denies: missing.function, lacks: [...missing.parameters] }
      )
}

const questions: readonly [string, ...ReadonlyArray<string>] = [
  'answer that',
  'tell you that',
  'help with this kind of question',
  'say anything about that',
  'talk about this',
  'look that up'
]

/** Says that it cannot answer what needs no tool. */
const deniesAnswer = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  // Who says thanks asks for no answer.
  const asks = scene.record.messages[turn.record.user]?.content.includes('?') === true
  return scene.record.irrelevance === 'no_tool' && asks
    ? Slips.says(
        Kind.site(decision),
        'denies_answer',
        'missed_function_or_parameters',
        Unfit.refused(stream.pick(questions), stream),
        { denies: 'words', right: turn.text }
      )
    : undefined
}

/** Asks for something that the user has said, as if it could do then what it cannot. */
const asksKnown = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  const { missing, user } = turn.record
  if (missing === undefined || turn.steps.length > 0) return undefined
  const text = scene.record.messages[user]?.content ?? ''
  const wants = scene.vocabulary.functions.get(missing.function)?.phrases.wants ?? {}
  const options = Object.entries(missing.arguments ?? {}).filter(
    ([key, value]) =>
      Object.hasOwn(wants, key) &&
      (typeof value === 'string' || typeof value === 'number') &&
      text.includes(String(value))
  )
  const [name, value] = stream.some(options) ?? []
  if (name === undefined || value === undefined) return undefined
  const says = Words.of(scene, turn, [], { tag: 'lacks', function: missing.function, parameters: [name] }, stream)
  return says === undefined
    ? undefined
    : Slips.says(
        Kind.site(decision),
        missing.tag === 'parameters' ? 'asks_for_other_value' : 'asks_for_known_value',
        'missed_function_or_parameters',
        says,
        { asks: name, known: value }
      )
}

/** The kinds, of irrelevance records alone. */
export const kinds: ReadonlyArray<Kind.Kind> = [
  { type: 'calls_unfit_function', direction: 'call_for_text', weight: 60, of: callsAlike },
  { type: 'denies_listed_function', direction: 'text_for_text', weight: 12, of: deniesListed },
  { type: 'denies_answer', direction: 'text_for_text', weight: 12, of: deniesAnswer },
  { type: 'asks_for_known_value', direction: 'text_for_text', weight: 12, of: asksKnown }
]
