/** Calls as text in brackets, `[f(a=1), g(b='x')]`: the prompting mode of the Berkeley Function-Calling Leaderboard. */
import type { Json, Signature, Trajectory } from '@magnet/core'
import * as Thought from './Thought.js'

/** What an assistant message says: its calls, or its words. */
export const said = (message: Trajectory.AssistantMessage): string => {
  const calls = message.tool_calls ?? []
  return Thought.before(message, calls.length === 0 ? message.content : `[${calls.map(call).join(', ')}]`)
}

const call = ({ function: { name, arguments: given } }: Trajectory.ToolCall): string =>
  `${name}(${Object.entries(given)
    .map(([key, value]) => `${key}=${literal(value)}`)
    .join(', ')})`

/** Whether every call of messages can be written: its parameters are names to Python, and not words of its own. */
export const isWritable = (messages: ReadonlyArray<Trajectory.Message>): boolean =>
  messages.every(
    (message) =>
      message.role !== 'assistant' ||
      (message.tool_calls ?? []).every(({ function: { name, arguments: given } }) =>
        [...name.split('.'), ...Object.keys(given)].every((word) => identifier.test(word) && !reserved.has(word))
      )
  )

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u
// Python 3.14's `keyword.kwlist`.
const reserved = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' '
  )
)

/** A value as Python writes it. */
const literal = (value: Json.Json): string => {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return JSON.stringify(value)
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${quoted(key)}: ${literal(inner)}`)
    .join(', ')}}`
}

// JSON's escapes are Python's as well, but for a quotation mark, where Python takes the other kind.
const quoted = (text: string): string => {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  return text.includes("'") && !text.includes('"') ? `"${inner}"` : `'${inner.replaceAll("'", "\\'")}'`
}

/** The results of the calls of one message, each under the call that it answers. */
export const results = (messages: ReadonlyArray<Answered>): string =>
  literal(messages.map(({ call: made, content }) => ({ role: 'tool', name: call(made), content })))

/** A call and its result. */
export interface Answered {
  readonly call: Trajectory.ToolCall
  readonly content: string
}

/** The system message of the leaderboard's prompting mode, to the letter, with what the record's own says behind it. */
export const system = (own: string | undefined, tools: ReadonlyArray<Signature.Tool>): string =>
  `You are an expert in composing functions.You are given a question and a set of possible functions. Based on the question, you will need to make one or more function/tool calls to achieve the purpose. If none of the functions can be used, point it out. If the given question lacks the parameters required by the function, also point it out.

You should only return the function calls in your response.

If you decide to invoke any of the function(s), you MUST put it in the format of [func_name1(params_name1=params_value1, params_name2=params_value2...), func_name2(params)].  You SHOULD NOT include any other text in the response.

At each turn, you should try your best to complete the tasks requested by the user within the current turn. Continue to output functions to call until you have fulfilled the user's request to the best of your ability. Once you have no more functions to call, the system will consider the current turn complete and proceed to the next turn or task.

Here is a list of functions in json format that you can invoke.
${JSON.stringify(
  tools.map((tool) => tool.function),
  undefined,
  4
)}
${own === undefined ? '' : `\n\n${own}`}`
