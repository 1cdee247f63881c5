/** What the values of the library mean. */
import { Declare, type SemanticType } from '@magnet/core'
import type { BranchName, Subject } from './State.js'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// The card

export const CardScanned: Type<boolean> = Declare.flag('CardScanned')

export const CardMinutes: Type<number> = Declare.number('CardMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

// Books

export const BookId: Type = Declare.id('BookId', 'the id of a book', issued, { nouns: ['book'] })

/** A book as people name it. */
export const BookTitle: Type = Declare.text('BookTitle', 'the title of a book, like "A Year of Bread"', {
  nouns: ['book']
})

/** A title in an output that holds the id as well: nobody looks it up again. */
export const CataloguedTitle: Type = Declare.text('CataloguedTitle', 'the title of a book', { nouns: ['book'] })

export const BookAuthor: Type = Declare.text('BookAuthor', 'who wrote a book', {
  known: { by: 'author', words: ['by {}'] },
  tell: {
    ask: ['who wrote the book', "the author's name"],
    sentence: ['The book is by {}.', 'It was written by {}.']
  }
})

export const BookYear: Type<number> = Declare.number(
  'BookYear',
  'a year',
  { minimum: 1500, whole: true },
  { form: 'plain', order: { min: ['oldest'], max: ['newest', 'most recent'] } }
)

export const PageCount: Type<number> = Declare.number(
  'PageCount',
  'a number of pages',
  { minimum: 1, whole: true },
  { order: { min: ['shortest'], max: ['longest', 'thickest'] } }
)

export const BookSubject: Type<Subject> = Declare.choice('BookSubject', [
  'crime fiction',
  'history',
  'cooking',
  'travel',
  'gardening',
  'nature'
])

export const ShelfPage: Type<number> = Declare.number('ShelfPage', 'a page from 1 to 2', {
  minimum: 1,
  maximum: 2,
  whole: true
})

// Branches and copies

export const CopyId: Type = Declare.id('CopyId', 'the id of a copy', issued, { nouns: ['copy'] })

export const ShelfMark: Type = Declare.text('ShelfMark', 'where a book stands', {
  tell: {
    ask: ['where the book stands', 'which shelf the book is on'],
    sentence: ['The book stands under {}.', "You'll find the book at {}."]
  }
})

export const LibraryBranch: Type<BranchName> = Declare.choice(
  'LibraryBranch',
  ['Central', 'Riverside', 'Hilltop', 'Station Square'],
  {
    nouns: ['branch'],
    words: {
      Central: ['Central', 'the Central branch'],
      Riverside: ['Riverside', 'the Riverside branch'],
      Hilltop: ['Hilltop', 'the Hilltop branch'],
      'Station Square': ['Station Square', 'the Station Square branch']
    },
    tell: {
      ask: ['which branch of the library it is'],
      sentence: ["It's the {} branch of the library.", 'The branch of the library is {}.']
    }
  }
)

/** Where something waits that was borrowed: nothing else is asked for there. */
export const DeskBranch: Type = Declare.text('DeskBranch', 'the name of a branch', {
  tell: {
    ask: ['where the book waits', 'at which branch the book is'],
    sentence: ['The book is at the desk at {}.', "You'll find the book at {}."]
  }
})

export const BranchCloses: Type = Declare.time('BranchCloses', {
  tell: {
    ask: ['how long the library is open', 'when the library closes'],
    sentence: ['The library is open until {}.', 'The library closes at {}.']
  }
})

// Loans

export const BookLoanId: Type = Declare.id('BookLoanId', 'the id of a loan', issued, { nouns: ['loan'] })

export const LentTitle: Type = Declare.text('LentTitle', 'the title of a book that one has', { nouns: ['book'] })

export const RenewalsLeft: Type<number> = Declare.number('RenewalsLeft', 'a number of renewals', {
  minimum: 0,
  whole: true
})

export const CourierDay: Type = Declare.date('CourierDay', {
  tell: {
    ask: ['when the courier comes for the book'],
    sentence: ['The courier comes for the book on {}.', 'Somebody from the library comes on {}.']
  }
})

// Reservations

export const BookHoldId: Type = Declare.id('BookHoldId', 'the id of a hold', issued, { nouns: ['hold', 'reservation'] })

export const AwaitedTitle: Type = Declare.text('AwaitedTitle', 'the title of a book that one waits for', {
  nouns: ['book']
})

export const HoldPlace: Type<number> = Declare.number('HoldPlace', 'a place in a queue', { minimum: 1, whole: true })

// Fees

export const BookFeeId: Type = Declare.id('BookFeeId', 'the id of a fee', issued, { nouns: ['fee'] })

/** What a fee is about. */
export const FeeTitle: Type = Declare.text('FeeTitle', 'the title of a book', {
  known: { by: 'title', words: ['for {}'] }
})

export const FeeReason: Type = Declare.text('FeeReason', 'why there is a fee', { words: {} })

export const FeeAmount: Type<number> = Declare.number(
  'FeeAmount',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['smallest', 'lowest'], max: ['largest', 'highest'] } }
)

export const FeeSince: Type = Declare.date('FeeSince', { order: { min: ['oldest'], max: ['latest', 'most recent'] } })

export const FeesTotal: Type<number> = Declare.number(
  'FeesTotal',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what I owe the library', 'how much my library fees come to'],
      sentence: ['I owe the library {}.', 'My library fees come to {}.']
    }
  }
)

export const CardCredit: Type<number> = Declare.number(
  'CardCredit',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

// Reading lists

export const ReadingListName: Type = Declare.text('ReadingListName', 'the name of a reading list', { nouns: ['list'] })

export const ReadingListTitle: Type = Declare.text('ReadingListTitle', 'the name of a reading list')

export const ListedBooks: Type<number> = Declare.number('ListedBooks', 'a number of books', {
  minimum: 0,
  whole: true
})
