/** Rewriting: functions that models know by heart get names, parameters and descriptions in other words (Magnet §3.1). */
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Cover from '../Cover.js'

export interface Input {
  readonly functions: ReadonlyArray<Function.Function>
  /** Names that other functions have. */
  readonly taken: ReadonlyArray<string>
}

/** A parameter under its new name. */
export interface Parameter {
  readonly name: string
  readonly newName: string
  readonly description: string
}

/** A function under its new name. */
export interface Rewritten {
  readonly name: string
  readonly newName: string
  readonly description: string
  /** Every parameter of the first level. */
  readonly parameters: ReadonlyArray<Parameter>
}

export interface Output {
  readonly functions: ReadonlyArray<Rewritten>
}

const instructions: ReadonlyArray<string> = [
  'You edit the documentation of functions. It has to say the same in other words, so that somebody who knows the functions by heart does not recognise them, and somebody who reads them for the first time knows when to call which.',
  `For every function write
- newName: a verb and its object in snake_case, 2 to 5 words, at most 64 characters, without version numbers, host names or the name of a vendor, and other than its name.
- description: one to three sentences: what the function does, what it returns, and when it is refused, as far as the given text says so. State a unit, a format or a limit wherever the given text does.
- parameters: for every parameter of the first level its newName in snake_case, and a description in other words. What identifies a thing keeps saying of what.`,
  'Change no meaning: add no ability, no parameter and no promise that the given text does not hold. Two functions never share a name, none takes a name that is taken, and two parameters of a function never share one. List every function and every parameter exactly once.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'rewrite',
  version: 2,
  role: 'rewrite',
  temperature: 0.3,
  maxTokens: 6000,
  input: Shape.record({ functions: Shape.list(Function.shape), taken: Shape.list(Shape.note('A name.')) }),
  instructions: () => instructions,
  output: () =>
    Shape.record({
      functions: Shape.list(
        Shape.record({
          name: Shape.text('The name of the function, as given.', 200),
          newName: Shape.text('Its new name.', 64),
          description: Shape.text('Its new description.', 1000),
          parameters: Shape.list(
            Shape.record({
              name: Shape.text('The name of the parameter, as given.', 200),
              newName: Shape.text('Its new name.', 64),
              description: Shape.text('Its new description.', 1000)
            })
          )
        })
      )
    }),
  wrong: ({ functions, taken }, output) => {
    const names = output.functions.map((one) => one.newName)
    const odd = names.find((name) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name))
    const own = new Set([...taken, ...functions.map(({ name }) => name)])
    const used = names.find((name, index) => own.has(name) || names.indexOf(name) < index)
    return (
      Cover.once(
        'function',
        functions.map((one) => one.name),
        output.functions.map((one) => one.name)
      ) ??
      (odd !== undefined ? `${JSON.stringify(odd)} is not a verb and its object in snake_case` : undefined) ??
      (used !== undefined ? `the name ${used} is taken` : undefined) ??
      output.functions.map((one) => misnamed(functions, one)).find((wrong) => wrong !== undefined)
    )
  }
})

const misnamed = (functions: Input['functions'], { name, parameters }: Rewritten): string | undefined => {
  const properties = functions.find((one) => one.name === name)?.parameters['properties']
  const known = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  const missed = Cover.once(
    `parameter of ${name}`,
    known,
    parameters.map((one) => one.name)
  )
  if (missed !== undefined) return missed
  const names = parameters.map(({ newName }) => newName)
  const odd = names.find((one) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(one))
  const twice = names.find((one, index) => names.indexOf(one) < index)
  return odd !== undefined
    ? `the parameter ${JSON.stringify(odd)} of ${name} is not in snake_case`
    : twice === undefined
      ? undefined
      : `two parameters of ${name} are called ${twice}`
}
