/** The ShareGPT layout: `from` and `value`, calls as JSON in a message of their own, tools as JSON in a string. */
import type { Signature, Trajectory } from '@magnet/core'
import type { Fields } from './Format.js'
import * as Spaced from './text/Spaced.js'
import * as Thought from './text/Thought.js'
import * as Turns from './Turns.js'

/** The members `conversations`, `system` and `tools`; undefined where the sides do not take turns. */
export const fields = (
  messages: ReadonlyArray<Trajectory.Message>,
  tools: ReadonlyArray<Signature.Tool>
): Fields | undefined => {
  const turns = Turns.of(messages)
  if (!Turns.alternate(turns)) return undefined
  return {
    conversations: turns.turns.map(message),
    system: turns.system ?? '',
    tools: tools.length === 0 ? '' : Spaced.text(tools)
  }
}

/** What the assistant says, as one message. */
export const said = (assistant: Trajectory.AssistantMessage): Fields => {
  const calls = assistant.tool_calls ?? []
  return calls.length === 0
    ? { from: 'gpt', value: Thought.before(assistant, assistant.content) }
    : { from: 'function_call', value: Thought.before(assistant, Spaced.text(named(calls))) }
}

// One call is an object; several are a list.
const named = (calls: ReadonlyArray<Trajectory.ToolCall>): unknown => {
  const all = calls.map(({ function: { name, arguments: given } }) => ({ name, arguments: given }))
  return all.length === 1 ? all[0] : all
}

const message = (turn: Turns.Turn): Fields => {
  switch (turn._tag) {
    case 'User':
      return { from: 'human', value: turn.content }
    case 'Results':
      // Several results are one observation; LLaMA-Factory joins them so, and Qwen's template then has each in its tags.
      return {
        from: 'observation',
        value: turn.results.map(({ content }) => content).join('\n</tool_response>\n<tool_response>\n')
      }
    case 'Assistant':
      return said(turn.message)
  }
}
