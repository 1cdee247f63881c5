/**
 * The teacher as a model with hints (Magnet §3.6): it makes the calls of a turn by real tool calling, one request for each step,
 * and answers from their outputs. What it does is compared with the reference by value and executed; what it says is checked as
 * any answer. One informed retry for each step, then a rejection. The hint stands in the instructions of its requests, and
 * nowhere else.
 *
 * Reasons: `ignored_hint`, `unexpected_question`, `hint_leaked`, `function_named`, `answer.missing`, `answer.figure`,
 * `nothing_asked`, `empty_answer`, `state_differs`, `reasoning.figure`, `unusable_reply`, and those of a model that does not
 * reply.
 */
import { Plan, Seed, Serial } from '@magnet/core'
import { type Exchange, Teacher as Prompt } from '@magnet/prompts'
import { type Halt, Model, Rejection, Teacher } from '@magnet/synth'
import { Effect, Layer, Result } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Acting from '../teacher/Acting.js'
import * as Carried from '../teacher/Carried.js'
import * as Hints from '../teacher/Hints.js'
import * as Scene from '../teacher/Scene.js'
import * as Spoken from '../teacher/Spoken.js'

type Failed = Rejection.Rejection | Halt.Halt

/**
 * A teacher over one that words: that one says what an answer has to tell, and words the turns in which a call fails, since
 * nobody is hinted a mistake.
 */
export const layer = (): Layer.Layer<Teacher.Teacher, never, Teacher.Teacher | Model.Model> =>
  Layer.effect(
    Teacher.Teacher,
    Effect.gen(function* () {
      const [words, model] = [yield* Teacher.Teacher, yield* Model.Model]
      return {
        reply: (request) => {
          const { plan, turn, stage } = request
          const fails =
            plan.turns[turn]?.calls.some((one) => !one.ok || Plan.attempted(plan, one.call.id) !== undefined) === true
          return stage === undefined || fails ? words.reply(request) : teach(model, words, request, stage)
        }
      }
    })
  )

/** A turn on its way. */
interface Course {
  readonly acting: Acting.Acting
  /** The messages of the turn so far. */
  readonly messages: ReadonlyArray<Exchange.Message>
  readonly thoughts: ReadonlyArray<string>
  /** What was objected to in this step. */
  readonly objections: number
  /** Whether a question was answered. */
  readonly answered: boolean
  /** What is said of the step beside the conversation: it is no part of a record. */
  readonly remark: string
}

const teach = Effect.fnUntraced(function* (
  model: Model.Model,
  words: Teacher.Teacher,
  request: Teacher.TeacherRequest,
  stage: Teacher.Stage
) {
  const { plan, turn, reasoning = false } = request
  const reference = yield* words.reply(request)
  const own = plan.turns[turn]
  const input: Prompt.Input = {
    hints: Hints.of(plan, turn),
    ...Hints.lacking(plan, turn),
    tell: Spoken.values(plan, reference.answer),
    policy: (plan.policies ?? []).map((policy) => policy.sentence),
    reasoning
  }
  const functions = new Set(Plan.calls(plan).map((one) => String(one.call.function)))
  for (const { missing } of plan.turns) if (missing !== undefined) functions.add(missing.withheld.call.function)
  const tools = Scene.tools(request)
  const listed = new Set(tools.map((tool) => tool.name))
  // A thought may name what can be called, and nothing that is withheld.
  const absent = [...functions].filter((name) => !listed.has(name))
  const earlier = Scene.before(request, stage)
  let course: Course = {
    acting: Acting.begin(own, Acting.before(request, stage.initial)),
    messages: [],
    thoughts: [],
    objections: 0,
    answered: false,
    remark: ''
  }
  const reject = (reason: string, evidence: Rejection.Rejection['evidence']): Rejection.Rejection =>
    Rejection.make('teacher', reason, `/turns/${turn}`, evidence)
  for (let step = 0; step < most + (own?.calls.length ?? 0); step++) {
    const asked = Prompt.prompt.request(input, [...earlier, ...course.messages], tools, {
      seed: Ask.number(Seed.derive(request.seed, 'teacher', turn, step))
    })
    const result = yield* Effect.result(
      model.ask({
        ...asked,
        instructions: [
          asked.instructions,
          ...(stage.system === undefined ? [] : [`The situation:\n${stage.system}`]),
          ...(course.remark === '' ? [] : [course.remark])
        ].join('\n\n')
      })
    )
    if (Result.isFailure(result) && result.failure._tag !== 'Unusable')
      return yield* Effect.fail<Failed>(Ask.failed(result.failure, reject))
    const reply = Result.isSuccess(result) ? result.success : { text: '', calls: [], unusable: result.failure }
    const { thought, text } = Prompt.apart(reply.text)
    const said = { role: 'assistant' as const, content: text, calls: reply.calls }
    /** Says what is wrong, once, and beside the conversation. */
    const object = (flaw: Spoken.Flaw): Effect.Effect<Course, Rejection.Rejection> =>
      course.objections > 0
        ? Effect.fail(reject(flaw.reason, { detail: flaw.message, reply: { text, calls: reply.calls.map(shown) } }))
        : Effect.succeed({
            ...course,
            objections: 1,
            remark: `You did this step before${text === '' ? '' : `, with the words ${JSON.stringify(text)}`}${reply.calls.length === 0 ? '' : `, with the calls ${JSON.stringify(reply.calls.map(shown))}`}. That cannot stand: ${flaw.message}. Do the step again; nobody has seen that.`
          })
    const unusable =
      'unusable' in reply
        ? reply.unusable.detail
        : reply.finish === 'length'
          ? `the reply was cut off at ${asked.maxTokens} tokens; be brief`
          : undefined
    if (unusable !== undefined) {
      course = yield* object({ reason: 'unusable_reply', message: unusable })
      continue
    }
    const wandering = reasoning
      ? Spoken.thought(request, so(plan, turn, course.acting), thought, reply.calls, absent)
      : undefined
    if (wandering !== undefined) {
      course = yield* object(wandering)
      continue
    }
    if (reply.calls.length > 0) {
      const shows = Spoken.passed(request, so(plan, turn, course.acting), reply.calls)
      if (shows !== undefined) {
        course = yield* object(shows)
        continue
      }
      const acted = Acting.act(request, course.acting, reply.calls)
      if (E.isLeft(acted)) {
        course = yield* object({ reason: 'ignored_hint', message: acted.left })
        continue
      }
      const made = acted.right.made.slice(course.acting.made.length)
      course = {
        acting: acted.right,
        messages: [
          ...course.messages,
          said,
          ...made.map(({ planned }, index): Exchange.Message => ({
            role: 'tool',
            call: reply.calls[index]?.id ?? planned.call.id,
            name: planned.call.function,
            content: Serial.text(planned.output)
          }))
        ],
        thoughts: [...course.thoughts, thought],
        objections: 0,
        answered: course.answered,
        remark: ''
      }
      continue
    }
    const due = course.acting.left
    if (due.length > 0) {
      const answer = Spoken.asks(text) && !course.answered ? Spoken.reply(due, text) : undefined
      if (Spoken.asks(text) && answer === undefined)
        return yield* Effect.fail(reject('unexpected_question', { question: text }))
      course =
        answer === undefined
          ? yield* object({
              reason: 'ignored_hint',
              message: `${due.length} of the hinted calls ${due.length === 1 ? 'is' : 'are'} still to be made`
            })
          : {
              ...course,
              answered: true,
              remark: `Before this step you asked ${JSON.stringify(text)}, and the person answered: ${answer} Go on with the step; nobody has seen that you asked.`
            }
      continue
    }
    const carried = Carried.on(plan, turn, Acting.carried(own, course.acting), request.world, course.acting.state)
    if (E.isLeft(carried)) return yield* Effect.fail(reject('state_differs', { call: carried.left }))
    const after = carried.right.plan
    const { answer } = yield* words.reply({ ...request, plan: after })
    const flaw = Spoken.flaw(request, after, text, Spoken.values(after, answer), functions)
    if (flaw !== undefined) {
      course = yield* object(flaw)
      continue
    }
    return {
      text,
      answer,
      acted: {
        ...carried.right,
        plan: { ...after, mentions: [...after.mentions, ...course.acting.heard.map((one) => one.mention)] },
        heard: course.acting.heard
      },
      ...(reasoning ? { reasoning: [...course.thoughts, thought] } : {})
    } satisfies Teacher.Reply
  }
  return yield* Effect.fail(reject('ignored_hint', { detail: 'the turn came to no end' }))
})

/** The plan with a turn as far as it went. */
const so = (plan: Plan.Plan, turn: number, { made }: Acting.Acting): Plan.Plan => ({
  ...plan,
  turns: plan.turns.map((own, index) => (index === turn ? { ...own, calls: made.map(({ planned }) => planned) } : own))
})

/** How many requests a turn may take beside one for each call. */
const most = 6

const shown = ({
  name,
  arguments: given
}: Exchange.ToolCall): { readonly name: string; readonly arguments: Exchange.ToolCall['arguments'] } => ({
  name,
  arguments: given
})
