/** The schema of a line of `preference.jsonl`. */
import type { JsonObject } from '../../json/Json.js'
import { assistant, message, result, tool } from './Conversation.js'
import { anyOf, file, list, members, natural, object, oneOf, pointer, text } from './Shape.js'

const user: JsonObject = members({ role: { const: 'user' }, content: text })
const side: JsonObject = { ...list(anyOf(assistant, result, user)), minItems: 1 }

/** The schema. */
export const schema: JsonObject = file(
  'preference.jsonl',
  'One line: one preference pair. Both sides follow the same prompt.',
  members({
    id: text,
    family: text,
    trajectory: text,
    turn: natural,
    scope: oneOf('decision', 'turn', 'conversation'),
    tools: list(tool),
    prompt: list(message),
    chosen: side,
    rejected: side,
    mistake: members({
      error: oneOf(
        'nested_missing',
        'short_dependency',
        'long_dependency',
        'wrong_summary',
        'missed_function_or_parameters'
      ),
      type: text,
      direction: oneOf('call_for_text', 'text_for_call', 'call_for_call', 'text_for_text'),
      'place?': pointer,
      'evidence?': object
    }),
    wrong: members({ level: oneOf('action', 'turn'), by: oneOf('state', 'outputs', 'withheld', 'facts', 'judge') }),
    source: oneOf('corruption', 'student'),
    'tried?': list(members({ type: text, reason: oneOf('right', 'unplayable', 'unworded', 'unshown') }))
  })
)
