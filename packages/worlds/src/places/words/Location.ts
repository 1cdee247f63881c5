/** How people ask where they are. Switching the location on is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** Where the user is. */
export const current: Phrases.Phrases = {
  ask: [
    'find out where I am right now',
    'work out where exactly I am',
    'tell me where I am at the moment',
    'check what address I am at'
  ],
  question: ['where am I right now', 'where exactly am I', 'what address am I at'],
  stands: ['here', 'where I am now'],
  answer: [
    (told) => `You're in ${told.may('/city')}, at ${told.must('/address')}.`,
    (told) => `Right now you're at ${told.must('/address')} in ${told.may('/city')}.`,
    (told) => `You are at ${told.must('/address')}, ${told.may('/city')}.`
  ],
  lack: ['see where you are', 'find your current position', 'locate you'],
  service: 'the location service',
  wants: {},
  why: Why.currentLocation,
  tells: ['my position', 'my current position', 'GPS', 'locate me']
}

/** Permission to use the location. */
export const enable: Phrases.Phrases = {
  ask: [
    'turn my location on',
    'allow the use of my location',
    'switch location access on',
    'let the map see my location'
  ],
  question: ['can you turn my location on', 'can you switch location access on'],
  answer: [
    (told) => `Location is on, accurate to ${told.must('/accuracy', 'number')} feet.`,
    (told) => `I've turned location on; it's accurate to about ${told.must('/accuracy', 'number')} feet.`,
    (told) => `Your location is switched on, to within ${told.must('/accuracy', 'number')} feet.`
  ],
  lack: ['turn the location on', 'switch location access on', 'change the location settings'],
  service: 'the location settings',
  wants: {},
  tells: ['my location', 'location access', 'location on', 'location settings']
}
