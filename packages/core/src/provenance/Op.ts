/**
 * A derivation op: a named pure function that computes an argument from its sources. The registry of ops is closed
 * (`Ops`), so that whoever reads a record can recompute every derived value.
 *
 * Laws (`@magnet/laws`, `derivation`): deterministic; total (a reason, never an exception); every test vector holds.
 */
import type { Either } from 'fp-ts/lib/Either.js'
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import type { Job } from './Job.js'

// Model

/** Why a value cannot be computed. */
export interface Reason {
  readonly _tag: 'UnknownOp' | 'BadInput' | 'BadParameters' | 'NoReading' | 'NeedsNow' | 'Ambiguous' | 'Unresolved'
  readonly message: string
}

/** A worked example: what an op makes of inputs, or the reason why it makes nothing. `because` holds texts and values. */
export interface Vector {
  readonly inputs: ReadonlyArray<Json>
  readonly with?: JsonObject
  readonly target?: JsonSchema
  readonly value?: Json
  readonly fails?: Reason['_tag']
}

/** An op. */
export interface Op {
  readonly name: string
  /** What it computes, in a sentence or two. */
  readonly doc: string
  /** What it reads, in order: one sentence each. */
  readonly inputs: ReadonlyArray<string>
  /** The fields of `with`, one sentence each. */
  readonly with: { readonly [field: string]: string }
  /** Whether a listed function does this job, so that the op must not stand in for it. */
  readonly forbidden: ReadonlyArray<Job>
  /** The value from resolved inputs, resolved `with` (sources in `because` replaced by values), and the target's schema. */
  readonly compute: (inputs: ReadonlyArray<Json>, parameters: JsonObject, target: JsonSchema) => Either<Reason, Json>
  readonly vectors: ReadonlyArray<Vector>
}

// Constructors

/** A failure. */
export const fail = (tag: Reason['_tag'], message: string): Either<Reason, never> => E.left({ _tag: tag, message })

/** A value, or the reason that there is none. */
export const read = <A extends Json>(value: A | undefined, message: string): Either<Reason, A> =>
  value === undefined ? fail('NoReading', message) : E.right(value)

// Inputs

/** The text at a place of the inputs; a number counts as its shortest decimal. */
export const text = (inputs: ReadonlyArray<Json>, index: number): string | undefined => {
  const value = inputs[index]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** All inputs as numbers, or undefined if one is none. */
export const numbers = (inputs: ReadonlyArray<Json>): ReadonlyArray<number> | undefined => {
  const found: Array<number> = []
  for (const value of inputs) {
    if (typeof value !== 'number') return undefined
    found.push(value)
  }
  return found
}

/** All inputs as texts, or undefined if there are none or one is neither text nor number. */
export const texts = (inputs: ReadonlyArray<Json>): ReadonlyArray<string> | undefined => {
  const found = inputs.flatMap((_, index) => text(inputs, index) ?? [])
  return found.length === inputs.length && found.length > 0 ? found : undefined
}

/** A decimal without the noise of binary fractions: rounded to nine places. */
export const tidy = (value: number): number | undefined => {
  if (!Number.isFinite(value)) return undefined
  const scaled = Math.abs(value) < 1e6 ? Math.round(value * 1e9) / 1e9 : value
  return scaled === 0 ? 0 : scaled
}
