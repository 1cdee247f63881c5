/** Why a document gives no pool: which file, where in it, what was expected there, and what to do. */

/** What is wrong. */
export type Reason =
  | 'empty'
  | 'not_json'
  | 'not_yaml'
  | 'not_python'
  | 'no_python'
  | 'cut_off'
  | 'too_large'
  | 'not_a_pool'
  | 'conflict'
  | 'not_labelled'
  | 'not_recorded'
  | 'not_a_kind'
  | 'too_few'
  | 'unconnected'

/** One clear error. */
export interface PoolError {
  readonly _tag: 'PoolError'
  readonly reason: Reason
  readonly file: string
  /** A line (`line 12`), a JSON pointer (`/3/function`), or empty for the whole file. */
  readonly place: string
  readonly expected: string
  readonly found: string
  /** What to do about it. */
  readonly advice: string
}

/** An error. */
export const make = (
  reason: Reason,
  file: string,
  place: string,
  expected: string,
  found: string,
  advice: string
): PoolError => ({ _tag: 'PoolError', reason, file, place, expected, found, advice })

/** The error in one line. */
export const message = (error: PoolError): string =>
  `${error.file}${error.place === '' ? '' : `, ${error.place}`}: expected ${error.expected}, found ${error.found}. ${error.advice}`
