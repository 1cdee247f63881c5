/**
 * A kind says what values of a name are: how they come up in a conversation, whether they link functions, and what a
 * plausible one looks like. Kinds are data; a user's own stand before the built-in ones.
 */
import type { Json, JsonSchema, SemanticType } from '@magnet/core'
import * as Words from './Words.js'

/** How plausible values are made. `#` in a pattern is a digit, `@` a capital letter, `?` a small letter. */
export type Making =
  | { readonly tag: 'oneOf'; readonly values: readonly [Json.Json, ...ReadonlyArray<Json.Json>] }
  | { readonly tag: 'number'; readonly least: number; readonly most: number; readonly decimals: number }
  | { readonly tag: 'pattern'; readonly pattern: string }
  /** Days from the present, and whether with a time of day. */
  | { readonly tag: 'date'; readonly from: number; readonly to: number; readonly clock: boolean }
  | { readonly tag: 'time' }
  | { readonly tag: 'person' }
  | { readonly tag: 'sentence' }
  | { readonly tag: 'boolean' }

/** What values of a kind are, wherever they are met. */
export interface Sense {
  readonly name: string
  /** Whether it links functions of all tools, of one tool, or none. */
  readonly links: 'everywhere' | 'tool' | 'nowhere'
  readonly voice: JsonSchema.Voice
  readonly speech: Partial<SemanticType.Speech>
  readonly making: Making
  /** The thing whose identifier or name it is, in the singular. */
  readonly entity?: string
  /** What a person would not say: pages, formats, keys. A parameter of such a kind is left to its default. */
  readonly silent?: 'setting' | 'secret'
  /** How it follows a verb phrase: `in {}`; "with" and its name where absent. */
  readonly joins?: string
}

/** A kind of values: its sense, and the signs by which it is known. */
export interface Kind extends Sense {
  /** Names of parameters and fields, in words (`start date`), that have this meaning. */
  readonly names: RegExp
  /** JSON types that can hold it; any where absent. */
  readonly types?: ReadonlyArray<string>
  /** Formats of JSON Schema that mean it. */
  readonly formats?: ReadonlyArray<string>
  /** Units in which it is given, in words, as names, descriptions and `unit` of schemas have them. */
  readonly units?: ReadonlyArray<string>
  /** Values of which closed lists consist that mean it. */
  readonly values?: ReadonlySet<string>
}

/** Whether a schema can hold values of a kind. */
export const fits = (kind: Pick<Kind, 'types'>, schema: JsonSchema.JsonSchema): boolean => {
  const { type } = schema
  if (kind.types === undefined || type === undefined) return true
  const types: ReadonlyArray<string> = typeof type === 'string' ? [type] : type
  return types.some((one) => kind.types?.includes(one) === true)
}

/** Whether a name, in words, and a schema bear a sign of a kind whose values it can hold. */
export const isMeant = (kind: Kind, text: string, schema: JsonSchema.JsonSchema): boolean =>
  fits(kind, schema) &&
  (kind.names.test(text) ||
    (schema.format !== undefined && kind.formats?.includes(schema.format) === true) ||
    (kind.units !== undefined && isIn(kind.units, text, schema)) ||
    (kind.values !== undefined && isAmong(kind.values, schema)))

const isIn = (units: ReadonlyArray<string>, text: string, { unit, description = '' }: JsonSchema.JsonSchema): boolean =>
  units.some((one) => {
    const words = Words.text(one)
    return (
      unit === one ||
      (words !== '' && (text === words || text.endsWith(` ${words}`))) ||
      description.includes(`(${one})`) ||
      isSaid(description, `in ${one}`)
    )
  })

const isSaid = (text: string, phrase: string): boolean => {
  const at = text.indexOf(phrase)
  return at >= 0 && !/[\p{L}\d]/u.test(text.charAt(at + phrase.length)) && !/[\p{L}\d]/u.test(text.charAt(at - 1))
}

// Values that are allowed, or else shown, are all of the kind.
const isAmong = (values: ReadonlySet<string>, schema: JsonSchema.JsonSchema): boolean => {
  const { examples, example } = schema
  const shown: ReadonlyArray<unknown> =
    schema.enum ?? (Array.isArray(examples) ? examples : example === undefined ? [] : [example])
  return shown.length > 0 && shown.every((one) => typeof one === 'string' && values.has(one))
}
