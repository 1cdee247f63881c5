/** How people change what they have planned. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** Another time. */
export const move: Phrases.Phrases = {
  ask: [
    'move {event_id} to {date} at {time}',
    'push {event_id} to {date}, {time}',
    'reschedule {event_id} for {date} at {time}',
    'have {event_id} on {date} at {time} instead',
    'shift {event_id} to {time} on {date}',
    'change {event_id} to {date} at {time}',
    'put {event_id} on {date} at {time}',
    'make {event_id} {date} at {time}',
    'see that {event_id} takes place on {date} at {time} instead',
    'get {event_id} moved to {date}, {time}',
    'switch {event_id} over to {date} at {time}'
  ],
  question: [
    'can you move {event_id} to {date} at {time}',
    'could {event_id} be on {date} at {time} instead',
    'can {event_id} be pushed to {date}, {time}',
    'would you reschedule {event_id} for {date} at {time}',
    'could you shift {event_id} to {date} at {time}'
  ],
  answer: [
    (told) => `The ${told.must('/title')} is now on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}.`,
    (told) => `Moved: ${told.must('/title')}, ${told.must('/date', 'date')}, ${told.must('/time', 'time')}.`,
    (told) => `I've put the ${told.may('/title')} on ${told.must('/date', 'date')}, ${told.must('/time', 'time')}.`
  ],
  lack: ['move events', 'reschedule things in your calendar', 'change when an event takes place'],
  service: 'the rescheduling service',
  wants: {
    date: ['To which day?', 'What day should it be?', 'On which day instead?'],
    time: ['At what time?', 'What time should it start?', 'When on that day?']
  },
  gives: { date: ['to {}', '{}', 'on {}'], time: ['at {}', '{}', 'make it {}'] },
  called: { '/date': ['the new day of the event'], '/time': ['the new time of the event'] },
  why: Why.move,
  tells: ['rescheduling service']
}

/** Off the calendar. */
export const cancel: Phrases.Phrases = {
  ask: [
    'cancel {event_id}',
    'call off {event_id}',
    'take {event_id} off my calendar',
    'remove {event_id} and tell whoever is coming',
    'drop {event_id} from my calendar',
    'scrap {event_id}',
    'delete {event_id} from the calendar',
    'get rid of {event_id}',
    'strike {event_id} from my schedule',
    'clear {event_id} from my calendar'
  ],
  question: [
    'can you cancel {event_id}',
    'could you take {event_id} off my calendar',
    'can {event_id} be called off',
    'would you remove {event_id} from my calendar',
    'could {event_id} still be dropped'
  ],
  answer: [
    (told) => `The ${told.must('/title')} on ${told.may('/date', 'date')} is off. ${guests(told)}`,
    (told) => `I've cancelled the ${told.must('/title')} of ${told.may('/date', 'date')}. ${guests(told)}`,
    (told) => `The ${told.must('/title')} is out of your calendar. ${guests(told)}`
  ],
  lack: ['cancel events', 'take things off your calendar', 'call off a meeting'],
  service: 'the cancellation service',
  wants: {},
  why: Why.cancel,
  tells: ['cancellation service']
}

const guests = (told: Phrases.Told): string => {
  const amount = told.must('/told', 'number')
  return amount === '0' || amount === 'zero'
    ? `Nobody else was invited, so there was nobody to tell (${amount}).`
    : amount === '1' || amount === 'one'
      ? `I've told the ${amount} person who was invited.`
      : `I've told the ${amount} people who were invited.`
}

/** One more guest. */
export const invite: Phrases.Phrases = {
  ask: [
    'invite {attendee_id} to {event_id}',
    'add {attendee_id} to {event_id}',
    'ask {attendee_id} along to {event_id}',
    'have {attendee_id} join {event_id}',
    'send {attendee_id} an invitation to {event_id}',
    'put {attendee_id} on the list for {event_id}',
    'get {attendee_id} into {event_id}',
    'include {attendee_id} in {event_id}',
    'bring {attendee_id} into {event_id}',
    'let {attendee_id} know that I want them at {event_id} by sending an invitation'
  ],
  question: [
    'can you invite {attendee_id} to {event_id}',
    'could you add {attendee_id} to {event_id}',
    'can {attendee_id} get an invitation to {event_id}',
    'would you send {attendee_id} an invitation to {event_id}',
    'could {attendee_id} be put on the list for {event_id}'
  ],
  answer: [
    (told) =>
      `${told.must('/invited')} is invited to the ${told.must('/title')} on ${told.may('/date', 'date')} at ${told.may('/time', 'time')}.`,
    (told) =>
      `The invitation to the ${told.must('/title')} is on its way to ${told.must('/invited')}. It's on ${told.may('/date', 'date')}, ${told.may('/time', 'time')}.`,
    (told) =>
      `I've added ${told.must('/invited')} to the ${told.must('/title')}. The number of guests is ${told.may('/guests', 'number')}.`
  ],
  lack: ['invite people to events', 'add guests to an event', 'send invitations'],
  service: 'the invitation service',
  wants: {},
  why: Why.invite,
  tells: ['invitation service']
}
