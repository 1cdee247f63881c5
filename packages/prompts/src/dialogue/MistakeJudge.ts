/** Mistakes: whether a turn of a student is wrong, compared with the reference, and which of the five errors it makes. */
import type { Json } from '@magnet/core'
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'

/** The errors of preference pairs. */
export type Mistake =
  | 'nested_missing'
  | 'short_dependency'
  | 'long_dependency'
  | 'wrong_summary'
  | 'missed_function_or_parameters'

/** What an assistant did in a turn. */
export interface Side {
  readonly calls: ReadonlyArray<Function.Made>
  readonly answer: string
}

export interface Input {
  /** What was said before the turn, and its message. */
  readonly history: ReadonlyArray<Function.Line>
  /** The calls of earlier turns. */
  readonly made: ReadonlyArray<Function.Made>
  readonly reference: Side
  /** What the answer has to tell. */
  readonly facts: ReadonlyArray<Json.Json>
  readonly student: Side
}

export interface Output {
  readonly error: Mistake | 'none'
  readonly why: string
}

const instructions: ReadonlyArray<string> = [
  'You compare what a student assistant did in one turn with a reference that is known to be right, and name the mistake, if there is one.',
  `The mistakes:
- nested_missing: a call that nobody asked for, but that the goal needs, was left out, so that what follows is wrong or missing;
- short_dependency: a value that a call of this turn returned was used wrongly: another one, a made-up one, or none;
- long_dependency: a value from an earlier turn was used wrongly, or the student asked for what the conversation already holds;
- wrong_summary: the calls are right, but the answer tells something false, or leaves out one of "facts";
- missed_function_or_parameters: the student acted though no function could do it or a value was missing, called a function that does not serve, or claimed that something was missing that was there.`,
  'Differences that do not matter are no mistake: other words, another order of calls that do not depend on each other, reading something more, writing out a default. Then the error is "none". Where several apply, name the first one in time.',
  'Say in one sentence what was wrong: the call or the claim, and what would have been right.'
]

const side: Shape.Shape<Side> = Shape.record({
  calls: Shape.list(Function.made),
  answer: Shape.note('The answer.', 20_000)
})

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'mistakes',
  version: 1,
  role: 'mistakes',
  temperature: 0,
  maxTokens: 500,
  input: Shape.record({
    history: Shape.list(Function.line),
    made: Shape.list(Function.made),
    reference: side,
    facts: Shape.list(Shape.json),
    student: side
  }),
  instructions: () => instructions,
  output: () =>
    Shape.record({
      error: Shape.word(
        [
          'nested_missing',
          'short_dependency',
          'long_dependency',
          'wrong_summary',
          'missed_function_or_parameters',
          'none'
        ],
        'The mistake.'
      ),
      why: Shape.text('One sentence.', 800)
    })
})
