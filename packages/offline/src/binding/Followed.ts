/** A recorded call that a try follows: of those whose identifiers the conversation holds, so that it is answered as it was. */
import type { Json, Stream } from '@magnet/core'
import type { Frame } from './Frame.js'
import * as Scope from './Scope.js'
import type { Setting } from './Search.js'

/** How many tries follow what was recorded; then others are made. */
const patience = 12

/** The most recorded calls of a function that are looked at in one try. */
const most = 400

/** The arguments of the call; none where no recorded call can be made here. */
export const of = (
  setting: Setting,
  frame: Frame,
  scope: Scope.Scope,
  stream: Stream.Stream,
  tried: number
): Json.JsonObject | undefined => {
  const { recorded } = frame.implementation
  if (recorded === undefined || tried >= patience) return undefined
  const opaque = frame.signature.inputs.filter((input) => input.voice === 'opaque')
  const from = recorded.length <= most ? 0 : stream.int(0, recorded.length - most)
  const possible = recorded.slice(from, from + most).filter((given) =>
    opaque.every(({ name }) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined
      return value === undefined || Scope.holds(scope, value) || Scope.contains(setting.context.profile, value)
    })
  )
  // One that goes on with what was spoken of, more often than not.
  const coherent = possible.filter((given) =>
    frame.signature.inputs.some(({ name, type }) => Scope.spoke(scope, type, given[name] ?? null))
  )
  return stream.some(coherent.length > 0 && stream.chance(0.6) ? coherent : possible)
}
