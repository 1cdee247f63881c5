/** Labelling: to which category a function belongs, and to which class of tools within it (Magnet §3.1). */
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Cover from '../Cover.js'

export interface Input {
  readonly functions: ReadonlyArray<Function.Function>
  /** Categories that exist already. */
  readonly categories: ReadonlyArray<string>
}

/** The labels of one function. */
export interface Label {
  readonly name: string
  readonly category: string
  readonly toolClass: string
}

export interface Output {
  readonly labels: ReadonlyArray<Label>
}

const instructions: ReadonlyArray<string> = [
  'You sort the functions of a catalogue, so that functions that could serve one task stand together.',
  `For every function give
- category: the field of life or work it belongs to, in one to three lower-case words ("travel", "personal finance"). Take one of the given categories wherever one fits; make a new one only where none does.
- toolClass: the thing its functions share inside that field, as an application or a device would be called, in one to three lower-case words ("flight booking", "thermostat"). Functions that hand each other results belong to one class.`,
  'Judge by what a function does, takes and returns, not by single words of its name. Label every function exactly once, and copy its name as it stands.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'labels',
  version: 1,
  role: 'label',
  temperature: 0,
  maxTokens: 4000,
  input: Shape.record({
    functions: Shape.list(Function.shape),
    categories: Shape.list(Shape.note('A category.'))
  }),
  instructions: () => instructions,
  output: () =>
    Shape.record({
      labels: Shape.list(
        Shape.record({
          name: Shape.text('The name of the function, as given.', 200),
          category: Shape.text('Its category.', 60),
          toolClass: Shape.text('Its class of tools.', 60)
        })
      )
    }),
  wrong: ({ functions }, { labels }) =>
    Cover.once(
      'function',
      functions.map((one) => one.name),
      labels.map((one) => one.name)
    )
})
