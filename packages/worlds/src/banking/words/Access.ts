/** How people sign in to the bank. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A code. */
export const fetch: Phrases.Phrases = {
  ask: [
    'get me a code for signing in to the bank',
    "have the bank's key make me a code",
    'ask for a sign-in code for my bank',
    'generate a login code for online banking',
    'fetch a fresh code for the bank'
  ],
  question: [
    'can you get me a code for the bank',
    'what is my sign-in code for the bank',
    'could you generate a login code for online banking'
  ],
  stands: ['a fresh code', 'a new code', 'a code from my key'],
  answer: [
    (told) => `Your code is ${told.must('/code')}, good for ${told.may('/seconds', 'number')} seconds.`,
    (told) => `The key gives ${told.must('/code')}. You have ${told.may('/seconds', 'number')} seconds to use it.`,
    (told) => `Here is the code: ${told.must('/code')}.`
  ],
  lack: ['get codes for signing in', "reach the bank's key", 'make a sign-in code'],
  service: "the bank's key",
  wants: {},
  why: Why.fetchCode,
  tells: ['sign-in code', 'login code']
}

/** A session. */
export const sign: Phrases.Phrases = {
  ask: [
    'sign me in to the bank with {code}',
    'log me in to online banking with {code}',
    'open a banking session with {code}',
    'use {code} to sign me in to my bank',
    'get me into online banking with {code}',
    'sign in to my bank using {code}'
  ],
  question: [
    'can you sign me in to the bank with {code}',
    'could you log me in to my bank using {code}',
    'can you open online banking with {code}'
  ],
  stands: ['online banking'],
  answer: [
    (told) => `You are signed in for the next ${told.must('/minutes', 'number')} minutes.`,
    (told) => `That worked: the session is open for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `Online banking is open. It closes by itself after ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['sign you in to the bank', 'open a banking session', 'log in to online banking'],
  service: 'the sign-in of the bank',
  wants: {},
  why: Why.signIn,
  tells: ['sign you in', 'signed in', 'bank session', 'open a session']
}
