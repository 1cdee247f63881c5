/**
 * The assistant's final message of a turn: what was done and what matters of it, or what is missing.
 *
 * Laws: every fact of `must` and `may` stands in the text; hidden calls are not narrated, and what one of them made of
 * a value is told in its place; no function is named; the same seed gives the same text.
 */
import { type Path, type Plan, Plan as Plans, Seed, Stream, type Trajectory } from '@magnet/core'
import { Rejection, type Teacher } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import * as Vocabulary from '../binding/Vocabulary.js'
import * as Chat from './chat/Chat.js'
import * as Courtesy from './Courtesy.js'
import * as Lacking from './Lacking.js'
import * as Pasted from './Pasted.js'
import * as Persona from './Persona.js'
import * as Report from './Report.js'
import * as Ruling from './Ruling.js'
import * as Setback from './Setback.js'
import * as Told from './Told.js'
import * as Unfit from './Unfit.js'

/** Tries before a turn counts as having no answer. */
const tries = 6

/** Writes the final message of a turn. */
export const write = (request: Teacher.TeacherRequest): E.Either<Rejection.Rejection, Teacher.Reply> => {
  let spare: Teacher.Reply | undefined
  for (let attempt = 0; attempt < tries; attempt++) {
    const reply = draft(request, attempt)
    if (reply === undefined || flawed(request, reply.text)) continue
    const begun = beginning(reply.text)
    const worn = request.history.some((earlier) => beginning(earlier) === begun)
    if (!worn) return E.right(reply)
    spare ??= reply
  }
  return spare === undefined
    ? E.left(Rejection.make('teacher', 'no_wording', `/turns/${request.turn}`))
    : E.right(spare)
}

const draft = (request: Teacher.TeacherRequest, attempt: number): Teacher.Reply | undefined => {
  const { plan, world } = request
  const turn = plan.turns[request.turn]
  if (turn === undefined) return undefined
  const stream = Stream.make(Seed.derive(request.seed, 'answer', request.turn, attempt))
  const vocabulary = Vocabulary.of(world)
  const { dayFirst, clock24 } = Persona.of(request.seed, plan.explicit)
  const today = plan.shown === 'none' ? undefined : plan.context.now.slice(0, 10)
  const style = { dayFirst, clock24, today }
  if (turn.aside !== undefined)
    return turn.aside.tag === 'talk'
      ? turn.aside.topic === undefined
        ? Courtesy.answer(vocabulary, plan, turn.aside, style, stream)
        : Chat.answer(vocabulary, plan, turn.aside.topic, style, stream)
      : Ruling.words(vocabulary, plan, request.turn, turn.aside, style, request.query, stream)
  const found = reports({ vocabulary, stream, style: { dayFirst, clock24, today } }, plan, turn.calls)
  const through = asked(turn.calls).filter((planned) => planned.ok)
  const told = plan.explicit
    ? found?.map((report, index) => referenced(report, through[index], request, stream))
    : found
  if (told === undefined) return undefined
  const unmet = Plans.unmet(plan)
  const lacking =
    turn.missing === undefined
      ? undefined
      : unmet?.tag === 'function'
        ? Unfit.text(vocabulary, unmet, stream)
        : Lacking.text(vocabulary, turn.missing, told.length > 0, stream)
  if (turn.missing !== undefined && lacking === undefined) return undefined
  // Two requests may come to the same, which nobody says twice.
  const news = told.filter(({ text }, index) => told.findIndex((other) => other.text === text) === index)
  const text = Told.text(news, lacking, () => Told.layout(request.seed), stream)
  if (text === '') return undefined
  return { text, answer: answer(text, told) }
}

const asked = (calls: ReadonlyArray<Plan.PlannedCall>): ReadonlyArray<Plan.PlannedCall> =>
  calls.filter((planned) => planned.call.intent === 'asked')

/** A report with the identifier that comes up again, where it does not tell it already. */
const referenced = (
  report: Report.Report,
  planned: Plan.PlannedCall | undefined,
  { plan, turn, world }: Teacher.TeacherRequest,
  stream: Stream.Stream
): Report.Report => {
  const told = planned === undefined ? undefined : Pasted.told(Vocabulary.of(world), plan, turn, planned)
  if (planned === undefined || told === undefined || report.text.includes(told.value)) return report
  const sentence = stream
    .pick(Pasted.sentences)
    .replace('{noun}', told.noun)
    .replace('{id}', () => told.value)
  const fact: Report.Fact = { call: planned.call.id, pointer: told.pointer, words: told.value, person: false }
  return { ...report, text: `${report.text} ${sentence}`, may: [...report.may, fact] }
}

/** The reports of a turn's asked calls, or none if one of them has no wording. */
export const reports = (
  setting: Report.Setting,
  plan: Plan.Plan,
  calls: ReadonlyArray<Plan.PlannedCall>
): ReadonlyArray<Report.Report> | undefined => {
  const wanted = asked(calls)
  const hidden = wanted.length === calls.length ? [] : calls.filter((planned) => planned.call.intent === 'implied')
  const made: Array<Report.Report> = []
  let refused: Plan.PlannedCall | undefined
  for (const planned of wanted) {
    const { id, function: name } = planned.call
    if (!planned.ok) {
      refused ??= planned
      continue
    }
    const processors = hidden.filter((one) => processed(calls, one) === id)
    const distinct = wanted.some((other) => other !== planned && other.call.function === name)
    const report = Report.of(setting, planned, processors, { distinct, brief: wanted.length > 1 })
    if (report === undefined) return undefined
    made.push(Setback.before(setting, Plans.attempted(plan, id), report))
  }
  // A question comes last.
  return refused === undefined ? made : [...made, Setback.report(setting, refused, question(setting, plan, refused))]
}

/** The question for what the user says next in place of what was refused. */
const question = (setting: Report.Setting, plan: Plan.Plan, refused: Plan.PlannedCall): string | undefined => {
  const turn = plan.turns.findIndex(({ calls }) => calls.includes(refused))
  const [next] = Plans.said(plan, turn + 1)
  return next === undefined
    ? undefined
    : Setback.question(setting.vocabulary.functions.get(refused.call.function), next.parameter, setting.stream)
}

/** The asked call whose result a hidden call processes. */
const processed = (calls: ReadonlyArray<Plan.PlannedCall>, planned: Plan.PlannedCall): Path.CallId | undefined => {
  let here: Plan.PlannedCall | undefined = planned
  while (here?.call.origin._tag === 'Inserted' && here.call.intent === 'implied') {
    const partner: Path.CallId = here.call.origin.partner
    const at: number = calls.findIndex((one) => one.call.id === partner)
    if (at < 0 || at > calls.indexOf(here)) return undefined
    here = calls[at]
  }
  return here?.call.id
}

/** The facts whose words stand in the text, each once: what matters is not told in passing as well. */
const answer = (text: string, reports: ReadonlyArray<Report.Report>): Trajectory.Answer => {
  const must: Array<Trajectory.AnswerFact> = []
  const may: Array<Trajectory.AnswerFact> = []
  const tell = ({ call, pointer, words }: Report.Fact, told: Array<Trajectory.AnswerFact>): void => {
    const isSame = (one: Trajectory.AnswerFact): boolean => one.pointer === pointer && one.call === call
    if (words !== '' && text.includes(words) && !must.some(isSame) && !may.some(isSame)) told.push({ call, pointer })
  }
  for (const report of reports) for (const fact of report.must) tell(fact, must)
  for (const report of reports) for (const fact of report.may) tell(fact, may)
  return { must, may }
}

/** The first three words. */
const beginning = (text: string): string => {
  let end = -1
  for (let words = 0; words < 3; words++) {
    end = text.indexOf(' ', end + 1)
    if (end < 0) return text
  }
  return text.slice(0, end)
}

const flawed = (request: Teacher.TeacherRequest, text: string): boolean => {
  const turn = request.plan.turns[request.turn]
  return (
    /\bsuccessfully\b/i.test(text) ||
    (turn?.calls.some((planned) => names(text, planned)) ?? false) ||
    (turn?.missing !== undefined && names(text, turn.missing.withheld))
  )
}

/** Whether a text holds the name of a function, unless that is a word. */
const names = (text: string, { call }: Plan.PlannedCall): boolean =>
  text.includes(call.function) && /[^a-z]/.test(call.function)
