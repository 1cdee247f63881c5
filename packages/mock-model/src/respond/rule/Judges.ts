/** Judgements: which binding makes one story, and which mistake a student made. */
import { type Json, Json as J } from '@magnet/core'
import { Choice, MistakeJudge, type Function } from '@magnet/prompts'
import * as Names from '../Names.js'
import { question, type Rule } from '../Rule.js'

/** The option in which most values come up again. */
export const choice: Rule = question(Choice.prompt, ({ options }) => {
  const scores = options.map(({ turns }) => {
    const all = turns.flatMap(({ calls }) =>
      calls.flatMap((call) => Names.leaves(call.arguments).map(([, value]) => value))
    )
    return all.length - new Set(all).size
  })
  const best = Math.max(...scores, 0)
  return { choice: Math.max(0, scores.indexOf(best)), why: 'The same things come up again most often in it.' }
})

type Verdict = { readonly error: MistakeJudge.Mistake | 'none'; readonly why: string }

/** Calls are compared in order, then the answer with the facts. */
export const mistakes: Rule = question(MistakeJudge.prompt, (input): Json.JsonObject => ({ ...verdict(input) }))

const verdict = (input: MistakeJudge.Input): Verdict => {
  const { reference, student, facts } = input
  if (reference.calls.length === 0 && student.calls.length > 0)
    return { error: 'missed_function_or_parameters', why: 'It acted where nothing could be done.' }
  for (const [index, right] of reference.calls.entries()) {
    const same = student.calls.filter((call) => call.function === right.function)
    if (same.length === 0)
      return index < reference.calls.length - 1
        ? { error: 'nested_missing', why: `It left out ${right.function}, which the rest needs.` }
        : { error: 'missed_function_or_parameters', why: `It did not call ${right.function}.` }
    if (same.some((call) => J.equals(call.arguments, right.arguments))) continue
    return wrongArguments(input, right)
  }
  const untold = facts.find((fact) => typeof fact !== 'object' && !student.answer.includes(String(fact)))
  return untold === undefined
    ? { error: 'none', why: 'It does what the reference does.' }
    : { error: 'wrong_summary', why: `The answer does not tell ${JSON.stringify(untold)}.` }
}

const wrongArguments = ({ reference, made }: MistakeJudge.Input, right: Function.Made): Verdict => {
  const values = Names.leaves(right.arguments).map(([, value]) => value)
  const holds = (calls: ReadonlyArray<Function.Made>): boolean =>
    calls.some((call) => Names.leaves(call.output).some(([, value]) => values.includes(value)))
  if (holds(reference.calls.filter((call) => call !== right)))
    return {
      error: 'short_dependency',
      why: `${right.function} did not get what an earlier call of the turn returned.`
    }
  return holds(made)
    ? { error: 'long_dependency', why: `${right.function} did not get what an earlier turn returned.` }
    : { error: 'missed_function_or_parameters', why: `${right.function} got other arguments than the person gave.` }
}
