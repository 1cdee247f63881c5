/**
 * Axolotl. `training` on an assistant message says whether it is trained. Its preference strategies keep role and content
 * of a message only, so calls and tools of pairs are text there.
 */
import type { Trajectory } from '@magnet/core'
import * as Chat from '../Chat.js'
import * as Decision from '../Decision.js'
import * as Example from '../Example.js'
import * as Format from '../Format.js'
import * as Said from '../Said.js'
import * as Tagged from '../text/Tagged.js'

const messages = Chat.messages({
  serialise: Chat.asObject,
  reasoning: 'reasoning_content',
  loss: ({ loss }) => ({ training: loss === 1 })
})

/** The format. */
export const axolotl: Format.Format = {
  name: 'axolotl',
  sets: [
    { name: 'sft', about: 'conversations, with training on each assistant message' },
    { name: 'preference', about: 'pairs of the scope decision, calls and tools as text' }
  ],
  ofRecord: Example.rows(({ id, messages: all, tools }) => ({ id, messages: messages(all), tools })),
  ofPair: Decision.rows(({ chosen, rejected }, { id, prompt, tools }) => ({
    id,
    messages: Said.tagged(prompt, tools),
    chosen: side(chosen),
    rejected: side(rejected)
  })),
  beside: Format.alone
}

const side = (message: Trajectory.AssistantMessage): Said.Message => ({
  role: 'assistant',
  content: Tagged.said(message)
})
