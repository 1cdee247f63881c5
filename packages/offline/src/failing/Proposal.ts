/** What is to happen instead of a call that goes through at once. */
import type { Edit, Json, Path, Plan, ToolError as ToolErrors, Trajectory } from '@magnet/core'
import { ToolError } from '@magnet/core'
import type { Candidate } from './Candidate.js'

/** A failing call, and what changes around it. */
export interface Proposal {
  readonly candidate: Candidate
  readonly attempt: Plan.PlannedCall
  /** The hidden call that was left out, and is made before the second try. */
  readonly omitted?: Path.CallId
  /** What the user says for the failing call, in place of what was said for the one that goes through. */
  readonly wish?: Plan.Mention
  /** What is asked for in the next turn: an insert of the same function, fed by an earlier call. */
  readonly later?: Edit.Edit & { readonly _tag: 'InsertLater' }
}

/** A call as it is made and refused. */
export const refused = (
  { planned }: Candidate,
  failure: Trajectory.Failure,
  error: ToolErrors.ToolError,
  given: Json.JsonObject = planned.arguments,
  sources: Plan.PlannedCall['sources'] = planned.sources,
  needs: ReadonlyArray<Path.CallId> = planned.needs
): Plan.PlannedCall => {
  const { changes: _, ...rest } = planned
  return { ...rest, arguments: given, sources, needs, output: ToolError.content(error), ok: false, failure }
}
