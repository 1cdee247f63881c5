/**
 * The conversation is whole: only the first message may be a system message; every user message opens exactly one turn;
 * every tool call is answered by exactly one tool message, right behind it and in order, and is an entry of exactly one
 * turn, as it was made; every turn ends in words. A record that ends at a call ends with a message that makes calls, which
 * nothing answers.
 *
 * Reasons: `answered.role`, `answered.turn`, `answered.call`, `answered.result`, `answered.step`, `answered.words`,
 * `answered.ends` (a record that ends at a call, and does not; or one that says what is answered after it).
 */
import { equals } from '../json/Json.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { AssistantMessage, ToolCall, Trajectory } from '../trajectory/Trajectory.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Static = (record) => {
  const found: Array<Violation> = []
  messages(record, found)
  turns(record, found)
  calls(record, found)
  return found
}

const messages = ({ messages: all, ends }: Trajectory, found: Array<Violation>): void => {
  const say = (reason: string, index: number, text: string): void => {
    found.push(violation(reason, Dossier.messageAt(index), text))
  }
  // The calls of the latest message that makes some, and how many of them are answered.
  let made: ReadonlyArray<ToolCall> = none
  let answered = 0
  for (let index = 0; index < all.length; index++) {
    const message = all[index]
    if (message === undefined) continue
    if (message.role === 'system' && index > 0)
      say('answered.role', index, 'only the first message may be a system message')
    const next = made[answered]
    if (message.role === 'tool') {
      if (next?.id !== message.tool_call_id)
        say(
          'answered.result',
          index,
          `expected the result of ${next?.id ?? 'no call'}, found that of ${message.tool_call_id}`
        )
      else if (next.function.name !== message.name)
        say('answered.result', index, `expected the name ${next.function.name}, found ${message.name}`)
      answered += 1
      continue
    }
    if (next !== undefined) say('answered.result', index, `${next.id} is not answered`)
    made = message.role === 'assistant' ? (message.tool_calls ?? none) : none
    answered = 0
  }
  const waiting = made[answered]
  if (ends === 'call') {
    if ((last(all)?.tool_calls ?? none).length === 0)
      say('answered.ends', all.length - 1, 'the record says that it ends at a call, and ends otherwise')
  } else if (waiting !== undefined) say('answered.result', all.length, `${waiting.id} is not answered`)
}

const none: ReadonlyArray<ToolCall> = []

const last = (all: Trajectory['messages']): AssistantMessage | undefined => {
  const message = all.at(-1)
  return message?.role === 'assistant' ? message : undefined
}

const turns = (record: Trajectory, found: Array<Violation>): void => {
  const users: Array<number> = []
  for (const [index, message] of record.messages.entries()) if (message.role === 'user') users.push(index)
  const opened = record.turns.map((turn) => turn.user)
  if (!equals(users, opened))
    found.push(
      violation(
        'answered.turn',
        '/turns',
        `turns open at ${opened.join(', ')}, user messages stand at ${users.join(', ')}`
      )
    )
  const early = record.messages.findIndex((message) => message.role !== 'system')
  if (early >= 0 && record.messages[early]?.role !== 'user')
    found.push(violation('answered.role', Dossier.messageAt(early), 'the conversation begins with a user message'))
  for (const turn of record.turns.keys()) {
    const answer = Dossier.answer(record, turn)
    if (record.ends === 'call' && turn === record.turns.length - 1) {
      if (record.turns[turn]?.answer !== undefined)
        found.push(violation('answered.ends', `/turns/${turn}/answer`, 'what ends at a call has no answer'))
    } else if (answer === undefined || answer.text.trim() === '')
      found.push(violation('answered.words', `/turns/${turn}`, 'the turn does not end in words'))
  }
}

const calls = (record: Trajectory, found: Array<Violation>): void => {
  const dossier = Dossier.of(record)
  const entered = new Set<string>()
  if (dossier.byId.size < dossier.entries.length)
    found.push(violation('answered.call', '/turns', 'two calls have the same id'))
  let before: Dossier.Entry | undefined
  for (const entry of dossier.entries) {
    const { call, place, turn, message } = entry
    const made = record.messages[message]
    const own = made?.role === 'assistant' ? made.tool_calls?.find((one) => one.id === call.tool_call) : undefined
    const say = (reason: string, text: string): void => {
      found.push(violation(reason, place, text))
    }
    if (entered.has(call.tool_call)) say('answered.call', `${call.tool_call} is an entry twice`)
    entered.add(call.tool_call)
    if (own === undefined) say('answered.call', `no message makes the call ${call.tool_call}`)
    else if (own.function.name !== call.function || !equals(own.function.arguments, call.arguments))
      say('answered.call', `${call.tool_call} was made otherwise than its entry says`)
    if (message < (record.turns[turn]?.user ?? 0) || message >= Dossier.end(record, turn))
      say('answered.turn', `${call.tool_call} is made in another turn`)
    if (
      before !== undefined &&
      before.turn === turn &&
      (before.message === message) !== (before.call.step === call.step)
    )
      say('answered.step', 'calls of one step are those of one message')
    before = entry
    for (const need of call.needs) {
      const provider = dossier.byId.get(need)
      if (provider === undefined || provider.result < 0 || provider.result >= message)
        say('answered.step', `needs ${need}, which is not answered before`)
    }
  }
  for (const [index, message] of record.messages.entries())
    if (message.role === 'assistant')
      for (const call of message.tool_calls ?? [])
        if (!entered.has(call.id))
          found.push(violation('answered.call', Dossier.messageAt(index), `${call.id} is an entry of no turn`))
}
