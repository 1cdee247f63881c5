/** How people send things back. Finding the purchase is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** Something that was bought. */
export const find: Phrases.Phrases = {
  ask: [
    'check when I got the {article}',
    'see what I paid for the {article}',
    'look up my purchase of the {article}',
    'find out how long I have had the {article}',
    'tell me what the {article} cost me',
    'find out when the {article} was delivered'
  ],
  question: [
    'when did I get the {article}',
    'what did I pay for the {article}',
    'when was the {article} delivered',
    'how much was the {article} when I bought it'
  ],
  stands: ['the {article} I bought', 'my {article}', 'the {article} I have here'],
  answer: [
    (told) => `It came on ${told.must('/delivered', 'date')}, and you paid ${told.must('/price', 'money')}.`,
    (told) =>
      `You paid ${told.must('/price', 'money')} for the ${told.argument('article')}, delivered on ${told.must('/delivered', 'date')}.`,
    (told) =>
      `The ${told.argument('article')} was delivered on ${told.must('/delivered', 'date')} and cost ${told.must('/price', 'money')}.`
  ],
  lack: ['look purchases up', 'see what you have bought', 'find a purchase'],
  service: 'the list of purchases',
  wants: { article: ['Which article?', 'What did you buy?', 'Which one do you mean?'] },
  gives: { article: ['the {}', "it's the {}", 'I mean the {}'] },
  called: { '/price': ['what I paid for it'] },
  why: Why.findPurchase,
  tells: ['list of purchases', 'look up']
}

/** A return. */
export const open: Phrases.Phrases = {
  ask: [
    'send {purchase_id} back[ because {reason}]',
    'return {purchase_id}[, since {reason}]',
    'arrange to take {purchase_id} back[ because {reason}]',
    'tell the shop that {purchase_id} has to go back[, since {reason}]',
    'start a return for {purchase_id}[: {reason}]',
    'get rid of {purchase_id} again[, because {reason}]',
    'give {purchase_id} back[, as {reason}]',
    'set up the return of {purchase_id}[ because {reason}]',
    'have them take {purchase_id} back[, as {reason}]',
    'let the shop have {purchase_id} back[ because {reason}]'
  ],
  question: [
    'can I send {purchase_id} back[ because {reason}]',
    'could you return {purchase_id}[, since {reason}]',
    'can {purchase_id} go back[ because {reason}]',
    'would they take {purchase_id} back[, as {reason}]',
    'could you start a return for {purchase_id}[, since {reason}]'
  ],
  answer: [
    (told) =>
      `You get ${told.must('/refund', 'money')} back. Please leave it at ${told.must('/drop_off')} by ${told.must('/bring_by', 'date')}; the return is ${told.may('/return_id')}.`,
    (told) =>
      `The return ${told.must('/return_id')} is open: bring it to ${told.must('/drop_off')} by ${told.must('/bring_by', 'date')}, and the shop pays back ${told.must('/refund', 'money')}.`,
    (told) =>
      `Take it to ${told.must('/drop_off')} by ${told.must('/bring_by', 'date')}. You'll have ${told.must('/refund', 'money')} back after that.`
  ],
  lack: ['send things back', 'open a return', 'return what you bought'],
  service: 'the returns desk',
  wants: { reason: ["What's wrong with it?", 'Why does it go back?', 'What is the reason?'] },
  gives: { reason: ['{}', 'because {}', 'well, {}'] },
  called: {
    '/refund': ['what I get back for it', 'the refund'],
    '/drop_off': ['the place where I have to leave it', 'the place that takes it back'],
    '/bring_by': ['the day by which it has to be there']
  },
  why: Why.openReturn,
  tells: ['returns desk']
}

/** The money. */
export const refund: Phrases.Phrases = {
  ask: [
    'check when the money for {return_id} comes',
    'see how far {return_id} has come',
    'find out on which card I get the money for {return_id}',
    'ask about the refund for {return_id}',
    'look into the money for {return_id}',
    'tell me when I have the money for {return_id} at the latest',
    'find out what is happening with {return_id}'
  ],
  question: [
    'when does the money for {return_id} come',
    'how far has {return_id} come',
    'which card does the money for {return_id} go to',
    'has {return_id} been approved'
  ],
  answer: [
    (told) =>
      `It's ${told.must('/stage')}; the money is on the card ending ${told.must('/card')} by ${told.must('/paid_by', 'date')} at the latest.`,
    (told) =>
      `The card ending ${told.must('/card')} gets the money by ${told.must('/paid_by', 'date')}. The return is ${told.must('/stage')}.`,
    (told) =>
      `Status: ${told.must('/stage')}. Count on ${told.must('/paid_by', 'date')} for the money, on the card ending ${told.may('/card')}.`
  ],
  lack: ['check on refunds', 'see when money comes back', 'find out how far a return is'],
  service: 'the refund status',
  wants: {},
  called: { '/paid_by': ['the day the refund is due', 'the day the money comes'] },
  why: Why.refund,
  tells: ['refund status']
}
