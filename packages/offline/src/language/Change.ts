/** Words before a message in which the user changes their mind about something that was done. */
import * as Talk from './Talk.js'
import type * as Text from './Text.js'

/** The words, where the message begins with what undoes or amends an act. */
export const lead = (talk: Talk.Talk, history: ReadonlyArray<string>): Text.Text | undefined => {
  const [first] = talk.asked
  if (first?.changes === undefined) return undefined
  const act = talk.earlier.find((planned) => planned.call.id === first.changes)
  const undoes = act !== undefined && Talk.phrased(talk, first)?.signature.undoes.includes(act.call.function) === true
  const fresh = (undoes ? undoing : amending).filter((words) => !history.some((earlier) => earlier.startsWith(words)))
  const words = talk.stream.some(fresh)
  return words === undefined ? undefined : [`${words} `]
}

const undoing: ReadonlyArray<string> = [
  "I've changed my mind.",
  'Actually, no.',
  'Change of plan.',
  'On second thought, no.',
  'Hmm, I think that was a mistake.',
  "Wait, I don't want that after all.",
  'Sorry, I have to take that back.',
  'Plans have changed.',
  'OK, forget what I said.',
  "I've thought better of it.",
  'Oh no, that was wrong.',
  "Turns out I won't need that."
]

const amending: ReadonlyArray<string> = [
  'Actually, something came up.',
  'Small change.',
  'Change of plan.',
  'Plans have changed.',
  "I've changed my mind a little.",
  'Hmm, on second thought.',
  "Sorry, that won't work after all.",
  'Wait, that needs to be different.',
  'I need to change something.',
  "That's not quite right for me any more."
]
