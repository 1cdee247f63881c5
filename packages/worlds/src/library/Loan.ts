/** Loans: copies that are borrowed, renewed, and fetched by the courier when they are done with. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate } from '../cast/Types.js'
import * as Card from './Card.js'
import * as Catalogue from './Catalogue.js'
import * as Ids from './Ids.js'
import { branches } from './Init.js'
import type { Loan, State } from './State.js'
import {
  BookFeeId,
  BookLoanId,
  CataloguedTitle,
  CopyId,
  CourierDay,
  DeskBranch,
  FeeAmount,
  LentTitle,
  RenewalsLeft
} from './Types.js'
import * as Words from './words/Loan.js'

const write = Declare.write<State>('library')

/** How many books one card may have. */
const most = 12

const borrow = write({
  name: 'borrow_copy',
  description:
    'Borrows a copy for three weeks; it is laid out at the desk of its branch. The library card has to be scanned.',
  toolClass: 'loans',
  requires: [Card.premise],
  parameters: { copy_id: Declare.required(CopyId, 'Id of the copy.') },
  returns: Declare.object({ loan_id: BookLoanId, title: CataloguedTitle, branch: DeskBranch, due: CalendarDate }),
  phrases: Words.borrow,
  run:
    ({ copy_id }) =>
    (state) => {
      const copy = Ids.copy.read(state, copy_id) ?? -1
      const book = Math.floor(copy / branches.length)
      const title = state.books[book]?.title
      if (title === undefined) return Refusal.of('not_found', `The library has no copy ${copy_id}.`, 'copy_id')
      if (!state.scanned) return Card.missing
      if (state.loans.some((one) => one.book === book))
        return Refusal.of('conflict', `"${title}" is on this card already.`, 'copy_id')
      if (Catalogue.isOut(state, copy))
        return Refusal.of('sold_out', `Somebody else took that copy of "${title}" just now.`, 'copy_id')
      if (state.loans.length >= most)
        return Refusal.of('rate_limited', `A card takes ${most} books at a time. Send one back first.`)
      const made: Loan = {
        number: state.issued,
        book,
        title,
        due: Calendar.addDays(21)(state.today),
        renewed: 0,
        fetched: null
      }
      return E.right([
        {
          loan_id: Ids.loan.write(state, made.number),
          title,
          branch: branches[copy % branches.length] ?? branches[0],
          due: made.due
        },
        { ...state, issued: state.issued + 1, loans: [...state.loans, made], taken: [...state.taken, copy] }
      ])
    }
})

/** How often a loan is renewed. */
const renewals = 2

const find = Declare.read<State>('library')({
  name: 'find_book_loan',
  description: 'Finds the loan of a book that the user has, by its title.',
  toolClass: 'loans',
  parameters: { title: Declare.required(LentTitle, 'Title of the book.') },
  returns: Declare.object({ loan_id: BookLoanId, due: CalendarDate, renewals_left: RenewalsLeft }),
  phrases: Words.find,
  suggest: (state) => state.loans.map(({ title }) => ({ title })),
  run:
    ({ title }) =>
    (state) => {
      const found = state.loans.find((one) => one.title.toLowerCase() === title.trim().toLowerCase())
      return found === undefined
        ? Refusal.of('not_found', `"${title}" is not among the ${state.loans.length} books on this card.`, 'title')
        : E.right([
            {
              loan_id: Ids.loan.write(state, found.number),
              due: found.due,
              renewals_left: renewals - found.renewed
            },
            state
          ])
    }
})

/** How far ahead a loan may run, in days. */
const ahead = 56

/** How many renewals a card may have on one day. */
const daily = 4

const renew = write({
  name: 'renew_loan',
  description: `Renews a loan until a day, at most ${ahead / 7} weeks from now, ${renewals} times altogether, unless too many people wait for the book. A courier who was to fetch it is called off. The library card has to be scanned.`,
  toolClass: 'loans',
  requires: [Card.premise],
  amends: ['borrow_copy'],
  parameters: {
    loan_id: Declare.required(BookLoanId, 'Id of the loan.'),
    until: Declare.required(CalendarDate, 'The day by which the book is to be back.')
  },
  returns: Declare.object({ title: CataloguedTitle, due: CalendarDate, renewals_left: RenewalsLeft }),
  phrases: Words.renew,
  suggest: (state) =>
    [22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 38, 42, 49].map((days) => ({
      until: Calendar.addDays(days)(state.today)
    })),
  run:
    ({ loan_id, until }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.loan, state, state.loans, loan_id, 'loan_id', 'loan'), (loan) => {
        if (!state.scanned) return Card.missing
        const last = Calendar.addDays(ahead)(state.today)
        if ((state.books[loan.book]?.waiting ?? 0) > 5)
          return Refusal.of(
            'conflict',
            `Too many people wait for "${loan.title}". It has to be back on ${loan.due}.`,
            'loan_id'
          )
        if (loan.renewed >= renewals)
          return Refusal.of(
            'forbidden',
            `"${loan.title}" was renewed ${renewals} times, which is the most. It is due on ${loan.due}.`,
            'loan_id'
          )
        if (until <= loan.due)
          return Refusal.of('conflict', `"${loan.title}" is due on ${loan.due} anyway. Choose a later day.`, 'until')
        if (until > last)
          return Refusal.of('conflict', `Loans run until ${last} at the latest; ${until} is too far ahead.`, 'until')
        if (state.renewals >= daily)
          return Refusal.of('rate_limited', `${daily} loans were renewed today, which is the most. Try again tomorrow.`)
        return E.right([
          { title: loan.title, due: until, renewals_left: renewals - loan.renewed - 1 },
          {
            ...state,
            renewals: state.renewals + 1,
            loans: state.loans.map((one) =>
              one === loan ? { ...one, due: until, renewed: one.renewed + 1, fetched: null } : one
            )
          }
        ] as const)
      })
})

/** What the courier costs, in cents. */
const courier = 240

const sendBack = write({
  name: 'send_back_loan',
  description: 'Has the courier of the library fetch a borrowed book at the door, for a fee.',
  toolClass: 'loans',
  undoes: ['borrow_copy'],
  parameters: { loan_id: Declare.required(BookLoanId, 'Id of the loan.') },
  returns: Declare.object({ title: CataloguedTitle, fetched: CourierDay, fee_id: BookFeeId, fee: FeeAmount }),
  phrases: Words.sendBack,
  run:
    ({ loan_id }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.loan, state, state.loans, loan_id, 'loan_id', 'loan'), (loan) => {
        const { number, book, title } = loan
        if (loan.fetched !== null)
          return Refusal.of('conflict', `The courier comes for "${title}" on ${loan.fetched} already.`, 'loan_id')
        const fetched = Calendar.addDays(1 + (number % 3))(state.today)
        const fee = { number: state.issued, book, title, reason: 'courier', amount: courier, since: state.today }
        return E.right([
          { title, fetched, fee_id: Ids.fee.write(state, fee.number), fee: courier / 100 },
          {
            ...state,
            issued: state.issued + 1,
            loans: state.loans.map((one) => (one === loan ? { ...one, fetched } : one)),
            fees: [...state.fees, fee]
          }
        ] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [borrow, find, renew, sendBack]
