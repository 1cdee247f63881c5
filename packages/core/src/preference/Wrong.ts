/**
 * Whether the rejected side of a pair is wrong, and what shows it: it calls what is withheld; it leaves other states behind,
 * or lacks outputs that the chosen side has, or is refused where that is not, or calls anything where
 * nothing fits; or its words lack a needed fact, state
 * something that nothing shows, tell of an act that nobody made, ask for what is known, or refuse what could be done or said. Where no rule finds a fault with
 * the words of a student's model, a judge may.
 *
 * Law: a side that makes the calls of the chosen side in another order, or reads beside them, and conveys the facts of the
 * turn is not wrong.
 */
import type { Environment } from '../check/Environment.js'
import * as Answers from '../check/Answers.js'
import * as Irrelevance from '../check/Irrelevance.js'
import * as Withheld from '../check/Withheld.js'
import type { Json } from '../json/Json.js'
import { equals, isObject } from '../json/Json.js'
import * as Statement from '../provenance/Statement.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Message, Trajectory } from '../trajectory/Trajectory.js'
import type { State } from '../world/World.js'
import * as Execution from './Execution.js'
import * as News from './News.js'
import type { Pair, Wrong } from './Pair.js'
import { parting } from './Pair.js'

/** Two sides of a record's turn, and the state in which both begin. */
export interface Sides extends Pick<Pair, 'turn' | 'scope' | 'chosen' | 'rejected' | 'mistake' | 'source'> {
  readonly start: State
  /** The index of the message of the record with which the sides begin. */
  readonly from: number
}

/** What shows that the rejected side is wrong; undefined where it is right. */
export const of = (environment: Environment, record: Trajectory, sides: Sides): Wrong | undefined => {
  const chosen = Execution.run(environment, record, sides.start, sides.chosen)
  const rejected = Execution.run(environment, record, sides.start, sides.rejected)
  const withheld = Withheld.at(record, record.turns[sides.turn]?.user ?? 0)
  const [from, to] = span(record, sides)
  if (
    rejected.outcomes.some(
      ({ call, message }) => message >= from && message < to && withheld.includes(call.function.name)
    )
  )
    return { level: 'action', by: 'withheld' }
  const needless = isNeedless(record, chosen, rejected)
  const by = !equals(chosen.final, rejected.final)
    ? 'state'
    : lacks(chosen, rejected) || needless
      ? 'outputs'
      : untrue(environment, record, sides, words(sides.rejected.slice(from, to)), isSilent(sides, to))
        ? 'facts'
        : isJudged(sides, words(sides.rejected.slice(from, to)), isSilent(sides, to))
          ? 'judge'
          : undefined
  return by === undefined ? undefined : { level: needless ? 'action' : level(sides, chosen, rejected), by }
}

/** The messages of a side that belong to the turn in which the sides part. */
const span = (record: Trajectory, { turn, from, rejected }: Sides): readonly [number, number] => {
  const begun = record.turns.filter(({ user }) => user < from).length - 1
  let at = begun
  let first = at === turn ? 0 : rejected.length
  for (const [index, { role }] of rejected.entries()) {
    if (role !== 'user') continue
    at += 1
    if (at === turn) first = index + 1
    if (at === turn + 1) return [first, index]
  }
  return [first, rejected.length]
}

/** The words with which some messages end, if they do. */
const words = (messages: ReadonlyArray<Message>): string | undefined => {
  const last = messages.at(-1)
  return last?.role === 'assistant' && (last.tool_calls ?? []).length === 0 ? last.content : undefined
}

/** Whether outputs of one execution are not among those of another, or that one is refused more often. */
const lacks = (chosen: Execution.Execution, rejected: Execution.Execution): boolean => {
  const left = [...rejected.outcomes]
  for (const one of chosen.outcomes) {
    const at = left.findIndex(
      (other) => other.call.function.name === one.call.function.name && equals(other.output, one.output)
    )
    if (at < 0) return true
    left.splice(at, 1)
  }
  return left.some(({ ok }) => !ok)
}

/** Whether something is called in a record in which nothing fits. */
const isNeedless = ({ kind }: Trajectory, chosen: Execution.Execution, rejected: Execution.Execution): boolean =>
  kind === 'irrelevance' && chosen.outcomes.length === 0 && rejected.outcomes.length > 0

const level = (
  { chosen, rejected }: Sides,
  { outcomes: right }: Execution.Execution,
  { outcomes: wrong }: Execution.Execution
): Wrong['level'] => {
  let at = 0
  while (at < rejected.length && equals(shape(chosen[at]), shape(rejected[at]))) at += 1
  const own = wrong.filter(({ message }) => message === at)
  const [first] = own
  if (first === undefined || own.some(({ ok }) => !ok)) return 'action'
  const after = own.at(-1)?.after
  const due = right.filter(({ message }) => message === at).at(-1)?.after
  return !equals(first.before, after) && !equals(due, after) ? 'action' : 'turn'
}

const shape = (message: Message | undefined): Json =>
  message === undefined
    ? null
    : message.role === 'assistant'
      ? [message.content, ...(message.tool_calls ?? []).map((call) => [call.function.name, call.function.arguments])]
      : message.content

/** Whether the rejected side makes no call of its own in the turn in which the sides part. */
const isSilent = (sides: Sides, to: number): boolean =>
  !sides.rejected
    .slice(parting(sides), to)
    .some((message) => message.role === 'assistant' && (message.tool_calls ?? []).length > 0)

/** Whether words lack a fact that the turn's answer has to convey, or say what nothing shows, or ask for what is known. */
const untrue = (
  environment: Environment,
  record: Trajectory,
  sides: Sides,
  text: string | undefined,
  silent: boolean
): boolean => {
  const dossier = Dossier.of(record)
  const turn = record.turns[sides.turn]
  if (text === undefined || turn === undefined) return false
  const stated = Statement.of(text)
  const must = turn.answer?.must ?? []
  if (must.some((fact) => !conveys(text, stated, Answers.resolve(dossier, sides.turn, fact)))) return true
  if (turn.shown !== undefined && !Irrelevance.tells(record, turn.shown, text)) return true
  // What a call of the rejected side gave is no news from nowhere: only words alone are held against the record.
  if (!silent) return false
  const news = News.of(dossier, sides.turn, text, sides.source)
  if (news.figures.length > 0 || news.names.length > 0) return true
  return asksForKnown(record, sides) || denies(record, sides, text) || claimsAct(environment, record, sides, text)
}

const conveys = (text: string, stated: Statement.Statement, value: Json | undefined): boolean =>
  value === undefined || Answers.conveys(text, stated, value)

/** Whether a value is asked for that is not the missing one, and stands in the conversation. */
const asksForKnown = (record: Trajectory, { turn, mistake }: Sides): boolean => {
  const { missing, user } = record.turns[turn] ?? {}
  const { asks, known } = mistake.evidence
  return (
    typeof asks === 'string' &&
    (typeof known === 'string' || typeof known === 'number') &&
    missing?.parameters.includes(asks) !== true &&
    record.messages.slice(0, (user ?? 0) + 1).some(({ content }) => content.includes(String(known)))
  )
}

const refusal =
  /\b(?:can['’]?t|cannot|can not|not able|unable|no (?:tool|way|means|access)|nothing|none of|not (?:something|with)|no tool|don['’]t (?:have|let)|do not let|missing|pass on|I['’]m not|more than)\b/i

/** Whether what can be done, or answered without a tool, is refused. */
const denies = (record: Trajectory, { turn, mistake }: Sides, text: string): boolean => {
  const { denies: denied } = mistake.evidence
  const { user = 0, kind } = record.turns[turn] ?? {}
  if (typeof denied !== 'string' || !refusal.test(text) || Dossier.answer(record, turn)?.text === text) return false
  return kind === 'talk'
    ? record.irrelevance === 'no_tool'
    : record.tools.some((tool) => tool.function.name === denied) && !Withheld.at(record, user).includes(denied)
}

/** Whether a judge found a student's words wrong, of which no rule can say so; the evidence holds the words and the verdict. */
const isJudged = ({ source, mistake }: Sides, text: string | undefined, silent: boolean): boolean => {
  const { judge, says } = mistake.evidence
  return (
    source === 'student' && silent && text !== undefined && says === text && typeof judge === 'string' && judge !== ''
  )
}

/** Whether an act is told of that nobody made, and that would have changed something. */
const claimsAct = (environment: Environment, record: Trajectory, sides: Sides, text: string): boolean => {
  const { claim, act } = sides.mistake.evidence
  if (typeof claim !== 'string' || !isObject(act) || !text.includes(claim)) return false
  const { function: name, arguments: given } = act
  const end = Dossier.end(record, sides.turn)
  if (typeof name !== 'string' || !isObject(given) || Dossier.answer(record, sides.turn)?.text.includes(claim) === true)
    return false
  const made = Dossier.of(record).entries.some(
    ({ call, message }) => message < end && call.function === name && equals(call.arguments, given)
  )
  const { ok, before, after } = Execution.step(
    environment,
    record,
    { id: '', type: 'function', function: { name, arguments: given } },
    Execution.run(environment, record, sides.start, record.messages.slice(sides.from, end)).final
  )
  return !made && ok && !equals(before, after)
}
