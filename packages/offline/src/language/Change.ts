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

// What amends an act may take nothing of it back: a thing is wrapped, a loan goes on for longer.
const amending: ReadonlyArray<string> = [
  'Actually, something came up.',
  'Small change.',
  'One more thing about that.',
  'Plans have changed a little.',
  "I've been thinking about it again.",
  'Hmm, on second thought.',
  "Wait, I'd like one thing to be different.",
  'I need to change something.',
  "There's something I forgot to say.",
  'I have to come back to that.'
]
