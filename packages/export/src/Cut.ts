/**
 * Cuts of a conversation, for trainers that cannot be told of each message whether to train it.
 *
 * Laws: the stretches train every message with loss exactly once, and no other; so do the whole cut (in which every
 * assistant message is trained) and the last cuts (of which only the last message is) together.
 */
import type { Trajectory } from '@magnet/core'
import * as Example from './Example.js'

type Messages = ReadonlyArray<Trajectory.Message>

/** A prompt, and what is to be learnt after it: from one assistant message to another, all of them trained. */
export interface Stretch {
  readonly prompt: Messages
  readonly completion: Messages
}

/** The longest stretches between messages that are not trained, for trainers with a prompt and a completion. */
export const stretches = (messages: Messages): ReadonlyArray<Stretch> => {
  const found: Array<{ readonly from: number; to: number }> = []
  let open = false
  for (const [index, message] of messages.entries()) {
    if (message.role !== 'assistant') continue
    const last = found.at(-1)
    if (!Example.isTrained(message)) open = false
    else if (open && last !== undefined) last.to = index + 1
    else {
      found.push({ from: index, to: index + 1 })
      open = true
    }
  }
  return found.map(({ from, to }) => ({ prompt: messages.slice(0, from), completion: messages.slice(from, to) }))
}

/** A stretch of an example, with an id of its own. */
export interface Part extends Stretch {
  readonly id: string
}

/** The stretches of an example. */
export const parts = ({ id, messages }: Example.Example): ReadonlyArray<Part> =>
  stretches(messages).map((stretch, index, { length }) => ({ ...stretch, id: length === 1 ? id : `${id}.p${index}` }))

/** What a trainer that trains every assistant message may see, and what one needs that trains the last alone. */
export interface Cuts {
  /** Up to the last message before one that is not trained; nothing where the first is not. */
  readonly whole: Messages | undefined
  /** One for each trained message behind that, ending with it. */
  readonly last: ReadonlyArray<Messages>
}

/** The cuts of a conversation. */
export const of = (messages: Messages): Cuts => {
  const barrier = messages.findIndex((message) => message.role === 'assistant' && message.loss === 0)
  const reach = barrier < 0 ? messages.length : barrier
  const end = messages.slice(0, reach).findLastIndex(Example.isTrained) + 1
  return {
    whole: end === 0 ? undefined : messages.slice(0, end),
    last: messages.flatMap((message, index) =>
      index > reach && Example.isTrained(message) ? [messages.slice(0, index + 1)] : []
    )
  }
}
