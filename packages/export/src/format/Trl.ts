/**
 * TRL. Its loss falls on the completion, and there on the assistant messages (`assistant_only_loss`); so a conversation is
 * cut into stretches between messages that must not be trained. Its preference trainers put loss on all that stands in
 * `chosen`, tool results too; so pairs of the scope decision go there, and longer ones, with `loss` on their messages, into
 * a set of their own.
 */
import * as Chat from '../Chat.js'
import * as Cut from '../Cut.js'
import * as Decision from '../Decision.js'
import * as Example from '../Example.js'
import * as Format from '../Format.js'

const messages = Chat.messages({ serialise: Chat.asObject, reasoning: 'reasoning_content' })
const marked = Chat.messages({
  serialise: Chat.asObject,
  reasoning: 'reasoning_content',
  loss: ({ loss }) => ({ loss })
})

/** The format. */
export const trl: Format.Format = {
  name: 'trl',
  sets: [
    { name: 'sft', about: 'prompt and completion, for SFTTrainer with assistant_only_loss=True' },
    { name: 'preference', about: 'pairs of the scope decision, for DPOTrainer' },
    { name: 'trajectory', about: 'pairs of longer scopes, with loss on each assistant message, for masked DPO' }
  ],
  ofRecord: Example.each((example) => Format.rows(Cut.parts(example).map((part) => row(example, part)))),
  ofPair: (pair) => {
    const isDecision = Decision.of(pair) !== undefined
    const write = isDecision ? messages : marked
    return Format.rows([
      {
        set: isDecision ? 'preference' : 'trajectory',
        value: {
          id: pair.id,
          ...(isDecision ? {} : { scope: pair.scope }),
          prompt: write(pair.prompt),
          chosen: write(pair.chosen),
          rejected: write(pair.rejected),
          tools: pair.tools
        }
      }
    ])
  },
  beside: Format.alone
}

const row = ({ tools }: Example.Example, { id, prompt, completion }: Cut.Part): Format.Row => ({
  set: 'sft',
  value: { id, prompt: messages(prompt), completion: messages(completion), tools }
})
