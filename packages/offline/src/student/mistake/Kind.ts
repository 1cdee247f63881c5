/** A kind of mistake: where it can be made, and one such mistake there. */
import type { Json, Pair, Stream, Trajectory } from '@magnet/core'
import type { Scene, Turn } from '../Scene.js'
import type { Act, Slip } from '../Slip.js'

/** A decision of a turn: a step, or the words at its end. */
export interface Decision {
  readonly scene: Scene
  readonly turn: Turn
  readonly step: number
  readonly stream: Stream.Stream
}

/** A kind. */
export interface Kind {
  readonly type: string
  readonly direction: Pair.Direction
  /** How often it is tried first among those of its direction. */
  readonly weight: number
  readonly of: (decision: Decision) => Slip | undefined
}

/** The place of a decision. */
export const site = ({ turn, step }: Decision): { readonly turn: number; readonly step: number } => ({
  turn: turn.index,
  step
})

/** The calls of a decision; none where it is words. */
export const calls = ({ turn, step }: Decision): ReadonlyArray<Trajectory.CallRecord> => turn.steps[step]?.calls ?? []

/** The calls as they are, but for one. */
export const replaced = (
  all: ReadonlyArray<Trajectory.CallRecord>,
  index: number,
  change: Partial<Act>
): ReadonlyArray<Act> =>
  all.map((call, at) => ({
    function: call.function,
    arguments: call.arguments,
    as: call,
    ...(at === index ? change : {})
  }))

/** The type of error that a value is about: what this turn gave, or what an earlier one did. */
export const dependency = (turn: Turn, source: number): Pair.Error =>
  source < turn.index ? 'long_dependency' : 'short_dependency'

/** Arguments with another value. */
export const set = (given: Json.JsonObject, name: string, value: Json.Json): Json.JsonObject => ({
  ...given,
  [name]: value
})
