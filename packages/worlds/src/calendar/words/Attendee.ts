/** How people look for a time with others. Looking somebody up in the directory is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Somebody in the directory. */
export const resolve: Phrases.Phrases = {
  ask: [
    'check which team {name} is on',
    'find out what team {name} belongs to',
    'see whether {name} can be invited to things',
    'tell me where {name} sits in the company',
    'see which department {name} works in',
    'look {name} up in the staff directory',
    'find {name} in the directory'
  ],
  question: [
    'which team is {name} on',
    'what team does {name} belong to',
    'is {name} in the directory',
    'does {name} work with us'
  ],
  stands: ['{name}'],
  answer: [
    (told) => `${told.must('/name')} is in the directory: ${told.must('/team')}.`,
    (told) => `I found ${told.must('/name')}, listed under ${told.must('/team')}.`,
    (told) => `The directory lists ${told.must('/name')} under ${told.must('/team')}.`
  ],
  lack: ['look people up in the directory', 'see which team somebody is on', 'search the staff directory'],
  service: 'the staff directory',
  wants: { name: ['Whom do you mean?', 'Who is it about?', "What's the person's name?"] },
  gives: { name: ['{}', 'I mean {}', "it's {}"] },
  why: Why.resolve,
  tells: ['directory', 'attendee id']
}

/** A time for several people. */
export const common: Phrases.Phrases = {
  ask: [
    'find a time when {attendee_id}[ and {other_id}] can meet me for {length}, from {from} on',
    'see when I can get together with {attendee_id}[ and {other_id}] for {length}, starting on {from}',
    'look for {length} that suits both me and {attendee_id}[ and {other_id}], from {from} on',
    'check when {attendee_id}[ and {other_id}] could spare me {length}, from {from} on',
    'work out when I could sit down with {attendee_id}[ and {other_id}] for {length}, {from} at the earliest',
    'find me {length} with {attendee_id}[ and {other_id}], not before {from}',
    'show me when I could have {length} with {attendee_id}[ and {other_id}] from {from} on',
    'compare my calendar with that of {attendee_id}[ and that of {other_id}] and find {length} from {from} on',
    'see what times there are for {length} with {attendee_id}[ and {other_id}], from {from}',
    "dig up a time for {length} in my calendar and {attendee_id}'s[ and {other_id}'s] from {from} on",
    'show me page {page} of the times for {length} with {attendee_id}[ and {other_id}] from {from} on',
    'go on to page {page} of when {attendee_id}[ and {other_id}] could spare me {length} from {from} on'
  ],
  question: [
    'when could I meet {attendee_id}[ and {other_id}] for {length}, from {from} on',
    'when do {attendee_id}[, {other_id}] and I have {length} to spare, {from} at the earliest',
    'what times would suit {attendee_id}[, {other_id}] and me for {length} from {from} on',
    'is there a time for {length} with {attendee_id}[ and {other_id}] after {from}, or on the day itself',
    'could I get {length} with {attendee_id}[ and {other_id}], not before {from}'
  ],
  answer: [
    (told) =>
      times(
        told,
        () =>
          `You and ${told.may('/with')} could meet on ${told.must('/slots/0/starts', 'datetime')} or ${Listing.after(told, '/slots/0/starts', '/slots/1/starts')}, and there are more times after that.`
      ),
    (told) =>
      times(
        told,
        () =>
          `The first time that works with ${told.may('/with')} is ${told.must('/slots/0/starts', 'datetime')}, the next ${Listing.after(told, '/slots/0/starts', '/slots/1/starts', 'at ')}. I have others, too.`
      ),
    (told) =>
      times(
        told,
        () =>
          `From ${told.must('/slots/0/starts', 'datetime')} on there are several times that suit you and ${told.may('/with')}; the second is ${Listing.after(told, '/slots/0/starts', '/slots/1/starts', 'at ')}.`
      )
  ],
  lack: ['compare calendars', 'see when other people are free', 'look for a time that suits several people'],
  service: 'the calendar comparison',
  wants: {
    length: ['How long should it take?', 'For how long?', 'How much time do you need?'],
    from: ['From which day on?', 'What is the first day that suits you?', 'Starting when?']
  },
  gives: { length: ['{}', 'for {}', 'let us say {}'], from: ['from {} on', 'from {}', '{} at the earliest'] },
  why: Why.common,
  tells: ['calendar comparison', 'common time']
}

const times = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/slots') < 2
    ? `There is hardly a time left that suits you and ${told.must('/with')}.`
    : Listing.isFurther(told)
      ? `Further down, ${told.may('/with')} could also do ${told.must('/slots/0/starts', 'datetime')} or ${Listing.after(told, '/slots/0/starts', '/slots/1/starts')}, for example.`
      : full()
