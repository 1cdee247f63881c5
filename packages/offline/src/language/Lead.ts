/** Words on what the assistant said last, before a message that follows on; and whether it follows on at all. */
import * as Manner from './Manner.js'
import * as Registers from './register/Registers.js'
import * as Talk from './Talk.js'
import type * as Text from './Text.js'

/** A word on what the assistant said last, now and then. */
export const text = (talk: Talk.Talk, history: ReadonlyArray<string>): Text.Text => {
  const { persona } = talk.occasion
  const given = talk.plan.turns[talk.turn - 1]?.missing !== undefined
  const all = given ? shrugs : Registers.of(persona.register).acknowledgements
  const framed = persona.lower ? all.map((words) => Manner.framed(persona, words)) : all
  const open = framed.filter((words) => !history.some((earlier) => earlier.startsWith(words)))
  const words = talk.stream.some(open)
  return words !== undefined && talk.stream.chance(given ? 0.8 : persona.warmth) ? [`${words} `] : []
}

/** Whether a message is about something else than the one before: another service, and nothing of before in it. */
export const turns = (talk: Talk.Talk): boolean => {
  const [first] = talk.asked
  const before = talk.earlier.findLast((planned) => planned.call.intent === 'asked')
  if (first === undefined || before === undefined) return false
  const [here, there] = [first, before].map((planned) => Talk.phrased(talk, planned)?.signature.category)
  return (
    here !== there && Object.values(first.sources).every((source) => source.tag === 'said' || source.tag === 'context')
  )
}

/** Words before a message that follows a refusal which nothing made good. */
const shrugs: ReadonlyArray<string> = [
  'OK, never mind.',
  'Alright, leave it then.',
  'Fair enough.',
  'Too bad. Let me move on.',
  "Never mind, I'll sort that out myself.",
  'OK, forget about that.',
  'No problem, skip that.',
  "That's fine, I'll come back to it.",
  'Pity.',
  'Then not.',
  "OK, I'll ask somebody else about that.",
  'Leave that one out, then.'
]
