/** How people speak of food that they had. Finding the receipt is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A receipt. */
export const find: Phrases.Phrases = {
  ask: [
    'check what I paid at {takeaway} last time',
    'see when I last had food from {takeaway}',
    'look up the last meal I had from {takeaway}',
    'find out how much the last meal from {takeaway} was',
    'dig out the receipt from {takeaway}',
    'tell me on which day {takeaway} last brought me something'
  ],
  question: [
    'what did I pay at {takeaway} last time',
    'when did I last have food from {takeaway}',
    'how much was the last meal from {takeaway}',
    'on which day did {takeaway} last bring me something'
  ],
  stands: ['the last meal I had from {takeaway}', 'the food I had from {takeaway}', 'what I last had from {takeaway}'],
  answer: [
    (told) => `That was on ${told.must('/delivered', 'date')}, for ${told.must('/paid', 'money')}.`,
    (told) =>
      `You paid ${told.must('/paid', 'money')} at ${told.argument('takeaway')} on ${told.must('/delivered', 'date')}.`,
    (told) =>
      `${told.argument('takeaway')} last came on ${told.must('/delivered', 'date')}; the meal was ${told.must('/paid', 'money')}.`
  ],
  lack: ['look at past meals', 'find receipts for food', 'see what you had before'],
  service: 'the receipts for food',
  wants: { takeaway: ['From which takeaway?', 'Which takeaway do you mean?', 'Who brought it?'] },
  gives: { takeaway: ['from {}', 'the one from {}', '{}'] },
  called: { '/paid': ['what I paid for the food'], '/delivered': ['the day of that meal'] },
  why: Why.findReceipt,
  tells: ['receipt', 'look up']
}

/** Money back. */
export const claim: Phrases.Phrases = {
  ask: [
    'ask for money back for {receipt_id}[, because {problem}]',
    'claim something back for {receipt_id}[, since {problem}]',
    'complain about {receipt_id}[: {problem}]',
    'get me a refund for {receipt_id}[, as {problem}]',
    "tell them that I'm not happy with {receipt_id}[, because {problem}]",
    'see what I get back for {receipt_id}[, since {problem}]',
    'put in a claim for {receipt_id}[: {problem}]',
    'let them make up for {receipt_id}[, as {problem}]',
    'get some money back for {receipt_id}[, because {problem}]'
  ],
  question: [
    'can I have money back for {receipt_id}[, because {problem}]',
    'could you complain about {receipt_id}[, since {problem}]',
    'would they refund {receipt_id}[, as {problem}]',
    'could you claim something back for {receipt_id}[, because {problem}]',
    'is there a refund for {receipt_id}[, since {problem}]'
  ],
  answer: [
    (told) =>
      `You get ${told.must('/refund', 'money')} back in your wallet, and a voucher of ${told.must('/voucher', 'money')} that is good until ${told.may('/expires', 'date')}.`,
    (told) =>
      `They apologise: ${told.must('/refund', 'money')} goes to the wallet, with the voucher ${told.must('/voucher_id')} over ${told.must('/voucher', 'money')} on top.`,
    (told) =>
      `The claim went through, with ${told.must('/refund', 'money')} for the wallet. There's a voucher of ${told.must('/voucher', 'money')}, too, until ${told.may('/expires', 'date')}.`
  ],
  lack: ['claim money back for food', 'complain about a meal', 'ask for a refund for food'],
  service: 'the complaints desk for food',
  wants: { problem: ['What was wrong with it?', 'What happened?', 'Why do you want money back?'] },
  gives: { problem: ['{}', 'well, {}', 'because {}'] },
  called: {
    '/refund': ['what I get back for that meal'],
    '/expires': ['the last day of the voucher'],
    '/voucher': ['the value of the voucher']
  },
  why: Why.claim,
  tells: ['complaints desk']
}
