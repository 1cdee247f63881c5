/**
 * A turn of a record as a student plays it, without the reference. Before each of its messages it finds what the record holds
 * up to there, so that whatever it does wrong stands beside what is right at the same place. Where it does the same (in
 * effect, in any order, and at once or one after another), the record's own message takes the place of its own; reads beside,
 * which change nothing, are executed for it and leave no trace in the record. Where it does something else, it goes on by itself to
 * the end of the turn.
 *
 * Law: every message that is compared answers the beginning of the record.
 */
import { Diagnosis, Dossier, Execution, Json, Likeness, Seed, type Trajectory } from '@magnet/core'
import type { Halt, Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as Course from './Course.js'
import * as Desk from './Desk.js'

/** A turn in which a student parted from the record. */
export interface Candidate {
  readonly turn: number
  /** The message of the record in whose place it did something else. */
  readonly at: number
  /** What it did, to the end of the turn. */
  readonly rejected: ReadonlyArray<Trajectory.Message>
  readonly what: Diagnosis.Diagnosis
}

/** What became of a turn. `extra` counts the reads beside. */
export type Played =
  | { readonly _tag: 'Same'; readonly extra: number }
  | { readonly _tag: 'Parted'; readonly candidate: Candidate; readonly extra: number }
  | { readonly _tag: 'Stuck'; readonly reason: Course.Stuck; readonly extra: number }

/** The turn to be played. */
export interface Turn {
  readonly turn: number
  /** The message of the record with which the student begins: what the turn holds before it is the record's. */
  readonly from: number
  readonly seed: Seed.Seed
}

/** The most messages in the place of one, beyond one for each of its calls. */
const spare = 3

/** Plays a turn. */
export const play: (model: Model.Model, desk: Desk.Desk, turn: Turn) => Effect.Effect<Played, Halt.Halt> =
  Effect.fnUntraced(function* (model, desk, { turn, from, seed }) {
    const { record } = desk
    const user = record.turns[turn]?.user ?? 0
    const question = { input: desk.unaided, user, seed }
    const left = Desk.decisions(desk, turn).filter((message) => message >= from)
    const covered = new Set<number>()
    let extra = 0
    for (const at of left) {
      if (covered.has(at)) continue
      const before = record.messages.slice(0, at)
      let course: Course.Course = { before, messages: [], state: Desk.before(desk, at) }
      let steps = 0
      for (;;) {
        const own = Seed.derive(seed, at, course.messages.length)
        const said = yield* Course.next(model, desk, course, { ...question, seed: own })
        if (said === undefined) return { _tag: 'Stuck', reason: 'unanswered', extra }
        const step = compared(desk, turn, at, course, said)
        if (step._tag === 'Same') {
          for (const message of step.covers) covered.add(message)
          extra += step.beside
          break
        }
        if (step._tag === 'Open' && steps < spare + Desk.width(desk, at)) {
          extra += step.beside
          steps += 1
          course = Course.after(desk, course, said)
          continue
        }
        const ended = yield* branch(model, desk, course, said, turn, { ...question, seed: own })
        if (typeof ended === 'string') return { _tag: 'Stuck', reason: ended, extra }
        return { _tag: 'Parted', candidate: candidate(desk, turn, at, course, ended), extra }
      }
    }
    return { _tag: 'Same', extra }
  })

/** What comes of a message that is not that of the record: to the end of the turn, or to where the record ends. */
const branch = (
  model: Model.Model,
  desk: Desk.Desk,
  course: Course.Course,
  said: Trajectory.AssistantMessage,
  turn: number,
  question: Course.Question
): Effect.Effect<Course.Course | Course.Stuck, Halt.Halt> => {
  const made = Course.after(desk, course, said)
  if (said.tool_calls === undefined) return Effect.succeed(made)
  if (Dossier.answer(desk.record, turn) === undefined) {
    const isOpen = desk.record.messages[Dossier.end(desk.record, turn) - 1]?.role === 'assistant'
    return Effect.succeed(isOpen ? { ...made, messages: [...course.messages, said] } : made)
  }
  return Course.finish(model, desk, made, question)
}

type Step =
  /** Everything that is due was done, by now: the messages of the record that this covers. */
  | { readonly _tag: 'Same'; readonly covers: ReadonlyArray<number>; readonly beside: number }
  /** Some of what is due, or reads beside: nothing is wrong so far. */
  | { readonly _tag: 'Open'; readonly beside: number }
  | { readonly _tag: 'Parted' }

const parted: Step = { _tag: 'Parted' }

/** A message of the student, with those that it sent in the same place before, beside that of the record. */
const compared = (
  desk: Desk.Desk,
  turn: number,
  at: number,
  { messages, state }: Course.Course,
  said: Trajectory.AssistantMessage
): Step => {
  const { dossier, record } = desk
  if (said.tool_calls === undefined) return parted
  const left = dossier.entries.filter((entry) => entry.turn === turn && entry.message >= at)
  const due = left.filter(({ message }) => message === at)
  const met = new Set<Dossier.Entry>()
  const meets = (call: Likeness.Called): boolean => {
    const entry = left.find((one) => !met.has(one) && Likeness.is(dossier, one, call))
    if (entry !== undefined) met.add(entry)
    return entry !== undefined
  }
  for (const message of messages)
    if (message.role === 'assistant') for (const call of message.tool_calls ?? []) meets(call.function)
  let beside = 0
  for (const call of said.tool_calls) {
    if (meets(call.function)) continue
    if (!isHarmless(desk, call.function, state)) return parted
    beside += 1
  }
  if (due.length === 0) return record.kind === 'irrelevance' || met.size > 0 ? parted : { _tag: 'Open', beside }
  const isDone = due.every((entry) => met.has(entry))
  // What comes later is made too early where something that is due is left out.
  if (!isDone) return [...met].some(({ message }) => message !== at) ? parted : { _tag: 'Open', beside }
  const covers = [...new Set(left.map(({ message }) => message))].filter((message) =>
    left.every((entry) => entry.message !== message || met.has(entry))
  )
  return { _tag: 'Same', covers, beside }
}

/** Whether a call is a read that goes through and leaves everything as it is. */
const isHarmless = (desk: Desk.Desk, call: Likeness.Called, state: Course.Course['state']): boolean => {
  const { environment, record } = desk
  const reads = environment.world.functions.some(
    ({ signature }) => signature.name === call.name && signature.effect === 'read' && signature.grants.length === 0
  )
  if (!reads) return false
  const { ok, after } = Execution.step(environment, record, { id: '', type: 'function', function: call }, state)
  return ok && Json.equals(state, after)
}

/**
 * The candidate. Reads beside that come before its mistake are left out of it, unless they are the mistake (the call that is
 * due, made otherwise) or it draws on them.
 */
const candidate = (
  desk: Desk.Desk,
  turn: number,
  at: number,
  { before, messages: beside }: Course.Course,
  ended: Course.Course
): Candidate => {
  const after = ended.messages.slice(beside.length)
  const due = new Set(desk.dossier.entries.flatMap(({ message, call }) => (message === at ? [call.function] : [])))
  const isOwn = beside.some(
    (message) =>
      message.role === 'assistant' && message.tool_calls?.some((call) => due.has(call.function.name)) === true
  )
  const own = beside.length === 0 || isOwn || draws(before, beside, after) ? ended.messages : after
  const rejected = Course.renumbered(before, own)
  const [first] = rejected
  return {
    turn,
    at,
    rejected,
    what: Diagnosis.of(desk.environment.world, desk.record, {
      turn,
      at,
      message: first?.role === 'assistant' ? first : { role: 'assistant', content: '', loss: 1 }
    })
  }
}

/** Whether what follows uses something that only these reads gave. */
const draws = (
  before: ReadonlyArray<Trajectory.Message>,
  beside: ReadonlyArray<Trajectory.Message>,
  after: ReadonlyArray<Trajectory.Message>
): boolean => {
  const text = (messages: ReadonlyArray<Trajectory.Message>, role?: Trajectory.Message['role']): string =>
    messages
      .filter((message) => role === undefined || message.role === role)
      .map((message) =>
        message.role === 'assistant'
          ? `${message.content} ${JSON.stringify(message.tool_calls ?? [])}`
          : message.content
      )
      .join('\n')
  const [known, used] = [text(before), text(after, 'assistant')]
  const given = text(beside, 'tool').match(/[\p{L}\p{N}][\p{L}\p{N}._@-]{3,}/gu) ?? []
  return given.some((word) => /\d|\p{Lu}/u.test(word) && used.includes(word) && !known.includes(word))
}
