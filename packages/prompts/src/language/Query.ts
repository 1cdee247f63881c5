/** Back-translation before anything is bound, in the order of the paper: the user's message for the functions of a turn (Magnet §3.5). */
import type { Json } from '@magnet/core'
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Message from './Message.js'
import * as Operation from './Operation.js'

export interface Input {
  readonly operations: ReadonlyArray<Operation.Operation>
  /** How the person speaks. */
  readonly manner: string
  /** The functions that the message asks for, in order. */
  readonly asked: ReadonlyArray<Function.Function>
  /** Functions of the turn that stay unspoken. */
  readonly implied: ReadonlyArray<Function.Function>
  /** Parameters that the message leaves out, where that is the point of the turn. */
  readonly leftOut: ReadonlyArray<string>
  /** Parameters that an earlier message left out, and this one gives. */
  readonly supplies?: ReadonlyArray<string>
  /** What else the message does. */
  readonly purpose: string
  readonly avoid: ReadonlyArray<string>
  /** What is so: today's date, the time zone, the profile. */
  readonly context: Json.JsonObject
  /** What this person could know: values for a function that go together, as `{function, values}`. */
  readonly known: ReadonlyArray<Json.Json>
  /** Which functions of this turn, and earlier calls by their ids, could supply what. */
  readonly flows?: ReadonlyArray<Function.Flow>
  readonly history: ReadonlyArray<Function.Line>
  /** The calls of earlier turns with their outputs. */
  readonly made: ReadonlyArray<Function.Made>
}

export interface Output {
  readonly query: string
}

const instructions = ({ operations }: Input): ReadonlyArray<string> => [
  'You write what a person types to an assistant that can call functions. Which functions the message leads to is fixed; you think of the situation and find the words. Write the next message of the person, in English, to go on from "history".',
  Message.rules,
  `The message serves "purpose". What made this turn:\n${Operation.instructions(operations)}`,
  `Say a concrete value for every required parameter that nothing else supplies, of the asked functions and of the implied ones: what an implied step begins with (whose, where, which one) is a part of the goal. Where "supplies" is there, give these values of the asked function, and nothing else. A value is supplied if it stands in an output of "made", comes from a function of this turn, is a default, or stands in "context"; "flows" says which outputs fit which parameters. Where an output holds several things that would do, say by which rule one of them is meant ("the cheapest", "the one in the morning").`,
  'Take values from "known" wherever something there fits: each entry holds values for a function that go together; otherwise values that exist in the situation and that the parameter accepts: its format, its range, its list of choices. Say them in words of everyday speech, and so that they can be computed: "tomorrow" or a day of the week only if "context" tells today\'s date. Never say an identifier unless "manner" wants it.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'query',
  version: 1,
  role: 'back',
  temperature: 0.9,
  maxTokens: 1000,
  input: Shape.record(
    {
      operations: Shape.list(Operation.shape),
      manner: Shape.note('How the person speaks.'),
      asked: Shape.list(Function.shape),
      implied: Shape.list(Function.shape),
      leftOut: Shape.list(Shape.note('A parameter.')),
      purpose: Shape.note('What the message is for.'),
      avoid: Shape.list(Shape.note('Words.')),
      context: Shape.object,
      known: Shape.list(Shape.json),
      history: Shape.list(Function.line),
      made: Shape.list(Function.made)
    },
    { supplies: Shape.list(Shape.note('A parameter.')), flows: Shape.list(Function.flow) }
  ),
  instructions,
  output: () => Shape.record({ query: Shape.text('The message of the person.') }),
  wrong: ({ avoid, history }, { query }) => Message.wrong(query, avoid, history)
})
