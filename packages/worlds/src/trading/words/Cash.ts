/** How people look at the cash of a depot and have it paid out. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** What is free. */
export const position: Phrases.Phrases = {
  ask: [
    'check how much cash is free in my depot',
    'tell me what I can still invest',
    'see how much money is in my depot',
    'look up what cash I have with the broker',
    'find out how much of my cash is tied up in orders'
  ],
  question: [
    'how much can I still invest',
    'how much cash is free in my depot',
    'what cash do I have with the broker',
    'how much of my cash is tied up in orders'
  ],
  answer: [
    (told) => `${told.must('/free')} is free, and ${told.must('/set_aside')} is set aside for orders.`,
    (told) => `You can still invest ${told.must('/free')}; orders hold another ${told.may('/set_aside')}.`,
    (told) => `There is ${told.must('/free')} free to invest. Orders tie up ${told.must('/set_aside')}.`
  ],
  lack: ['see the cash of your depot', 'tell what is free to invest', 'look up your cash'],
  service: 'the cash overview',
  wants: {},
  called: { '/free': ['what is free to invest'] },
  why: Why.position,
  tells: ['cash overview']
}

/** Money out. */
export const payOut: Phrases.Phrases = {
  ask: [
    'pay {amount} out of my depot to my bank',
    'move {amount} from my depot to my bank',
    'take {amount} out of my depot',
    'withdraw {amount} from my depot',
    'have {amount} of my depot paid out',
    'transfer {amount} out of the depot to my bank',
    'get {amount} of my depot cash to my bank',
    'cash out {amount} from my depot'
  ],
  question: [
    'can you pay {amount} out of my depot',
    'could you move {amount} from my depot to my bank',
    'can I take {amount} out of my depot',
    'would you have {amount} of my depot paid out'
  ],
  answer: [
    (told) =>
      `The payout is under way and arrives on ${told.must('/arrives')}; ${told.must('/free')} stays in the depot.`,
    (told) => `Done. The money is with your bank on ${told.must('/arrives')} (${told.may('/payout_id')}).`,
    (told) => `You'll have it on ${told.must('/arrives')}. That leaves ${told.must('/free')} to invest.`
  ],
  lack: ['pay money out of your depot', 'move cash from the depot to your bank', 'make payouts'],
  service: 'the payout service of the broker',
  wants: { amount: ['How much should I pay out?', 'What amount?', 'How much do you need?'] },
  gives: { amount: ['{}', 'make it {}'] },
  called: { '/arrives': ['the day the payout arrives'] },
  why: Why.payOut,
  tells: ['payout service']
}
