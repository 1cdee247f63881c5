/** Responses: what functions return whose documents do not say it, as JSON Schemas. They are guesses, and marked as such. */
import { DecodeError, JsonSchema, JsonSchemaCodec } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Cover from '../Cover.js'
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'

export interface Input {
  /** The functions that are asked about. */
  readonly functions: ReadonlyArray<Function.Function>
  /** Others of the same service, whose parameters say what its responses have to hold. */
  readonly others: ReadonlyArray<Function.Function>
}

/** What one function returns. */
export interface Response {
  readonly name: string
  readonly schema: JsonSchema.JsonSchema
}

export interface Output {
  readonly responses: ReadonlyArray<Response>
}

/** The most fields of one response. */
const most = 24

const instructions: ReadonlyArray<string> = [
  'You know many web services and write down what their functions return.',
  `For every function in "functions" give the JSON Schema of what a successful call returns.
- It is an object, or an array of objects. Give type and properties; for strings a format where there is one (date, date-time, uri, email); "required" names what is always there. Use no $ref, allOf, anyOf or oneOf, and at most ${most} fields at all levels.
- Name a field as the parameter of another function is named that takes it, "id" and the like inside an object as services do. A function that lists or finds things gives an identifier and a name of each; one that makes something gives its identifier; one that reads a thing repeats its identifier and tells what people ask about.
- Say nothing that the descriptions do not make likely. A function that only does something returns its outcome.`,
  'Answer for every function exactly once, and copy its name as it stands. "others" are there to learn names from.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'responses',
  version: 1,
  role: 'describe',
  temperature: 0,
  maxTokens: 6000,
  input: Shape.record({ functions: Shape.list(Function.shape), others: Shape.list(Function.shape) }),
  instructions: () => instructions,
  output: () =>
    Shape.record({
      responses: Shape.list(
        Shape.record({
          name: Shape.text('The name of the function, as given.', 200),
          schema: Shape.written('The JSON Schema of its response.')
        })
      )
    }),
  wrong: ({ functions }, { responses }) =>
    Cover.once(
      'function',
      functions.map((one) => one.name),
      responses.map((one) => one.name)
    ) ?? responses.map(({ name, schema }) => fault(name, schema)).find((one) => one !== undefined)
})

const composing = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', '$defs', 'definitions']

const fault = (name: string, given: unknown): string | undefined => {
  const decoded = DecodeError.decode(JsonSchemaCodec.JsonSchemaCodec)(given)
  if (E.isLeft(decoded))
    return `the schema of ${name} is none: ${decoded.left.slice(0, 2).map(DecodeError.message).join('; ')}`
  const schema = decoded.right
  const composed = composing.find((keyword) => JSON.stringify(given).includes(`"${keyword}":`))
  if (composed !== undefined) return `the schema of ${name} uses ${composed}`
  const { type } = schema
  if (type !== 'object' && type !== 'array') return `the schema of ${name} is neither an object nor an array`
  if (type === 'array' && schema.items?.properties === undefined)
    return `the schema of ${name} says nothing of its items`
  if (type === 'object' && schema.properties === undefined) return `the schema of ${name} has no properties`
  const leaves = JsonSchema.leaves(schema)
  if (leaves.length === 0) return `the schema of ${name} has no fields`
  if (leaves.length > most) return `the schema of ${name} has ${leaves.length} fields, more than ${most}`
  const untyped = leaves.find((leaf) => typeof leaf.schema.type !== 'string')
  return untyped === undefined ? undefined : `the field ${untyped.pattern} of ${name} has no type`
}
