/** Looking after claimed expenses. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Listing from '../cast/Listing.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, PersonName } from '../cast/Types.js'
import * as Claim from './Claim.js'
import { ClaimedAmount, ExpenseCategory, ExpenseId, ExpenseStatus, PayDate } from './MoneyTypes.js'
import { byDate, read, rows, write } from './State.js'
import * as Why from './Why.js'

export const listExpenses: World.WorldFunction = read({
  name: 'list_expenses',
  description: 'Lists the expense claims that were not withdrawn.',
  toolClass: 'expenses',
  parameters: {},
  returns: Declare.object({
    expenses: Declare.list(
      Declare.object({ expense_id: ExpenseId, amount: ClaimedAmount, category: ExpenseCategory, date: CalendarDate })
    )
  }),
  phrases: {
    ask: [
      'show me the expenses I have claimed',
      'list my expense claims',
      'go through the expenses I handed in',
      'pull up my expenses'
    ],
    question: [
      'which expenses have I claimed',
      'what have I handed in as expenses so far',
      'what expenses are on record for me'
    ],
    stands: ['I have claimed', 'on record', 'I handed in'],
    answer: [
      (told) => {
        const list = Listing.text(
          told,
          '/expenses',
          (say, at) => `${say(`${at}/amount`)} for ${told.may(`${at}/category`)} on ${say(`${at}/date`)}`
        )
        return list === '' ? 'You have no open claims.' : `You claimed ${list}.`
      },
      (told) => {
        const list = Listing.text(
          told,
          '/expenses',
          (say, at) => `${say(`${at}/amount`)} of ${say(`${at}/date`)} (${told.may(`${at}/category`)})`
        )
        return list === '' ? 'Nothing has been claimed yet.' : `On record: ${list}.`
      },
      (told) => {
        const list = Listing.text(told, '/expenses', (say, at) => `${say(`${at}/amount`)} from ${say(`${at}/date`)}`)
        return list === ''
          ? "I don't see any claims."
          : `There are ${Listing.count(Listing.size(told, '/expenses'), 'claim')}: ${list}.`
      }
    ],
    lack: ['see your expense claims', 'look through your expenses', 'open your list of claims'],
    service: 'the expense records',
    wants: {},
    why: Why.listExpenses,
    tells: ['list of expenses', 'my expense claims']
  },
  run: () => (state) =>
    E.right([
      {
        expenses: rows(state.expenses)
          .filter((expense) => expense.status !== 'withdrawn')
          .toSorted(byDate)
          .map(({ expense_id, amount, category, date }) => ({ expense_id, amount, category, date }))
      },
      state
    ])
})

export const expenseStatus: World.WorldFunction = read({
  name: 'expense_status',
  description: 'Says how far an expense claim has come.',
  toolClass: 'expenses',
  parameters: { expense_id: Declare.required(ExpenseId, 'Number of the claim') },
  returns: Declare.object({ status: ExpenseStatus, amount: ClaimedAmount, approver: PersonName, paid_by: PayDate }),
  phrases: {
    ask: [
      'check how {expense_id} is coming along',
      'see whether {expense_id} has been approved',
      'find out what became of {expense_id}',
      'look into {expense_id} and tell me when I get the money',
      'see who has to approve {expense_id} and when it gets paid',
      'find out who is dealing with {expense_id}',
      'tell me how far along {expense_id} is',
      'ask about {expense_id}',
      'give me an update on {expense_id}',
      'track {expense_id} for me',
      'let me know where {expense_id} stands',
      'find out whether anybody has looked at {expense_id}'
    ],
    question: [
      'has {expense_id} been approved yet',
      'when will {expense_id} be paid',
      'how far along is {expense_id}',
      'who is looking after {expense_id}',
      'what is happening with {expense_id}',
      'where does {expense_id} stand',
      'who do I have to bother about {expense_id}',
      'is there any news on {expense_id}',
      'did anyone look at {expense_id} yet',
      'whose desk is {expense_id} on'
    ],
    answer: [
      (told) =>
        `The claim is ${told.must('/status')}: ${told.must('/amount')}, to be paid by ${told.must('/paid_by')}. ${told.must('/approver')} handles it.`,
      (told) =>
        `The claim over ${told.must('/amount')}, which ${told.must('/approver')} looks after, is ${told.must('/status')}; the money comes by ${told.must('/paid_by')}.`,
      (told) =>
        `${told.must('/approver')} is dealing with it. The ${told.must('/amount')} claim is ${told.must('/status')} and due to be paid by ${told.must('/paid_by')}.`,
      (told) =>
        `Your ${told.must('/amount')} claim is ${told.must('/status')}, with ${told.must('/approver')} as the approver. Payment is due by ${told.must('/paid_by')}.`
    ],
    lack: ['follow up on expense claims', 'see whether a claim was approved', 'check on reimbursements'],
    service: 'the claims desk',
    wants: {},
    called: { '/approver': ['whoever approves it', 'the person who has to approve it', 'whoever is in charge of it'] },
    why: Why.expenseStatus,
    tells: ['status of the claim', 'claim status']
  },
  run:
    ({ expense_id }) =>
    (state) =>
      E.either.map(Claim.find(state, expense_id), (expense) => [
        {
          status: expense.status,
          amount: expense.amount,
          approver: state.traveller.approver,
          paid_by: Claim.paid(expense)
        },
        state
      ])
})

export const withdrawExpense: World.WorldFunction = write({
  name: 'withdraw_expense',
  description: 'Withdraws an expense claim that has not been approved.',
  toolClass: 'expenses',
  parameters: { expense_id: Declare.required(ExpenseId, 'Number of the claim') },
  returns: Declare.object({ amount: ClaimedAmount, status: ExpenseStatus }),
  undoes: ['submit_expense', 'claim_invoice'],
  phrases: {
    ask: [
      'withdraw {expense_id}',
      'take back {expense_id}',
      'pull {expense_id}, I handed it in by mistake',
      'retract {expense_id}'
    ],
    question: ['can {expense_id} be withdrawn', 'could you take {expense_id} back'],
    answer: [
      (told) => `I took the claim back. The ${told.must('/amount')} won't be paid out.`,
      (told) => `That claim over ${told.must('/amount')} is ${told.must('/status')}.`,
      (told) => `The claim is ${told.must('/status')} now; it was for ${told.must('/amount')}.`
    ],
    lack: ['withdraw claims', 'take back an expense', 'retract what you handed in'],
    service: 'the claims office',
    wants: {},
    why: Why.withdrawExpense,
    tells: ['withdraw', 'take back']
  },
  run:
    ({ expense_id }) =>
    (state) => {
      const found = Claim.find(state, expense_id)
      if (E.isLeft(found)) return found
      const expense = found.right
      if (expense.status === 'approved')
        return Refusal.of('conflict', `Claim ${expense_id} is approved and cannot be withdrawn.`, 'expense_id')
      return E.right([
        { amount: expense.amount, status: 'withdrawn' },
        Claim.set(state, { ...expense, status: 'withdrawn' })
      ])
    }
})
