/** The rules of the calendar. */
import type { Declare } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Ids from './Ids.js'
import type { Event, State } from './State.js'

const event = (state: State, id: unknown): Event | undefined => {
  const number = typeof id === 'string' ? Ids.event.read(state, id) : undefined
  return state.events.find((one) => one.number === number)
}

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'calendar.cancelling',
    effect: 'confirm',
    sentence:
      'Cancelling an event to which others are invited tells all of them at once, so the assistant asks before it does.',
    functions: ['cancel_event'],
    applies: (call) => (state) => (event(state, call.arguments['event_id'])?.guests.length ?? 0) > 0,
    words: [
      'Others are invited to that one, and all of them will be told. Shall I cancel it?',
      'The guests get a notice as soon as I cancel it. Do you want me to go ahead?',
      "Cancelling it tells everybody who is invited, and I can't call that back. Is that all right?"
    ]
  },
  {
    name: 'calendar.hours',
    effect: 'forbid',
    sentence:
      'Meetings with other people begin between 8:00 and 18:00; the assistant does not move them to earlier or later times.',
    functions: ['move_event'],
    applies: (call) => (state) => {
      const time = call.arguments['time']
      const start = typeof time === 'string' ? Calendar.minutes(time) : 12 * 60
      return (start < 8 * 60 || start > 18 * 60) && (event(state, call.arguments['event_id'])?.guests.length ?? 0) > 0
    },
    words: [
      "I'm not allowed to move a meeting with other people outside the hours from 8 to 6.",
      "That's outside working hours, and others are invited, so I may not move it there.",
      'Meetings with guests have to begin between 8:00 and 18:00. I have to leave this one where it is.'
    ]
  },
  {
    name: 'calendar.editing',
    effect: 'forbid',
    sentence: 'Only people of the company may be given the right to edit a calendar.',
    functions: ['share_calendar'],
    applies: (call) => (state) => {
      const id = call.arguments['attendee_id']
      const position = typeof id === 'string' ? (Ids.attendee.read(state, id) ?? -1) : -1
      return call.arguments['access'] === 'editing' && state.people[position]?.inside === false
    },
    words: [
      "I can't give people from outside the company the right to edit your calendar.",
      "Editing is for people of the company only, so I'm not allowed to share it that way.",
      'The rules let nobody from outside edit a calendar. I may not set that up.'
    ]
  }
]
