/** Rewriting: names and descriptions of functions that were written for machines become ones that a reader understands. */
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Cover from '../Cover.js'

export interface Input {
  readonly functions: ReadonlyArray<Function.Function>
  /** Names that other functions have. */
  readonly taken: ReadonlyArray<string>
}

/** A function under its new name. */
export interface Rewritten {
  readonly name: string
  readonly newName: string
  readonly description: string
}

export interface Output {
  readonly functions: ReadonlyArray<Rewritten>
}

const instructions: ReadonlyArray<string> = [
  'You edit the documentation of functions so that somebody who reads only a name and a description knows when to call it.',
  `For every function write
- newName: a verb and its object in snake_case, 2 to 5 words, at most 64 characters, without version numbers, host names or the name of a vendor. Keep a name that is already like that.
- description: one to three sentences: what the function does, what it returns, and when it is refused, as far as the given text says so. State a unit, a format or a limit wherever the given text does.`,
  'Change no meaning: add no ability, no parameter and no promise that the given text does not hold. Two functions never share a name, and none takes a name that is taken.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'rewrite',
  version: 1,
  role: 'rewrite',
  temperature: 0.3,
  maxTokens: 4000,
  input: Shape.record({ functions: Shape.list(Function.shape), taken: Shape.list(Shape.note('A name.')) }),
  instructions: () => instructions,
  output: () =>
    Shape.record({
      functions: Shape.list(
        Shape.record({
          name: Shape.text('The name of the function, as given.', 200),
          newName: Shape.text('Its new name.', 64),
          description: Shape.text('Its new description.', 1000)
        })
      )
    }),
  wrong: ({ functions, taken }, output) => {
    const names = output.functions.map((one) => one.newName)
    const odd = names.find((name) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name))
    const used = names.find((name, index) => taken.includes(name) || names.indexOf(name) < index)
    return (
      Cover.once(
        'function',
        functions.map((one) => one.name),
        output.functions.map((one) => one.name)
      ) ??
      (odd !== undefined ? `${JSON.stringify(odd)} is not a verb and its object in snake_case` : undefined) ??
      (used !== undefined ? `the name ${used} is taken` : undefined)
    )
  }
})
