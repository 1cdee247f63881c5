/** Why a source gives no document: a server that does not start or answer, a program that is not there. */

/** What is wrong. */
export type Reason = 'not_started' | 'ended' | 'too_slow' | 'too_large' | 'refused'

/** One clear error. */
export interface ImportError {
  readonly _tag: 'ImportError'
  readonly reason: Reason
  /** What the user calls the source. */
  readonly source: string
  readonly message: string
}

/** An error; the message is a sentence about the source, without its name. */
export const make = (reason: Reason, source: string, message: string): ImportError => ({
  _tag: 'ImportError',
  reason,
  source,
  message
})
