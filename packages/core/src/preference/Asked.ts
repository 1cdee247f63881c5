/** Words where a call is due: a question whose answer is known, a refusal of what can be done, or an end half-way. */
import * as Pointer from '../json/Pointer.js'
import type * as Dossier from '../trajectory/Dossier.js'
import * as Sources from '../trajectory/Sources.js'
import type { World } from '../world/World.js'
import * as Dependency from './Dependency.js'
import type { Diagnosis, Parted } from './Diagnosis.js'

/** What is wrong with them. */
export const of = (world: World, dossier: Dossier.Dossier, { turn, at, message }: Parted): Diagnosis => {
  const own = dossier.entries.filter((entry) => entry.turn === turn)
  const left = own.filter((entry) => entry.message >= at)
  const text = message.content
  if (text.includes('?')) return question(world, dossier, turn, left, at, text)
  const done = own.filter((entry) => entry.message < at && entry.call.ok)
  const functions = left.map(({ call }) => call.function)
  const isRaw = left.every(({ call }) => call.intent === 'implied')
  if (done.some(({ call }) => call.intent === 'asked'))
    return {
      type: isRaw ? 'reports_raw_value' : 'stops_halfway',
      error: isRaw ? 'nested_missing' : 'missed_function_or_parameters',
      at: '/content',
      evidence: { left: functions }
    }
  return denial.test(text)
    ? {
        type: 'denies_listed_function',
        error: 'missed_function_or_parameters',
        at: '/content',
        evidence: { listed: functions[0] ?? '' }
      }
    : {
        type: 'answers_without_call',
        error: 'missed_function_or_parameters',
        at: '/content',
        evidence: { left: functions }
      }
}

const denial = /\b(?:can(?:no|['’])?t|unable|not able|no way|not possible|don['’]t have)\b/i

/** A question for what the conversation holds, or for what a hidden call would give. */
const question = (
  world: World,
  dossier: Dossier.Dossier,
  turn: number,
  left: ReadonlyArray<Dossier.Entry>,
  at: number,
  text: string
): Diagnosis => {
  const lower = text.toLowerCase()
  const due = new Set(left.filter(({ message }) => message === at).map(({ call }) => String(call.id)))
  for (const { call, message } of left)
    for (const [place, source] of Object.entries(call.sources)) {
      const [parameter = ''] = Pointer.tokens(place)
      if (!names(lower, parameter)) continue
      const supplies = Sources.supplies(source)
      const suppliers = supplies.flatMap((one) => (one.tag === 'output' ? [String(one.call)] : []))
      const type = isOpaque(world, call.function, parameter) ? 'asks_for_known_id' : 'asks_for_known_value'
      const helper = suppliers.find((id) => due.has(id))
      if (helper !== undefined)
        return {
          type,
          error: 'nested_missing',
          at: '/content',
          evidence: { asks: parameter, helper: dossier.byId.get(helper)?.call.function ?? '' }
        }
      if (message === at && supplies.length > 0)
        return {
          type,
          error: Dependency.of(dossier, turn, supplies),
          at: '/content',
          evidence: {
            asks: parameter,
            known: call.arguments[parameter] ?? null,
            ...(suppliers[0] === undefined ? {} : { from: suppliers[0] })
          }
        }
    }
  return {
    type: 'asks_needlessly',
    error: 'missed_function_or_parameters',
    at: '/content',
    evidence: { left: left.map(({ call }) => call.function) }
  }
}

/** Whether a question names a parameter as people do. */
const names = (question: string, parameter: string): boolean => {
  const words = parameter.toLowerCase().split('_')
  const bare = words.filter((word) => word !== 'id')
  return question.includes(words.join(' ')) || (bare.length > 0 && question.includes(bare.join(' ')))
}

const isOpaque = (world: World, called: string, parameter: string): boolean =>
  world.functions.some(
    ({ signature }) =>
      signature.name === called && signature.inputs.some(({ name, voice }) => name === parameter && voice === 'opaque')
  )
