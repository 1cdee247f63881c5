/** The identifiers of the calendar: numbers in codes that differ from seed to seed. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Event, Person, State } from './State.js'

/** Identifiers of one kind. */
export interface Ids {
  readonly write: (state: State, value: number) => string
  /** The number behind an id, or undefined of one that nobody gave out. */
  readonly read: (state: State, id: string) => number | undefined
}

const of = (prefix: string): Ids => {
  const code = Code.of(prefix)
  return { write: (state, value) => code.write(state.salt, value), read: (state, id) => code.read(state.salt, id) }
}

export const attendee: Ids = of('att~')
export const gap: Ids = of('gap.')
export const event: Ids = of('evt_')
export const room: Ids = of('rm@')
export const hold: Ids = of('HOLD-')
export const series: Ids = of('series_')
export const reminder: Ids = of('rem:')
export const share: Ids = of('shr_')

/** The event behind an id, or a refusal. */
export const eventAt = (state: State, id: string): E.Either<ToolError.ToolError, Event> => {
  const number = event.read(state, id)
  const found = state.events.find((one) => one.number === number)
  return found === undefined
    ? Refusal.of('not_found', `Event ${id} is not in this calendar. It may have been cancelled.`, 'event_id')
    : E.right(found)
}

/** The event behind an id if it is the user's own to change, or a refusal. */
export const ownEvent = (state: State, id: string, act: string): E.Either<ToolError.ToolError, Event> =>
  E.either.chain(eventAt(state, id), (found) =>
    found.organiser < 0
      ? E.right(found)
      : Refusal.of(
          'forbidden',
          `${state.people[found.organiser]?.name ?? 'Somebody else'} organises the ${found.title}; only the organiser can ${act}.`,
          'event_id'
        )
  )

/** The person behind an id, with the position, or a refusal. */
export const attendeeAt = (
  state: State,
  id: string,
  parameter: string
): E.Either<ToolError.ToolError, readonly [Person, number]> => {
  const position = attendee.read(state, id) ?? -1
  const found = state.people[position]
  return found === undefined
    ? Refusal.of('not_found', `The directory has nobody under ${id}.`, parameter)
    : E.right([found, position])
}
