/** What is wrong with unknown data: where, what was expected there, and what stands there instead. */
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { Pointer } from './Pointer.js'
import { of } from './Pointer.js'

/** One mismatch. */
export interface DecodeError {
  readonly place: Pointer
  readonly expected: string
  readonly found: string
}

/** A mismatch; the value found is shortened. */
export const make = (place: Pointer, expected: string, found: unknown): DecodeError => ({
  place,
  expected,
  found: show(found)
})

/** The mismatch in one sentence. */
export const message = (error: DecodeError): string =>
  `at ${error.place === '' ? 'the top' : error.place}: expected ${error.expected}, found ${error.found}`

/** Decodes, and says of every mismatch where it is. */
export const decode =
  <A>(codec: t.Decoder<unknown, A>) =>
  (value: unknown): E.Either<ReadonlyArray<DecodeError>, A> =>
    E.either.mapLeft(codec.decode(value), fromErrors)

/** Decodes as `decode` does by a codec that changes nothing: what is right needs no account of where it would be wrong. */
export const check =
  <A, O>(codec: t.Type<A, O>) =>
  (value: unknown): E.Either<ReadonlyArray<DecodeError>, A> =>
    codec.is(value) ? E.right(value) : decode(codec)(value)

/** The mismatches that a codec reports, the alternatives of a union at one place as one. */
export const fromErrors = (errors: t.Errors): ReadonlyArray<DecodeError> => {
  const byPlace = new Map<Pointer, { readonly expected: Set<string>; readonly found: unknown }>()
  for (const { context, value, message: own } of errors) {
    const keys = context.filter((entry, index) => entry.key !== '' && !branches(context[index - 1]?.type))
    const place = of(...keys.map((entry) => entry.key))
    const seen = byPlace.get(place) ?? { expected: new Set<string>(), found: value }
    seen.expected.add(own ?? context.at(-1)?.type.name ?? 'something else')
    byPlace.set(place, seen)
  }
  return [...byPlace].map(([place, { expected, found }]) => make(place, [...expected].join(' or '), found))
}

// The branches of a union or intersection have keys of their own, which are no part of the data. Wrappers of a type
// leave no trace in the context.
const branches = (type: unknown): boolean => {
  if (typeof type !== 'object' || type === null || !('_tag' in type)) return false
  if (type._tag === 'UnionType' || type._tag === 'IntersectionType') return true
  return wrappers.has(type._tag) && 'type' in type && branches(type.type)
}

const wrappers: ReadonlySet<unknown> = new Set(['RecursiveType', 'ReadonlyType', 'ExactType', 'RefinementType'])

const show = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value
  const text = typeof value === 'bigint' ? `${value}` : (JSON.stringify(value) ?? typeof value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
