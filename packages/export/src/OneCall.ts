/**
 * Conversations for templates that take one call a message, as that of Llama 3.1: a message with several calls becomes
 * several messages, each followed by its result. Calls of one message have no dependency on each other and commute, so
 * this is as true as the other; what is lost is that they were made at once.
 *
 * Laws: the calls and results of a conversation stay, in order; every message with calls has one; a conversation that has
 * one call a message stays as it is. Only of several calls at which a record ends, the first alone stays: the next would
 * come after a result that is not there.
 */
import type { Pair, Trajectory } from '@magnet/core'

type Messages = ReadonlyArray<Trajectory.Message>

interface Split {
  readonly messages: Messages
  /** The new place of each message, by its old one. */
  readonly places: ReadonlyArray<number>
}

const split = (messages: Messages): Split => {
  const made: Array<Trajectory.Message> = []
  const places: Array<number> = []
  for (let index = 0; index < messages.length; index += 1) {
    const message = messages[index]
    if (message === undefined) break
    places[index] = made.length
    const calls = message.role === 'assistant' ? (message.tool_calls ?? []) : []
    if (message.role !== 'assistant' || calls.length < 2) {
      made.push(message)
      continue
    }
    let end = index + 1
    while (messages[end]?.role === 'tool') end += 1
    const results = messages.slice(index + 1, end)
    for (const [position, call] of calls.entries()) {
      const { reasoning: _, ...rest } = message
      made.push({ ...(position === 0 ? message : { ...rest, content: '' }), tool_calls: [call] })
      for (const [offset, result] of results.entries())
        if (result.role === 'tool' && result.tool_call_id === call.id) {
          places[index + 1 + offset] = made.length
          made.push(result)
        }
    }
    index = end - 1
  }
  return { messages: made, places }
}

/** A record with one call a message. */
export const ofRecord = (record: Trajectory.Trajectory): Trajectory.Trajectory => {
  if (!record.messages.some(isParallel)) return record
  const { messages, places } = split(record.ends === undefined ? record.messages : shortened(record.messages))
  const at = (index: number): number => places[index] ?? index
  return {
    ...record,
    messages,
    toolsets: record.toolsets.map((set) => ({ ...set, from: at(set.from) })),
    turns: record.turns.map((turn) => ({ ...turn, user: at(turn.user) }))
  }
}

/** A pair with one call a message. */
export const ofPair = (pair: Pair.Pair): Pair.Pair => ({
  ...pair,
  prompt: split(pair.prompt).messages,
  chosen: split(pair.chosen).messages,
  rejected: split(pair.rejected).messages
})

const shortened = (messages: Messages): Messages => {
  const last = messages.at(-1)
  return last?.role === 'assistant' && last.tool_calls !== undefined
    ? [...messages.slice(0, -1), { ...last, tool_calls: last.tool_calls.slice(0, 1) }]
    : messages
}

const isParallel = (message: Trajectory.Message): boolean =>
  message.role === 'assistant' && (message.tool_calls ?? []).length > 1
