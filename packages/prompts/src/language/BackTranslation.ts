/**
 * Back-translation when the calls are known: the user's message for a turn whose arguments are bound and executed. The model
 * says with which words it said each value, so that the source of every argument can be proven.
 */
import type { Json } from '@magnet/core'
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Message from './Message.js'
import * as Operation from './Operation.js'

/** A call that the message asks for, without the values that it does not say. */
export interface Asked {
  readonly id: string
  readonly function: string
  readonly description: string
}

/** Something that the message has to say. */
export interface Say {
  /** A plain name, as `m1`: it becomes a field of the reply. */
  readonly mention: string
  /** The call and the parameter that it is for. */
  readonly call: string
  readonly parameter: string
  /** What it is: `city`, `the least by price`, `dictated text`. */
  readonly what: string
  readonly value: Json.Json
  /** Words that would do. */
  readonly example: string
}

export interface Input {
  readonly operations: ReadonlyArray<Operation.Operation>
  /** How the person speaks. */
  readonly manner: string
  readonly asked: ReadonlyArray<Asked>
  /** Calls of the turn that stay unspoken. */
  readonly implied: ReadonlyArray<Omit<Asked, 'id'>>
  readonly say: ReadonlyArray<Say>
  /** Parameters that the message leaves out, where that is the point of the turn. */
  readonly leftOut: ReadonlyArray<string>
  /** What else the message does: it supplies what was asked for, it says yes, it thanks. */
  readonly purpose: string
  /** Words that must not stand in the message. */
  readonly avoid: ReadonlyArray<string>
  readonly history: ReadonlyArray<Function.Line>
  /** A message for the turn that is right, but plain. */
  readonly draft: string
}

export interface Output {
  readonly query: string
  /** The words of each mention, exactly as they stand in the query; absent where there is none. */
  readonly phrases?: { readonly [mention: string]: string }
}

const instructions = ({ operations }: Input): ReadonlyArray<string> => [
  'You write what a person types to an assistant that can call functions. The calls that the message leads to are fixed; you find the words. Write the next message of the person, in English, to go on from "history".',
  Message.rules,
  `The message serves "purpose". What made this turn:\n${Operation.instructions(operations)}`,
  `Under "say" stands everything that the message has to say, with the value and words that would do ("example"). Say each of them once, so that nobody can understand another value. Numbers, codes, names and dictated texts stay as they are; a date, a time or a choice may be said in other words that mean exactly the same. Where two entries of one kind belong to different calls, make clear which is which. Say no other value.`,
  'In "phrases" give, for each mention, the words of your message that say it: copied letter by letter, as few as hold the value ("next Friday", not "on next Friday please"), not overlapping each other. Where the same words stand more than once, add one that tells which are meant ("2 hours", not "2").',
  '"draft" is a message that is right, but plain. Do not copy it: another order, other verbs, another beginning.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'back-translation',
  version: 1,
  role: 'back',
  temperature: 0.9,
  maxTokens: 1200,
  input: Shape.record({
    operations: Shape.list(Operation.shape),
    manner: Shape.note('How the person speaks.'),
    asked: Shape.list(
      Shape.record({
        id: Shape.note('The call.'),
        function: Shape.note('The function.'),
        description: Shape.note('What it does.', 20_000)
      })
    ),
    implied: Shape.list(
      Shape.record({ function: Shape.note('The function.'), description: Shape.note('What it does.', 20_000) })
    ),
    say: Shape.list(
      Shape.record({
        mention: Shape.note('The mention.'),
        call: Shape.note('The call.'),
        parameter: Shape.note('The parameter.'),
        what: Shape.note('What it is.'),
        value: Shape.json,
        example: Shape.note('Words that would do.', 20_000)
      })
    ),
    leftOut: Shape.list(Shape.note('A parameter.')),
    purpose: Shape.note('What the message is for.'),
    avoid: Shape.list(Shape.note('Words.')),
    history: Shape.list(Function.line),
    draft: Shape.note('A plain message.', 20_000)
  }),
  instructions,
  output: ({ say }) => {
    const query = Shape.text('The message of the person.')
    const names = [...new Set(say.map((one) => one.mention))]
    // Not every provider takes an object without members.
    return names.length === 0
      ? Shape.record({ query })
      : Shape.record({ query, phrases: Shape.each(names, Shape.text('The words of the message that say it.')) })
  },
  wrong: ({ say, avoid, history }, { query, phrases = {} }) =>
    Message.wrong(query, avoid, history) ??
    say
      .map(({ mention }) => phrases[mention] ?? '')
      .filter((phrase) => !query.includes(phrase))
      .map((phrase) => `${JSON.stringify(phrase)} does not stand in the query letter by letter`)[0]
})
