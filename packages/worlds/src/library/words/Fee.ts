/** How people deal with what they owe the library. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** What is open. */
export const list: Phrases.Phrases = {
  ask: [
    'check what I owe the library',
    'list my library fees',
    'show me the fees on my library account',
    'see what the library wants from me',
    'go through my library fees',
    'find out how much I owe the library',
    'tell me which library fees are still open',
    'look up my fines at the library'
  ],
  question: [
    'what do I owe the library',
    'which library fees are still open',
    'how much are my library fees',
    'what does the library want from me',
    'do I owe the library anything'
  ],
  stands: ['at the library', 'that the library wants from me', 'on my library account'],
  answer: [
    (told) =>
      fees(
        told,
        () =>
          `Altogether it's ${told.must('/total', 'money')}: ${Listing.first(told, '/fees', 4, (read, at) => `${read(`${at}/amount`, 'money')} for ${told.may(`${at}/title`)}`)}.`
      ),
    (told) =>
      fees(
        told,
        () =>
          `You owe ${Listing.first(told, '/fees', 3, (read, at) => `${read(`${at}/amount`, 'money')} for ${told.may(`${at}/title`)} (${told.may(`${at}/reason`)})`)}. In all that's ${told.must('/total', 'money')}.`
      ),
    (told) =>
      fees(
        told,
        () =>
          `The fees come to ${told.must('/total', 'money')}. Open ${Listing.size(told, '/fees') === 1 ? 'is' : 'are'} ${Listing.first(told, '/fees', 4, (read, at) => `${read(`${at}/title`)} (${told.may(`${at}/amount`, 'money')})`)}.`
      )
  ],
  lack: ['see what you owe the library', 'list library fees', 'look up fines'],
  service: 'the fee register',
  wants: {},
  called: { '/total': ['what I owe the library'] },
  why: Why.listFees,
  tells: ['fee register']
}

const fees = (told: Phrases.Told, full: () => string): string =>
  Listing.size(told, '/fees') === 0 ? `Nothing is open; you owe ${told.must('/total', 'money')}.` : full()

/** One less. */
export const pay: Phrases.Phrases = {
  ask: [
    'pay {fee_id}',
    'settle {fee_id}',
    'get {fee_id} out of the way',
    'clear {fee_id}',
    'take care of {fee_id}',
    'pay off {fee_id} from my credit',
    'square {fee_id} with the library',
    'have {fee_id} taken from my credit'
  ],
  question: [
    'can you pay {fee_id}',
    'could you settle {fee_id}',
    'would you take care of {fee_id}',
    'could {fee_id} be paid from my credit',
    'can you clear {fee_id} for me'
  ],
  answer: [
    (told) =>
      `I paid ${told.must('/paid', 'money')} for ${told.must('/title')}; ${told.may('/credit', 'money')} of credit is left.`,
    (told) => `The fee for ${told.must('/title')}, ${told.must('/paid', 'money')}, is settled.`,
    (told) => `That's ${told.must('/paid', 'money')} paid. You still owe the library ${told.may('/left', 'money')}.`
  ],
  lack: ['pay library fees', 'settle what you owe the library', 'pay fines'],
  service: 'the cash desk of the library',
  wants: { fee_id: ['Which fee should I pay?', 'Which of the fees?'] },
  called: {
    '/book_id': ['the book that fee was for', 'the book I paid the fee for'],
    '/paid': ['the fee I paid'],
    '/left': ['what I still owe the library']
  },
  why: Why.pay,
  tells: ['cash desk of the library']
}
