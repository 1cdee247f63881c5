/** How people fill their calendar and look into it. Finding an event by its name is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A meeting at a time that suits everybody. */
export const schedule: Phrases.Phrases = {
  ask: [
    'set up a {title} in {slot_id}',
    'take {slot_id} for a {title}',
    'use {slot_id} for a {title}',
    'put a {title} into {slot_id}',
    'book {slot_id} for a {title}',
    'make {slot_id} a {title}',
    'arrange a {title} for {slot_id}',
    'block {slot_id} for a {title}',
    'go ahead and fix a {title} for {slot_id}',
    'schedule a {title} for {slot_id}'
  ],
  question: [
    'can you set up a {title} in {slot_id}',
    'could we have a {title} in {slot_id}',
    'can you take {slot_id} for a {title}',
    'would you put a {title} into {slot_id}',
    'could you block {slot_id} for a {title}'
  ],
  answer: [
    (told) =>
      `The ${told.must('/title')} is on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, when ${told.may('/with')} can make it.`,
    (told) =>
      `Done: ${told.must('/title')}, ${told.must('/date', 'date')}, ${told.must('/time', 'time')}. Nobody is invited so far.`,
    (told) =>
      `I've set up the ${told.must('/title')} for ${told.must('/date', 'date')} at ${told.must('/time', 'time')}. It suits ${told.may('/with')} as well.`
  ],
  lack: ['set up meetings', 'schedule a meeting', 'fix a time for a meeting'],
  service: 'the meeting scheduler',
  wants: { title: ['What should I call it?', 'What is the meeting about?', 'What kind of meeting is it?'] },
  gives: { title: ['a {}', 'call it a {}', "it's a {}"] },
  called: { '/date': ['the day of that meeting'], '/time': ['the time of that meeting'] },
  why: Why.schedule,
  tells: ['meeting scheduler']
}

/** An entry for oneself. */
export const add: Phrases.Phrases = {
  ask: [
    'put a {title} in my calendar for {date} at {time}',
    'add a {title} on {date} at {time}',
    'block an hour for a {title} on {date} at {time}',
    'enter a {title} for {date}, {time}',
    'keep {date} at {time} free for a {title}',
    'save the hour at {time} on {date} for a {title}',
    'pencil in a {title} on {date} at {time}',
    'note down a {title} for {date} at {time}',
    'mark {date} at {time} as a {title}',
    'set aside an hour on {date} at {time} for a {title}',
    'write a {title} into my calendar, {date} at {time}'
  ],
  question: [
    'can you put a {title} in my calendar for {date} at {time}',
    'could you block {time} on {date} for a {title}',
    'can you add a {title} on {date} at {time}',
    'would you pencil in a {title} for {date} at {time}',
    'is it possible to fit in a {title} on {date} at {time}'
  ],
  answer: [
    (told) =>
      `The ${told.must('/title')} is in your calendar for ${told.must('/date', 'date')} at ${told.must('/time', 'time')}.`,
    (told) =>
      `I've put the ${told.must('/title')} down for ${told.must('/date', 'date')}, ${told.must('/time', 'time')}.`,
    (told) => `Your ${told.must('/title')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')} is set.`
  ],
  lack: ['add things to your calendar', 'block time in your calendar', 'make entries in a calendar'],
  service: 'the calendar editor',
  wants: {
    title: ['What should the entry say?', 'What is it?', 'What should I call it?'],
    date: ['For which day?', 'On what day?', 'Which day is it?'],
    time: ['At what time?', 'When does it start?', 'What time should I put?']
  },
  gives: { title: ['a {}', "it's a {}", '{}'], date: ['on {}', '{}', 'for {}'], time: ['at {}', '{}', 'from {}'] },
  why: Why.add,
  tells: ['calendar editor']
}

/** Something that is in the calendar. */
export const find: Phrases.Phrases = {
  ask: [
    'check when the {title} is',
    'find out what day the {title} is on',
    'tell me when I have the {title}',
    'look up the {title} in my calendar',
    'see when the {title} starts',
    'remind me when the {title} takes place',
    'find the {title} in my calendar'
  ],
  question: [
    'when is the {title}',
    'what day is the {title} on',
    'when do I have the {title}',
    'who organises the {title}, and when is it',
    'what time does the {title} start'
  ],
  stands: ['the {title}'],
  answer: [
    (told) => `The ${told.may('/title')} is on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}.`,
    (told) =>
      `You have the ${told.may('/title')} on ${told.must('/date', 'date')}, ${told.must('/time', 'time')}. The organiser is ${told.may('/organiser')}.`,
    (told) => `The ${told.may('/title')} begins at ${told.must('/time', 'time')} on ${told.must('/date', 'date')}.`
  ],
  lack: ['look things up in your calendar', 'find an event', 'see when something takes place'],
  service: 'the calendar search',
  wants: { title: ['Which event do you mean?', 'What is the event called?', 'Which one should I look for?'] },
  gives: { title: ['the {}', 'I mean the {}', "it's the {}"] },
  called: {
    '/date': ['the day of that event'],
    '/time': ['the time of that event', 'the hour at which that event starts']
  },
  why: Why.find,
  tells: ['calendar search', 'event id']
}

/** What lies ahead. */
export const agenda: Phrases.Phrases = {
  ask: [
    'show me my calendar from {from} on[, the first {limit} events]',
    'go through what I have from {from} on[, {limit} events at most]',
    'list my events starting on {from}[, the first {limit}]',
    'tell me what is on from {from} on',
    'run me through my schedule from {from}[, no more than {limit} events]',
    'pull up everything I have planned from {from} on',
    'see what my weeks look like from {from} on',
    'give me an overview of my events from {from}',
    'read me my agenda from {from} on[, {limit} events]',
    'check what is waiting for me from {from} on'
  ],
  question: [
    'what do I have on from {from}',
    'what does my calendar look like from {from} on',
    'which events do I have starting on {from}',
    'what have I got planned from {from} on',
    "what's coming up from {from} on"
  ],
  answer: [
    (told) =>
      some(
        told,
        () =>
          `You have ${Listing.first(told, '/events', 3, (read, at) => `the ${read(`${at}/title`)} (${told.may(`${at}/starts`, 'datetime')})`)}.`
      ),
    (told) =>
      some(
        told,
        () =>
          `First comes the ${told.must('/events/0/title')} on ${told.must('/events/0/starts', 'datetime')}, for ${told.may('/events/0/minutes', 'number')} minutes. ${Listing.size(told, '/events') === 1 ? 'Nothing else is planned.' : 'The list goes on after that.'}`
      ),
    (told) =>
      some(
        told,
        () =>
          `There is ${Listing.first(told, '/events', 4, (read, at) => `the ${read(`${at}/title`)} for ${told.may(`${at}/minutes`, 'number')} minutes`)}.`
      )
  ],
  lack: ['see what is in your calendar', 'list your events', 'go through your schedule'],
  service: 'the agenda view',
  wants: { from: ['From which day on?', 'Starting when?', 'What is the first day to look at?'] },
  gives: { from: ['from {} on', 'from {}', '{}'] },
  why: Why.agenda,
  tells: ['agenda view']
}

const some = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/events') === 0 ? 'There is nothing in your calendar from then on.' : full()
