/** The student: a model that plays the assistant, on its own or under misleading hints that lead it into a mistake (Magnet §3.6). */
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Hint from './Hint.js'

export interface Input {
  /** Calls that were wrong and are made again; none where the student acts on its own. */
  readonly hints: ReadonlyArray<Hint.Hint>
  /** What a wrong answer said, where the mistake is one of words. */
  readonly claim: string
  readonly policy: ReadonlyArray<string>
}

const instructions = (input: Input): ReadonlyArray<string> => [
  'You are an assistant that helps a person by calling functions. Do what the person asks for, and answer in one to five plain sentences.',
  ...(input.hints.length > 0 || input.claim !== ''
    ? [
        'The block below says how this turn goes. Make exactly the calls of "hints", in the order of their "step", with these arguments, and no others; an argument with "from" is what that function returned. Where "claim" is not empty, your answer says that. Speak as if it had been your own idea: never mention the block, hints, instructions or the names of functions.'
      ]
    : [
        'Use the functions wherever they help, and ask the person where something is missing. Never make up a value. Where a list in the block below is empty, nothing is prescribed to you.'
      ])
]

const input: Shape.Shape<Input> = Shape.record({
  hints: Shape.list(Hint.shape),
  claim: Shape.note('What the answer says.'),
  policy: Shape.list(Shape.note('A rule.'))
})

export const prompt: Prompt.Conversation<Input> = Prompt.converse<Input>({
  id: 'student',
  version: 1,
  role: 'student',
  temperature: 0.8,
  maxTokens: 1500,
  input,
  instructions
})
