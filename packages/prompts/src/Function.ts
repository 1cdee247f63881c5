/** A function as prompts show it. */
import type { Json } from '@magnet/core'
import * as Shape from './Shape.js'

/** A function with the JSON Schemas of what it takes and returns. */
export interface Function {
  readonly name: string
  readonly description: string
  readonly parameters: Json.JsonObject
  readonly response?: Json.JsonObject
}

/** Its shape. */
export const shape: Shape.Shape<Function> = Shape.record(
  { name: Shape.note('The name.'), description: Shape.note('What it does.', 20_000), parameters: Shape.object },
  { response: Shape.object }
)

/** Something that was said. */
export interface Line {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** Its shape. */
export const line: Shape.Shape<Line> = Shape.record({
  role: Shape.word(['user', 'assistant'], 'Who said it.'),
  content: Shape.note('What was said.', 100_000)
})

/** A call that was made, and what it returned. */
export interface Made {
  /** Its id: what references name. */
  readonly id: string
  readonly function: string
  readonly arguments: Json.JsonObject
  readonly output: Json.Json
}

/** Its shape. */
export const made: Shape.Shape<Made> = Shape.record({
  id: Shape.note('The id of the call.'),
  function: Shape.note('The function.'),
  arguments: Shape.object,
  output: Shape.json
})

/** That a call could take a value from the output of another one. */
export interface Flow {
  /** The call that returns it, or its function where calls have no ids yet. */
  readonly from: string
  /** A pattern into its output: `*` is any index of a list. */
  readonly pointer: string
  readonly to: string
  readonly parameter: string
}

/** Its shape. */
export const flow: Shape.Shape<Flow> = Shape.record({
  from: Shape.note('What returns it.'),
  pointer: Shape.note('Where in its output.'),
  to: Shape.note('What takes it.'),
  parameter: Shape.note('As which parameter.')
})
