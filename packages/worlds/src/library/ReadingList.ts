/** Reading lists: books that the reader means to read. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import { branches } from './Init.js'
import type { State } from './State.js'
import { BookId, CataloguedTitle, LibraryBranch, ListedBooks, ReadingListName, ReadingListTitle } from './Types.js'
import * as Words from './words/ReadingList.js'

const save = Declare.write<State>('library')({
  name: 'save_to_reading_list',
  description: "Puts a book on one of the user's reading lists, and tells which branch the book belongs to.",
  toolClass: 'reading lists',
  parameters: {
    book_id: Declare.required(BookId, 'Id of the book.'),
    list: Declare.required(ReadingListName, 'Name of the reading list.')
  },
  returns: Declare.object({ title: CataloguedTitle, list: ReadingListTitle, books: ListedBooks, home: LibraryBranch }),
  phrases: Words.save,
  suggest: (state) => state.lists.map(({ name }) => ({ list: name })),
  run:
    ({ book_id, list }) =>
    (state) =>
      E.either.chain(Ids.booked(state, book_id), ([book, position]) => {
        const found = state.lists.find((one) => one.name.toLowerCase() === list.trim().toLowerCase())
        if (found === undefined)
          return Refusal.of(
            'not_found',
            `No reading list is called "${list}". There are ${state.lists.map((one) => `"${one.name}"`).join(', ')}.`,
            'list'
          )
        if (found.books.includes(position))
          return Refusal.of('conflict', `"${book.title}" is on the list "${found.name}" already.`, 'book_id')
        return E.right([
          {
            title: book.title,
            list: found.name,
            books: found.books.length + 1,
            home: branches[position % branches.length] ?? branches[0]
          },
          {
            ...state,
            lists: state.lists.map((one) => (one === found ? { ...one, books: [...one.books, position] } : one))
          }
        ] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [save]
