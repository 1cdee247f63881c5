/** How people ask where their things are. Finding the parcel is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A parcel. */
export const find: Phrases.Phrases = {
  ask: [
    'find the tracking number of the {article}',
    'see which carrier has the {article}',
    'look up who is bringing the {article}',
    'find out who delivers the {article}',
    'check which carrier the {article} is with'
  ],
  question: ['which carrier has the {article}', 'who is bringing the {article}', 'who delivers the {article}'],
  stands: ['the parcel with the {article}', 'my parcel with the {article}', 'the {article} I am waiting for'],
  answer: [
    (told) => `${told.must('/carrier')} has it; the tracking number is ${told.must('/tracking_number')}.`,
    (told) => `It's with ${told.must('/carrier')} (tracking number ${told.may('/tracking_number')}).`,
    (told) => `${told.must('/carrier')} brings the ${told.argument('article')}, under ${told.may('/tracking_number')}.`
  ],
  lack: ['find parcels', 'see which carrier has a parcel', 'look up tracking numbers'],
  service: 'the list of parcels',
  wants: { article: ['Which parcel do you mean?', 'What is in the parcel?', 'Which article is it?'] },
  gives: { article: ['the {}', 'the one with the {}', 'I mean the {}'] },
  why: Why.findParcel,
  tells: ['list of parcels', 'tracking number', 'look up']
}

/** Where a parcel is. */
export const track: Phrases.Phrases = {
  ask: [
    'check where {tracking_number} is',
    'see when {tracking_number} gets here',
    'track {tracking_number}',
    'find out how far {tracking_number} has come',
    'tell me when to expect {tracking_number}',
    'see what has become of {tracking_number}',
    'find out whether {tracking_number} will be here soon',
    'look into the whereabouts of {tracking_number}',
    'ask the carrier about {tracking_number}',
    'check on {tracking_number}'
  ],
  question: [
    'where is {tracking_number}',
    'when does {tracking_number} get here',
    'when can I expect {tracking_number}',
    'what has become of {tracking_number}',
    'how far has {tracking_number} come',
    'has {tracking_number} left the warehouse'
  ],
  answer: [
    (told) =>
      `It's ${told.must('/status')} and comes with ${told.may('/carrier')} on ${told.must('/arrives', 'date')}, from ${told.must('/from', 'time')} on.`,
    (told) =>
      `${told.may('/carrier')} brings it on ${told.must('/arrives', 'date')}, not before ${told.must('/from', 'time')}. Right now it's ${told.must('/status')}.`,
    (told) =>
      `Your parcel is ${told.must('/status')}. Expect ${told.may('/carrier')} on ${told.must('/arrives', 'date')} after ${told.must('/from', 'time')}.`
  ],
  lack: ['track parcels', 'see where a parcel is', 'find out when something arrives'],
  service: 'the parcel tracking',
  wants: {},
  called: {
    '/arrives': ['the day the parcel comes', 'the day it is delivered'],
    '/from': ['the time the carrier starts', 'the time from which it can come']
  },
  why: Why.track,
  tells: ['parcel tracking']
}

/** A parcel that somebody fetches. */
export const hold: Phrases.Phrases = {
  ask: [
    'have {tracking_number} left at {place}',
    'let me fetch {tracking_number} at {place}',
    'get {tracking_number} sent to {place}, where I can pick it up',
    'tell the carrier to leave {tracking_number} at {place}',
    'have {tracking_number} held at {place}',
    'arrange for me to pick up {tracking_number} at {place}',
    'send {tracking_number} to {place} instead of my door',
    'see that {tracking_number} waits for me at {place}',
    'ask them to bring {tracking_number} to {place}',
    'have {place} keep {tracking_number} for me'
  ],
  question: [
    'can I pick up {tracking_number} at {place}',
    'could {tracking_number} be left at {place}',
    'can you have {tracking_number} brought to {place}',
    'would {place} keep {tracking_number} for me',
    'could {tracking_number} go to {place} instead of my door'
  ],
  answer: [
    (told) =>
      `You can fetch it at ${told.must('/place')} from ${told.must('/ready', 'date')} until ${told.must('/until', 'date')}.`,
    (told) =>
      `${told.must('/place')} keeps it for you from ${told.must('/ready', 'date')} on, until ${told.may('/until', 'date')}.`,
    (told) =>
      `It goes to ${told.must('/place')} now. It's there on ${told.must('/ready', 'date')} and waits until ${told.must('/until', 'date')}.`
  ],
  lack: ['have parcels held', 'send a parcel to a place where you can fetch it', 'change where a parcel goes'],
  service: 'the pick-up service',
  wants: { place: ['Where would you like to fetch it?', 'At which place?', 'Which place should keep it?'] },
  gives: { place: ['at {}', '{}', 'let it be {}'] },
  called: {
    '/ready': ['the day I can fetch the parcel'],
    '/until': ['the last day to fetch the parcel']
  },
  why: Why.hold,
  tells: ['pick-up service']
}
