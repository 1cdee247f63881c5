/**
 * ms-swift. Calls are messages of the role `tool_call`, one a call; `loss` on them and on the assistant's messages says
 * what is trained. The sides of a pair are whole conversations.
 */
import type { Trajectory } from '@magnet/core'
import * as Example from '../Example.js'
import * as Format from '../Format.js'
import * as Spaced from '../text/Spaced.js'
import * as Thought from '../text/Thought.js'

/** The format. */
export const msSwift: Format.Format = {
  name: 'ms-swift',
  sets: [
    { name: 'sft', about: 'conversations, with loss on each message of the assistant' },
    { name: 'preference', about: 'pairs of every scope, with loss on each message of the assistant' }
  ],
  ofRecord: Example.rows(({ id, messages: all, tools }) => ({
    id,
    tools: Spaced.text(tools),
    messages: messages(all)
  })),
  ofPair: ({ id, tools, prompt, chosen, rejected }) => {
    const before = messages(prompt.map(untrained))
    return Format.rows([
      {
        set: 'preference',
        value: {
          id,
          tools: Spaced.text(tools),
          messages: [...before, ...messages(Example.learnt(chosen))],
          rejected_messages: [...before, ...messages(Example.learnt(rejected))]
        }
      }
    ])
  },
  beside: Format.alone
}

const untrained = (message: Trajectory.Message): Trajectory.Message =>
  message.role === 'assistant' ? { ...message, loss: 0 } : message

const messages = (all: ReadonlyArray<Trajectory.Message>): ReadonlyArray<Format.Fields> => all.flatMap(message)

const message = (message: Trajectory.Message): ReadonlyArray<Format.Fields> => {
  switch (message.role) {
    case 'system':
    case 'user':
      return [{ role: message.role, content: message.content }]
    case 'tool':
      return [{ role: 'tool_response', content: message.content }]
    case 'assistant': {
      const loss = message.loss === 1
      const calls = message.tool_calls ?? []
      const words = Thought.before(message, message.content)
      return [
        ...(words === '' && calls.length > 0 ? [] : [{ role: 'assistant', content: words, loss }]),
        ...calls.map(({ function: { name, arguments: given } }) => ({
          role: 'tool_call',
          content: Spaced.text({ name, arguments: given }),
          loss
        }))
      ]
    }
  }
}
