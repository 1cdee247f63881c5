/** How people reserve books. Finding a reservation by the title of its book is a step that nobody mentions. */
import { type Phrases, Pointer } from '@magnet/core'
import * as Why from './Why.js'

const which = 'At which branch: Central, Riverside, Hilltop or Station Square?'

/** A new reservation. */
export const reserve: Phrases.Phrases = {
  ask: [
    'reserve {book_id} at {branch} for me',
    'put me down for {book_id} at {branch}',
    'place a hold on {book_id} at {branch}',
    'get in line for {book_id} at {branch}',
    'have {book_id} sent to {branch} for me',
    'ask for {book_id} to be kept for me at {branch}',
    'add my name to the queue for {book_id}, for collection at {branch}',
    'get {book_id} delivered to {branch}',
    'request {book_id} at {branch}',
    'put {book_id} on reserve at {branch}'
  ],
  question: [
    'can you reserve {book_id} at {branch}',
    'could I get in line for {book_id} at {branch}',
    'can {book_id} be sent to {branch} for me',
    'would you put me down for {book_id} at {branch}',
    'could you place a hold on {book_id} at {branch}'
  ],
  answer: [
    (told) =>
      `You're number ${told.must('/place', 'number')} in line for ${told.must('/title')}. It should be there on ${told.may('/ready', 'date')}.`,
    (told) =>
      `${told.must('/title')} is reserved (${told.may('/hold_id')}) and should be ready on ${told.must('/ready', 'date')}.`,
    (told) =>
      `I've reserved ${told.must('/title')}; expect it on ${told.must('/ready', 'date')}. ${Pointer.get(told.output, '/place') === 1 ? "You're first in the queue" : `You're at place ${told.may('/place', 'number')} in the queue`}.`,
    (told) => `Reserved: ${told.must('/title')}, to be collected from ${told.must('/ready', 'date')} on.`
  ],
  lack: ['reserve books', 'place holds', 'put you in line for a book'],
  service: 'the reservations of the library',
  wants: {
    book_id: ['Which book should I reserve?', 'Which book?'],
    branch: [which, 'Where would you like to collect it?', 'At which branch do you want it?']
  },
  gives: { branch: ['at {}', '{}', "I'd go to {}"] },
  called: { '/ready': ['the day the book is ready', 'the day I can collect it'] },
  why: Why.reserve,
  tells: ['reservations of the library']
}

/** A reservation by title. */
export const find: Phrases.Phrases = {
  ask: [
    'check where I am in line for {title}',
    'see how long I still have to wait for {title}',
    'find out when {title} is ready for me',
    'look up at which branch I get {title}',
    'tell me how the queue for {title} is moving',
    'see when I can collect {title}',
    'check how many are ahead of me for {title}'
  ],
  question: [
    'where am I in line for {title}',
    'how long do I have to wait for {title}',
    'when can I collect {title}',
    'where can I collect {title}',
    'when is {title} going to be ready'
  ],
  stands: ['my reservation of {title}', 'my hold on {title}', 'the reservation of {title}'],
  answer: [
    (told) =>
      `You're number ${told.must('/place', 'number')} in line; it should be at ${told.may('/branch')} on ${told.must('/ready', 'date')}.`,
    (told) => `It should be ready at ${told.must('/branch')} on ${told.must('/ready', 'date')}.`,
    (told) =>
      `${told.argument('title')} is expected at ${told.must('/branch')} on ${told.must('/ready', 'date')}. Your place is ${told.may('/place', 'number')}.`
  ],
  lack: ['look up reservations', 'see where you are in line', 'check your holds'],
  service: 'the queue display',
  wants: { title: ['Which book?', 'Which book are you waiting for?', 'For which one?'] },
  gives: { title: ['{}', 'for {}', 'I mean {}'] },
  called: {
    '/ready': ['the day the book is ready', 'the day I can collect it'],
    '/branch': ['the branch where I collect it', 'that branch']
  },
  why: Why.findHold,
  tells: ['queue display', 'hold id']
}

/** A reservation for elsewhere. */
export const redirect: Phrases.Phrases = {
  ask: [
    'move {hold_id} to {branch}',
    'have {hold_id} sent to {branch} instead',
    'switch {hold_id} over to {branch}',
    'redirect {hold_id} to {branch}',
    'change {hold_id} to {branch}',
    'let me collect {hold_id} at {branch}',
    'get {hold_id} transferred to {branch}',
    'see that {hold_id} goes to {branch}'
  ],
  question: [
    'can you move {hold_id} to {branch}',
    'could {hold_id} go to {branch} instead',
    'can I collect {hold_id} at {branch} instead',
    'would you switch {hold_id} to {branch}',
    'could you have {hold_id} sent to {branch}'
  ],
  answer: [
    (told) => `${told.must('/title')} goes to ${told.must('/branch')} now, for ${told.must('/ready', 'date')}.`,
    (told) => `Changed: you collect ${told.must('/title')} at ${told.must('/branch')}.`,
    (told) =>
      `I've moved it. ${told.must('/title')} should be at ${told.may('/branch')} on ${told.must('/ready', 'date')}.`
  ],
  lack: ['move reservations', 'send a reserved book to another branch', 'change where a book is collected'],
  service: 'the transfers between branches',
  wants: {
    hold_id: ['Which reservation?', 'Which book should go elsewhere?'],
    branch: ['To which branch: Central, Riverside, Hilltop or Station Square?', 'Where should it go?']
  },
  gives: { branch: ['to {}', '{}', "let's say {}"] },
  called: { '/ready': ['the day I can collect it'], '/branch': ['the branch where I collect it now'] },
  why: Why.redirect,
  tells: ['transfers between branches']
}

/** A reservation less. */
export const drop: Phrases.Phrases = {
  ask: [
    'drop {hold_id}',
    'give up {hold_id}',
    'cancel {hold_id}',
    'let go of {hold_id}',
    'take back {hold_id}',
    'withdraw {hold_id}',
    'tell the library that I no longer need {hold_id}',
    'get rid of {hold_id}'
  ],
  question: [
    'can you cancel {hold_id}',
    'could you drop {hold_id}',
    'would you give up {hold_id} for me',
    'can I still take back {hold_id}'
  ],
  answer: [
    (told) => `You're out of the queue for ${told.must('/title')}; you were number ${told.may('/place', 'number')}.`,
    (told) => `The reservation of ${told.must('/title')} is gone.`,
    (told) => `I've given up your place for ${told.must('/title')}, number ${told.may('/place', 'number')}.`
  ],
  lack: ['cancel reservations', 'give up a hold', 'take you out of a queue'],
  service: 'the cancellation of reservations',
  wants: { hold_id: ['Which reservation should I drop?', 'Which book do you no longer need?'] },
  why: Why.drop,
  tells: ['cancellation of reservations']
}
