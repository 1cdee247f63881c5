/** The schema of a line of `preference.jsonl`. */
import type { JsonObject } from '../../json/Json.js'
import { alias, assistant, message, result, tool, uses } from './Conversation.js'
import { directions, errors, refusals, scopes } from '../../preference/Pair.js'
import { anyOf, file, list, members, natural, object, oneOf, pointer, text } from './Shape.js'

const user: JsonObject = members({ role: { const: 'user' }, content: text })
const side: JsonObject = { ...list(anyOf(assistant, result, user)), minItems: 1 }

const trial: { readonly [name: string]: JsonObject } = {
  'tried?': list(members({ type: text, reason: oneOf(...refusals) })),
  'sampled?': members({ turns: natural, same: natural, extra: natural }),
  'models?': uses
}

/** The schema. */
export const schema: JsonObject = file(
  'preference.jsonl',
  'One line: one preference pair. Both sides follow the same prompt.',
  members({
    id: text,
    family: text,
    trajectory: text,
    turn: natural,
    scope: oneOf(...scopes),
    tools: list(tool),
    prompt: list(message),
    chosen: side,
    rejected: side,
    mistake: members({
      error: oneOf(...errors),
      type: text,
      direction: oneOf(...directions),
      'place?': pointer,
      'evidence?': object
    }),
    wrong: members({ level: oneOf('action', 'turn'), by: oneOf('state', 'outputs', 'withheld', 'facts', 'judge') }),
    source: oneOf('corruption', 'student'),
    'alias?': alias,
    ...trial
  })
)

/** The schema of a line of `unpaired.jsonl`. */
export const unpaired: JsonObject = file(
  'unpaired.jsonl',
  'One line: one slot of a pair in whose record no mistake was found.',
  members({ slot: natural, trajectory: text, direction: oneOf(...directions), ...trial })
)
