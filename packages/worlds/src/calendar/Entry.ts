/** Entries of the calendar: made, found, listed. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, ClockTime } from '../cast/Types.js'
import * as Hours from './Hours.js'
import * as Ids from './Ids.js'
import type { Event, State } from './State.js'
import {
  AgendaLimit,
  EntryTitle,
  EventId,
  EventMinutes,
  EventName,
  EventStart,
  EventTitle,
  GapId,
  GuestNames,
  MeetingTitle,
  OrganiserName
} from './Types.js'
import * as Words from './words/Entry.js'

const read = Declare.read<State>('calendar')
const write = Declare.write<State>('calendar')

/** What an overlap is answered with. */
export const overlap = (
  state: State,
  other: Event,
  date: string,
  start: number,
  minutes: number,
  parameter: string,
  apart?: Event
): ReturnType<typeof Refusal.of> =>
  Refusal.of(
    'conflict',
    `That overlaps the ${other.title} (${Calendar.clock(other.start)} to ${Calendar.clock(
      other.start + other.minutes
    )}). Next free: ${Hours.open(state, date, start, minutes, apart)}.`,
    parameter
  )

const schedule = write({
  name: 'schedule_meeting',
  description: 'Puts a meeting at a free time that was found before. Nobody is invited by that.',
  toolClass: 'events',
  parameters: {
    slot_id: Declare.required(GapId, 'Id of the free time.'),
    title: Declare.required(MeetingTitle, 'What the meeting is called.')
  },
  returns: Declare.object({
    event_id: EventId,
    title: EventTitle,
    date: CalendarDate,
    time: ClockTime,
    with: GuestNames
  }),
  phrases: Words.schedule,
  suggest: (state) => state.meetings.map((title) => ({ title })),
  run:
    ({ slot_id, title }) =>
    (state) => {
      const gap = Hours.read(state, Ids.gap.read(state, slot_id) ?? Infinity)
      if (gap === undefined) return Refusal.of('not_found', `No free time was given out as ${slot_id}.`, 'slot_id')
      if (!Hours.free(state, gap)) {
        const [other] = Hours.next(state, gap, 1)
        return Refusal.of(
          'sold_out',
          `Somebody has taken that time.${
            other === undefined
              ? ''
              : ` Next for all: ${Hours.date(state, other)} ${Calendar.clock(Hours.start(other))}.`
          }`,
          'slot_id'
        )
      }
      const people = gap.second < 0 ? [gap.first] : [gap.first, gap.second]
      const made: Event = {
        number: state.issued,
        title,
        date: Hours.date(state, gap),
        start: Hours.start(gap),
        minutes: Hours.lengths[gap.length] ?? 60,
        organiser: -1,
        guests: [],
        room: -1
      }
      return E.right([
        {
          event_id: Ids.event.write(state, made.number),
          title,
          date: made.date,
          time: Calendar.clock(made.start),
          with: people.map((position) => state.people[position]?.name ?? '').join(' and ')
        },
        { ...state, issued: state.issued + 1, events: [...state.events, made] }
      ])
    }
})

const clocks = ['08:00', '09:15', '11:00', '12:30', '14:45', '16:30', '17:15', '18:30', '19:00', '20:00']

const add = write({
  name: 'add_event',
  description: "Puts an hour's entry into the user's own calendar. Nobody is invited.",
  toolClass: 'events',
  parameters: {
    title: Declare.required(EntryTitle, 'What the entry is called.'),
    date: Declare.required(CalendarDate, 'The day, from today on.'),
    time: Declare.required(ClockTime, 'When it begins.')
  },
  returns: Declare.object({ event_id: EventId, title: EventTitle, date: CalendarDate, time: ClockTime }),
  phrases: Words.add,
  suggest: (state) =>
    state.entries.map((title, index) => ({
      title,
      date: Calendar.addDays(1 + index * 2)(state.today),
      time: clocks[(index * 3) % clocks.length] ?? '09:15'
    })),
  run:
    ({ title, date, time }) =>
    (state) => {
      if (date < state.today)
        return Refusal.of('conflict', `${date} has passed; the calendar takes entries from ${state.today} on.`, 'date')
      const [start, minutes] = [Calendar.minutes(time), 60]
      const other = Hours.overlapping(state, date, start, minutes)
      if (other !== undefined) return overlap(state, other, date, start, minutes, 'time')
      const made: Event = { number: state.issued, title, date, start, minutes, organiser: -1, guests: [], room: -1 }
      return E.right([
        { event_id: Ids.event.write(state, made.number), title, date, time },
        { ...state, issued: state.issued + 1, events: [...state.events, made] }
      ])
    }
})

const find = read({
  name: 'find_event',
  description: 'Finds the next event of a name in the calendar.',
  toolClass: 'events',
  parameters: { title: Declare.required(EventName, 'What the event is called.') },
  returns: Declare.object({
    event_id: EventId,
    title: EventTitle,
    date: CalendarDate,
    time: ClockTime,
    organiser: OrganiserName
  }),
  phrases: Words.find,
  suggest: (state) => state.events.flatMap(({ title, organiser }) => (organiser < 0 ? [{ title }] : [])),
  run:
    ({ title }) =>
    (state) => {
      const wanted = title
        .trim()
        .toLowerCase()
        .replace(/^(?:the|my) /, '')
      const [found] = state.events
        .filter((one) => one.title.toLowerCase() === wanted)
        .toSorted((left, right) => (left.date < right.date ? -1 : 1))
      if (found === undefined) {
        const near = state.events.find((one) => one.title.split(' ').some((word) => wanted.split(' ').includes(word)))
        return Refusal.of(
          'not_found',
          `There is no "${title}" in the calendar.${near === undefined ? '' : ` There is a ${near.title} on ${near.date}.`}`,
          'title'
        )
      }
      return E.right([
        {
          event_id: Ids.event.write(state, found.number),
          title: found.title,
          date: found.date,
          time: Calendar.clock(found.start),
          organiser: organiser(state, found)
        },
        state
      ])
    }
})

const organiser = (state: State, event: Event): string =>
  event.organiser < 0 ? state.user.name : (state.people[event.organiser]?.name ?? '')

const agenda = read({
  name: 'list_agenda',
  description: 'Lists what is in the calendar from a day on, in order, 20 events unless told otherwise.',
  toolClass: 'events',
  parameters: {
    from: Declare.required(CalendarDate, 'The first day.'),
    limit: Declare.optional(AgendaLimit, 'How many events to list at most.', 20)
  },
  returns: Declare.object({
    events: Declare.list(
      Declare.object({ event_id: EventId, title: EventTitle, starts: EventStart, minutes: EventMinutes })
    )
  }),
  phrases: Words.agenda,
  suggest: (state) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((days) => ({ from: Calendar.addDays(days)(state.today) })),
  run:
    ({ from, limit }) =>
    (state) =>
      E.right([
        {
          events: state.events
            .filter((one) => one.date >= from)
            .toSorted((left, right) =>
              left.date === right.date ? left.start - right.start : left.date < right.date ? -1 : 1
            )
            .slice(0, limit)
            .map((one) => ({
              event_id: Ids.event.write(state, one.number),
              title: one.title,
              starts: `${one.date}T${Calendar.clock(one.start)}`,
              minutes: one.minutes
            }))
        },
        state
      ])
})

export const functions: ReadonlyArray<World.WorldFunction> = [schedule, add, find, agenda]
