/**
 * Calls as text in tags: `<tool_call>` around each call, `<tool_response>` around each result, as Hermes 2 Pro introduced
 * them and Qwen 2.5 took them over. The system message says so, in the words of the one or the other.
 */
import type { Signature, Trajectory } from '@magnet/core'
import * as Spaced from './Spaced.js'
import * as Thought from './Thought.js'

/** What an assistant message says, its calls included. */
export const said = (message: Trajectory.AssistantMessage): string => {
  const calls = (message.tool_calls ?? []).map(
    ({ function: { name, arguments: given } }) =>
      `<tool_call>\n${Spaced.text({ name, arguments: given })}\n</tool_call>`
  )
  return Thought.before(message, [...(message.content === '' ? [] : [message.content]), ...calls].join('\n'))
}

/** A result. */
export const response = ({ content }: Trajectory.ToolMessage): string => `<tool_response>\n${content}\n</tool_response>`

/** A result that names its function, as Hermes 2 Pro was trained on. */
export const namedResponse = ({ name, content }: Trajectory.ToolMessage): string =>
  `<tool_response>\n{"name": ${JSON.stringify(name)}, "content": ${content === '' ? '""' : content}}\n</tool_response>`

/** The system message of Qwen 2.5, behind what the record's own says. */
export const qwen = (system: string | undefined, tools: ReadonlyArray<Signature.Tool>): string => {
  const first = system ?? 'You are a helpful assistant.'
  return tools.length === 0
    ? first
    : `${first}

# Tools

You may call one or more functions to assist with the user query.

You are provided with function signatures within <tools></tools> XML tags:
<tools>
${tools.map(Spaced.text).join('\n')}
</tools>

For each function call, return a json object with function name and arguments within <tool_call></tool_call> XML tags:
<tool_call>
{"name": <function-name>, "arguments": <args-json-object>}
</tool_call>`
}

/** The system message of Hermes 2 Pro, in front of what the record's own says. */
export const hermes = (system: string | undefined, tools: ReadonlyArray<Signature.Tool>): string =>
  [
    `You are a function calling AI model. You are provided with function signatures within <tools></tools> XML tags. You may call one or more functions to assist with the user query. Don't make assumptions about what values to plug into functions. Here are the available tools: <tools> ${tools.map(Spaced.text).join('\n')} </tools>Use the following pydantic model json schema for each tool call you will make: {"properties": {"name": {"title": "Name", "type": "string"}, "arguments": {"title": "Arguments", "type": "object"}}, "required": ["name", "arguments"], "title": "FunctionCall", "type": "object"}}
For each function call return a json object with function name and arguments within <tool_call></tool_call> XML tags as follows:
<tool_call>
{"name": <function-name>, "arguments": <args-dict>}
</tool_call>`,
    ...(system === undefined ? [] : [system])
  ].join('\n\n')
