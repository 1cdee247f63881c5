/**
 * A kind says what values of a name are: how they come up in a conversation, whether they link functions, and what a
 * plausible one looks like. Kinds are data; a user's own stand before the built-in ones.
 */
import type { Json, JsonSchema, SemanticType } from '@magnet/core'

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

/** A kind of values. */
export interface Kind {
  readonly name: string
  /** Names of parameters and fields, in words (`start date`), that have this meaning. */
  readonly names: RegExp
  /** JSON types that can hold it; any where absent. */
  readonly types?: ReadonlyArray<string>
  /** Formats of JSON Schema that mean it. */
  readonly formats?: ReadonlyArray<string>
  /** Whether it links functions of all tools, of one tool, or none. */
  readonly links: 'everywhere' | 'tool' | 'nowhere'
  readonly voice: JsonSchema.Voice
  readonly speech: Partial<SemanticType.Speech>
  readonly making: Making
  /** What a person would not say: pages, formats, keys. A parameter of such a kind is left to its default. */
  readonly silent?: 'setting' | 'secret'
  /** How it follows a verb phrase: `in {}`; "with" and its name where absent. */
  readonly joins?: string
}

/** Whether a schema can hold values of a kind. */
export const fits = (kind: Kind, schema: JsonSchema.JsonSchema): boolean => {
  const { type } = schema
  if (kind.types === undefined || type === undefined) return true
  const types: ReadonlyArray<string> = typeof type === 'string' ? [type] : type
  return types.some((one) => kind.types?.includes(one) === true)
}
