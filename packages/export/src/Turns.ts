/** A conversation as formats with two sides have it: what is said or returned to the assistant, and what it answers. */
import type { Trajectory } from '@magnet/core'
import type { Answered } from './text/Bracketed.js'

/** One thing after the other; the results of the calls of one message are one. */
export type Turn =
  | { readonly _tag: 'User'; readonly content: string }
  | {
      readonly _tag: 'Results'
      readonly results: ReadonlyArray<Trajectory.ToolMessage>
      readonly answered: ReadonlyArray<Answered>
    }
  | { readonly _tag: 'Assistant'; readonly message: Trajectory.AssistantMessage }

/** A conversation; the system message stands apart. */
export interface Turns {
  readonly system: string | undefined
  readonly turns: ReadonlyArray<Turn>
}

/** The turns of messages. */
export const of = (messages: ReadonlyArray<Trajectory.Message>): Turns => {
  const [first] = messages
  const turns: Array<Turn> = []
  const calls = new Map<string, Trajectory.ToolCall>()
  for (const message of messages) {
    if (message.role === 'user') turns.push({ _tag: 'User', content: message.content })
    else if (message.role === 'assistant') {
      for (const call of message.tool_calls ?? []) calls.set(call.id, call)
      turns.push({ _tag: 'Assistant', message })
    } else if (message.role === 'tool') {
      const call = calls.get(message.tool_call_id) ?? unknown(message)
      const before = turns.at(-1)
      const held = before?._tag === 'Results' ? before : { results: [], answered: [] }
      if (before?._tag === 'Results') turns.pop()
      turns.push({
        _tag: 'Results',
        results: [...held.results, message],
        answered: [...held.answered, { call, content: message.content }]
      })
    }
  }
  return { system: first?.role === 'system' ? first.content : undefined, turns }
}

/** Whether the sides take turns, the user's first. */
export const alternate = ({ turns }: Turns): boolean =>
  turns.every((turn, index) => (turn._tag === 'Assistant') === (index % 2 === 1))

const unknown = ({ tool_call_id: id, name }: Trajectory.ToolMessage): Trajectory.ToolCall => ({
  id,
  type: 'function',
  function: { name, arguments: {} }
})
