/**
 * What is wrong with the words of a teacher: they tell what the turn has to tell and no figure from nowhere, they show no trace
 * of the hint, and they name no function. And a question of the teacher, answered from what the turn holds.
 */
import { Answers, type Json, Plan, Pointer, Reasoning, Serial, type Trajectory } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import type { Teacher } from '@magnet/synth'

/** Why words cannot stand. */
export interface Flaw {
  readonly reason: string
  readonly message: string
}

/** The values of the facts of an answer. */
export const values = (plan: Plan.Plan, answer: Trajectory.Answer): ReadonlyArray<Json.Json> =>
  answer.must.flatMap((fact) => {
    const held = Pointer.get(Plan.calls(plan).find((one) => one.call.id === fact.call)?.output, fact.pointer)
    return held === undefined ? [] : [held]
  })

/** What is wrong with an answer, if anything is. `plan` is the turn as it was carried out. */
export const flaw = (
  { query, turn, stage, history }: Teacher.TeacherRequest,
  plan: Plan.Plan,
  text: string,
  must: ReadonlyArray<Json.Json>,
  functions: Iterable<string>
): Flaw | undefined => {
  if (text === '') return { reason: 'empty_answer', message: 'the answer is empty' }
  const messages = conversation(plan, turn, stage?.system, [...(stage?.asked ?? []), query], history)
  return (
    leak(text, functions, content(messages)) ??
    Answers.flaws(messages, contextOf(plan), text, must)[0] ??
    unasked(plan.turns[turn], text)
  )
}

/** What is wrong with a thought before some calls, or before the answer. `plan` is the turn as far as it went. */
export const thought = (
  { query, turn, stage, history }: Teacher.TeacherRequest,
  plan: Plan.Plan,
  text: string,
  calls: ReadonlyArray<Exchange.ToolCall>,
  absent: Iterable<string>
): Flaw | undefined => {
  const messages: ReadonlyArray<Trajectory.Message> = [
    ...conversation(plan, turn, stage?.system, [...(stage?.asked ?? []), query], history),
    {
      role: 'assistant',
      content: '',
      loss: 1,
      tool_calls: calls.map(({ id, name, arguments: given }) => ({
        id,
        type: 'function',
        function: { name, arguments: given }
      }))
    }
  ]
  const [figure] = Answers.flaws(messages, contextOf(plan), text, [])
  return (
    leak(text, absent, content(messages)) ??
    (figure === undefined ? undefined : { reason: 'reasoning.figure', message: `in the thought, ${figure.message}` })
  )
}

/** What is wrong with the texts that some calls pass on. `plan` is the turn as far as it went. */
export const passed = (
  { query, turn, stage, history }: Teacher.TeacherRequest,
  plan: Plan.Plan,
  calls: ReadonlyArray<Exchange.ToolCall>
): Flaw | undefined => {
  const texts = calls.flatMap((call) => Object.values(call.arguments).filter((value) => typeof value === 'string'))
  if (texts.length === 0) return undefined
  const said = content(conversation(plan, turn, stage?.system, [...(stage?.asked ?? []), query], history))
  for (const text of texts) {
    const flaw = leak(text, [], said)
    if (flaw !== undefined) return flaw
  }
  return undefined
}

const content = (messages: ReadonlyArray<Trajectory.Message>): string =>
  messages.map((message) => message.content).join('\n')

const contextOf = (plan: Plan.Plan): Trajectory.ContextRecord => ({
  now: plan.context.now,
  timezone: plan.context.timezone,
  profile: plan.context.profile,
  policy: (plan.policies ?? []).map(({ name, effect, sentence }) => ({ name, effect, sentence }))
})

/** Words that nobody uses who was told nothing. */
const leak = (text: string, functions: Iterable<string>, said: string): Flaw | undefined => {
  for (const name of functions)
    if (name.includes('_') && text.includes(name))
      return { reason: 'function_named', message: `the text names the function ${name}` }
  const trace = Reasoning.hinted(text, said.toLowerCase())
  return trace === undefined
    ? undefined
    : { reason: 'hint_leaked', message: `${JSON.stringify(trace)} speaks of what only you were told` }
}

/** A turn that lacks a value, or a yes, asks for it. */
const unasked = (turn: Plan.PlannedTurn | undefined, text: string): Flaw | undefined =>
  (turn?.missing?.tag === 'parameters' || turn?.aside?.tag === 'confirm') && !text.includes('?')
    ? { reason: 'nothing_asked', message: 'the turn ends with a question for what is lacking' }
    : undefined

/** The conversation up to the answer of a turn, as far as figures go. */
const conversation = (
  plan: Plan.Plan,
  turn: number,
  system: string | undefined,
  asked: ReadonlyArray<string>,
  history: ReadonlyArray<string>
): ReadonlyArray<Trajectory.Message> => [
  ...(system === undefined ? [] : [{ role: 'system' as const, content: system }]),
  ...plan.turns.slice(0, turn + 1).flatMap(({ calls }, index): ReadonlyArray<Trajectory.Message> => [
    { role: 'user', content: asked[index] ?? '' },
    {
      role: 'assistant',
      content: '',
      loss: 1,
      tool_calls: calls.map(({ call, arguments: given }) => ({
        id: call.id,
        type: 'function',
        function: { name: call.function, arguments: given }
      }))
    },
    ...calls.map(({ call, output }) => ({
      role: 'tool' as const,
      tool_call_id: call.id,
      name: call.function,
      content: Serial.text(output)
    })),
    ...(index < turn ? [{ role: 'assistant' as const, content: history[index] ?? '', loss: 1 as const }] : [])
  ])
]

/** Whether a teacher that has calls to make asks instead. */
export const asks = (text: string): boolean => /\?["”’)]?\s*$/.test(text.trim())

/**
 * What the user answers to a question that the turn's facts answer: the values that the next calls take from what was said. None
 * where the question is about nothing of that.
 */
export const reply = (due: ReadonlyArray<Plan.PlannedCall>, question: string): string | undefined => {
  const lower = question.toLowerCase()
  const facts = due.flatMap((planned) =>
    Object.entries(planned.sources).flatMap(([at, source]) => {
      const name = (Pointer.tokens(at)[0] ?? '').replaceAll('_', ' ')
      const value = Pointer.get(planned.arguments, at)
      const isSaid =
        source.tag === 'said' || (source.tag === 'derived' && source.from.some((one) => one.tag === 'said'))
      return isSaid && (typeof value === 'string' || typeof value === 'number') ? [{ name, value: String(value) }] : []
    })
  )
  const met = facts.filter(
    ({ name, value }) =>
      lower.includes(value.toLowerCase()) || name.split(' ').some((word) => word.length > 2 && lower.includes(word))
  )
  return met.length === 0 ? undefined : `${met.map(({ name, value }) => `The ${name}: ${value}`).join('. ')}.`
}
