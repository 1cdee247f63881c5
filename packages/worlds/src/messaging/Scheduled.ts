/** Messages that go out later, and what answers while the user is away. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, ClockTime, MessageText } from '../cast/Types.js'
import * as Ids from './Ids.js'
import * as Outbox from './Outbox.js'
import type { Scheduled, State } from './State.js'
import { AwayText, ContactId, MessageCount, Recipient, ReturnDate, ScheduledId, SendDate, SendTime } from './Types.js'
import { set as setWords } from './words/Away.js'
import * as Words from './words/Scheduled.js'

const write = Declare.write<State>('messaging')

const recipient = (state: State, message: Scheduled): string => state.contacts[message.to]?.name ?? ''

/** Why nothing can go out on a day, if so. */
const refused = (state: State, date: string, parameter: string): ReturnType<typeof Refusal.of> | undefined =>
  date <= state.today
    ? Refusal.of('conflict', `${date} is no later day; the earliest is tomorrow.`, parameter)
    : date > Calendar.addDays(366)(state.today)
      ? Refusal.of('conflict', 'Nothing can be set more than a year ahead.', parameter)
      : undefined

const later = [1, 2, 3, 4, 6, 8, 11, 15, 20]
const clocks = ['08:00', '09:30', '12:00', '15:00', '17:30', '18:00', '20:00']

const schedule = write({
  name: 'schedule_message',
  description: 'Has a message go out to a contact on a later day.',
  toolClass: 'scheduling',
  parameters: {
    to: Declare.required(ContactId, 'Id of the contact.'),
    text: Declare.required(MessageText, 'Text of the message.'),
    date: Declare.required(CalendarDate, 'The day, from tomorrow on.'),
    time: Declare.required(ClockTime, 'The time of day.')
  },
  returns: Declare.object({
    scheduled_id: ScheduledId,
    to: ContactId,
    recipient: Recipient,
    date: SendDate,
    time: SendTime
  }),
  phrases: Words.schedule,
  suggest: (state) =>
    later.flatMap((days, index) =>
      [0, 3, 5].map((shift) => ({
        date: Calendar.addDays(days)(state.today),
        time: clocks[(index + shift) % clocks.length] ?? '09:00'
      }))
    ),
  run:
    ({ to, date, time }) =>
    (state) => {
      const wrong = refused(state, date, 'date')
      if (wrong !== undefined) return wrong
      return E.either.map(Outbox.reach(state, to, 'to'), ({ position, name }) => {
        const message = { number: state.issued, to: position, date, time }
        return [
          { scheduled_id: Ids.scheduled.write(state, message.number), to, recipient: name, date, time },
          { ...state, issued: state.issued + 1, scheduled: [...state.scheduled, message] }
        ] as const
      })
    }
})

const list = Declare.read<State>('messaging')({
  name: 'list_scheduled',
  description: 'Lists the messages that wait to go out.',
  toolClass: 'scheduling',
  parameters: {},
  returns: Declare.object({
    messages: Declare.list(
      Declare.object({ scheduled_id: ScheduledId, recipient: Recipient, date: SendDate, time: SendTime })
    )
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        messages: state.scheduled.map((message) => ({
          scheduled_id: Ids.scheduled.write(state, message.number),
          recipient: recipient(state, message),
          date: message.date,
          time: message.time
        }))
      },
      state
    ])
})

const waiting = (state: State, id: string) =>
  Ids.find(Ids.scheduled, state, state.scheduled, id, 'scheduled_id', 'scheduled message')

const postpone = write({
  name: 'postpone_message',
  amends: ['schedule_message'],
  description: 'Moves a scheduled message to another day.',
  toolClass: 'scheduling',
  parameters: {
    scheduled_id: Declare.required(ScheduledId, 'Id of the scheduled message.'),
    date: Declare.required(CalendarDate, 'The new day, from tomorrow on.')
  },
  returns: Declare.object({
    scheduled_id: ScheduledId,
    recipient: Recipient,
    date: SendDate,
    time: SendTime
  }),
  phrases: Words.postpone,
  suggest: (state) => [...later, 25, 30].map((days) => ({ date: Calendar.addDays(days)(state.today) })),
  run:
    ({ scheduled_id, date }) =>
    (state) => {
      const found = waiting(state, scheduled_id)
      if (E.isLeft(found)) return found
      const wrong = refused(state, date, 'date')
      if (wrong !== undefined) return wrong
      const message = found.right
      if (message.date === date) return Refusal.of('conflict', `The message is set for ${date} already.`, 'date')
      return E.right([
        {
          scheduled_id,
          recipient: recipient(state, message),
          date,
          time: message.time
        },
        { ...state, scheduled: state.scheduled.map((one) => (one === message ? { ...one, date } : one)) }
      ])
    }
})

const cancel = write({
  name: 'cancel_scheduled',
  description: 'Keeps a scheduled message from going out.',
  toolClass: 'scheduling',
  undoes: ['schedule_message'],
  parameters: { scheduled_id: Declare.required(ScheduledId, 'Id of the scheduled message.') },
  returns: Declare.object({ recipient: Recipient, waiting: MessageCount }),
  phrases: Words.cancel,
  run:
    ({ scheduled_id }) =>
    (state) =>
      E.either.map(waiting(state, scheduled_id), (message) => [
        { recipient: recipient(state, message), waiting: state.scheduled.length - 1 },
        { ...state, scheduled: state.scheduled.filter((one) => one !== message) }
      ])
})

const away = write({
  name: 'set_away',
  description: 'Answers everyone who writes with a text, until the user is back.',
  toolClass: 'away',
  parameters: {
    text: Declare.required(AwayText, 'What the automatic reply says.'),
    until: Declare.required(CalendarDate, 'The day on which the user is back.')
  },
  returns: Declare.object({ until: ReturnDate }),
  phrases: setWords,
  suggest: (state) => [...later, 25, 30].map((days) => ({ until: Calendar.addDays(days)(state.today) })),
  run:
    ({ text, until }) =>
    (state) =>
      refused(state, until, 'until') ?? E.right([{ until }, { ...state, away: { text, until } }])
})

export const functions: ReadonlyArray<World.WorldFunction> = [schedule, list, postpone, cancel, away]
