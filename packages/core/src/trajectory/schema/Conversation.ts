/** Schemas of messages and tools, which records and pairs share. */
import type { JsonObject } from '../../json/Json.js'
import { anyOf, functionName, list, members, natural, object, oneOf, text } from './Shape.js'

const role = (name: string): JsonObject => ({ const: name })

const toolCall: JsonObject = members({
  id: text,
  type: { const: 'function' },
  function: members({ name: functionName, arguments: object })
})

/** A message of the assistant. */
export const assistant: JsonObject = members({
  role: role('assistant'),
  content: text,
  loss: oneOf(0, 1),
  'loss_reason?': oneOf('mistake', 'context'),
  'reasoning?': text,
  'tool_calls?': list(toolCall)
})

/** A tool result; in the sides of a pair it carries no loss. */
export const result: JsonObject = members({ role: role('tool'), tool_call_id: text, name: functionName, content: text })

/** Any message. */
export const message: JsonObject = anyOf(members({ role: oneOf('system', 'user'), content: text }), assistant, result)

/** A tool as a model sees it. */
export const tool: JsonObject = members({
  type: { const: 'function' },
  function: members({ name: functionName, description: text, parameters: object, 'response?': object })
})

/** What the replies of models took, of a record or of a failed attempt. */
export const uses: JsonObject = list(
  members({ role: text, model: text, replies: natural, input: natural, output: natural })
)
