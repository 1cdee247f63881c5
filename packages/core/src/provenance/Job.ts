/**
 * A job that a listed function may do in place of an op: then the op is forbidden, since skipping the helper would
 * become the label. A function does a job if its name has the words and its parameters the shape; names, schemas and
 * descriptions are all that a reader of a record has, so nothing else decides.
 */
import type { JsonSchema } from '../json/JsonSchema.js'
import { words } from '../signature/FunctionName.js'
import type { Tool } from '../signature/Signature.js'

/** What the parameters of the function must look like. */
export type Takes =
  /** All required parameters are numbers, lists of numbers, or one text called `expression` or `formula`. */
  | 'numbers'
  /** Some parameter is a list. */
  | 'list'
  /** Some parameter is a date or time, by its format or name. */
  | 'date'
  /** Some parameter is a text. */
  | 'text'

/** A rule by which a function does a job. */
export interface Job {
  /** One of these is a word of its name. */
  readonly verbs: ReadonlyArray<string>
  /** One of these too, where any are given. */
  readonly nouns?: ReadonlyArray<string>
  readonly takes?: Takes
}

/** Whether the words of a function's name are those of a job. */
export const isNamed =
  (job: Job) =>
  (name: ReadonlyArray<string>): boolean =>
    name.some((word) => job.verbs.includes(word)) &&
    (job.nouns === undefined || name.some((word) => job.nouns?.includes(word)))

/** Whether the parameters of a function are those of a job. */
export const takes =
  (job: Job) =>
  (tool: Tool): boolean =>
    job.takes === undefined || shape[job.takes](tool.function.parameters)

const parameters = (schema: JsonSchema): ReadonlyArray<readonly [string, JsonSchema]> =>
  Object.entries(schema.properties ?? {})

const isNumber = (schema: JsonSchema): boolean => schema.type === 'number' || schema.type === 'integer'

const shape: { readonly [takes in Takes]: (schema: JsonSchema) => boolean } = {
  numbers: (schema) => {
    const required = parameters(schema).filter(([name]) => (schema.required ?? []).includes(name))
    return (
      required.length > 0 &&
      required.every(
        ([name, inner]) =>
          isNumber(inner) ||
          (inner.items !== undefined && isNumber(inner.items)) ||
          (inner.enum !== undefined && inner.type === 'string') ||
          name === 'expression' ||
          name === 'formula'
      )
    )
  },
  list: (schema) => parameters(schema).some(([, inner]) => inner.type === 'array'),
  date: (schema) =>
    parameters(schema).some(
      ([name, inner]) =>
        (typeof inner.format === 'string' && /date|time/.test(inner.format)) ||
        words(name).some((word) => /^(?:date|time|datetime|day)$/.test(word))
    ),
  text: (schema) => parameters(schema).some(([, inner]) => inner.type === 'string')
}
