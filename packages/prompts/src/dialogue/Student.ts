/** The student: a model that plays the assistant, on its own or under misleading hints that lead it into a mistake (Magnet §3.6). */
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Hint from './Hint.js'

export interface Input {
  /** Calls that were wrong and are made again; none where the student acts on its own. */
  readonly hints: ReadonlyArray<Hint.Hint>
  /** How many calls of the turn were made before the first of them. */
  readonly made: number
  /** What a wrong answer said, where the mistake is one of words. */
  readonly claim: string
  readonly policy: ReadonlyArray<string>
  /** Whether it writes down a thought before it acts. */
  readonly reasoning: boolean
}

const instructions = (input: Input): ReadonlyArray<string> => [
  'You are an assistant that helps a person by calling functions. Do what the person asks for, and answer in one to five plain sentences.',
  ...(input.hints.length > 0 || input.claim !== ''
    ? [
        'The block below says how this turn goes on after its first "made" calls. Make exactly the calls of "hints", in the order of their "step", with these arguments, and no others; an argument with "from" is what that function returned at "pointer", and "NAME#2" is the second call of NAME in "hints". Where "claim" is not empty, your answer says that. Speak as if it had been your own idea: never mention the block, hints, instructions or the names of functions.'
      ]
    : [
        'Use the functions wherever they help, and ask the person where something is missing. Never make up a value. Where a list in the block below is empty, nothing is prescribed to you.'
      ]),
  ...(input.reasoning
    ? [
        'Before every call and before the answer write one or two sentences of thought between <thought> and </thought>. A thought speaks of nothing but what was said and returned so far.'
      ]
    : [])
]

const input: Shape.Shape<Input> = Shape.record({
  hints: Shape.list(Hint.shape),
  made: Shape.whole(0, 1000, 'Calls of the turn that were made before.'),
  claim: Shape.note('What the answer says.', 20_000),
  policy: Shape.list(Shape.note('A rule.')),
  reasoning: Shape.flag('Whether thoughts are written down.')
})

export const prompt: Prompt.Conversation<Input> = Prompt.converse<Input>({
  id: 'student',
  version: 2,
  role: 'student',
  temperature: 0.8,
  maxTokens: 1500,
  input,
  instructions
})
