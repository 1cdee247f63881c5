/**
 * Why a run ends at once, and in order: what was finished before is kept, and the same command goes on later. It is no
 * rejection: nothing is wrong with the attempt, and the next one would end in the same way.
 */

/** The end of a run. */
export interface Halt {
  readonly _tag: 'Halt'
  /** The budget is spent; the service keeps failing; it denies the requests; or nothing is there that could be asked. */
  readonly by: 'budget' | 'service' | 'denied' | 'nobody'
  /** What happened and what to do, for the reader. */
  readonly detail: string
}

export const make = (by: Halt['by'], detail: string): Halt => ({ _tag: 'Halt', by, detail })

/** Whether a failure ends the run. */
export const is = (failure: { readonly _tag: string }): failure is Halt => failure._tag === 'Halt'
