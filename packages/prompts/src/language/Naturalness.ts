/** Naturalness: how much a conversation reads as if people had had it. */
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'

export interface Input {
  readonly messages: ReadonlyArray<Function.Line>
}

/** What is odd about a message. */
export interface Problem {
  readonly message: number
  readonly what: string
}

export interface Output {
  readonly score: number
  readonly problems: ReadonlyArray<Problem>
}

const instructions: ReadonlyArray<string> = [
  'You read a conversation between a person and an assistant, of which the calls of functions are left out, and say how natural it is. You do not judge whether the assistant is right.',
  `Score
5: nobody would doubt that a person wrote the messages of the user, and the answers fit;
4: one turn of phrase is odd;
3: several are, or the person says things that nobody would think of saying;
2: the messages read like a form that was filled in, or their order makes no sense;
1: it cannot be understood, or it shows how it was made (placeholders, names of functions, repeated templates).`,
  'List the problems, each with the index of its message, counted from 0, and what a person would have done instead. With a score of 5 the list is empty.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'naturalness',
  version: 1,
  role: 'reader',
  temperature: 0,
  maxTokens: 800,
  input: Shape.record({ messages: Shape.list(Function.line) }),
  instructions: () => instructions,
  output: ({ messages }) =>
    Shape.record({
      score: Shape.whole(1, 5, 'How natural it is.'),
      problems: Shape.list(
        Shape.record({
          message: Shape.whole(0, Math.max(0, messages.length - 1), 'The index of the message.'),
          what: Shape.text('What is odd.', 600)
        })
      )
    }),
  wrong: (_, { score, problems }) =>
    score < 4 && problems.length === 0 ? 'a score below 4 needs at least one problem' : undefined
})
