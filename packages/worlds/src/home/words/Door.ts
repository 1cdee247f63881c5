/** How people let others in. Opening the panel and finding a guest's entry are steps that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** The session in which codes may change. */
export const open: Phrases.Phrases = {
  ask: [
    'open the door panel',
    'unlock the panel of the front door',
    'get me into the door panel',
    'sign in at the door'
  ],
  question: [
    'can you open the door panel',
    'could you unlock the panel of the front door',
    'can you sign in at the door'
  ],
  answer: [
    (told) => `The door panel is open for ${told.must('/minutes', 'number')} minutes.`,
    (told) => `You have ${told.must('/minutes', 'number')} minutes at the door panel.`,
    (told) => `Done; the panel closes again in ${told.must('/minutes', 'number')} minutes.`
  ],
  lack: ['open the door panel', 'sign in at the door', 'unlock the panel of the door'],
  service: 'the door panel',
  wants: {},
  why: Why.openPanel,
  tells: ['panel', 'unlock', 'sign in to', 'open a session']
}

/** A code for somebody. */
export const create: Phrases.Phrases = {
  ask: [
    'make a door code for {guest} that works from {from} for {days} days',
    'set up a code for {guest}, good for {days} days from {from}',
    'let {guest} in with a door code from {from} for {days} days',
    'give {guest} a code for the front door from {from}, for {days} days',
    'create a guest code for {guest} starting on {from}, for {days} days',
    'get {guest} a door code for {days} days, from {from} on',
    'arrange for {guest} to have a door code from {from}, for {days} days',
    'sort out a way in for {guest}: a code from {from}, valid for {days} days',
    'issue a door code to {guest} from {from} for {days} days',
    'put {guest} on the lock from {from} for {days} days',
    'prepare a front door code for {guest} from {from}[, {days} days in all]'
  ],
  question: [
    'can you make a door code for {guest} from {from} for {days} days',
    'could {guest} have a code for the door from {from}, for {days} days',
    'would you set {guest} up with a door code from {from} for {days} days',
    'can {guest} get in with a code from {from} for {days} days',
    'could you get a door code for {guest} from {from}, for {days} days'
  ],
  answer: [
    (told) => `${told.must('/guest')}'s code is ${told.must('/code')}. It works until ${told.must('/until', 'date')}.`,
    (told) =>
      `With ${told.must('/code')} ${told.must('/guest')} can open the door until ${told.must('/until', 'date')}.`,
    (told) =>
      `The door knows ${told.must('/guest')} now: code ${told.must('/code')}, until ${told.may('/until', 'date')}.`
  ],
  lack: ['make door codes', 'give guests a code for the door', 'let people in with a code'],
  service: 'the guest lock',
  wants: {
    guest: ['Who is it for?', 'Whose code should it be?', "What's the guest's name?"],
    from: ['From which day on?', 'When should it start?', 'On what day do they come?'],
    days: ['For how many days?', 'How many days should it work?', 'How long do they stay, in days?']
  },
  gives: { guest: ['for {}', '{}', "it's for {}"], from: ['from {}', 'on {}', '{}'], days: ['{} days', 'for {} days'] },
  called: { '/code': ['the new door code'], '/until': ['the last day of the code'] },
  why: Why.createCode,
  tells: ['guest lock']
}

/** The entry of a guest. */
export const find: Phrases.Phrases = {
  ask: [
    "check how long {guest}'s door code works",
    "look up {guest}'s door code",
    'see whether {guest} still has a code for the door',
    "find out when {guest}'s code runs out",
    'tell me until when {guest} can get in',
    'check on the door code that {guest} has'
  ],
  question: [
    "how long does {guest}'s door code work",
    "when does {guest}'s code for the door run out",
    'until when can {guest} get in',
    'does {guest} still have a code for the door'
  ],
  stands: ["{guest}'s door code", 'the door code that {guest} has', "{guest}'s code for the door"],
  answer: [
    (told) => `${told.argument('guest')}'s code works until ${told.must('/until', 'date')}.`,
    (told) =>
      `${told.argument('guest')} can get in until ${told.must('/until', 'date')}; the code began on ${told.may('/from', 'date')}.`,
    (told) => `The code runs out on ${told.must('/until', 'date')}. It has worked since ${told.may('/from', 'date')}.`
  ],
  lack: ['look door codes up', 'see how long a door code works', 'find the code of a guest'],
  service: 'the list of door codes',
  wants: { guest: ['Whose code is it?', 'Which guest do you mean?', 'Whose?'] },
  gives: { guest: ["{}'s", 'I mean {}', "it's {}"] },
  called: { '/until': ['the day the code runs out'], '/from': ['the day the code began'] },
  why: Why.findCode,
  tells: ['list of door codes', 'look up']
}

/** A code that works longer. */
export const extend: Phrases.Phrases = {
  ask: [
    'let {code_id} work for {days} days longer',
    'extend {code_id} by {days} days',
    'make {code_id} last {days} more days',
    'add {days} days to {code_id}',
    'keep {code_id} going for another {days} days',
    'prolong {code_id} by {days} days',
    'give {code_id} {days} extra days',
    'have {code_id} stay valid {days} days longer',
    'push the end of {code_id} back by {days} days',
    'leave {code_id} active for {days} more days'
  ],
  question: [
    'can you extend {code_id} by {days} days',
    'could {code_id} work {days} days longer',
    'can {code_id} have {days} more days',
    'would you add {days} days to {code_id}',
    'could you keep {code_id} going for {days} more days'
  ],
  answer: [
    (told) => `${told.may('/guest')}'s code now works until ${told.must('/until', 'date')}.`,
    (told) => `Extended: ${told.may('/guest')} can get in until ${told.must('/until', 'date')}.`,
    (told) => `It's good until ${told.must('/until', 'date')} now.`
  ],
  lack: ['extend door codes', 'let a door code work longer', 'give a guest more days'],
  service: 'the code extension service',
  wants: { days: ['By how many days?', 'How many days longer?', 'How many more days?'] },
  gives: { days: ['{} days', 'by {} days', '{} more'] },
  called: { '/until': ['the new last day of the code'] },
  why: Why.extendCode,
  tells: ['code extension']
}

/** The end of a code. */
export const revoke: Phrases.Phrases = {
  ask: [
    'revoke {code_id}',
    'take {code_id} off the lock',
    'make sure that {code_id} stops working',
    'delete {code_id}',
    'end {code_id} right away',
    'disable {code_id}',
    'cancel {code_id}',
    'remove {code_id} for good'
  ],
  question: [
    'can you revoke {code_id}',
    'could you delete {code_id}',
    'can {code_id} be taken off the lock',
    'would you make sure that {code_id} stops working'
  ],
  answer: [
    (told) => `${told.must('/guest')}'s code no longer opens the door.`,
    (told) => `I've taken ${told.must('/guest')} off the lock; ${left(told.must('/left', 'number'))}.`,
    (told) => `The code of ${told.must('/guest')} is gone, and ${left(told.may('/left', 'number'))}.`
  ],
  lack: ['revoke door codes', 'take a code off the lock', 'make a door code stop working'],
  service: 'the code revocation service',
  wants: {},
  why: Why.revokeCode,
  tells: ['code revocation']
}

const left = (amount: string): string =>
  amount === '1' || amount === 'one' ? 'one code is left' : `${amount} codes are left`
