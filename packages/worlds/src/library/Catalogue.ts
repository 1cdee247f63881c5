/** The catalogue: books by title and by subject, their copies, and the branches. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, CalendarDate, ClockTime } from '../cast/Types.js'
import * as Ids from './Ids.js'
import { branches, perSubject } from './Init.js'
import type { BranchName, State } from './State.js'
import {
  BookAuthor,
  BookId,
  BookSubject,
  BookTitle,
  BookYear,
  BranchCloses,
  CataloguedTitle,
  CopyId,
  LibraryBranch,
  PageCount,
  ShelfMark,
  ShelfPage
} from './Types.js'
import * as Words from './words/Catalogue.js'

const read = Declare.read<State>('library')

/** Whether somebody has a copy. */
export const isOut = (state: State, copy: number): boolean =>
  state.taken.includes(copy) || Chance.unit(state.salt, copy) < 0.07

/** The number of a book's copy at a branch. */
const copyOf = (book: number, branch: BranchName): number => book * branches.length + branches.indexOf(branch)

const find = read({
  name: 'find_book',
  description: 'Finds a book of the library by its title.',
  toolClass: 'catalogue',
  parameters: { title: Declare.required(BookTitle, 'Title of the book.') },
  returns: Declare.object({ book_id: BookId, author: BookAuthor, year: BookYear, pages: PageCount }),
  phrases: Words.find,
  suggest: (state) => state.books.map(({ title }) => ({ title })),
  run:
    ({ title }) =>
    (state) => {
      const wanted = title.trim().toLowerCase()
      const position = state.books.findIndex((book) => book.title.toLowerCase() === wanted)
      const found = state.books[position]
      if (found === undefined) {
        const near = state.books.find((book) => book.title.toLowerCase().split(' ').at(-1) === wanted.split(' ').at(-1))
        return Refusal.of(
          'not_found',
          `The library has no book called "${title}".${near === undefined ? '' : ` Did you mean "${near.title}"?`}`,
          'title'
        )
      }
      return E.right([
        { book_id: Ids.book.write(state, position), author: found.author, year: found.year, pages: found.pages },
        state
      ])
    }
})

/** How many books stand on a page. */
const perPage = 15

const browse = read({
  name: 'browse_shelf',
  description: `Lists the books of a subject by their shelf marks, ${perPage} a page.`,
  toolClass: 'catalogue',
  parameters: {
    subject: Declare.required(BookSubject, 'What the books are about.'),
    page: Declare.optional(ShelfPage, 'Page of the list, from 1 on.', 1)
  },
  returns: Declare.object({
    books: Declare.list(
      Declare.object({ book_id: BookId, title: CataloguedTitle, author: BookAuthor, year: BookYear, pages: PageCount })
    )
  }),
  phrases: Words.browse,
  run:
    ({ subject, page }) =>
    (state) =>
      E.right([
        {
          books: [...state.books.entries()]
            .filter(([, book]) => book.subject === subject)
            .slice((page - 1) * perPage, Math.min(page * perPage, perSubject))
            .map(([position, { title, author, year, pages }]) => ({
              book_id: Ids.book.write(state, position),
              title,
              author,
              year,
              pages
            }))
        },
        state
      ])
})

const locate = read({
  name: 'locate_copy',
  description: 'Finds the copy of a book on the shelves of a branch.',
  toolClass: 'catalogue',
  parameters: {
    book_id: Declare.required(BookId, 'Id of the book.'),
    branch: Declare.required(LibraryBranch, 'Branch of the library.')
  },
  returns: Declare.object({ copy_id: CopyId, title: CataloguedTitle, shelf: ShelfMark }),
  phrases: Words.locate,
  suggest: () => branches.map((branch) => ({ branch })),
  run:
    ({ book_id, branch }) =>
    (state) =>
      E.either.chain(Ids.booked(state, book_id), ([book, position]) => {
        const copy = copyOf(position, branch)
        if (isOut(state, copy)) {
          const other = branches.find((one) => !isOut(state, copyOf(position, one)))
          return Refusal.of(
            'sold_out',
            `The copy of "${book.title}" at ${branch} is out. ${other === undefined ? 'So are all others.' : `There is one on the shelf at ${other}.`}`,
            'branch'
          )
        }
        return E.right([{ copy_id: Ids.copy.write(state, copy), title: book.title, shelf: book.shelf }, state] as const)
      })
})

const hours = read({
  name: 'branch_hours',
  description:
    'Tells from when until when a branch is open on a day, and where it is. May answer that the timetable is briefly unavailable; calling it once more is then right.',
  toolClass: 'branches',
  parameters: {
    branch: Declare.required(LibraryBranch, 'Branch of the library.'),
    date: Declare.required(CalendarDate, 'The day.')
  },
  returns: Declare.object({ opens: ClockTime, closes: BranchCloses, address: Address }),
  phrases: Words.hours,
  transient: { code: 'unavailable', message: 'The timetable is being updated. Please try again in a moment.' },
  suggest: (state) =>
    state.branches.flatMap((branch) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
        .map((days) => Calendar.addDays(days)(state.today))
        .filter((date) => !branch.closed.includes(Calendar.weekday(date)))
        .map((date) => ({ branch: branch.name, date }))
    ),
  run:
    ({ branch, date }) =>
    (state) => {
      const found = state.branches.find((one) => one.name === branch)
      if (found === undefined) return Refusal.of('not_found', `There is no branch called ${branch}.`, 'branch')
      if (date < state.today)
        return Refusal.of('conflict', `${date} is over. Hours are told from ${state.today} on.`, 'date')
      const isOpen = (day: string): boolean => !found.closed.includes(Calendar.weekday(day))
      if (!isOpen(date)) {
        const next = [1, 2].map((days) => Calendar.addDays(days)(date)).find(isOpen) ?? date
        return Refusal.of(
          'not_found',
          `${branch} is closed on ${date}. It opens again on ${next} at ${found.opens}.`,
          'date'
        )
      }
      const late = Calendar.weekday(date) === found.late ? 120 : 0
      return E.right([
        {
          opens: found.opens,
          closes: Calendar.clock(Calendar.minutes(found.closes) + late),
          address: found.address
        },
        state
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, browse, locate, hours]
