/**
 * The student: it does what its hints say; without them it does what a small model does. Mostly it calls the function that
 * sounds most like what was said, with values that it finds; now and then it asks for what it could know, denies that it can,
 * repeats itself, takes another value, stops half-way, or tells something false. What it does is drawn from the request.
 */
import { type Json, Serial, type Stream } from '@magnet/core'
import { type Exchange, Student } from '@magnet/prompts'
import * as Answer from '../../Answer.js'
import * as Fill from '../Fill.js'
import * as Names from '../Names.js'
import { conversation, type Rule } from '../Rule.js'
import * as Telling from '../Telling.js'
import { hinted, ids, latest, type Turn } from './Assistant.js'

/** The next calls of the hint, or its claim; else what it comes up with. */
export const student: Rule = conversation(Student.prompt, (input, request, stream) => {
  const turn = latest(request.messages)
  const thought = input.reasoning ? '<thought>This is what was asked for.</thought> ' : ''
  if (input.hints.length > 0 || input.claim !== '') {
    const next = hinted(input.hints, { ...turn, made: turn.made.slice(input.made) }, request)
    return next.length > 0
      ? Answer.calls(next, thought.trim())
      : Answer.text(`${thought}${input.claim === '' ? Telling.summary(turn.made) : input.claim}`)
  }
  const own = unaided(turn, request, stream)
  return thought === '' ? own : { ...own, text: `${thought}${own.text}`.trim() }
})

type Habit = 'call' | 'slip' | 'other' | 'again' | 'ask' | 'deny' | 'tell' | 'short' | 'false'

/** How often it does what, where nothing was called in the turn, and where something was. */
const habits: ReadonlyArray<readonly [Habit, number, number]> = [
  ['call', 44, 26],
  ['slip', 14, 14],
  ['other', 8, 6],
  ['again', 4, 8],
  ['ask', 14, 8],
  ['deny', 8, 2],
  ['tell', 4, 24],
  ['short', 4, 10],
  ['false', 2, 8]
]

const unaided = (turn: Turn, request: Exchange.Request, stream: Stream.Stream): Answer.Answer => {
  const [habit = 'tell'] = stream.weighted(habits, (one) => one[turn.made.length === 0 ? 1 : 2]) ?? []
  switch (habit) {
    case 'again': {
      const last = request.messages.findLast(
        (message) => message.role === 'assistant' && (message.calls ?? []).length > 0
      )
      const call = last?.role === 'assistant' ? last.calls?.at(-1) : undefined
      return call === undefined ? Answer.text(denial) : called(request, call.name, call.arguments)
    }
    case 'deny':
      return Answer.text(denial)
    case 'tell':
      return Answer.text(told(turn))
    case 'short':
      return Answer.text(Telling.summary(turn.made.slice(0, 1)))
    case 'false':
      return Answer.text(`${Telling.summary(turn.made)} The fee was $${stream.int(300, 999)}.`)
    default:
      return acts(habit, turn, request, stream)
  }
}

const denial = "I'm afraid I can't do that at the moment."

/** All that was returned in the turn. */
const told = ({ made }: Turn): string =>
  made.length === 0 ? Telling.summary(made) : made.map((one) => Telling.summary([one])).join(' ')

/** Calls the function that fits, or asks for something that it takes. */
const acts = (
  habit: 'call' | 'slip' | 'other' | 'ask',
  turn: Turn,
  request: Exchange.Request,
  stream: Stream.Stream
): Answer.Answer => {
  const tool = stream.some(closest(turn, request.tools ?? []).slice(0, habit === 'other' ? 4 : 1))
  if (tool === undefined) return Answer.text(told(turn))
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
  const required = Names.properties(tool.parameters).filter((one) => one.required)
  const asked = habit === 'ask' ? stream.some(required)?.name : undefined
  if (asked !== undefined) return Answer.text(`Could you tell me the ${Names.spoken(asked)}?`)
  const lacking = Fill.lacking(tool.parameters, known)
  if (lacking.length > 0 && stream.chance(0.5))
    return Answer.text(`Could you tell me the ${lacking.map(Names.spoken).join(' and the ')}?`)
  const given = Fill.all(tool.parameters, known, (_, __, value) => value ?? null)
  return called(request, tool.name, habit === 'slip' ? mistaken(given, known, stream) : given)
}

const called = (request: Exchange.Request, name: string, given: Json.JsonObject): Answer.Answer =>
  Answer.calls([{ id: `call_${ids(request) + 1}`, name, arguments: given }])

/** Arguments of which one is another value of the same type that was returned. */
const mistaken = (given: Json.JsonObject, { made }: Fill.Known, stream: Stream.Stream): Json.JsonObject => {
  const name = stream.some(Object.keys(given))
  const value = name === undefined ? undefined : given[name]
  const others = made
    .flatMap(({ output }) => Names.leaves(output))
    .filter(([, other]) => typeof other === typeof value && other !== value)
  const other = stream.some(others)
  return name === undefined || other === undefined ? given : { ...given, [name]: other[1] }
}

/** The tools that were not called in the turn and share words with what was said, those that share most first. */
const closest = ({ said, made }: Turn, tools: ReadonlyArray<Exchange.Tool>): ReadonlyArray<Exchange.Tool> => {
  const words = new Set(
    Names.words(said)
      .filter((word) => word.length > 3)
      .map(Names.singular)
  )
  const score = (tool: Exchange.Tool): number =>
    [...new Set([...Names.words(tool.name), ...Names.words(tool.description)].map(Names.singular))].filter((word) =>
      words.has(word)
    ).length
  return tools
    .filter(({ name }) => !made.some((one) => one.name === name))
    .map((tool) => ({ tool, score: score(tool) }))
    .filter((one) => one.score > 0)
    .toSorted((left, right) => right.score - left.score)
    .map(({ tool }) => tool)
}
