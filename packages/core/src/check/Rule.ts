/** A rule of a record: one property, checked by itself. */
import type { Json } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Environment } from './Environment.js'
import type { Violation } from './Violation.js'

/** A check that reads only the record. */
export type Static = (record: Trajectory) => ReadonlyArray<Violation>

/** A check that executes, or looks functions up. */
export type Executed = (environment: Environment) => Static

/** A violation. */
export const violation = (reason: string, place: Pointer, message: string, evidence?: Json): Violation => ({
  reason,
  place,
  message,
  ...(evidence === undefined ? {} : { evidence })
})
