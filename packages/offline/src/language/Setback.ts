/** What the assistant says of a call that was refused or had to be made twice: what the service said, and what came of it. */
import { type Path, type Plan, Pointer, type Stream, type World } from '@magnet/core'
import type * as Report from './Report.js'
import * as Written from './Written.js'

/** A report of a call that failed and is left to the user: the reason, and a question. */
export const report = (
  setting: Report.Setting,
  planned: Plan.PlannedCall,
  asked: string | undefined
): Report.Report => {
  const reason = said(setting, planned, planned.call.id)
  const question = asked ?? setting.stream.pick(questions)
  const before = setting.stream.chance(0.5) ? `${setting.stream.pick(regrets)} ` : ''
  return { text: `${before}${reason.text} ${question}`, must: reason.must, may: [] }
}

/** What came before a report of a call that went through at the second try, or nothing. */
export const before = (
  setting: Report.Setting,
  attempt: Plan.Attempt | undefined,
  report_: Report.Report
): Report.Report => {
  const cause = attempt?.call.failure?.cause
  if (attempt !== undefined && cause === 'world') {
    const reason = said(setting, attempt.call, attempt.again)
    return {
      text: `${reason.text} ${setting.stream.pick(turns)} ${report_.text}`,
      must: [...reason.must, ...report_.must],
      may: report_.may
    }
  }
  return cause === 'injected' && setting.stream.chance(0.4)
    ? { ...report_, text: `${report_.text} ${setting.stream.pick(hiccups)}` }
    : report_
}

/** Why a call was refused, as the service words it, with dates as people write them. */
const said = (
  { style }: Report.Setting,
  planned: Plan.PlannedCall,
  id: Path.CallId
): Pick<Report.Report, 'text' | 'must'> => {
  const pointer = '/error/message'
  const message = Pointer.get(planned.output, pointer)
  const raw = typeof message === 'string' ? message : 'That was refused.'
  const text = raw.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => Written.value(day, 'date', style))
  return { text, must: [{ call: id, pointer, words: raw, person: false }] }
}

const regrets: readonly [string, ...ReadonlyArray<string>] = [
  "Unfortunately that doesn't work.",
  "Sorry, I couldn't do that.",
  "I'm afraid not.",
  "That didn't go through.",
  'I hit a snag.',
  'No luck.'
]
const questions: readonly [string, ...ReadonlyArray<string>] = [
  'What would you like instead?',
  'How should I go on?',
  'Shall I try something else?',
  'Is there an alternative that suits you?',
  'What should I do instead?'
]
const turns: readonly [string, ...ReadonlyArray<string>] = [
  'So I went with your second choice.',
  'I took your other option instead.',
  'So I did it the other way that you named.',
  'So here is your alternative.',
  'So I fell back on what you said.',
  'I used your alternative.'
]
const hiccups: readonly [string, ...ReadonlyArray<string>] = [
  '(It took a second try.)',
  'The service needed a second try.',
  'The first try failed, the second went through.'
]

/** The question for another value of a parameter, as the function words it. */
export const question = (
  implementation: World.WorldFunction | undefined,
  parameter: string,
  stream: Stream.Stream
): string | undefined => {
  const wants = implementation?.phrases.wants
  return wants === undefined || !Object.hasOwn(wants, parameter) ? undefined : stream.some(wants[parameter] ?? [])
}
