/** How people keep track of their hours. That the time sheet is opened first is nothing that anybody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Opened. */
export const open: Phrases.Phrases = {
  ask: [
    'open my time sheet',
    'unlock my time sheet',
    'get my time sheet ready',
    'let me into my time sheet',
    'open up the sheet with my hours'
  ],
  question: ['can you open my time sheet', 'could you unlock my time sheet', 'would you get my time sheet ready'],
  answer: [
    (told) => `Your time sheet is open for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `You have ${told.must('/minutes', 'number')} minutes; the time sheet is open.`,
    (told) => `Unlocked, for ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['open the time sheet', 'unlock your time sheet', 'get at your time sheet'],
  service: 'the lock of the time sheet',
  wants: {},
  why: Why.open,
  tells: ['unlock', 'open my time sheet', 'lock of the time sheet']
}

/** Hours on a task. */
export const log: Phrases.Phrases = {
  ask: [
    'log {hours} hours on {task_id} for {day}',
    'book {hours} hours on {task_id} for {day}',
    'write down {hours} hours for {task_id} on {day}',
    'put {hours} hours on {task_id} down for {day}',
    'enter {hours} hours of work on {task_id} for {day}',
    'record {hours} hours that I spent on {task_id} on {day}',
    'note {hours} hours on {task_id} for {day}',
    'add {hours} hours on {task_id} to my sheet for {day}'
  ],
  question: [
    'can you log {hours} hours on {task_id} for {day}',
    'could you put down {hours} hours for {task_id} on {day}',
    'would you book {hours} hours on {task_id} for {day}',
    'can I have {hours} hours on {task_id} entered for {day}',
    'could you record {hours} hours on {task_id} for {day}'
  ],
  answer: [
    (told) =>
      `I've logged ${told.must('/hours', 'number')} hours on the ${told.must('/task')} task, ${told.may('/total', 'number')} in all.`,
    (told) =>
      `I put down ${told.must('/hours', 'number')} hours for the ${told.must('/task')} task (${told.may('/entry_id')}).`,
    (told) =>
      `Logged: ${told.must('/hours', 'number')} hours for the ${told.must('/task')} task. On that task you're at ${told.may('/total', 'number')}.`
  ],
  lack: ['log hours', 'write down your time', 'book hours on a task'],
  service: 'the time tracking',
  wants: {
    task_id: ['On which task?', 'Which task did you work on?'],
    hours: ['How many hours?', 'How long did you work on it?', 'How many hours was it?'],
    day: ['On which day?', 'For which day?', 'When was that?']
  },
  gives: { hours: ['{} hours', '{}', 'it was {} hours'], day: ['on {}', '{}', 'for {}'] },
  called: { '/total': ['my hours on that task'] },
  why: Why.log,
  tells: ['time tracking']
}

/** All hours. */
export const list: Phrases.Phrases = {
  ask: [
    'show me the hours I have logged',
    'list my time entries',
    'go through my logged hours',
    'check how many hours I have logged lately',
    'read me my hours of the last days',
    'see what I worked on lately and for how long',
    'add up my hours of the last two weeks'
  ],
  question: [
    'how many hours have I logged lately',
    'what did I work on in the last days',
    'how long did I work in the last two weeks',
    'which hours have I logged'
  ],
  stands: ['of the last two weeks', 'among my logged hours'],
  answer: [
    (told) =>
      hours(
        told,
        () =>
          `You're at ${told.must('/total', 'number')} hours: ${Listing.first(told, '/entries', 3, (read, at) => `${read(`${at}/hours`, 'number')} on the ${told.may(`${at}/task`)}`)}.`
      ),
    (told) =>
      hours(
        told,
        () =>
          `Altogether it's ${told.must('/total', 'number')} hours. The latest went into ${Listing.first(told, '/entries', 3, (read, at) => `the ${read(`${at}/task`)} (${told.may(`${at}/hours`, 'number')})`)}.`
      ),
    (told) =>
      hours(
        told,
        () =>
          `Lately you worked on ${Listing.first(told, '/entries', 4, (read, at) => `the ${read(`${at}/task`)}`)}: ${told.must('/total', 'number')} hours in total.`
      )
  ],
  lack: ['look at logged hours', 'list your time entries', 'add up your hours'],
  service: 'the overview of hours',
  wants: {},
  called: { '/total': ['my hours of the last two weeks'] },
  why: Why.listHours,
  tells: ['overview of hours']
}

const hours = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/entries') === 0 ? `Nothing is logged: ${told.must('/total', 'number')} hours.` : full()

/** Fewer hours. */
export const strike: Phrases.Phrases = {
  ask: [
    'strike {entry_id}',
    'remove {entry_id}',
    'delete {entry_id}',
    'take {entry_id} off my sheet',
    'cross out {entry_id}',
    'get rid of {entry_id}',
    'drop {entry_id}'
  ],
  question: [
    'can you remove {entry_id}',
    'could you take {entry_id} off my sheet',
    'would you strike {entry_id}',
    'can {entry_id} be deleted'
  ],
  answer: [
    (told) =>
      `I've taken ${told.must('/hours', 'number')} hours for the ${told.must('/task')} task off; you're at ${told.may('/total', 'number')} now.`,
    (told) => `The entry for the ${told.must('/task')} task is gone, ${told.must('/hours', 'number')} hours.`,
    (told) =>
      `Struck: ${told.must('/hours', 'number')} hours, the ${told.must('/task')} task. That leaves ${told.may('/total', 'number')} hours.`
  ],
  lack: ['remove time entries', 'strike hours', 'correct your time sheet'],
  service: 'the time sheet corrections',
  wants: { entry_id: ['Which entry?', 'Which entry should go?'] },
  called: { '/task_id': ['the task of that entry'], '/total': ['the hours that are left'] },
  why: Why.strike,
  tells: ['time sheet corrections']
}
