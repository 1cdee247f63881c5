/** How people ask for books. Finding a book by its title, and its copy at a branch, are steps that nobody mentions. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A book by title. */
export const find: Phrases.Phrases = {
  ask: [
    'look up {title} in the library',
    'tell me who wrote {title}',
    'check whether the library has {title}',
    'find out when {title} came out',
    'see how long {title} is',
    'find out whose book {title} is',
    'check how many pages {title} has',
    'see if the library has a book called {title}'
  ],
  question: [
    'who wrote {title}',
    'does the library have {title}',
    'when did {title} come out',
    'how many pages does {title} have',
    'whose book is {title}'
  ],
  stands: ['{title}', 'the book {title}'],
  answer: [
    (told) =>
      `It's by ${told.must('/author')} and came out in ${told.must('/year', 'plain')}; it has ${told.may('/pages', 'number')} pages.`,
    (told) =>
      `${told.must('/author')} wrote it in ${told.may('/year', 'plain')}. It has ${told.must('/pages', 'number')} pages.`,
    (told) =>
      `The library has it: ${told.must('/author')}, ${told.must('/year', 'plain')}, ${told.may('/pages', 'number')} pages.`,
    (told) => `That's a book of ${told.must('/pages', 'number')} pages by ${told.must('/author')}.`
  ],
  lack: ['look books up', 'find a book by its title', 'see who wrote what'],
  service: 'the title search',
  wants: { title: ['Which book?', 'What is the book called?', 'Which title do you mean?'] },
  gives: { title: ['{}', "it's called {}", 'I mean {}'] },
  called: { '/author': ['the author of the book'] },
  why: Why.find,
  tells: ['title search', 'book id']
}

/** Books of a subject. */
export const browse: Phrases.Phrases = {
  ask: [
    'show me the {subject} shelf[, page {page}]',
    'list what the library has under {subject}[, page {page}]',
    'go through the {subject} shelf with me',
    'see which books there are under {subject}[, page {page}]',
    'find me something to read from the {subject} shelf',
    'have a look at the {subject} books[, page {page}]',
    'get me an overview of the {subject} shelf[, page {page}]',
    'suggest something from the {subject} shelf',
    'dig through the {subject} shelf',
    'pull up the {subject} books[, page {page} of the list]'
  ],
  question: [
    'what is there on the {subject} shelf[, on page {page}]',
    'which {subject} books does the library have',
    'what could I read from the {subject} shelf',
    'what do you have under {subject}',
    'are there any good books on the {subject} shelf'
  ],
  stands: ['from the {subject} shelf'],
  answer: [
    (told) =>
      `There is ${Listing.first(told, '/books', 3, (read, at) => `${read(`${at}/title`)} by ${told.may(`${at}/author`)}`)}.`,
    (told) =>
      `On the ${told.argument('subject')} shelf I see ${Listing.first(told, '/books', 4, (read, at) => `${read(`${at}/title`)} (${told.may(`${at}/year`, 'plain')})`)}.`,
    (told) =>
      `You could try ${Listing.first(told, '/books', 3, (read, at) => `${read(`${at}/title`)} (${told.may(`${at}/pages`, 'number')} pages)`)}.`,
    (told) => `The library has ${Listing.first(told, '/books', 4, (read, at) => read(`${at}/title`))}.`
  ],
  lack: ['go through the shelves', 'list books by subject', 'browse the library'],
  service: 'the shelf browser',
  wants: {
    subject: [
      'Which shelf: crime fiction, history, cooking, travel, gardening or nature?',
      'What should the books be about?',
      'Which shelf should I look at?'
    ]
  },
  gives: { subject: ['{}', "let's say {}", '{}, please'], page: ['page {}'] },
  why: Why.browse,
  tells: ['shelf browser']
}

/** A copy at a branch. */
export const locate: Phrases.Phrases = {
  ask: [
    'see whether {book_id} is in at {branch}',
    'check on which shelf {book_id} stands at {branch}',
    'find out where I find {book_id} at {branch}',
    'look for {book_id} on the shelves at {branch}',
    'check if I could walk out with {book_id} at {branch}',
    'tell me where {book_id} stands at {branch}',
    'have a look whether {book_id} is at {branch}',
    'see if anyone has taken {book_id} at {branch}'
  ],
  question: [
    'is {book_id} on the shelf at {branch}',
    'where do I find {book_id} at {branch}',
    'is {book_id} in at {branch}',
    'where does {book_id} stand at {branch}',
    'could I pick up {book_id} at {branch} right away'
  ],
  stands: ['{book_id} from {branch}', '{book_id} at {branch}'],
  answer: [
    (told) => `Yes, ${told.may('/title')} is there, under ${told.must('/shelf')}.`,
    (told) => `You'll find ${told.may('/title')} at ${told.must('/shelf')}.`,
    (told) => `It stands under ${told.must('/shelf')}.`,
    (told) => `It's in: look for shelf mark ${told.must('/shelf')}.`
  ],
  lack: ['see what is on the shelves', 'find a copy of a book', 'tell where a book stands'],
  service: 'the copy finder',
  wants: {
    branch: [
      'At which branch: Central, Riverside, Hilltop or Station Square?',
      'Which branch suits you?',
      'At which branch should I look?'
    ]
  },
  gives: { branch: ['at {}', '{}', "let's say {}"] },
  called: { '/shelf': ['where the book stands'] },
  why: Why.locate,
  tells: ['copy finder', 'copy id']
}

/** Opening hours. */
export const hours: Phrases.Phrases = {
  ask: [
    'check when {branch} is open on {date}',
    'find out how long {branch} is open on {date}',
    'see when the library at {branch} opens on {date}',
    'look up the opening hours of {branch} on {date}',
    'tell me from when until when {branch} is open on {date}',
    'make sure {branch} is open on {date}',
    'get me the hours and the address of {branch} for {date}',
    'check if the library is open at {branch} on {date}'
  ],
  question: [
    'when does {branch} open on {date}',
    'how long is {branch} open on {date}',
    'is {branch} open on {date}',
    'what are the hours of {branch} on {date}',
    'until when can I drop by {branch} on {date}'
  ],
  answer: [
    (told) =>
      `${told.argument('branch')} is open from ${told.must('/opens', 'time')} to ${told.must('/closes', 'time')}, at ${told.may('/address')}.`,
    (told) => `They open at ${told.must('/opens', 'time')} and close at ${told.must('/closes', 'time')}.`,
    (told) =>
      `You can go from ${told.must('/opens', 'time')} until ${told.must('/closes', 'time')}. The address is ${told.must('/address')}.`
  ],
  lack: ['look up opening hours', 'see when a branch is open', 'tell how long the library is open'],
  service: 'the timetable of the branches',
  wants: {
    branch: ['Which branch: Central, Riverside, Hilltop or Station Square?', 'Which branch do you mean?'],
    date: ['On which day?', 'For what day?', 'Which day do you want to go?']
  },
  gives: { branch: ['{}', 'I mean {}', "let's say {}"], date: ['on {}', '{}', 'for {}'] },
  called: {
    '/opens': ['when the library opens', 'the time the library opens'],
    '/closes': ['when the library closes'],
    '/address': ['the address of the library']
  },
  why: Why.hours,
  tells: ['timetable of the branches']
}
