/** How people note what they want to read. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** One book more. */
export const save: Phrases.Phrases = {
  ask: [
    'put {book_id} on my reading list[, the one called {list}]',
    'add {book_id} to my reading list called {list}',
    'save {book_id} to my reading list called {list}',
    'note {book_id} on my reading list[, the one named {list}]',
    'stick {book_id} on a reading list of mine[, the {list} one]',
    'remember {book_id} for me on my reading list called {list}',
    'jot down {book_id} on my reading list[, the {list} one]'
  ],
  question: [
    'can you put {book_id} on my reading list called {list}',
    'could you add {book_id} to my reading list[, the one called {list}]',
    'would you save {book_id} to my reading list called {list}',
    'can {book_id} go on my list called {list}',
    'could you note {book_id} on my reading list[, the {list} one]'
  ],
  answer: [
    (told) => `${told.must('/title')} is on the list "${told.must('/list')}" now; it belongs to ${told.may('/home')}.`,
    (told) =>
      `I've put it there; "${told.must('/list')}" holds ${told.may('/books', 'number')} books with ${told.must('/title')}.`,
    (told) => `Noted: ${told.must('/title')}, on "${told.must('/list')}". That makes ${told.may('/books', 'number')}.`
  ],
  lack: ['add to reading lists', 'note books for later', 'keep reading lists'],
  service: 'the reading lists',
  wants: {
    book_id: ['Which book?', 'Which book should I note?'],
    list: ['On which reading list?', 'Which of your lists?', 'Which reading list should it go on?']
  },
  gives: { list: ['{}', 'on {}', 'the one called {}'] },
  called: { '/home': ['the branch that book belongs to', 'the branch where that book is at home'] },
  why: Why.save,
  tells: ['the reading lists']
}
