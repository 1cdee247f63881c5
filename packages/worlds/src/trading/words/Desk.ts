/** How people open the trading desk. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** The desk. */
export const open: Phrases.Phrases = {
  ask: [
    'open the trading desk',
    'unlock my trading desk',
    'get the trading desk ready',
    'let me into the trading desk',
    'open up my depot for trading',
    'unlock my depot so that I can trade'
  ],
  question: [
    'can you open the trading desk',
    'could you unlock my depot for trading',
    'can you get the trading desk ready'
  ],
  answer: [
    (told) => `The trading desk is open for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `You can trade for the next ${told.must('/minutes', 'number')} minutes.`,
    (told) => `Unlocked. The desk closes by itself after ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['open the trading desk', 'unlock your depot', 'get you ready to trade'],
  service: 'the lock of the trading desk',
  wants: {},
  why: Why.openDesk,
  tells: ['trading desk', 'passkey']
}
