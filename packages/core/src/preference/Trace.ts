/**
 * Traces of a hint in what a model said and did under it: words that nobody uses who was told nothing, and values in the
 * shape of a reference. What the user or a tool said before may be said again.
 */
import { hinted } from '../check/Reasoning.js'
import type { Message } from '../trajectory/Trajectory.js'

/** The messages that show one, by index, each with what shows it. */
export const of = (
  before: ReadonlyArray<Message>,
  side: ReadonlyArray<Message>
): ReadonlyArray<readonly [number, string]> => {
  let said = before.map(({ content }) => content.toLowerCase()).join('\n')
  const found: Array<readonly [number, string]> = []
  for (const [index, message] of side.entries()) {
    const trace = message.role === 'assistant' ? hinted(written(message), said) : undefined
    if (trace !== undefined) found.push([index, trace])
    if (message.role !== 'assistant') said += `\n${message.content.toLowerCase()}`
  }
  return found
}

const written = (message: Extract<Message, { readonly role: 'assistant' }>): string =>
  [
    message.content,
    message.reasoning ?? '',
    ...(message.tool_calls ?? []).map((call) => JSON.stringify(call.function.arguments))
  ].join('\n')
