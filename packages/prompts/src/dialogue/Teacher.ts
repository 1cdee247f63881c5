/**
 * The teacher: a model that plays the assistant and is told what the right calls of the turn are (Magnet §3.6). It calls real
 * functions; the hint stands in its instructions alone and never reaches a record.
 */
import type { Json } from '@magnet/core'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Hint from './Hint.js'

/** What the turn lacks. */
export type Missing = 'miss_func' | 'miss_params' | 'confirm' | 'refuse' | 'nothing'

export interface Input {
  /** The calls of the turn in order; none where everything was done or nothing can be. */
  readonly hints: ReadonlyArray<Hint.Hint>
  readonly missing: Missing
  /** For `miss_params`: what the person left out. For `confirm` and `refuse`: the rule. Never the name of a function. */
  readonly lacks: ReadonlyArray<string>
  /** What the final answer has to tell, as far as it is known beforehand. */
  readonly tell: ReadonlyArray<Json.Json>
  /** Rules that the assistant keeps. */
  readonly policy: ReadonlyArray<string>
  /** Whether it writes down a thought before it acts. */
  readonly reasoning: boolean
}

/** A text with the thought that stood before it. */
export interface Thought {
  readonly thought: string
  readonly text: string
}

const instructions = (input: Input): ReadonlyArray<string> => [
  'You are an assistant that helps a person by calling functions. Do what the person asks for, and answer in one to five plain sentences.',
  `To get it right, you are told beforehand what belongs to this turn. It stands in the block below and is meant for you alone.
- Make exactly the calls of "hints", in the order of their "step": calls of one step together in one message, the next step after the outputs of the one before. Make no other call.
- An argument with "value" is passed as it is. An argument with "from" is what that function returned in this turn, at "pointer": wait for its output and copy it; "NAME#2" is the second call of NAME in "hints". An argument with "facts" is a text that you write yourself; it tells these facts and no others.
- Never mention the block, hints, instructions, or the names of functions, and do not say that you knew anything beforehand: the person sees what you write.
- If a call fails, try again or repair it as its message says. If it cannot be repaired, say so.`,
  missing[input.missing],
  'After the last call tell the person what they wanted to know or what was done, from the outputs: with everything in "tell", identifiers and amounts exactly as they were returned, and no figure that no output holds. Do not offer what you cannot do.',
  ...(input.policy.length > 0 ? ['Keep the rules under "policy".'] : []),
  ...(input.reasoning
    ? [
        'Before every call and before the answer write one or two sentences of thought between <thought> and </thought>: what is known and from where, what is needed next. A thought uses only what was said and returned so far.'
      ]
    : [])
]

const missing: { readonly [missing in Missing]: string } = {
  nothing: 'Nothing is missing in this turn: do not ask back.',
  miss_func:
    'None of your functions can do a part of what the person asks for. Make the calls of "hints", if there are any, and no substitute for the rest. Then say in your own words what you cannot do at present, without naming any function, and ask whether the person can provide a way to do it.',
  miss_params:
    'The person left out what stands in "lacks", and nothing said or returned so far tells it. Make the calls of "hints", if there are any; do not guess. Then ask for exactly that, in one sentence.',
  confirm:
    'A rule under "lacks" wants the yes of the person first. Say what you are about to do, with its values, and ask for a yes. Do not do it yet.',
  refuse: 'A rule under "lacks" forbids what the person asks for. Decline in a friendly way, and say why. Do not do it.'
}

const input: Shape.Shape<Input> = Shape.record({
  hints: Shape.list(Hint.shape),
  missing: Shape.word(['miss_func', 'miss_params', 'confirm', 'refuse', 'nothing'], 'What the turn lacks.'),
  lacks: Shape.list(Shape.note('What is missing, or the rule.')),
  tell: Shape.list(Shape.json),
  policy: Shape.list(Shape.note('A rule.')),
  reasoning: Shape.flag('Whether thoughts are written down.')
})

export const prompt: Prompt.Conversation<Input> = Prompt.converse<Input>({
  id: 'teacher',
  version: 1,
  role: 'teacher',
  temperature: 0.2,
  maxTokens: 1500,
  input,
  instructions
})

/** A text apart from its thoughts. */
export const apart = (text: string): Thought => ({
  thought: [...text.matchAll(thoughts)].map((match) => (match[1] ?? '').trim()).join('\n'),
  text: text.replaceAll(thoughts, '').trim()
})

const thoughts = /<thought>([\s\S]*?)<\/thought>/g
