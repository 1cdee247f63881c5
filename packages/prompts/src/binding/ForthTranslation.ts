/**
 * Forth-translation: the arguments of the calls of a turn, from everything that was said and returned so far (Magnet §3.5).
 * A value that another call of the same turn returns is passed as a reference, since nothing is executed yet.
 */
import type { Json } from '@magnet/core'
import * as Cover from '../Cover.js'
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Reference from './Reference.js'

/** A call whose arguments are wanted. */
export interface Wanted {
  readonly id: string
  readonly function: string
}

/** A call with its arguments, which may hold references. */
export interface Filled {
  readonly id: string
  readonly arguments: Json.JsonObject
}

export interface Input {
  /** The signatures of the called functions. */
  readonly functions: ReadonlyArray<Function.Function>
  /** The calls of this turn, in the order in which they are made. */
  readonly calls: ReadonlyArray<Wanted>
  /** The whole conversation, ending with the message that the turn answers. */
  readonly history: ReadonlyArray<Function.Line>
  /** The calls of earlier turns with their outputs. */
  readonly made: ReadonlyArray<Function.Made>
  /** What is so: today's date, the time zone, the profile. */
  readonly context: Json.JsonObject
  /** Which outputs, of these calls and of earlier ones, fit which parameters. */
  readonly flows?: ReadonlyArray<Function.Flow>
  /** What was wrong with the arguments that were given before, where there were some. */
  readonly objections?: ReadonlyArray<string>
}

export interface Output {
  readonly calls: ReadonlyArray<Filled>
}

const instructions: ReadonlyArray<string> = [
  'You fill in the arguments of function calls. Which functions are called for the last message of the conversation, and in which order, is fixed under "calls"; give the arguments of each, under its id.',
  `Every value has a source. Take it
- from what the person said, in this message or an earlier one, in the format that the parameter wants (resolve "tomorrow" and "next Friday" with today's date of "context");
- from the output of an earlier call (under "made") or of a call of this turn that stands before: then write the reference {"$from": "ID OF THE CALL", "pointer": "/JSON/POINTER/INTO/ITS/OUTPUT"} in place of the value, also inside lists and objects;
- from "context".
Always use a reference where an output holds the value, also if you could compute or guess it. "flows" says which outputs fit which parameters; "*" in a pointer is any index.`,
  'Never invent an identifier, an amount or a name. Leave out an optional parameter that nobody spoke of. Where several things of an output would do, take the one that the words of the person single out.',
  'A text that the assistant composes, such as the body of an e-mail, holds only facts that were said or returned.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'forth-translation',
  version: 1,
  role: 'forth',
  temperature: 0,
  maxTokens: 2000,
  input: Shape.record(
    {
      functions: Shape.list(Function.shape),
      calls: Shape.list(Shape.record({ id: Shape.note('The call.'), function: Shape.note('The function.') })),
      history: Shape.list(Function.line),
      made: Shape.list(Function.made),
      context: Shape.object
    },
    { flows: Shape.list(Function.flow), objections: Shape.list(Shape.note('What was wrong.', 20_000)) }
  ),
  instructions: ({ objections = [] }) =>
    objections.length === 0
      ? instructions
      : [
          ...instructions,
          'You gave arguments before that cannot be used. "objections" says what was wrong; give all arguments anew, without that.'
        ],
  output: () =>
    Shape.record({
      calls: Shape.list(
        Shape.record({
          id: Shape.text('The id of the call, as given.', 100),
          arguments: Shape.written('The arguments: an object from parameter to value or reference.')
        })
      )
    }),
  wrong: (input, { calls }) => {
    const ids = input.calls.map((call) => call.id)
    const gaps = Cover.once(
      'call',
      ids,
      calls.map((call) => call.id)
    )
    if (gaps !== undefined) return gaps
    const before = new Set(input.made.map((call) => call.id))
    for (const { id, function: called } of input.calls) {
      const filled = calls.find((call) => call.id === id)?.arguments ?? {}
      const known = properties(input.functions.find((one) => one.name === called))
      const unknown = known === undefined ? undefined : Object.keys(filled).find((name) => !known.includes(name))
      if (unknown !== undefined) return `${called} has no parameter ${JSON.stringify(unknown)}`
      const early = Reference.all(filled).find(([, reference]) => !before.has(reference.call))
      if (early !== undefined)
        return `${id} refers to ${JSON.stringify(early[1].call)}, which is no call that was made before it`
      before.add(id)
    }
    return undefined
  }
})

const properties = (one: Function.Function | undefined): ReadonlyArray<string> | undefined => {
  const found = one?.parameters['properties']
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : undefined
}
