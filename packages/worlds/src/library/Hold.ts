/** Holds: books that are reserved, to be collected at a branch. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate } from '../cast/Types.js'
import * as Card from './Card.js'
import * as Ids from './Ids.js'
import { branches } from './Init.js'
import type { Hold, State } from './State.js'
import { AwaitedTitle, BookHoldId, BookId, CataloguedTitle, HoldPlace, LibraryBranch } from './Types.js'
import * as Words from './words/Hold.js'

const write = Declare.write<State>('library')

/** How many books one card may wait for. */
const most = 10

/** When a reserved book is ready. */
const ready = (state: State, hold: Hold): string => Calendar.addDays(hold.place * 4 - 1)(state.today)

const reserve = write({
  name: 'reserve_book',
  description:
    'Reserves a book, to be collected at a branch. The library card has to be scanned. May answer that the catalogue is briefly unavailable; calling it once more is then right.',
  toolClass: 'holds',
  requires: [Card.premise],
  parameters: {
    book_id: Declare.required(BookId, 'Id of the book.'),
    branch: Declare.required(LibraryBranch, 'Where it is to be collected.')
  },
  returns: Declare.object({ hold_id: BookHoldId, title: CataloguedTitle, place: HoldPlace, ready: CalendarDate }),
  phrases: Words.reserve,
  transient: { code: 'unavailable', message: 'The catalogue is being synchronised. Please try again in a moment.' },
  suggest: () => branches.map((branch) => ({ branch })),
  run:
    ({ book_id, branch }) =>
    (state) =>
      E.either.chain(Ids.booked(state, book_id), ([book, position]) => {
        if (!state.scanned) return Card.missing
        const held = state.holds.find((one) => one.book === position)
        if (held !== undefined)
          return Refusal.of(
            'conflict',
            `"${book.title}" is reserved for this card already, at ${held.branch}.`,
            'book_id'
          )
        if (state.holds.length >= most)
          return Refusal.of('rate_limited', `A card waits for ${most} books at most. Give up one of them first.`)
        const made: Hold = {
          number: state.issued,
          book: position,
          title: book.title,
          branch,
          place: book.waiting + 1,
          sent: false
        }
        return E.right([
          {
            hold_id: Ids.hold.write(state, made.number),
            title: book.title,
            place: made.place,
            ready: ready(state, made)
          },
          { ...state, issued: state.issued + 1, holds: [...state.holds, made] }
        ] as const)
      })
})

const find = Declare.read<State>('library')({
  name: 'find_book_hold',
  description: 'Finds the reservation of a book that the user waits for, by its title.',
  toolClass: 'holds',
  parameters: { title: Declare.required(AwaitedTitle, 'Title of the book.') },
  returns: Declare.object({ hold_id: BookHoldId, branch: LibraryBranch, place: HoldPlace, ready: CalendarDate }),
  phrases: Words.find,
  suggest: (state) => state.holds.map(({ title }) => ({ title })),
  run:
    ({ title }) =>
    (state) => {
      const found = state.holds.find((one) => one.title.toLowerCase() === title.trim().toLowerCase())
      return found === undefined
        ? Refusal.of('not_found', `Nothing called "${title}" is reserved on this card.`, 'title')
        : E.right([
            {
              hold_id: Ids.hold.write(state, found.number),
              branch: found.branch,
              place: found.place,
              ready: ready(state, found)
            },
            state
          ])
    }
})

const redirect = write({
  name: 'redirect_hold',
  description: 'Has a reserved book sent to another branch.',
  toolClass: 'holds',
  amends: ['reserve_book'],
  parameters: {
    hold_id: Declare.required(BookHoldId, 'Id of the hold.'),
    branch: Declare.required(LibraryBranch, 'The branch where it is to be collected now.')
  },
  returns: Declare.object({ title: CataloguedTitle, branch: LibraryBranch, ready: CalendarDate }),
  phrases: Words.redirect,
  suggest: () => branches.map((branch) => ({ branch })),
  run:
    ({ hold_id, branch }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.hold, state, state.holds, hold_id, 'hold_id', 'hold'), (hold) => {
        if (hold.branch === branch)
          return Refusal.of('conflict', `"${hold.title}" goes to ${branch} already.`, 'branch')
        if (hold.sent)
          return Refusal.of('conflict', `"${hold.title}" is on its way to ${hold.branch} already.`, 'hold_id')
        return E.right([
          { title: hold.title, branch, ready: ready(state, hold) },
          { ...state, holds: state.holds.map((one) => (one === hold ? { ...one, branch } : one)) }
        ] as const)
      })
})

const drop = write({
  name: 'drop_hold',
  description: 'Gives up a reservation, and the place in the queue with it.',
  toolClass: 'holds',
  undoes: ['reserve_book'],
  parameters: { hold_id: Declare.required(BookHoldId, 'Id of the hold.') },
  returns: Declare.object({ title: CataloguedTitle, place: HoldPlace }),
  phrases: Words.drop,
  run:
    ({ hold_id }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.hold, state, state.holds, hold_id, 'hold_id', 'hold'), (hold) =>
        hold.sent
          ? Refusal.of(
              'forbidden',
              `"${hold.title}" is on its way to ${hold.branch} and can't be given up any more.`,
              'hold_id'
            )
          : E.right([
              { title: hold.title, place: hold.place },
              { ...state, holds: state.holds.filter((one) => one !== hold) }
            ] as const)
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [reserve, find, redirect, drop]
