/**
 * The paper's negative: the student goes through the conversation under a hint that misleads it into a mistake which it was
 * seen to make, and then goes on by itself over the same user messages. Until that turn the conversation is the record's. The
 * hint stands in the instructions of the erring turn and nowhere else: what shows it, in words or in shape, is asked for once
 * more and then refused, and so is a first action that is not the hinted one.
 */
import { Dossier, Json, PairSides, Seed, Trace, type Pair, type Trajectory } from '@magnet/core'
import type { Student } from '@magnet/prompts'
import type { Halt, Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as Course from './Course.js'
import * as Desk from './Desk.js'
import * as Hints from './Hints.js'
import type { Candidate } from './Sampling.js'

/** The rejected side of a whole conversation, or why there is none. */
export const conversation: (
  model: Model.Model,
  desk: Desk.Desk,
  candidate: Candidate,
  seed: Seed.Seed
) => Effect.Effect<ReadonlyArray<Trajectory.Message> | Pair.Refusal, Halt.Halt> = Effect.fnUntraced(
  function* (model, desk, candidate, seed) {
    const { record } = desk
    const { turn, at } = candidate
    const erring = yield* misled(model, desk, candidate, Seed.derive(seed, 'misled'))
    if (typeof erring === 'string') return erring
    let course = erring
    for (const [index, { user }] of record.turns.entries()) {
      if (index <= turn) continue
      const said = record.messages[user]
      if (said === undefined) return 'unplayable'
      const begun: Course.Course = {
        before: [...course.before, ...course.messages, said],
        messages: [],
        state: course.state
      }
      const question = { input: desk.unaided, user, seed: Seed.derive(seed, 'onward', index) }
      const ended = yield* onward(model, desk, begun, question, index)
      if (typeof ended === 'string') return ended
      course = ended
    }
    return [...course.before, ...course.messages].slice(PairSides.from(record, 'conversation', at))
  }
)

/** A turn that the student plays by itself: where the record ends at a call, so does the student. */
const onward = (
  model: Model.Model,
  desk: Desk.Desk,
  begun: Course.Course,
  question: Course.Question,
  turn: number
): Effect.Effect<Course.Course | Course.Stuck, Halt.Halt> =>
  Dossier.answer(desk.record, turn) !== undefined
    ? Course.finish(model, desk, begun, question)
    : Effect.map(Course.next(model, desk, begun, question), (said) =>
        said === undefined
          ? 'unanswered'
          : desk.record.messages.at(-1)?.role === 'assistant'
            ? { ...begun, messages: [said] }
            : Course.after(desk, begun, said)
      )

/** The most messages of a turn under a hint. */
const most = 12

/** The erring turn under its hint. */
const misled = Effect.fnUntraced(function* (
  model: Model.Model,
  desk: Desk.Desk,
  { turn, at, rejected }: Candidate,
  seed: Seed.Seed
): Effect.fn.Return<Course.Course | Pair.Refusal, Halt.Halt> {
  const { record } = desk
  const [first] = rejected
  if (first?.role !== 'assistant') return 'unplayable'
  const user = record.turns[turn]?.user ?? 0
  const input: Student.Input = {
    ...desk.unaided,
    hints: Hints.of(rejected),
    made: Course.count(record.messages.slice(user, at)),
    claim: first.tool_calls === undefined ? first.content : ''
  }
  let course: Course.Course = { before: record.messages.slice(0, at), messages: [], state: Desk.before(desk, at) }
  const isOpen = Dossier.answer(record, turn) === undefined
  let remark: string | undefined
  for (let step = 0; step < most; step++) {
    const own = Seed.derive(seed, step, remark === undefined ? 0 : 1)
    const said = yield* Course.next(model, desk, course, {
      input,
      user,
      seed: own,
      ...(remark === undefined ? {} : { remark })
    })
    if (said === undefined) return 'unanswered'
    const flaw = wrong(desk, course, first, said)
    if (flaw !== undefined) {
      if (remark !== undefined) return flaw.reason
      remark = flaw.message
      step -= 1
      continue
    }
    remark = undefined
    if (isOpen)
      return record.messages.at(-1)?.role === 'assistant'
        ? { ...course, messages: [said] }
        : Course.after(desk, course, said)
    course = Course.after(desk, course, said)
    if (said.tool_calls === undefined) return course
  }
  return 'unplayable'
})

/** Why a message under a hint cannot stand, and what is said of it beside the conversation. */
const wrong = (
  { dossier }: Desk.Desk,
  { before, messages }: Course.Course,
  first: Trajectory.AssistantMessage,
  said: Trajectory.AssistantMessage
): { readonly reason: Pair.Refusal; readonly message: string } | undefined => {
  const [trace] = Trace.of([...before, ...messages], [said])
  const named = [...dossier.tools.keys()].find((name) => name.includes('_') && said.content.includes(name))
  if (trace !== undefined || named !== undefined)
    return {
      reason: 'leaked',
      message: `You did this step before, and ${JSON.stringify(trace?.[1] ?? named)} in it speaks of what only you were told. Do the step again without it; nobody has seen that.`
    }
  if (messages.length > 0 || Json.equals(made(first), made(said))) return undefined
  return {
    reason: 'ignored',
    message:
      'You did this step before, and it was not what the block above says. Do the step again, exactly so; nobody has seen that.'
  }
}

const made = ({ tool_calls = [] }: Trajectory.AssistantMessage): Json.Json =>
  tool_calls.map((call) => [call.function.name, call.function.arguments])
