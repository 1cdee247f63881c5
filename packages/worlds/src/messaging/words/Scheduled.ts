/** How people have something written later. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A message for later. */
export const schedule: Phrases.Phrases = {
  ask: [
    'schedule a message to {to} for {date} at {time}: {text}',
    'have a message go out to {to} on {date} at {time} saying {text}',
    'set up a message to {to} for {date} at {time} that says {text}',
    'line up a text for {to} on {date} at {time}: {text}',
    'prepare a message to {to} that goes out on {date} at {time}: {text}',
    'get a message ready for {to} on {date} at {time} saying {text}',
    'send {to} a message on {date} at {time} that says {text}',
    'remember to text {to} on {date} at {time}: {text}',
    'make sure that {to} gets a message on {date} at {time}: {text}',
    'time a message to {to} for {date} at {time} saying {text}'
  ],
  question: [
    'can you schedule a message to {to} for {date} at {time}: {text}',
    'can a text go out to {to} on {date} at {time} saying {text}',
    'could you have a message ready for {to} on {date} at {time}: {text}',
    'would you text {to} on {date} at {time}: {text}',
    'can {to} get a message on {date} at {time} that says {text}'
  ],
  answer: [
    (told) =>
      `It goes out to ${told.must('/recipient')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}.`,
    (told) =>
      `Your message to ${told.must('/recipient')} is set for ${told.must('/date', 'date')}, ${told.must('/time', 'time')}.`,
    (told) =>
      `On ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, ${told.must('/recipient')} will get it.`
  ],
  lack: ['schedule a message', 'have messages go out later', 'send something at a later time'],
  service: 'the message scheduler',
  wants: {
    date: ['On which day should it go out?', 'What day should I send it?', 'For which day?'],
    time: ['At what time should it go out?', 'What time should I send it?', 'At what time?'],
    text: ['What should it say?', 'What should I write?', 'What would you like to say?']
  },
  gives: {
    date: ['on {}', '{}', 'make it {}'],
    time: ['at {}', '{}', "let's say {}"],
    text: ['{}', 'write {}', 'just say {}']
  },
  why: Why.scheduleMessage,
  tells: ['message scheduler']
}

/** What is waiting to go out. */
export const list: Phrases.Phrases = {
  ask: [
    'show me my scheduled messages',
    'check which messages are still waiting to go out',
    'list the messages that are scheduled',
    'see what is lined up to be sent'
  ],
  question: [
    'which messages are still waiting to go out',
    'what messages have I scheduled',
    'what is lined up to be sent'
  ],
  answer: [
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (items) => `Waiting to go out: ${items.text}.`,
        'Nothing is waiting to go out.',
        (read, at) => `one to ${read(`${at}/recipient`)} on ${told.may(`${at}/date`, 'date')}`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (items) => `You have messages lined up for ${items.text}.`,
        'You have nothing lined up.',
        (read, at) =>
          `${read(`${at}/recipient`)} (${told.may(`${at}/date`, 'date')} at ${told.may(`${at}/time`, 'time')})`
      ),
    (told) =>
      Listing.sentence(
        told,
        '/messages',
        (items) => `There ${items.many ? 'are messages' : 'is one'} to ${items.text}.`,
        'No message is scheduled.',
        (read, at) => read(`${at}/recipient`)
      )
  ],
  lack: ['see what is scheduled', 'look at messages that wait to go out', 'tell what is still in the outbox'],
  service: 'the outbox',
  wants: {},
  why: Why.listScheduled,
  tells: ['outbox']
}

/** Another day for a waiting message. */
export const postpone: Phrases.Phrases = {
  ask: [
    'move {scheduled_id} to {date}',
    'send {scheduled_id} on {date} instead',
    'hold {scheduled_id} until {date}',
    'reschedule {scheduled_id} for {date}',
    'have {scheduled_id} go out on {date} rather than when I said',
    'push {scheduled_id} to {date}',
    'let {scheduled_id} wait until {date}',
    'change the day of {scheduled_id} to {date}',
    'keep {scheduled_id} back until {date}',
    'make {scheduled_id} go out on {date}'
  ],
  question: [
    'can {scheduled_id} go out on {date} instead',
    'can you move {scheduled_id} to {date}',
    'could {scheduled_id} wait until {date}',
    'would you send {scheduled_id} on {date} instead',
    'is it possible to send {scheduled_id} on {date} instead',
    'might {scheduled_id} be held until {date}'
  ],
  answer: [
    (told) =>
      `The message to ${told.may('/recipient')} now goes out on ${told.must('/date', 'date')} at ${told.may('/time', 'time')}.`,
    (told) => `The message to ${told.may('/recipient')} is set for ${told.must('/date', 'date')} now.`,
    (told) => `I've moved it: ${told.may('/recipient')} gets the message on ${told.must('/date', 'date')}.`,
    (told) => `${told.may('/recipient')} will hear from you on ${told.must('/date', 'date')} instead.`
  ],
  lack: ['move scheduled messages', 'change when a message goes out', 'hold a message until another day'],
  service: 'the rescheduling service',
  wants: { date: ['Which day should it go out instead?', 'To which day?', 'What day should I move it to?'] },
  gives: { date: ['on {}', '{}', 'make it {}'] },
  why: Why.postponeMessage,
  tells: ['rescheduling']
}

/** A waiting message that never goes out. */
export const cancel: Phrases.Phrases = {
  ask: [
    "don't let {scheduled_id} go out",
    'cancel {scheduled_id}',
    'stop {scheduled_id} from going out',
    'drop {scheduled_id}, there is no need for it any more'
  ],
  question: ['can you cancel {scheduled_id}', 'can {scheduled_id} still be stopped'],
  answer: [
    (told) => `The message to ${told.must('/recipient')} won't go out.`,
    (told) =>
      `I've cancelled what was lined up for ${told.must('/recipient')}; ${told.may('/waiting', 'number')} are still waiting.`,
    (told) => `Stopped. ${told.must('/recipient')} won't get it.`
  ],
  lack: ['cancel a scheduled message', 'stop a message from going out', 'take back what is scheduled'],
  service: 'the outbox editor',
  wants: {},
  why: Why.cancelScheduled,
  tells: ['outbox editor']
}
