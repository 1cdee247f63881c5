/**
 * A conversation that a student goes on with: it is asked for the next message, its calls are executed, and so on until it
 * speaks. What it says beside calls is left out, since assistants of records say nothing there.
 */
import { Execution, type Json, type JsonSchema, Seed, Serial, type Trajectory, type World } from '@magnet/core'
import { type Exchange, Student as Prompt, Teacher } from '@magnet/prompts'
import { type Halt, type Model, Rejection } from '@magnet/synth'
import { Effect, Result } from 'effect'
import * as Ask from '../Ask.js'
import * as Desk from './Desk.js'

/** A conversation on its way. */
export interface Course {
  /** Everything that was said before the student's own messages. */
  readonly before: ReadonlyArray<Trajectory.Message>
  /** What it said and did, with the results. */
  readonly messages: ReadonlyArray<Trajectory.Message>
  readonly state: World.State
}

/** What a model is asked beside the conversation. */
export interface Question {
  readonly input: Prompt.Input
  /** The index of the user message whose turn it is: it says which functions are listed. */
  readonly user: number
  readonly seed: Seed.Seed
  /** What was wrong with the reply before. */
  readonly remark?: string
}

/** The next message of a student; undefined where nothing can be made of the reply. */
export const next = (
  model: Model.Model,
  desk: Desk.Desk,
  course: Course,
  { input, user, seed, remark }: Question
): Effect.Effect<Trajectory.AssistantMessage | undefined, Halt.Halt> => {
  const tools = Desk.tools(desk, user)
  const asked = Prompt.prompt.request(input, Desk.spoken([...course.before, ...course.messages]), tools, {
    seed: Ask.number(seed)
  })
  const instructions = [
    asked.instructions,
    ...(desk.situation === '' ? [] : [`The situation:\n${desk.situation}`]),
    ...(remark === undefined ? [] : [remark])
  ].join('\n\n')
  return Effect.flatMap(Effect.result(model.ask({ ...asked, instructions })), (result) => {
    if (Result.isSuccess(result))
      return Effect.succeed(
        result.success.finish === 'length' ? undefined : message(desk, course, result.success, input.reasoning)
      )
    const failure = Ask.failed(result.failure, (reason) => Rejection.make('teacher', reason))
    return failure._tag === 'Halt' ? Effect.fail(failure) : Effect.succeed(undefined)
  })
}

/** A reply as a message of a record. */
const message = (
  desk: Desk.Desk,
  { before, messages }: Course,
  { text: whole, calls }: Exchange.Reply,
  reasoning: boolean
): Trajectory.AssistantMessage | undefined => {
  const { thought, text } = Teacher.apart(whole)
  const made = count([...before, ...messages])
  const thinking = reasoning && thought !== '' ? { reasoning: thought } : {}
  if (calls.length === 0) return text === '' ? undefined : { role: 'assistant', content: text, loss: 1, ...thinking }
  return {
    role: 'assistant',
    content: '',
    loss: 1,
    ...thinking,
    tool_calls: calls.map(({ name, arguments: given }, index) => ({
      id: `call_${made + index + 1}`,
      type: 'function',
      function: { name, arguments: filled(desk, name, given) }
    }))
  }
}

/** How many calls some messages make. */
export const count = (messages: ReadonlyArray<Trajectory.Message>): number =>
  messages.reduce((sum, one) => sum + (one.role === 'assistant' ? (one.tool_calls?.length ?? 0) : 0), 0)

/** Arguments without the nothings that providers have models write for what is optional. */
const filled = ({ dossier }: Desk.Desk, name: string, given: Json.JsonObject): Json.JsonObject => {
  const { required = [] }: JsonSchema.JsonSchema = dossier.tools.get(name)?.function.parameters ?? {}
  return Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== null || required.includes(key)))
}

/** The conversation with a message and the results of its calls. */
export const after = (
  { environment, record }: Desk.Desk,
  course: Course,
  said: Trajectory.AssistantMessage
): Course => {
  let { state } = course
  const results = (said.tool_calls ?? []).map((call): Trajectory.Message => {
    const { after: fresh, output } = Execution.step(environment, record, call, state)
    state = fresh
    return { role: 'tool', tool_call_id: call.id, name: call.function.name, content: Serial.text(output) }
  })
  return { ...course, messages: [...course.messages, said, ...results], state }
}

/** Why a turn came to no end. */
export type Stuck = 'unanswered' | 'unplayable'

/** How many messages a turn may take. */
const most = 12

/** The turn to its end: until the student speaks. */
export const finish: (
  model: Model.Model,
  desk: Desk.Desk,
  begun: Course,
  question: Question
) => Effect.Effect<Course | Stuck, Halt.Halt> = Effect.fnUntraced(function* (model, desk, begun, question) {
  let course = begun
  for (let step = 0; step < most; step++) {
    const said = yield* next(model, desk, course, { ...question, seed: Seed.derive(question.seed, 'step', step) })
    if (said === undefined) return 'unanswered'
    course = after(desk, course, said)
    if (said.tool_calls === undefined) return course
  }
  return 'unplayable'
})

/** Messages whose calls are numbered on from those before. */
export const renumbered = (
  before: ReadonlyArray<Trajectory.Message>,
  messages: ReadonlyArray<Trajectory.Message>
): ReadonlyArray<Trajectory.Message> => {
  const ids = new Map<string, string>()
  let made = count(before)
  return messages.map((one) => {
    if (one.role === 'tool') return { ...one, tool_call_id: ids.get(one.tool_call_id) ?? one.tool_call_id }
    if (one.role !== 'assistant' || one.tool_calls === undefined) return one
    return {
      ...one,
      tool_calls: one.tool_calls.map((call) => {
        made += 1
        ids.set(call.id, `call_${made}`)
        return { ...call, id: `call_${made}` }
      })
    }
  })
}
