/** Schemas of messages and tools, which records and pairs share. */
import type { JsonObject } from '../../json/Json.js'
import { anyOf, functionName, list, members, natural, object, oneOf, record, text } from './Shape.js'

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

const saying = (description: string, schema: JsonObject): JsonObject => ({ description, ...schema })

/** The names of a record or a pair, and what the pool calls the same things. */
export const alias: JsonObject = saying(
  'Names that are not those of the pool. Keys are names as they stand here, values are names of the pool. Parameters are addressed by JSON pointers into the arguments, in which * is any index of a list.',
  members({
    functions: saying('Every listed function: its name in the pool.', record(functionName)),
    parameters: saying(
      'By function, every parameter: the last token of its pointer in the pool.',
      record(record(text))
    ),
    values: saying(
      'By function and parameter, every value of an enumeration that is written otherwise.',
      record(record(record(text)))
    ),
    descriptions: saying(
      'By function, descriptions of the pool in place of which another or none stands: of a parameter by its pointer, of the function itself by the empty one.',
      record(record(text))
    )
  })
)
