/** OpenAI's fine-tuning files. `weight` on an assistant message says whether it is trained; arguments are strings. */
import type { Trajectory } from '@magnet/core'
import * as Chat from '../Chat.js'
import * as Decision from '../Decision.js'
import * as Example from '../Example.js'
import * as Format from '../Format.js'

const weighted = Chat.messages({ serialise: Chat.asString, loss: ({ loss }) => ({ weight: loss }) })
const plain = Chat.messages({ serialise: Chat.asString })

// The API refuses members that it does not know, and results name their call only.
const nameless = (
  write: typeof plain
): ((messages: ReadonlyArray<Trajectory.Message>) => ReadonlyArray<Format.Fields>) => {
  return (messages) =>
    write(messages).map((message) => {
      const { name: _, ...rest } = message
      return rest
    })
}
const trained = nameless(weighted)
const said = nameless(plain)

/** The format. */
export const openai: Format.Format = {
  name: 'openai',
  sets: [
    { name: 'sft', about: 'conversations for supervised fine-tuning' },
    { name: 'preference', about: 'pairs of the scope decision, for direct preference optimisation' }
  ],
  ofRecord: Example.rows(({ messages, tools }) => ({
    messages: trained(messages),
    tools: Chat.plainTools(tools),
    parallel_tool_calls: true
  })),
  ofPair: Decision.rows(({ chosen, rejected }, { prompt, tools }) => ({
    input: { messages: said(prompt), tools: Chat.plainTools(tools), parallel_tool_calls: true },
    preferred_output: said([chosen]),
    non_preferred_output: said([rejected])
  })),
  beside: Format.alone
}
