/** Car parks around a place, what they cost, and tickets for them. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import * as Atlas from './Atlas.js'
import * as Find from './Find.js'
import * as Ids from './Ids.js'
import * as Names from './Names.js'
import type { State } from './State.js'
import { minutes } from './State.js'
import {
  FreeSpaces,
  HourlyRate,
  LotId,
  LotTitle,
  ParkedUntil,
  ParkingHours,
  TicketId,
  WalkMinutes
} from './ParkingTypes.js'
import { PlaceId } from './Types.js'
import * as Words from './words/Parking.js'

const write = Declare.write<State>('places')

/** Car parks of one place. Their number is the place's, three times, and their rank. */
const around = 3
const longest = 12

/** Dollars an hour; the car parks of a place differ. */
const hourly = (state: State, lot: number): number => 2 + ((lot * 5 + Chance.int(0, 10, state.salt, 91)) % 11) * 0.5

const named = (state: State, lot: number): string =>
  `${Names.street(state.salt, 92, lot)} ${['Garage', 'Car Park', 'Parking Deck'][lot % around] ?? 'Garage'}`

const lotOf = (state: State, id: string): E.Either<ToolError.ToolError, number> => {
  const lot = Ids.lot.read(state, id, Atlas.size(state) * around)
  return lot === undefined ? Refusal.of('not_found', `There is no car park with the id ${id}.`, 'lot_id') : E.right(lot)
}

const find = Declare.read<State>('places')({
  name: 'search_parking',
  description: 'Lists car parks around a place, with the walk in minutes, the rate in dollars an hour and free spaces.',
  toolClass: 'parking',
  parameters: { place_id: Declare.required(PlaceId, 'Id of the place.') },
  returns: Declare.object({
    lots: Declare.list(
      Declare.object({
        lot_id: LotId,
        name: LotTitle,
        walk_minutes: WalkMinutes,
        hourly: HourlyRate,
        free: FreeSpaces
      })
    )
  }),
  phrases: Words.find,
  run:
    ({ place_id }) =>
    (state) => {
      const found = Find.place(state, place_id, 'place_id')
      if (E.isLeft(found)) return found
      const lots = Array.from({ length: around }, (_none, rank) => {
        const lot = found.right.index * around + rank
        return {
          lot_id: Ids.lot.write(state, lot),
          name: named(state, lot),
          walk_minutes: 1 + ((rank * 4 + Chance.int(0, 8, state.salt, 93, found.right.index)) % 9),
          hourly: hourly(state, lot),
          free: 3 + ((rank * 31 + Chance.int(0, 96, state.salt, 94, found.right.index)) % 97)
        }
      })
      return E.right([{ lots }, state])
    }
})

const stays = [2, 3, 4, 5, 6, 8]

const price = Declare.read<State>('places')({
  name: 'parking_price',
  description: 'Tells what parking for some hours costs, in dollars.',
  toolClass: 'parking',
  parameters: {
    lot_id: Declare.required(LotId, 'Id of the car park.'),
    hours: Declare.required(ParkingHours, 'How many hours.')
  },
  returns: Declare.object({ lot_id: LotId, name: LotTitle, hours: ParkingHours, total: Money }),
  phrases: Words.price,
  suggest: () => stays.map((hours) => ({ hours })),
  run:
    ({ lot_id, hours }) =>
    (state) =>
      E.either.map(
        lotOf(state, lot_id),
        (lot) => [{ lot_id, name: named(state, lot), hours, total: hourly(state, lot) * hours }, state] as const
      )
})

const start = write({
  name: 'start_parking',
  description: 'Pays for parking from now on and gives a ticket.',
  toolClass: 'parking',
  parameters: {
    lot_id: Declare.required(LotId, 'Id of the car park.'),
    hours: Declare.required(ParkingHours, 'How many hours, from 1 to 12.')
  },
  returns: Declare.object({ ticket_id: TicketId, name: LotTitle, until: ParkedUntil, total: Money }),
  phrases: Words.start,
  suggest: () => stays.map((hours) => ({ hours })),
  run:
    ({ lot_id, hours }) =>
    (state) => {
      const found = lotOf(state, lot_id)
      if (E.isLeft(found)) return found
      const lot = found.right
      if (state.tickets.some((ticket) => ticket.lot === lot))
        return Refusal.of(
          'conflict',
          `You have a ticket for ${named(state, lot)} already; extend it instead.`,
          'lot_id'
        )
      const ticket_id = Ids.ticket.write(state, state.issued)
      return E.right([
        {
          ticket_id,
          name: named(state, lot),
          until: Calendar.clock(minutes(state) + hours * 60),
          total: hourly(state, lot) * hours
        },
        { ...state, issued: state.issued + 1, tickets: [...state.tickets, { ticket_id, lot, hours }] }
      ])
    }
})

const extend = write({
  name: 'extend_parking',
  amends: ['start_parking'],
  description: `Adds hours to a parking ticket; a ticket lasts up to ${longest * 2} hours.`,
  toolClass: 'parking',
  parameters: {
    ticket_id: Declare.required(TicketId, 'Id of the ticket.'),
    hours: Declare.required(ParkingHours, 'How many more hours.')
  },
  returns: Declare.object({ ticket_id: TicketId, until: ParkedUntil, charged: Money }),
  phrases: Words.extend,
  suggest: () => [2, 3, 4].map((hours) => ({ hours })),
  run:
    ({ ticket_id, hours }) =>
    (state) => {
      const ticket = state.tickets.find((one) => one.ticket_id === ticket_id)
      if (ticket === undefined) return Refusal.of('not_found', `There is no parking ticket ${ticket_id}.`, 'ticket_id')
      const longer = ticket.hours + hours
      if (longer > longest * 2)
        return Refusal.of(
          'conflict',
          `A ticket lasts up to ${longest * 2} hours, and this one has ${ticket.hours}.`,
          'hours'
        )
      return E.right([
        {
          ticket_id,
          until: Calendar.clock(minutes(state) + longer * 60),
          charged: hourly(state, ticket.lot) * hours
        },
        { ...state, tickets: state.tickets.map((one) => (one === ticket ? { ...one, hours: longer } : one)) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, price, start, extend]
