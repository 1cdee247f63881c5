/** Claiming expenses, from an amount or from an invoice. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { Money, PersonName } from '../cast/Types.js'
import * as Claim from './Claim.js'
import * as Invoices from './Invoices.js'

import { ClaimedAmount, ExpenseCategory, ExpenseId, ExpenseNote, PayDate } from './MoneyTypes.js'
import { write } from './State.js'
import { InvoiceId } from './Types.js'
import * as Why from './Why.js'

export const submitExpense: World.WorldFunction = write({
  name: 'submit_expense',
  description: 'Claims an amount in dollars as a business expense.',
  toolClass: 'expenses',
  parameters: {
    amount: Declare.required(Money, 'Amount in dollars'),
    category: Declare.required(ExpenseCategory, 'What it was spent on'),
    note: Declare.required(ExpenseNote, 'Note for the people who approve it')
  },
  returns: Declare.object({ expense_id: ExpenseId, approver: PersonName, paid_by: PayDate }),
  phrases: {
    ask: [
      'put {amount} down as a {category} expense with the note {note}',
      'claim {amount} under {category} and note {note}',
      'file {amount} as an expense for {category}, with the note {note}',
      'submit {amount} as a {category} expense and write {note} on it',
      'expense {amount} as {category} and add the note {note}',
      'hand in {amount} for {category}, with {note} as a note',
      'get me {amount} back from the company, booked as {category}, with the note {note}',
      'write {amount} up as a {category} expense, note {note}',
      'log {amount} under {category} with the remark {note}',
      'claim {amount} back as {category} and mention {note}',
      'send in {amount} as {category}, with {note} in the note field',
      'have the company refund {amount} under {category}, noting {note}',
      'enter {amount} as an expense for {category} and add {note}'
    ],
    question: [
      'can you claim {amount} under {category} with the note {note}',
      'could you expense {amount} for {category}, noting {note}',
      'could you hand in {amount} for {category} and note {note}',
      'can {amount} go in as a {category} expense with the note {note}',
      'would you claim {amount} for {category}, with the note {note}',
      'may I hand in {amount} as {category}, with a note saying {note}'
    ],
    answer: [
      (told) =>
        `Your claim ${told.must('/expense_id')} is in; expect the money by ${told.must('/paid_by')}. ${told.may('/approver')} has to approve it.`,
      (told) =>
        `Your expense is filed as ${told.must('/expense_id')}. Once ${told.may('/approver')} approves it, it should be paid by ${told.must('/paid_by')}.`,
      (told) =>
        `I submitted the expense: claim ${told.must('/expense_id')}, payment by ${told.must('/paid_by')}, to be approved by ${told.may('/approver')}.`,
      (told) =>
        `${told.may('/approver')} has your claim ${told.must('/expense_id')} for approval; the money should come by ${told.must('/paid_by')}.`
    ],
    lack: ['file expenses', 'claim money back from your company', 'submit expense claims'],
    service: 'the expense system',
    wants: {
      amount: ['How much was it?', 'What amount should I claim?'],
      category: [
        'What was it for: travel, lodging, meals, transport or supplies?',
        'Which category does it belong to?'
      ],
      note: ['What should the note say?', 'What shall I write as a note?']
    },
    gives: {
      amount: ['{}', 'it was {}'],
      category: ['{}', 'under {}', 'put it under {}'],
      note: ['the note should say {}', '{}']
    },
    called: { '/approver': ['whoever approves it', 'the person who has to approve it', 'whoever is in charge of it'] },
    why: Why.submitExpense,
    tells: ['expense claim', 'file an expense']
  },
  suggest: (state) =>
    state.ideas.amounts.map((amount, index) => ({
      amount,
      // Most of what a conversation has to claim was spent on the way.
      category:
        (['travel', 'transport', 'travel', 'transport', 'meals', 'travel', 'transport'] as const)[index % 7] ??
        'travel',
      note: state.ideas.notes[index % state.ideas.notes.length] ?? ''
    })),
  run:
    ({ amount, category, note }) =>
    (state) => {
      if (amount === 0) return Refusal.of('conflict', 'An expense must be more than nothing.', 'amount')
      return E.either.map(Claim.add(state, { amount, category, note }), ([expense, next]) => [
        { expense_id: expense.expense_id, approver: state.traveller.approver, paid_by: Claim.paid(expense) },
        next
      ])
    }
})

export const claimInvoice: World.WorldFunction = write({
  name: 'claim_invoice',
  description: 'Claims the total of an invoice as a travel expense.',
  toolClass: 'expenses',
  parameters: { invoice_id: Declare.required(InvoiceId, 'Number of the invoice') },
  returns: Declare.object({ expense_id: ExpenseId, amount: ClaimedAmount, approver: PersonName, paid_by: PayDate }),
  phrases: {
    ask: [
      'expense {invoice_id}',
      'claim {invoice_id} as a business expense',
      'charge {invoice_id} to the company',
      'get {invoice_id} reimbursed',
      'hand {invoice_id} in with my expenses'
    ],
    question: ['can I claim {invoice_id} from my company', 'could you get {invoice_id} reimbursed'],
    answer: [
      (told) =>
        `I handed the invoice in: claim ${told.must('/expense_id')} for ${told.must('/amount')}, to be paid by ${told.must('/paid_by')} once ${told.may('/approver')} agrees.`,
      (told) =>
        `You'll get ${told.must('/amount')} by ${told.must('/paid_by')}. The claim is ${told.must('/expense_id')}, and ${told.may('/approver')} looks after it.`,
      (told) =>
        `The company should pay back ${told.must('/amount')} by ${told.must('/paid_by')}; I filed it as ${told.must('/expense_id')}, for ${told.may('/approver')} to approve.`
    ],
    lack: ['hand in invoices for reimbursement', 'get trips reimbursed', 'claim invoices'],
    service: 'the reimbursement service',
    wants: {},
    called: { '/approver': ['whoever approves it', 'the person who has to approve it', 'whoever is in charge of it'] },
    why: Why.claimInvoice,
    tells: ['reimburse', 'business expense']
  },
  run:
    ({ invoice_id }) =>
    (state) => {
      const booking = Invoices.find(state, invoice_id)
      if (E.isLeft(booking)) return booking
      const amount = booking.right.total - booking.right.refund
      return E.either.map(
        Claim.add(state, { amount, category: 'travel', note: `Invoice ${invoice_id}` }),
        ([expense, next]) => [
          { expense_id: expense.expense_id, amount, approver: state.traveller.approver, paid_by: Claim.paid(expense) },
          next
        ]
      )
    }
})
