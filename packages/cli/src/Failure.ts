/**
 * What the command says when it cannot do what was asked: one message, and the exit status.
 *
 * Statuses: 0 done; 1 not done, or violations found; 2 the command line or a setting is wrong; 70 a defect of Magnet;
 * 130 interrupted.
 */

/** A failure for the person at the terminal. */
export interface Failure {
  readonly _tag: 'Failure'
  readonly message: string
  readonly status: 1 | 2 | 130
}

/** What was asked for cannot be done. */
export const make = (message: string): Failure => ({ _tag: 'Failure', message, status: 1 })

/** The command line or a setting is wrong. */
export const usage = (message: string): Failure => ({ _tag: 'Failure', message, status: 2 })

/** The user stopped it. */
export const interrupted = (message: string): Failure => ({ _tag: 'Failure', message, status: 130 })
