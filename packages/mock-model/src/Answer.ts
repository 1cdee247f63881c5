/**
 * What the service says to a request before a protocol gives it a shape. It is wider than a `Reply` of a model: services
 * also decline, filter, send nothing, and send arguments that are no object.
 */
import type { Json } from '@magnet/core'

/** A call as it goes over the wire; good ones have an object as arguments. */
export interface Called {
  readonly id: string
  readonly name: string
  readonly arguments: Json.Json
}

/** A reply. A `value` is written as its text. */
export interface Answer {
  readonly text: string
  readonly value?: Json.Json
  readonly calls: ReadonlyArray<Called>
  readonly finish: 'stop' | 'calls' | 'length'
}

/** What comes of a request that the service could read. */
export type Outcome =
  | { readonly _tag: 'Answered'; readonly answer: Answer }
  /** The model declines, in its own words. */
  | { readonly _tag: 'Refused'; readonly text: string }
  /** A content filter took the reply away. */
  | { readonly _tag: 'Filtered' }
  /** A reply without any choice in it. */
  | { readonly _tag: 'Empty' }

/** An answer as an outcome. */
export const answered = (answer: Answer): Outcome => ({ _tag: 'Answered', answer })

/** A plain text. */
export const text = (text: string): Answer => ({ text, calls: [], finish: 'stop' })

/** A structured value. */
export const value = (value: Json.Json): Answer => ({ text: '', value, calls: [], finish: 'stop' })

/** Calls, with a text beside them where there is one. */
export const calls = (calls: ReadonlyArray<Called>, text: string = ''): Answer => ({ text, calls, finish: 'calls' })

/** What a client reads as the text. */
export const written = (answer: Answer): string =>
  answer.value === undefined ? answer.text : JSON.stringify(answer.value)
