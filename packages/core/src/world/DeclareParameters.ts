/** The parameters of a declared function: their types, the schema that they make together, and their decoding. */
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from 'io-ts'
import type { Json } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import type { SemanticType } from '../signature/SemanticType.js'
import * as ToolError from './ToolError.js'

/** A parameter whose decoded value is an `A`. */
export interface Parameter<A> {
  readonly type: SemanticType
  readonly schema: JsonSchema
  readonly required: boolean
  /** The value where none is given; undefined for an optional parameter without a default. */
  readonly fallback: A | undefined
}

/** Parameters by name. */
export type Parameters = { readonly [name: string]: Parameter<Json | undefined> }

/** Decoded arguments: every parameter is there, those without a value are undefined. */
export type Arguments<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer A> ? A : never }

/** A parameter that every call needs. */
export const required = <A extends Json>(type: SemanticType<A>, description: string): Parameter<A> => ({
  type,
  schema: { ...type.schema, description },
  required: true,
  fallback: undefined
})

/** A parameter that a call may leave out. */
export function optional<A extends Json>(type: SemanticType<A>, description: string): Parameter<A | undefined>
/** A parameter with a default. */
export function optional<A extends Json>(type: SemanticType<A>, description: string, fallback: A): Parameter<A>
export function optional<A extends Json>(
  type: SemanticType<A>,
  description: string,
  fallback?: A
): Parameter<A | undefined> {
  return {
    type,
    schema: { ...type.schema, description, ...(fallback === undefined ? {} : { default: fallback }) },
    required: false,
    fallback
  }
}

/** The schema of all parameters together. */
export const schema = (parameters: Parameters): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.schema])),
  required: Object.keys(parameters).filter((name) => parameters[name]?.required === true),
  additionalProperties: false
})

/** Decodes the arguments of a call. */
export const decoder = <P extends Parameters>(
  parameters: P
): ((input: unknown) => E.Either<ToolError.ToolError, Arguments<P>>) => {
  const entries = Object.entries(parameters)
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return E.left(ToolError.make('invalid_arguments', 'The arguments must be an object with named parameters.'))
    for (const name of Object.keys(input))
      if (!Object.hasOwn(parameters, name))
        return refuse(name, `There is no parameter ${quote(name)}; expected ${list(entries.map(([known]) => known))}.`)
    const given = input as { readonly [name: string]: unknown }
    const decoded: Record<string, Json | undefined> = {}
    for (const [name, parameter] of entries) {
      if (!Object.hasOwn(given, name)) {
        if (parameter.required)
          return refuse(name, `The parameter ${name} is missing; expected ${expected(parameter)}.`)
        decoded[name] = parameter.fallback
        continue
      }
      const value = parameter.type.codec.validate(given[name], nowhere)
      if (E.isLeft(value))
        return refuse(name, `The parameter ${name} must be ${expected(parameter)}, not ${shown(given[name])}.`)
      decoded[name] = value.right
    }
    // Each member was decoded by the codec of its own parameter just above.
    return E.right(decoded as Arguments<P>)
  }
}

// What a codec says of a value is not passed on, so it need not be told where the value stands.
const nowhere: Context = []

const refuse = (name: string, message: string): E.Either<ToolError.ToolError, never> =>
  E.left(ToolError.make('invalid_arguments', message, name))

const expected = ({ type, schema: { enum: values } }: Parameter<unknown>): string =>
  values === undefined ? type.codec.name : `one of ${list(values.map(String))}`

const list = (names: ReadonlyArray<string>): string => (names.length === 0 ? 'none' : names.join(', '))

const quote = (name: string): string => JSON.stringify(name.slice(0, 80))

// What was given comes from outside and may be of any size or shape.
const shown = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'number':
    case 'boolean':
      return String(value)
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object'
    default:
      return `a ${typeof value}`
  }
}
