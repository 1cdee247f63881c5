/** How people have things come again, and have themselves reminded. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** Again and again. */
export const repeat: Phrases.Phrases = {
  ask: [
    'make {event_id} come {rhythm} until {until}',
    'repeat {event_id}[ {rhythm}] until {until}',
    'have {event_id} {rhythm} up to {until}',
    'turn {event_id} into something that happens {rhythm} until {until}',
    'let {event_id} come back {rhythm}, the last time by {until}',
    'set {event_id} to repeat[ {rhythm}] until {until}',
    'put {event_id} in my calendar {rhythm} until {until}',
    'make {event_id} a regular thing[, {rhythm},] until {until}',
    'have {event_id} take place {rhythm} from now until {until}',
    'plan {event_id} {rhythm}, until {until}'
  ],
  question: [
    'can {event_id} happen {rhythm} until {until}',
    'could you repeat {event_id}[ {rhythm}] until {until}',
    'can you make {event_id} come {rhythm} until {until}',
    'would you have {event_id} repeat[ {rhythm}] up to {until}',
    'could {event_id} be there {rhythm} until {until}'
  ],
  answer: [
    (told) =>
      `The ${told.must('/title')} now comes ${told.argument('rhythm')}: ${told.must('/events', 'number')} times in all, the last on ${told.must('/last', 'date')}.`,
    (told) =>
      `There will be ${told.must('/events', 'number')} of them; the last ${told.may('/title')} is on ${told.must('/last', 'date')}.`,
    (told) =>
      `Set: the ${told.must('/title')} repeats ${told.argument('rhythm')} up to ${told.must('/last', 'date')}, which makes ${told.may('/events', 'number')}.`
  ],
  lack: ['repeat events', 'set up a series of events', 'have something come again and again'],
  service: 'the series planner',
  wants: {
    rhythm: ['How often should it come?', 'Every week, or less often?', 'In what rhythm?'],
    until: ['Until when?', 'When should it end?', 'Up to which day?']
  },
  gives: { rhythm: ['{}', '{}, please', 'make it {}'], until: ['until {}', '{}', 'up to {}'] },
  called: { '/last': ['the last day of the series'], '/events': ['the number of times'] },
  why: Why.repeat,
  tells: ['series planner']
}

/** Not that long. */
export const shorten: Phrases.Phrases = {
  ask: [
    'end {series_id} after {after}',
    'stop {series_id} after {after}',
    'let {series_id} run until {after} only',
    'cut {series_id} short after {after}',
    'drop everything in {series_id} that comes after {after}',
    'have {series_id} finish by {after}',
    'close {series_id} as of {after}',
    'take whatever is later than {after} out of {series_id}',
    'wind up {series_id} by {after}',
    'make {after} the end of {series_id}'
  ],
  question: [
    'can {series_id} end after {after}',
    'could you stop {series_id} after {after}',
    'can you cut {series_id} short after {after}',
    'would you let {series_id} run until {after} only',
    'could {series_id} be over by {after}'
  ],
  answer: [
    (told) =>
      `The last ${told.must('/title')} is on ${told.must('/last', 'date')} now; ${dropped(told)} out of the calendar.`,
    (told) =>
      `The series of the ${told.must('/title')} ends on ${told.must('/last', 'date')}, and ${dropped(told)} gone.`,
    (told) =>
      `Done: ${told.must('/title')} for the last time on ${told.must('/last', 'date')}; ${dropped(told)} dropped.`
  ],
  lack: ['end a series', 'cut a series of events short', 'stop something that keeps coming'],
  service: 'the series editor',
  wants: { after: ['After which day should it stop?', 'When should it end?', 'What is the last day?'] },
  gives: { after: ['after {}', '{}', 'by {}'] },
  called: { '/last': ['the new end of the series'] },
  why: Why.shorten,
  tells: ['series editor']
}

const dropped = (told: Phrases.Told): string => {
  const amount = told.may('/dropped', 'number')
  return amount === '1' || amount === 'one' ? `${amount} event is` : `${amount} events are`
}

/** Not to be forgotten. */
export const remind: Phrases.Phrases = {
  ask: [
    'remind me of {event_id}[ {lead} before]: {note}',
    'set a reminder for {event_id}[, {lead} ahead,] that says {note}',
    'give me a nudge {lead} before {event_id} saying {note}',
    'ping me {lead} ahead of {event_id} with the words {note}',
    'make sure I get a reminder {lead} before {event_id}: {note}',
    'have my phone tell me {lead} before {event_id}: {note}',
    'let me know {lead} before {event_id}: {note}',
    'put a reminder on {event_id}, {lead} ahead, that says {note}',
    'alert me {lead} before {event_id} with the note {note}',
    'add a reminder to {event_id} that goes off {lead} before and says {note}'
  ],
  question: [
    'can you remind me of {event_id}[ {lead} before]: {note}',
    'could you set a reminder {lead} before {event_id} saying {note}',
    'would you ping me {lead} before {event_id}: {note}',
    'can I get a reminder {lead} ahead of {event_id} that says {note}',
    'could you give me a nudge {lead} before {event_id}: {note}'
  ],
  answer: [
    (told) => `I'll remind you of the ${told.must('/title')} on ${told.must('/at', 'datetime')}.`,
    (told) => `The reminder of the ${told.must('/title')} goes off on ${told.must('/at', 'datetime')}.`,
    (told) => `On ${told.must('/at', 'datetime')} you'll hear from me about the ${told.may('/title')}.`
  ],
  lack: ['set reminders', 'remind you of events', 'have something go off before an event'],
  service: 'the reminder service',
  wants: {
    lead: ['How long before?', 'How early should it go off?', 'How far ahead do you want to be told?'],
    note: ['What should it say?', 'What should I remind you of?', 'What is the note?']
  },
  gives: { lead: ['{} before', '{}', '{} ahead'], note: ['{}', 'it should say {}', 'just {}'] },
  why: Why.remind,
  tells: ['reminder service']
}
