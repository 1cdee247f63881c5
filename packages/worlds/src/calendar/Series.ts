/** Events that come again, and reminders of them. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { Rhythm, Series, State } from './State.js'
import {
  EventCount,
  EventId,
  EventRhythm,
  EventTitle,
  ReminderId,
  ReminderLead,
  ReminderMoment,
  ReminderNote,
  SeriesEnd,
  SeriesId,
  SeriesLast
} from './Types.js'
import * as Words from './words/Series.js'

const write = Declare.write<State>('calendar')

const steps: { readonly [R in Rhythm]: number } = { 'every week': 7, 'every two weeks': 14, 'every four weeks': 28 }

/** How many events a series has at most. */
const most = 40

const count = (first: string, rhythm: Rhythm, last: string): number =>
  Math.floor((Calendar.number(last) - Calendar.number(first)) / steps[rhythm]) + 1

const repeat = write({
  name: 'repeat_event',
  description: `Makes an event of the user come again in a rhythm, until a day. A series has ${most} events at most.`,
  toolClass: 'series',
  parameters: {
    event_id: Declare.required(EventId, 'Id of the event.'),
    rhythm: Declare.required(EventRhythm, 'How often.'),
    until: Declare.required(SeriesEnd, 'The day after which it comes no more.')
  },
  returns: Declare.object({
    series_id: SeriesId,
    event_id: EventId,
    title: EventTitle,
    events: EventCount,
    last: SeriesLast
  }),
  phrases: Words.repeat,
  suggest: (state) =>
    [70, 84, 98, 112, 126, 140, 168, 182].flatMap((days, index) =>
      (['every week', 'every two weeks', 'every four weeks'] as const).map((rhythm, shift) => ({
        rhythm,
        until: Calendar.addDays(days + index + shift)(state.today)
      }))
    ),
  run:
    ({ event_id, rhythm, until }) =>
    (state) => {
      const found = Ids.ownEvent(state, event_id, 'have it come again')
      if (E.isLeft(found)) return found
      const event = found.right
      const known = state.series.find((one) => one.event === event.number)
      if (known !== undefined)
        return Refusal.of(
          'conflict',
          `The ${event.title} comes ${known.rhythm} already, until ${known.last}.`,
          'event_id'
        )
      const events = count(event.date, rhythm, until)
      if (events < 2)
        return Refusal.of(
          'conflict',
          `${until} is before the second one, which would be on ${Calendar.addDays(steps[rhythm])(event.date)}.`,
          'until'
        )
      if (events > most)
        return Refusal.of(
          'forbidden',
          `That makes ${events} events, and a series has ${most} at most. It could run until ${Calendar.addDays(
            steps[rhythm] * (most - 1)
          )(event.date)}.`,
          'until'
        )
      const last = Calendar.addDays(steps[rhythm] * (events - 1))(event.date)
      const made: Series = {
        number: state.issued,
        event: event.number,
        title: event.title,
        first: event.date,
        rhythm,
        last
      }
      return E.right([
        { series_id: Ids.series.write(state, made.number), event_id, title: event.title, events, last },
        { ...state, issued: state.issued + 1, series: [...state.series, made] }
      ])
    }
})

const shorten = write({
  name: 'end_series',
  description: 'Ends a series early: nothing of it takes place after a day.',
  toolClass: 'series',
  amends: ['repeat_event'],
  parameters: {
    series_id: Declare.required(SeriesId, 'Id of the series.'),
    after: Declare.required(SeriesEnd, 'The day after which nothing takes place any more.')
  },
  returns: Declare.object({
    series_id: SeriesId,
    event_id: EventId,
    title: EventTitle,
    dropped: EventCount,
    last: SeriesLast
  }),
  phrases: Words.shorten,
  suggest: (state) =>
    [21, 24, 26, 28, 31, 33, 35, 38, 40, 42, 45, 47].map((days) => ({ after: Calendar.addDays(days)(state.today) })),
  run:
    ({ series_id, after }) =>
    (state) => {
      const number = Ids.series.read(state, series_id)
      const series = state.series.find((one) => one.number === number)
      if (series === undefined) return Refusal.of('not_found', `No series has the id ${series_id}.`, 'series_id')
      if (after < series.first)
        return Refusal.of('conflict', `The series begins on ${series.first}; it can end then or later.`, 'after')
      const dropped = count(series.first, series.rhythm, series.last) - count(series.first, series.rhythm, after)
      if (dropped <= 0) return Refusal.of('conflict', `The series ends on ${series.last} as it is.`, 'after')
      const last = Calendar.addDays(steps[series.rhythm] * (count(series.first, series.rhythm, after) - 1))(
        series.first
      )
      return E.right([
        { series_id, event_id: Ids.event.write(state, series.event), title: series.title, dropped, last },
        { ...state, series: state.series.map((one) => (one === series ? { ...one, last } : one)) }
      ])
    }
})

const leads = { '15 minutes': 15, '1 hour': 60, '3 hours': 180, '1 day': 1440, '2 days': 2880 } as const

const remind = write({
  name: 'set_event_reminder',
  description: 'Reminds the user of an event some time before it begins, with a note.',
  toolClass: 'reminders',
  parameters: {
    event_id: Declare.required(EventId, 'Id of the event.'),
    lead: Declare.required(ReminderLead, 'How long before.'),
    note: Declare.required(ReminderNote, 'What the reminder says.')
  },
  returns: Declare.object({ reminder_id: ReminderId, event_id: EventId, title: EventTitle, at: ReminderMoment }),
  phrases: Words.remind,
  suggest: () => Object.keys(leads).map((lead) => ({ lead })),
  run:
    ({ event_id, lead, note }) =>
    (state) => {
      const found = Ids.eventAt(state, event_id)
      if (E.isLeft(found)) return found
      const event = found.right
      const before = event.start - leads[lead]
      const at = `${Calendar.addDays(Math.floor(before / 1440))(event.date)}T${Calendar.clock(before)}`
      if (at <= state.now.slice(0, 16))
        return Refusal.of(
          'conflict',
          `The ${event.title} begins on ${event.date} at ${Calendar.clock(event.start)}; a reminder ${lead} before would be in the past.`,
          'lead'
        )
      if (state.reminders.some((one) => one.event === event.number && one.at === at))
        return Refusal.of('conflict', `A reminder of the ${event.title} is set for then already.`, 'lead')
      return E.right([
        { reminder_id: Ids.reminder.write(state, state.issued), event_id, title: event.title, at },
        { ...state, issued: state.issued + 1, reminders: [...state.reminders, { event: event.number, at, note }] }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [repeat, shorten, remind]
