/**
 * Answers convey their facts with true figures only: what `must` names stands in the turn's answer, a text literally, a
 * number to the unit, a date or time in any form; and every number, time and day of an answer was said, returned,
 * passed or shown before it (or counts a list that was returned, or rounds a number).
 *
 * Reasons: `answer.fact` (a fact that refers to no output), `answer.missing` (a fact that is not conveyed),
 * `answer.figure` (a figure from nowhere).
 */
import type { Json } from '../json/Json.js'
import { isList, isObject } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import * as CallId from '../path/CallId.js'
import * as Statement from '../provenance/Statement.js'
import * as Calendar from '../time/Calendar.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { AnswerFact, ContextRecord, Message, Trajectory } from '../trajectory/Trajectory.js'
import * as Figures from './Figures.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Static = (record) => {
  const dossier = Dossier.of(record)
  const found: Array<Violation> = []
  for (const [turn, { answer: facts }] of record.turns.entries()) {
    const answer = Dossier.answer(record, turn)
    const stated = answer === undefined ? undefined : Dossier.figures(dossier, answer.index)
    const say = (kind: 'must' | 'may', index: number, reason: string, text: string): void =>
      void found.push(violation(reason, `/turns/${turn}/answer/${kind}/${index}`, text))
    const { must = none, may = none } = facts ?? {}
    for (const [index, fact] of must.entries()) {
      const value = resolve(dossier, turn, fact)
      if (value === undefined) say('must', index, 'answer.fact', absent(fact))
      else if (answer === undefined || stated === undefined || !conveys(answer.text, stated, value))
        say('must', index, 'answer.missing', `the answer does not convey ${JSON.stringify(value)}`)
    }
    for (const [index, fact] of may.entries())
      if (resolve(dossier, turn, fact) === undefined) say('may', index, 'answer.fact', absent(fact))
    if (answer === undefined || stated === undefined) continue
    for (const figure of Figures.unknown(dossier, stated, answer.index))
      found.push(violation('answer.figure', Dossier.messageAt(answer.index), `${figure} comes from nowhere`))
  }
  return found
}

const none: ReadonlyArray<AnswerFact> = []

const absent = ({ pointer, call }: AnswerFact): string => `there is no ${pointer} in the output of ${call}`

/** What is wrong with an answer that is not in a record yet: `before` is the conversation up to it, `must` what it has to convey. */
export const flaws = (
  before: ReadonlyArray<Message>,
  context: ContextRecord,
  text: string,
  must: ReadonlyArray<Json>
): ReadonlyArray<Pick<Violation, 'reason' | 'message'>> => {
  const stated = Statement.figures(text)
  const dossier = Dossier.of(conversation(before, context))
  return [
    ...must
      .filter((value) => !conveys(text, stated, value))
      .map((value) => ({
        reason: 'answer.missing',
        message: `the answer does not convey ${JSON.stringify(value)}`
      })),
    ...Figures.unknown(dossier, stated, before.length).map((figure) => ({
      reason: 'answer.figure',
      message: `${figure} comes from nowhere`
    }))
  ]
}

/** A conversation as a record of which only the messages count. */
const conversation = (messages: ReadonlyArray<Message>, context: ContextRecord): Trajectory => ({
  id: '',
  family: '',
  kind: 'multi_turn',
  language: 'en',
  strategy: '',
  context,
  tools: [],
  toolsets: [],
  messages,
  turns: [
    {
      user: 0,
      kind: 'calls',
      labels: [],
      calls: messages.flatMap((message, index) =>
        message.role === 'tool'
          ? [
              {
                id: CallId.of(index),
                tool_call: message.tool_call_id,
                step: 0,
                function: message.name,
                arguments: {},
                origin: { tag: 'walked' as const },
                intent: 'asked' as const,
                ok: true,
                executor: '',
                needs: [],
                sources: {},
                accept: {}
              }
            ]
          : []
      )
    }
  ],
  derivation: { base: [], edits: [], path: [], functions: {} },
  worlds: []
})

/** The value that a fact of a turn's answer refers to. */
export const resolve = (dossier: Dossier.Dossier, turn: number, fact: AnswerFact): Json | undefined => {
  const entry = dossier.byId.get(fact.call)
  return entry === undefined || entry.turn > turn
    ? undefined
    : Pointer.get(Dossier.output(dossier, entry), fact.pointer)
}

/** Whether a text conveys all of some values. */
export const conveysAll = (text: string, values: ReadonlyArray<Json>): boolean => {
  const stated = Statement.figures(text)
  return values.every((value) => conveys(text, stated, value))
}

/** Whether a text conveys a value. */
export const conveys = (text: string, stated: Statement.Statement, value: Json): boolean => {
  if (typeof value === 'number') return stated.numbers.some((number) => Math.abs(number - value) < 1)
  if (typeof value === 'string') return text.includes(value) || moment(stated, value)
  if (isList(value)) return value.every((item) => conveys(text, stated, item))
  if (isObject(value)) return Object.values(value).every((item) => conveys(text, stated, item))
  // Yes, no and nothing are worded in ways that no rule can read.
  return true
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Whether a date, a time or both are said in any form. */
const moment = (stated: Statement.Statement, value: string): boolean => {
  // Both begin with a digit, but for a time that follows ten characters of anything.
  if (!isDigit(value.charCodeAt(0)) && value.charCodeAt(13) !== 58) return false
  const time = /^\d\d:\d\d(?::\d\d)?$/.test(value) ? value.slice(0, 5) : Calendar.timeOf(value)
  const day = Calendar.parse(value)
  if (day === undefined && time === undefined) return false
  return (
    (time === undefined || stated.times.includes(time)) &&
    (day === undefined ||
      stated.dates.some((date) => Statement.compatible(date, day)) ||
      stated.weekdays.includes(Calendar.weekdayOf(day)) ||
      stated.relative.length > 0)
  )
}
