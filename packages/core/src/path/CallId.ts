/** The identity of a call within a path: `c1`, `c2`, … It survives every edit of other calls. */
declare const brand: unique symbol

/** An identity. */
export type CallId = string & { readonly [brand]: 'CallId' }

// The first identities, so that the common ones are made once.
const table: ReadonlyArray<CallId> = Array.from({ length: 64 }, (_, index) => `c${index}` as CallId)

/** The identity of a number. */
export const of = (number: number): CallId => table[number] ?? (`c${number}` as CallId)

/** The number of an identity; 0 for one that has none, which only foreign logs hold. */
export const number = (id: CallId): number => {
  let value = 0
  for (let index = 1; index < id.length; index++) {
    const digit = id.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return 0
    value = value * 10 + digit
  }
  return id.charCodeAt(0) === 99 && value <= Number.MAX_SAFE_INTEGER ? value : 0
}

/** Whether an identity was given out before another. */
export const precedes = (left: CallId, right: CallId): boolean =>
  left.length === right.length ? left < right : left.length < right.length
