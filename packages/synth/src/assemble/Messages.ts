/** The messages of a conversation, written turn by turn, with the places that records refer to. */
import { type Path, type Plan, Plan as Plans, Serial, type Trajectory } from '@magnet/core'
import type { Query, Worded as Words } from '../port/BackTranslator.js'
import type { Reply } from '../port/Teacher.js'
import type { Spoken } from './Sources.js'

/** A turn in words. */
export interface Worded {
  readonly query: Query
  /** Absent where the conversation ends at the calls of the turn, and nothing is to be thought before them. */
  readonly reply?: Reply
}

/** The written conversation. */
export interface Written {
  readonly messages: ReadonlyArray<Trajectory.Message>
  /** The index of the user message of each turn. */
  readonly users: ReadonlyArray<number>
  /** The id of the tool call of each call. */
  readonly toolCalls: ReadonlyMap<Path.CallId, string>
  readonly spoken: Spoken
}

/** What was thought before each message of a turn: nothing of its calls, where these were grouped otherwise. */
const thoughts =
  (steps: number, reasoning: ReadonlyArray<string> = []) =>
  (index: number): Thought => {
    const own = index === steps ? reasoning.at(-1) : reasoning.length === steps + 1 ? reasoning[index] : undefined
    return own === undefined || own === '' ? none : { reasoning: own }
  }

interface Thought {
  readonly reasoning?: string
}

const none: Thought = {}

/** Writes a plan whose turns have words. What `ends` has neither the results of its last calls nor an answer. */
export const write = (
  plan: Plan.Plan,
  system: string | undefined,
  worded: ReadonlyArray<Worded>,
  ends = false
): Written => {
  const messages: Array<Trajectory.Message> = system === undefined ? [] : [{ role: 'system', content: system }]
  const users: Array<number> = []
  const toolCalls = new Map<Path.CallId, string>()
  const spoken = new Map<Plan.MentionId, Words & { readonly message: number }>()
  for (const [turn, { query, reply }] of worded.entries()) {
    const message = messages.length
    users.push(message)
    messages.push({ role: 'user', content: query.text })
    for (const [mention, words] of query.words) spoken.set(mention, { ...words, message })
    const steps = Plans.steps(plan.turns[turn]?.calls ?? [])
    const thought = thoughts(steps.length, reply?.reasoning)
    for (const [index, step] of steps.entries()) {
      const calls = step.map((call): Trajectory.ToolCall => {
        const id = `call_${toolCalls.size + 1}`
        toolCalls.set(call.call.id, id)
        return { id, type: 'function', function: { name: call.call.function, arguments: call.arguments } }
      })
      messages.push(
        step.some((call) => call.failure?.cause === 'mistake')
          ? { role: 'assistant', content: '', ...thought(index), loss: 0, loss_reason: 'mistake', tool_calls: calls }
          : { role: 'assistant', content: '', ...thought(index), loss: 1, tool_calls: calls }
      )
      if (ends && turn === worded.length - 1 && index === steps.length - 1) continue
      for (const call of step)
        messages.push({
          role: 'tool',
          tool_call_id: toolCalls.get(call.call.id) ?? '',
          name: call.call.function,
          content: Serial.text(call.output)
        })
    }
    if (ends && turn === worded.length - 1) continue
    messages.push({ role: 'assistant', content: reply?.text ?? '', ...thought(steps.length), loss: 1 })
  }
  return { messages, users, toolCalls, spoken }
}
