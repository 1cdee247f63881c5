/** What the values of the calendar mean, beside the types that all worlds share. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// People

export const AttendeeId: Type = Declare.id('AttendeeId', 'the id of somebody in the directory', issued, {
  nouns: ['person']
})

/** A name in an output that holds the id as well: nobody looks it up again. */
export const AttendeeName: Type = Declare.text('AttendeeName', 'the name of somebody in the directory', {
  nouns: ['person']
})

export const TeamTitle: Type = Declare.text('TeamTitle', 'the name of a team', { words: {} })

// Free times

export const GapId: Type = Declare.id('GapId', 'the id of a time at which everybody is free', issued, {
  nouns: ['slot', 'time slot']
})

export const GapStart: Type = Declare.text('GapStart', 'when a free time begins', {
  form: 'datetime',
  order: { min: ['earliest', 'first', 'soonest'], max: ['latest', 'last'] }
})

export const MeetingLength: Type<'30 minutes' | '45 minutes' | '1 hour' | '90 minutes' | '2 hours'> = Declare.choice(
  'MeetingLength',
  ['30 minutes', '45 minutes', '1 hour', '90 minutes', '2 hours'],
  {
    words: {
      '30 minutes': ['half an hour', '30 minutes'],
      '45 minutes': ['45 minutes', 'three quarters of an hour'],
      '1 hour': ['an hour', 'one hour'],
      '90 minutes': ['90 minutes', 'an hour and a half'],
      '2 hours': ['two hours', '2 hours']
    }
  }
)

export const GapPage: Type<number> = Declare.number('GapPage', 'a page from 1 on', {
  minimum: 1,
  maximum: 4,
  whole: true
})

// Events

export const EventId: Type = Declare.id('EventId', 'the id of an event', issued, { nouns: ['event'] })

/** The name of something that is in the calendar, as people say it. */
export const EventName: Type = Declare.text('EventName', 'what an event is called, like "budget review"', {
  nouns: ['event']
})

/** What something new is called. */
export const EntryTitle: Type = Declare.text('EntryTitle', 'what a new entry is called', { nouns: ['entry'] })
export const MeetingTitle: Type = Declare.text('MeetingTitle', 'what a new meeting is called', { nouns: ['meeting'] })

export const EventTitle: Type = Declare.text('EventTitle', 'what an event is called', {
  known: { by: 'title', words: ['called {}'] }
})

export const EventStart: Type = Declare.text('EventStart', 'when an event begins', {
  form: 'datetime',
  order: { min: ['earliest', 'first'], max: ['latest', 'last'] }
})

export const EventMinutes: Type<number> = Declare.number(
  'EventMinutes',
  'a number of minutes',
  { minimum: 5, whole: true },
  { order: { min: ['shortest'], max: ['longest'] } }
)

/** The new day of an event: wherever it comes from, the old day is none. */
export const NewDay: Type = Declare.date('NewDay', { nouns: ['day'] })
export const NewTime: Type = Declare.time('NewTime')

export const OrganiserName: Type = Declare.text('OrganiserName', 'who organises an event')

export const GuestNames: Type = Declare.text('GuestNames', 'the names of those who come')

export const GuestCount: Type<number> = Declare.number('GuestCount', 'a number of people', { minimum: 0, whole: true })

export const EventCount: Type<number> = Declare.number('EventCount', 'a number of events', { minimum: 0, whole: true })

export const AgendaLimit: Type<number> = Declare.number('AgendaLimit', 'a number of events, 1 to 40', {
  minimum: 1,
  maximum: 40,
  whole: true
})

// Rooms

export const RoomId: Type = Declare.id('RoomId', 'the id of a meeting room', issued, { nouns: ['room'] })

export const RoomTitle: Type = Declare.text('RoomTitle', 'the name of a meeting room', {
  nouns: ['room'],
  known: { by: 'name', words: ['called {}'] },
  tell: {
    ask: ['which room we have', 'where we meet'],
    sentence: ['We meet in {}.', 'The room is {}.', 'Please come to {}.']
  }
})

export const RoomSeats: Type<number> = Declare.number(
  'RoomSeats',
  'a number of seats',
  { minimum: 1, whole: true },
  { order: { min: ['smallest'], max: ['largest', 'biggest', 'roomiest'] } }
)

export const RoomFloor: Type<number> = Declare.number('RoomFloor', 'a floor', { minimum: 0, whole: true })

export const HoldId: Type = Declare.id('HoldId', 'the id of a room reservation', issued, {
  nouns: ['room reservation']
})

// Series, reminders, sharing

export const SeriesId: Type = Declare.id('SeriesId', 'the id of a series of events', issued, { nouns: ['series'] })

export const EventRhythm: Type<'every week' | 'every two weeks' | 'every four weeks'> = Declare.choice(
  'EventRhythm',
  ['every week', 'every two weeks', 'every four weeks'],
  {
    words: {
      'every week': ['every week', 'weekly'],
      'every two weeks': ['every two weeks', 'every other week'],
      'every four weeks': ['every four weeks']
    }
  }
)

export const SeriesEnd: Type = Declare.date('SeriesEnd')
export const SeriesLast: Type = Declare.date('SeriesLast')

export const ReminderId: Type = Declare.id('ReminderId', 'the id of a reminder', issued, { nouns: ['reminder'] })

export const ReminderLead: Type<'15 minutes' | '1 hour' | '3 hours' | '1 day' | '2 days'> = Declare.choice(
  'ReminderLead',
  ['15 minutes', '1 hour', '3 hours', '1 day', '2 days'],
  {
    words: {
      '15 minutes': ['15 minutes', 'a quarter of an hour'],
      '1 hour': ['an hour', 'one hour'],
      '3 hours': ['three hours'],
      '1 day': ['a day', 'one day'],
      '2 days': ['two days']
    }
  }
)

/** What a reminder says; it may hold what another service told. */
export const ReminderNote: Type = Declare.composed('ReminderNote', 'what a reminder says', {
  carries: true,
  nouns: ['note']
})

export const ReminderMoment: Type = Declare.text('ReminderMoment', 'when a reminder goes off', { form: 'datetime' })

export const CalendarAccess: Type<'busy times' | 'all details' | 'editing'> = Declare.choice(
  'CalendarAccess',
  ['busy times', 'all details', 'editing'],
  {
    words: {
      'busy times': ['my busy times only', 'nothing but my busy times'],
      'all details': ['all the details'],
      editing: ['everything, with the right to edit']
    }
  }
)

export const CalendarShareId: Type = Declare.id('CalendarShareId', 'the id of a shared calendar', issued, {
  nouns: ['calendar share']
})
