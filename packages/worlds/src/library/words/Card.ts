/** How people use their library card. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A scan. */
export const scan: Phrases.Phrases = {
  ask: [
    'scan my library card',
    'open my account at the library',
    'sign me in at the library with my card',
    'get my library card read',
    'use my library card to sign me in',
    'unlock my library account'
  ],
  question: [
    'can you scan my library card',
    'could you open my account at the library',
    'would you sign me in at the library'
  ],
  answer: [
    (told) => `Your library account is open for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `The card is scanned; you have ${told.must('/minutes', 'number')} minutes.`,
    (told) => `You're signed in at the library for the next ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['scan the library card', 'open your library account', 'sign you in at the library'],
  service: 'the card reader of the library',
  wants: {},
  why: Why.scan,
  tells: ['scan', 'library card', 'sign me in', 'card reader']
}
