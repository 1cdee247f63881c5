/** How people speak of what they borrow. Finding a loan by the title of its book is a step that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A loan begins. */
export const borrow: Phrases.Phrases = {
  ask: [
    'borrow {copy_id}',
    'check out {copy_id} for me',
    'get me {copy_id}',
    'take out {copy_id}',
    'have {copy_id} laid out for me',
    'put {copy_id} on my card',
    'sign out {copy_id} in my name',
    'get hold of {copy_id} for me',
    'lend me {copy_id}',
    'make sure I get {copy_id}'
  ],
  question: [
    'can I borrow {copy_id}',
    'could you check out {copy_id} for me',
    'can you put {copy_id} on my card',
    'could I take out {copy_id}',
    'would you have {copy_id} laid out for me'
  ],
  answer: [
    (told) =>
      `${told.must('/title')} is yours until ${told.must('/due', 'date')}. It's at the desk at ${told.may('/branch')}.`,
    (told) =>
      `I've borrowed ${told.must('/title')} for you; it has to be back by ${told.must('/due', 'date')} (loan ${told.may('/loan_id')}).`,
    (told) =>
      `Pick up ${told.must('/title')} at ${told.may('/branch')} whenever you like. It's due on ${told.must('/due', 'date')}.`,
    (told) => `Done: ${told.must('/title')} is on your card until ${told.must('/due', 'date')}.`
  ],
  lack: ['borrow books', 'check anything out', 'put books on your card'],
  service: 'the lending desk',
  wants: { copy_id: ['Which book would you like?', 'Which copy, and from which branch?'] },
  called: {
    '/due': ['the day the book is due', 'the day that book has to be back']
  },
  why: Why.borrow,
  tells: ['lending desk']
}

/** A loan by title. */
export const find: Phrases.Phrases = {
  ask: [
    'check when {title} is due',
    'see until when I have {title}',
    'find out when {title} has to be back',
    'look up how long I can keep {title}',
    'tell me when I have to return {title}',
    'see how often I can still renew {title}',
    'check how many renewals I have left on {title}'
  ],
  question: [
    'when is {title} due',
    'how long can I keep {title}',
    'when does {title} have to be back',
    'until when do I have {title}',
    'how often can I still renew {title}'
  ],
  stands: ['{title}', 'my loan of {title}', 'my copy of {title}'],
  answer: [
    (told) => `It's due on ${told.must('/due', 'date')}. Renewals left: ${told.must('/renewals_left', 'number')}.`,
    (told) => `You have ${told.argument('title')} until ${told.must('/due', 'date')}.`,
    (told) => `${told.argument('title')} has to be back by ${told.must('/due', 'date')}.`,
    (told) => `By ${told.must('/due', 'date')}. The number of renewals left is ${told.may('/renewals_left', 'number')}.`
  ],
  lack: ['look up what you have borrowed', 'see when a book is due', 'check your loans'],
  service: 'the overview of your loans',
  wants: { title: ['Which book?', 'Which of your books do you mean?', 'For which one?'] },
  gives: { title: ['{}', 'I mean {}', "it's {}"] },
  called: { '/due': ['the day the book is due', 'the day it has to be back'] },
  why: Why.findLoan,
  tells: ['loan id', 'overview of your loans']
}

/** A loan goes on. */
export const renew: Phrases.Phrases = {
  ask: [
    'renew {loan_id} until {until}',
    'let me keep {loan_id} until {until}',
    'extend {loan_id} until {until}',
    'have {loan_id} renewed until {until}',
    'get me more time for {loan_id}, until {until}',
    'put off the return of {loan_id} until {until}',
    'see that I can keep {loan_id} until {until}',
    'ask for {loan_id} to be mine until {until}',
    'move the due date of {loan_id} to {until}',
    'give me until {until} for {loan_id}'
  ],
  question: [
    'can I keep {loan_id} until {until}',
    'could you renew {loan_id} until {until}',
    'can you extend {loan_id} until {until}',
    'may I have {loan_id} until {until}',
    'would you get {loan_id} renewed until {until}'
  ],
  answer: [
    (told) => `You can keep ${told.must('/title')} until ${told.must('/due', 'date')}.`,
    (told) =>
      `Renewed: ${told.must('/title')} is now due on ${told.must('/due', 'date')}. Renewals left: ${told.may('/renewals_left', 'number')}.`,
    (told) => `${told.may('/title')} is yours until ${told.must('/due', 'date')}.`,
    (told) => `That's done. ${told.must('/title')} has to be back by ${told.must('/due', 'date')}.`
  ],
  lack: ['renew loans', 'let you keep a book longer', 'extend anything you have borrowed'],
  service: 'the renewals',
  wants: {
    loan_id: ['Which book should I renew?', 'Which of your books?'],
    until: ['Until when?', 'How long would you like to keep it?', 'Until which day?']
  },
  gives: { until: ['until {}', '{}', 'let me have it until {}'] },
  called: { '/due': ['the new due date'] },
  why: Why.renew,
  tells: ['the renewals']
}

/** A loan ends. */
export const sendBack: Phrases.Phrases = {
  ask: [
    'send back {loan_id}',
    'return {loan_id} by courier',
    'have {loan_id} fetched at my door',
    'get {loan_id} collected',
    'let the courier take {loan_id} back',
    'give {loan_id} back to the library',
    'hand {loan_id} back by courier',
    'arrange for {loan_id} to go back'
  ],
  question: [
    'can you send back {loan_id}',
    'could the courier fetch {loan_id}',
    'can somebody collect {loan_id} at my door',
    'would you have {loan_id} taken back',
    'could {loan_id} go back to the library'
  ],
  answer: [
    (told) =>
      `The courier fetches ${told.must('/title')} on ${told.must('/fetched', 'date')}, for ${told.must('/fee', 'money')}.`,
    (told) => `I've arranged it: ${told.must('/title')} will be collected on ${told.must('/fetched', 'date')}.`,
    (told) =>
      `Somebody comes for ${told.must('/title')} on ${told.must('/fetched', 'date')}. The courier costs ${told.may('/fee', 'money')}.`
  ],
  lack: ['send books back', 'have a book collected', 'return anything to the library'],
  service: 'the courier of the library',
  wants: { loan_id: ['Which book should go back?', 'Which one are you done with?'] },
  called: {
    '/fetched': ['the day the courier comes'],
    '/fee_id': ['the fee for the courier', 'the courier fee'],
    '/fee': ['what the courier costs']
  },
  why: Why.sendBack,
  tells: ['courier of the library']
}
