/** Reading identifiers back: the thing behind an id, or a refusal that says which argument is at fault. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Atlas from './Atlas.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'

type Found<A> = E.Either<ToolError.ToolError, A>

/** The place of an id. */
export const place = (state: State, id: string, parameter: string): Found<Atlas.Spot> => {
  const index = Ids.place.read(state, id, Atlas.size(state))
  return index === undefined
    ? Refusal.of('not_found', `There is no place with the id ${id}.`, parameter)
    : E.right(Atlas.spot(state)(index))
}

/** A restaurant that takes reservations, by its venue id. */
export const venue = (state: State, id: string, parameter: string): Found<Atlas.Spot> => {
  const index = Ids.venue.read(state, id, Atlas.size(state))
  const spot = index === undefined ? undefined : Atlas.spot(state)(index)
  return spot === undefined || spot.cuisine === undefined
    ? Refusal.of('not_found', `No restaurant takes reservations under ${id}.`, parameter)
    : E.right(spot)
}
