/** Plain JSON Lines: everything that an example holds, for tools of one's own. */
import * as Chat from '../Chat.js'
import * as Example from '../Example.js'
import * as Format from '../Format.js'

const style: Chat.Style = {
  serialise: Chat.asObject,
  reasoning: 'reasoning',
  loss: ({ loss, loss_reason: reason }) => ({ loss, ...(reason === undefined ? {} : { loss_reason: reason }) })
}
const messages = Chat.messages(style)

/** The format. */
export const jsonl: Format.Format = {
  name: 'jsonl',
  sets: [
    { name: 'sft', about: 'conversations, with loss on each assistant message' },
    { name: 'preference', about: 'pairs of every scope' }
  ],
  ofRecord: Example.rows(({ id, record, epoch, messages: all, tools }) => ({
    id,
    record: record.id,
    family: record.family,
    kind: record.kind,
    language: record.language,
    epoch,
    tools,
    messages: messages(all)
  })),
  ofPair: (pair) =>
    Format.rows([
      {
        set: 'preference',
        value: {
          id: pair.id,
          family: pair.family,
          scope: pair.scope,
          mistake: pair.mistake,
          tools: pair.tools,
          prompt: messages(pair.prompt),
          chosen: messages(pair.chosen),
          rejected: messages(pair.rejected)
        }
      }
    ]),
  beside: Format.alone
}
