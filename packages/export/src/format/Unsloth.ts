/**
 * Unsloth. `train_on_responses_only` trains every answer of a conversation, or with `last_response_only` the last alone;
 * hence two sets.
 */
import * as Chat from '../Chat.js'
import * as Decision from '../Decision.js'
import * as Format from '../Format.js'
import * as Whole from '../Whole.js'

const messages = Chat.messages({ serialise: Chat.asObject, reasoning: 'reasoning_content' })

/** The format. */
export const unsloth: Format.Format = {
  name: 'unsloth',
  sets: [...Whole.sets, { name: 'preference', about: 'pairs of the scope decision, for DPOTrainer' }],
  ofRecord: Whole.both((conversation, { tools }, id) => ({ id, conversations: messages(conversation), tools })),
  ofPair: Decision.rows((_, { id, prompt, chosen, rejected, tools }) => ({
    id,
    prompt: messages(prompt),
    chosen: messages(chosen),
    rejected: messages(rejected),
    tools
  })),
  beside: Format.alone
}
