/** Tool outputs: what a function without an implementation returns, consistent with what it and the others returned before. */
import type { Json } from '@magnet/core'
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'

export interface Input {
  readonly function: Function.Function
  readonly arguments: Json.JsonObject
  /** The calls of this session so far. */
  readonly made: ReadonlyArray<Function.Made>
  /** What was noted about the state of the service. */
  readonly memory: ReadonlyArray<string>
  /** When the call is made. */
  readonly now: string
}

export interface Output {
  readonly output: Json.JsonObject
  /** What to remember of this call: what exists now, what changed, what is gone. */
  readonly remember: ReadonlyArray<string>
  /** Why the call was refused; empty if it was not. */
  readonly error: string
}

const instructions: ReadonlyArray<string> = [
  'You play the service behind a function: given a call, write what it returns.',
  `The output
- has the fields that "response" of the function describes, in their types and formats; without such a description, the few fields that an interface of this kind would return;
- agrees with everything that was returned before ("made") and noted ("memory"): the same thing has the same values, what was created exists, what was changed stays changed, what was deleted is gone, what was never created cannot be found;
- has identifiers and figures of its own that look like those of a real service, neither round nor numbered from 1, and dates around "now";
- holds between one and five items where it is a list, with differences by which one could choose among them.`,
  'Refuse a call as the service would, in one sentence under "error" and with an empty output, if an argument is not of its format, is out of range, or names a thing that cannot exist. Otherwise "error" is empty.',
  'Under "remember" note what later calls have to know, one short sentence for each fact. A call that only reads something made up by this output has to note it too.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'tool-simulation',
  version: 1,
  role: 'tools',
  temperature: 0.5,
  maxTokens: 2000,
  input: Shape.record({
    function: Function.shape,
    arguments: Shape.object,
    made: Shape.list(Function.made),
    memory: Shape.list(Shape.note('A note.')),
    now: Shape.note('The time.')
  }),
  instructions: () => instructions,
  output: () =>
    Shape.record({
      output: Shape.written('What the function returns: an object.'),
      remember: Shape.list(Shape.text('A fact.', 600)),
      error: Shape.note('Why the call was refused, or nothing.', 600)
    }),
  wrong: (_, { output, error }) =>
    error === '' && Object.keys(output).length === 0 ? 'a call that is not refused returns something' : undefined
})
