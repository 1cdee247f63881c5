/** How people have their messages answered while they are away. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** An automatic reply. */
export const set: Phrases.Phrases = {
  ask: [
    'set my automatic reply to {text} until {until}',
    'turn on an away message until {until} that says {text}',
    'answer everyone who writes to me until {until} with {text}',
    'put up an out-of-office note until {until}: {text}'
  ],
  question: [
    'can you set my automatic reply to {text} until {until}',
    'can you put up an away message until {until} saying {text}'
  ],
  answer: [
    (told) => `Your automatic reply is on until ${told.must('/until', 'date')}.`,
    (told) => `Until ${told.must('/until', 'date')}, everyone who writes gets that answer.`,
    (told) => `The away message is up and comes down on ${told.must('/until', 'date')}.`
  ],
  lack: ['set up automatic replies', 'put up an away message', 'answer people while you are away'],
  service: 'the auto-reply service',
  wants: {
    text: ['What should the reply say?', 'What should people read?', 'How should the note go?'],
    until: ['Until when?', 'How long should it stay up?', 'When are you back?']
  },
  gives: { text: ['{}', 'write {}'], until: ['until {}', '{}'] },
  why: Why.setAway,
  tells: ['auto-reply']
}
