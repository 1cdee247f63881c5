/** The assistant: the teacher, who follows its hint, and the student, who does what it can or what it is misled to. */
import { type Json, Json as J, Pointer, Serial, type Stream } from '@magnet/core'
import { type Exchange, type Hint, Student, Teacher } from '@magnet/prompts'
import * as Answer from '../../Answer.js'
import * as Fill from '../Fill.js'
import * as Names from '../Names.js'
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

/** The hint, if there is one; else a call that fits the words, with a mistake now and then. */
export const student: Rule = conversation(Student.prompt, (input, request, stream) => {
  const turn = latest(request.messages)
  if (input.hints.length > 0 || input.claim !== '') {
    const next = hinted(input.hints, turn, request)
    return next.length > 0
      ? Answer.calls(next)
      : Answer.text(input.claim === '' ? Telling.summary(turn.made) : input.claim)
  }
  return unaided(turn, request, stream)
})

/** A turn as far as it went. */
interface Turn {
  readonly said: string
  readonly made: ReadonlyArray<Telling.Made>
}

const latest = (messages: ReadonlyArray<Exchange.Message>): Turn => {
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
const hinted = (
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

// Ids of earlier calls may be of any form; behind the greatest number in one there is room.
const ids = ({ messages }: Exchange.Request): number =>
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

/** How often a student answers without the call that it should make. */
const sloppy = 0.25

const unaided = (turn: Turn, request: Exchange.Request, stream: Stream.Stream): Answer.Answer => {
  const tool = turn.made.length > 0 ? undefined : closest(turn.said, request.tools ?? [])
  if (tool === undefined || stream.chance(sloppy)) return Answer.text(Telling.summary(turn.made))
  const known: Fill.Known = {
    said: request.messages
      .filter(({ role }) => role === 'user')
      .map(({ content }) => content)
      .toReversed(),
    made: request.messages.flatMap((message) =>
      message.role === 'tool' ? [{ id: message.call, output: Serial.parse(message.content) ?? null }] : []
    ),
    pending: [],
    context: {}
  }
  const lacking = Fill.lacking(tool.parameters, known)
  return lacking.length > 0
    ? Answer.text(`Could you tell me the ${lacking.map(Names.spoken).join(' and the ')}?`)
    : Answer.calls([
        {
          id: `call_${ids(request) + 1}`,
          name: tool.name,
          arguments: Fill.all(tool.parameters, known, (_, __, value) => value ?? null)
        }
      ])
}

/** The tool that shares most words with what was said, if it shares any but little ones. */
const closest = (said: string, tools: ReadonlyArray<Exchange.Tool>): Exchange.Tool | undefined => {
  const words = new Set(
    Names.words(said)
      .filter((word) => word.length > 3)
      .map(Names.singular)
  )
  const scored = tools.map((tool) => {
    const own = new Set([...Names.words(tool.name), ...Names.words(tool.description)].map(Names.singular))
    return { tool, score: [...own].filter((word) => words.has(word)).length }
  })
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, one) => (one.score > (most?.score ?? 0) ? one : most),
    undefined
  )
  return best?.tool
}
