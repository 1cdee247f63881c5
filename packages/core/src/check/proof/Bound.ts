/** How far a proof looks. What it says holds within this, and the record states it. */

/** A bound. */
export type Bound = {
  /** How many calls a way to the goal may be longer than the reference. */
  readonly longer: number
  /** The most calls that are tried for one turn. */
  readonly executions: number
  /** The most recent values of a type that are in scope. */
  readonly values: number
}

/** The bound of records. */
export const standard: Bound = { longer: 1, executions: 2000, values: 8 }
