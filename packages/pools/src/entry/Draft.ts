/** An entry on its way to a signature: its parts, before names are unique and values have meanings. */
import type { JsonSchema, Signature } from '@magnet/core'
import type { Format } from './Format.js'

/** The parts. */
export interface Draft {
  readonly place: string
  readonly format: Format
  /** The name as the source has it. */
  readonly original: string
  /** The name that is wanted, before it is made valid and unique. */
  readonly name: string
  readonly description: string
  readonly parameters: JsonSchema.JsonSchema
  readonly response: JsonSchema.JsonSchema | undefined
  /** All that its source says it returns, where `response` is a summary of that. */
  readonly whole?: JsonSchema.JsonSchema | undefined
  /** Where the response comes from, if the source says that it does not declare it. */
  readonly responseOrigin?: Signature.ResponseOrigin | undefined
  /** Of how many recorded calls it was read off. */
  readonly responseCalls?: number | undefined
  readonly category: string
  readonly toolClass: string
  /** Where these come from, in a pool that says so. */
  readonly categoryOrigin?: Signature.LabelOrigin | undefined
  readonly classOrigin?: Signature.LabelOrigin | undefined
  readonly source: string
  /** What the function does to its world, where the source says it. */
  readonly effect: Signature.Effect | undefined
  readonly method: string | undefined
  readonly requires: ReadonlyArray<string>
  readonly grants: ReadonlyArray<string>
  readonly undoes: ReadonlyArray<string>
  readonly ends?: ReadonlyArray<string>
  readonly endpoint?: Signature.Endpoint
  /** What it was called before, in a pool that was rewritten. */
  readonly former?: Signature.Former
  /** What of the source is not in the parts, in words; the function is kept. */
  readonly lost: ReadonlyArray<string>
}

/** Why an entry is left out. */
export interface Skipped {
  readonly place: string
  readonly name: string
  readonly reason: string
  readonly expected: string
}

/** An entry that is left out. */
export const skip = (place: string, name: string, reason: string, expected: string): Skipped => ({
  place,
  name: name.length > 80 ? `${name.slice(0, 77)}...` : name,
  reason,
  expected
})
