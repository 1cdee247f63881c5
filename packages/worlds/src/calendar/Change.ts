/** What happens to events: they move, they are cancelled, more people come. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, ClockTime } from '../cast/Types.js'
import * as Entry from './Entry.js'
import * as Hours from './Hours.js'
import * as Ids from './Ids.js'
import type { Event, State } from './State.js'
import { AttendeeId, AttendeeName, EventId, EventTitle, GuestCount, NewDay, NewTime } from './Types.js'
import * as Words from './words/Change.js'

const write = Declare.write<State>('calendar')

const replaced = (state: State, event: Event, by: Event): ReadonlyArray<Event> =>
  state.events.map((one) => (one === event ? by : one))

const clocks = ['08:30', '09:20', '10:40', '11:50', '12:30', '13:40', '15:10', '16:20', '17:00', '18:15', '07:15']

const move = write({
  name: 'move_event',
  description: 'Moves an event of the user to another day and time. Guests are told.',
  toolClass: 'changes',
  amends: ['schedule_meeting', 'add_event'],
  parameters: {
    event_id: Declare.required(EventId, 'Id of the event.'),
    date: Declare.required(NewDay, 'The new day.'),
    time: Declare.required(NewTime, 'When it begins.')
  },
  returns: Declare.object({ event_id: EventId, title: EventTitle, date: CalendarDate, time: ClockTime }),
  phrases: Words.move,
  suggest: (state) =>
    [1, 2, 3, 5, 8, 9, 12, 15, 18, 22, 23, 26].flatMap((days, index) =>
      [0, 4].map((shift) => ({
        date: Calendar.addDays(days)(state.today),
        time: clocks[(index * 3 + shift) % clocks.length] ?? '10:40'
      }))
    ),
  run:
    ({ event_id, date, time }) =>
    (state) => {
      const found = Ids.ownEvent(state, event_id, 'move it')
      if (E.isLeft(found)) return found
      const event = found.right
      if (date < state.today)
        return Refusal.of('conflict', `${date} has passed. Choose ${state.today} or a later day.`, 'date')
      const start = Calendar.minutes(time)
      if (event.date === date && event.start === start)
        return Refusal.of('conflict', `The ${event.title} is on ${date} at ${time} already.`, 'time')
      const other = Hours.overlapping(state, date, start, event.minutes, event)
      if (other !== undefined) return Entry.overlap(state, other, date, start, event.minutes, 'time', event)
      return E.right([
        { event_id, title: event.title, date, time },
        // A room is not free at another time just because it was before.
        { ...state, events: replaced(state, event, { ...event, date, start, room: -1 }) }
      ])
    }
})

const cancel = write({
  name: 'cancel_event',
  description: 'Takes an event of the user off the calendar, and only that one of a series. Its guests are told.',
  toolClass: 'changes',
  undoes: ['schedule_meeting', 'add_event'],
  parameters: { event_id: Declare.required(EventId, 'Id of the event.') },
  returns: Declare.object({ title: EventTitle, date: CalendarDate, told: GuestCount }),
  phrases: Words.cancel,
  run:
    ({ event_id }) =>
    (state) =>
      E.either.map(Ids.ownEvent(state, event_id, 'cancel it'), (event) => [
        { title: event.title, date: event.date, told: event.guests.length },
        {
          ...state,
          events: state.events.filter((one) => one !== event)
        }
      ])
})

/** How many invitations go out in an hour. */
const most = 6

const invite = write({
  name: 'invite_attendee',
  description:
    'Invites somebody to an event of the user. May answer that the mail gateway is briefly unavailable; calling it once more is then right.',
  toolClass: 'changes',
  parameters: {
    event_id: Declare.required(EventId, 'Id of the event.'),
    attendee_id: Declare.required(AttendeeId, 'Id of the person.')
  },
  returns: Declare.object({
    event_id: EventId,
    title: EventTitle,
    invited: AttendeeName,
    guests: GuestCount,
    date: CalendarDate,
    time: ClockTime
  }),
  phrases: Words.invite,
  transient: { code: 'unavailable', message: 'The mail gateway does not answer right now. Nothing went out yet.' },
  run:
    ({ event_id, attendee_id }) =>
    (state) => {
      const found = Ids.ownEvent(state, event_id, 'invite people')
      if (E.isLeft(found)) return found
      const person = Ids.attendeeAt(state, attendee_id, 'attendee_id')
      if (E.isLeft(person)) return person
      const event = found.right
      const [{ name }, position] = person.right
      if (event.guests.includes(position))
        return Refusal.of('conflict', `${name} is invited to the ${event.title} already.`, 'attendee_id')
      const room = state.rooms[event.room]
      if (room !== undefined && event.guests.length + 2 > room.seats)
        return Refusal.of(
          'sold_out',
          `${room.name} has ${room.seats} seats and all are taken. Reserve a larger room first.`,
          'event_id'
        )
      if (state.invited >= most)
        return Refusal.of(
          'rate_limited',
          `${most} invitations an hour may go out. The next one can be sent at ${Calendar.clock(
            Calendar.minutes(state.now.slice(11, 16)) + 40
          )}.`
        )
      const guests = [...event.guests, position]
      return E.right([
        {
          event_id,
          title: event.title,
          invited: name,
          guests: guests.length,
          date: event.date,
          time: Calendar.clock(event.start)
        },
        { ...state, invited: state.invited + 1, events: replaced(state, event, { ...event, guests }) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [move, cancel, invite]
