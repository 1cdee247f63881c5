/** The assistant as a teacher, who follows its hint; and what whoever plays it knows of the turn. */
import { type Json, Json as J, Pointer, Serial } from '@magnet/core'
import { type Exchange, type Hint, Teacher } from '@magnet/prompts'
import * as Answer from '../../Answer.js'
import { conversation, type Rule } from '../Rule.js'
import * as Telling from '../Telling.js'

/** The next calls of the hint; when they are done, an answer from what is to be told. */
export const teacher: Rule = conversation(Teacher.prompt, (input, request, stream) => {
  const turn = latest(request.messages)
  const next = hinted(input.hints, turn, request)
  const thought = input.reasoning ? '<thought>What this needs was said or returned before.</thought> ' : ''
  return next.length > 0
    ? Answer.calls(next, thought.trim())
    : Answer.text(`${thought}${Telling.reply(input, turn.said, turn.made, stream)}`)
})

/** A turn as far as it went. */
export interface Turn {
  readonly said: string
  readonly made: ReadonlyArray<Telling.Made>
}

/** The latest turn of a conversation. */
export const latest = (messages: ReadonlyArray<Exchange.Message>): Turn => {
  const from = messages.findLastIndex(({ role }) => role === 'user')
  const user = messages[from]
  return {
    said: user?.content ?? '',
    made: messages.slice(from + 1).flatMap((message) => {
      if (message.role !== 'tool') return []
      const output = Serial.parse(message.content) ?? message.content
      const failed = J.isObject(output) && output['error'] !== undefined && output['error'] !== ''
      return [{ id: message.call, name: message.name, output, failed }]
    })
  }
}

/** The calls of the first step that is not done. A call that failed is made once more. */
export const hinted = (
  hints: ReadonlyArray<Hint.Hint>,
  turn: Turn,
  request: Exchange.Request
): ReadonlyArray<Answer.Called> => {
  const left = hints
    .filter((hint) => request.tools?.some(({ name }) => name === hint.function))
    .map((hint) => ({ hint, tries: 0, done: false }))
    .toSorted((one, other) => one.hint.step - other.hint.step)
  for (const call of turn.made) {
    const met = left.find(({ hint, done }) => !done && hint.function === call.name)
    if (met === undefined) continue
    met.tries += 1
    met.done = !call.failed || met.tries > 1
  }
  const [first] = left.filter(({ done }) => !done)
  if (first === undefined) return []
  const used = ids(request)
  return left
    .filter(({ done, hint }) => !done && hint.step === first.hint.step)
    .map(({ hint }, index) => ({
      id: `call_${used + index + 1}`,
      name: hint.function,
      arguments: Object.fromEntries(
        Object.entries(hint.arguments).flatMap(([name, argument]) => {
          const value = meant(argument, turn)
          return value === undefined ? [] : [[name, value] as const]
        })
      )
    }))
}

/** The greatest number in the id of a call: ids may be of any form, and behind it there is room. */
export const ids = ({ messages }: Exchange.Request): number =>
  messages
    .flatMap((message) => (message.role === 'assistant' ? (message.calls ?? []) : []))
    .reduce((most, { id }) => Math.max(most, Number(/(\d{1,9})$/.exec(id)?.[1] ?? 0)), 0)

const meant = (argument: Hint.Argument, { made }: Turn): Json.Json | undefined => {
  if ('value' in argument) return argument.value
  if ('facts' in argument) return Telling.composed(argument.facts)
  // `find_airport#2` is the second call of this function.
  const [from, number] = argument.from.split('#')
  const outputs = made.filter(({ name, failed }) => name === from && !failed)
  const output = outputs.at(number === undefined ? -1 : Number(number) - 1)?.output
  return Pointer.get(output, argument.pointer)
}
