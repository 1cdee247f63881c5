/** Rooms for meetings: those that are free at the time of an event, and one that is reserved for it. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, ClockTime } from '../cast/Types.js'
import * as Calendar from '../cast/Calendar.js'
import * as Hours from './Hours.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import { EventId, EventTitle, HoldId, RoomFloor, RoomId, RoomSeats, RoomTitle } from './Types.js'
import * as Words from './words/Room.js'

const open = Declare.read<State>('calendar')({
  name: 'list_open_rooms',
  description: 'Lists the meeting rooms that are free at the time of an event, with seats and floors.',
  toolClass: 'rooms',
  parameters: { event_id: Declare.required(EventId, 'Id of the event.') },
  returns: Declare.object({
    event_id: EventId,
    rooms: Declare.list(Declare.object({ room_id: RoomId, name: RoomTitle, seats: RoomSeats, floor: RoomFloor }))
  }),
  phrases: Words.open,
  run:
    ({ event_id }) =>
    (state) =>
      E.either.map(Ids.eventAt(state, event_id), (event) => [
        {
          event_id,
          rooms: state.rooms.flatMap(({ name, seats, floor }, position) =>
            event.room !== position && event.guests.length + 1 <= seats && !Hours.taken(state, position, event)
              ? [{ room_id: Ids.room.write(state, position), name, seats, floor }]
              : []
          )
        },
        state
      ])
})

const reserve = Declare.write<State>('calendar')({
  name: 'reserve_room',
  description: 'Reserves a meeting room for an event of the user. A room that was reserved before is given back.',
  toolClass: 'rooms',
  parameters: {
    event_id: Declare.required(EventId, 'Id of the event.'),
    room_id: Declare.required(RoomId, 'Id of the room.')
  },
  returns: Declare.object({
    hold_id: HoldId,
    event_id: EventId,
    title: EventTitle,
    room: RoomTitle,
    floor: RoomFloor,
    date: CalendarDate,
    time: ClockTime
  }),
  phrases: Words.reserve,
  run:
    ({ event_id, room_id }) =>
    (state) => {
      const found = Ids.ownEvent(state, event_id, 'reserve a room for it')
      if (E.isLeft(found)) return found
      const event = found.right
      const position = Ids.room.read(state, room_id) ?? -1
      const room = state.rooms[position]
      if (room === undefined) return Refusal.of('not_found', `The office has no room ${room_id}.`, 'room_id')
      if (event.room === position)
        return Refusal.of('conflict', `${room.name} is reserved for the ${event.title} already.`, 'room_id')
      const people = event.guests.length + 1
      if (people > room.seats)
        return Refusal.of(
          'forbidden',
          `${room.name} seats ${room.seats}; the ${event.title} has ${people} people.`,
          'room_id'
        )
      if (Hours.taken(state, position, event)) {
        const other = state.rooms.find((one, at) => one.seats >= people && !Hours.taken(state, at, event))
        return Refusal.of(
          'sold_out',
          `${room.name} is taken on ${event.date} at ${Calendar.clock(event.start)}.${
            other === undefined ? '' : ` ${other.name} (${other.seats} seats) is free.`
          }`,
          'room_id'
        )
      }
      return E.right([
        {
          hold_id: Ids.hold.write(state, state.issued),
          event_id,
          title: event.title,
          room: room.name,
          floor: room.floor,
          date: event.date,
          time: Calendar.clock(event.start)
        },
        {
          ...state,
          issued: state.issued + 1,
          events: state.events.map((one) => (one === event ? { ...event, room: position } : one))
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [open, reserve]
