/** Choice: which of several bindings of one conversation is the most natural. */
import type { Json } from '@magnet/core'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'

/** A turn of an option: what the person wants, with the values, and what happens. */
export interface Turn {
  readonly calls: ReadonlyArray<{ readonly function: string; readonly arguments: Json.JsonObject }>
  /** What the person says. */
  readonly said: ReadonlyArray<Json.Json>
}

/** One of the bindings. */
export interface Option {
  readonly turns: ReadonlyArray<Turn>
}

export interface Input {
  readonly options: ReadonlyArray<Option>
  /** What is so: today's date, the profile. */
  readonly context: Json.JsonObject
}

export interface Output {
  /** The index of the option, from 0. */
  readonly choice: number
  readonly why: string
}

const instructions: ReadonlyArray<string> = [
  'The same functions can be called with different arguments. Given are several conversations, each as the calls of its turns with the values that the person says. Choose the one that a person is most likely to have.',
  'Prefer the one whose turns make one story: the same people, places, times and things come up again, later errands follow from earlier ones, amounts and dates fit what they are for, and nobody does and undoes a thing without a reason. Length is no merit.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'choice',
  version: 1,
  role: 'forth',
  temperature: 0,
  maxTokens: 400,
  input: Shape.record({
    options: Shape.list(
      Shape.record({
        turns: Shape.list(
          Shape.record({
            calls: Shape.list(Shape.record({ function: Shape.note('The function.'), arguments: Shape.object })),
            said: Shape.list(Shape.json)
          })
        )
      })
    ),
    context: Shape.object
  }),
  instructions: () => instructions,
  output: ({ options }) =>
    Shape.record({
      choice: Shape.whole(0, Math.max(0, options.length - 1), 'The index of the option, from 0.'),
      why: Shape.text('One sentence.', 600)
    })
})
