/** Loans: writes behind a premise, what changes them later, and what takes them back. */
import { Calendar, Declare, ToolError, type World } from '@magnet/core'
import { CastTypes } from '@magnet/worlds'
import * as E from 'fp-ts/lib/Either.js'
import type { State } from './State.js'
import { LentName, LoanId, Minutes, Refund, ToolId, ToolTitle } from './Types.js'
import * as Words from './words.js'

const write = Declare.write<State>('workshop')
const { CalendarDate, Money } = CastTypes

/** A premise: granted by one function, required by others. Its text is nobody's but this world's. */
const premise = 'workshop.account'

const refuse = (code: ToolError.ToolErrorCode, message: string, parameter?: string) =>
  E.left(ToolError.make(code, message, parameter))

const closed = refuse('unauthenticated', 'The account is closed. Open it with the membership card first.')

const late = (state: State, until: string) =>
  until > state.today
    ? undefined
    : refuse('conflict', `${until} is no day to come; choose ${Calendar.addDays(1)(state.today)} or later.`, 'until')

const open = write({
  name: 'open_member_account',
  description: "Opens the member's account with the membership card, for twenty minutes.",
  toolClass: 'loans',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ minutes: Minutes }),
  phrases: Words.open,
  run: () => (state) => E.right([{ minutes: 20 }, { ...state, open: true }])
})

const days = [2, 3, 4, 6, 8, 9, 12, 15, 18, 21, 25, 30, 40]
const dates = (state: State) => days.map((later) => ({ until: Calendar.addDays(later)(state.today) }))

const borrow = write({
  name: 'borrow_tool',
  description:
    'Borrows a tool until a day, for a deposit. May answer that the desk is briefly unavailable; calling it once more is then right.',
  toolClass: 'loans',
  requires: [premise],
  parameters: {
    tool_id: Declare.required(ToolId, 'Id of the tool.'),
    until: Declare.required(CalendarDate, 'The day on which it comes back.')
  },
  returns: Declare.object({ loan_id: LoanId, name: ToolTitle, until: CalendarDate, deposit: Money }),
  phrases: Words.borrow,
  transient: { code: 'unavailable', message: 'The desk is busy. Please send the request once more.' },
  suggest: dates,
  run:
    ({ tool_id, until }) =>
    (state) => {
      const tool = state.tools.find((one) => one.tool_id === tool_id)
      if (tool === undefined) return refuse('not_found', `No tool has the id ${tool_id}.`, 'tool_id')
      if (!state.open) return closed
      const out = state.loans.find((loan) => loan.tool_id === tool_id)
      if (out !== undefined) return refuse('sold_out', `The ${tool.name} is out until ${out.until}.`, 'tool_id')
      const wrong = late(state, until)
      if (wrong !== undefined) return wrong
      const loan_id = `L-${7000 + state.issued * 13}`
      const { name, deposit } = tool
      // What does not change is shared with the state before: a digest is computed from parts, by identity.
      return E.right([
        { loan_id, name, until, deposit },
        {
          ...state,
          issued: state.issued + 1,
          loans: [...state.loans, { loan_id, tool_id, name, until, extended: 0 }]
        }
      ])
    }
})

const find = Declare.read<State>('workshop')({
  name: 'find_loan',
  description: 'Finds the loan of a tool that the member has at home.',
  toolClass: 'loans',
  parameters: { name: Declare.required(LentName, 'Name of the tool.') },
  returns: Declare.object({ loan_id: LoanId, until: CalendarDate }),
  phrases: Words.findLoan,
  suggest: (state) => state.loans.map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const loan = state.loans.find((one) => one.name === name.trim().toLowerCase())
      return loan === undefined
        ? refuse('not_found', `You have no "${name}" at home.`, 'name')
        : E.right([{ loan_id: loan.loan_id, until: loan.until }, state])
    }
})

const held = (state: State, id: string) => state.loans.find((loan) => loan.loan_id === id)

const extend = write({
  name: 'extend_loan',
  description: 'Lets a loan run until a later day, twice at most. The account has to be open.',
  toolClass: 'loans',
  requires: [premise],
  amends: ['borrow_tool'],
  parameters: {
    loan_id: Declare.required(LoanId, 'Id of the loan.'),
    until: Declare.required(CalendarDate, 'The new last day.')
  },
  returns: Declare.object({ loan_id: LoanId, name: ToolTitle, until: CalendarDate }),
  phrases: Words.extend,
  suggest: dates,
  run:
    ({ loan_id, until }) =>
    (state) => {
      const loan = held(state, loan_id)
      if (loan === undefined) return refuse('not_found', `There is no loan ${loan_id}.`, 'loan_id')
      if (!state.open) return closed
      if (until <= loan.until)
        return refuse('conflict', `The loan runs until ${loan.until} already; choose a later day.`, 'until')
      if (loan.extended >= 2) return refuse('forbidden', `The ${loan.name} was extended twice; bring it back first.`)
      return E.right([
        { loan_id, name: loan.name, until },
        {
          ...state,
          loans: state.loans.map((one) => (one === loan ? { ...one, until, extended: one.extended + 1 } : one))
        }
      ])
    }
})

const giveBack = write({
  name: 'return_tool',
  description: 'Ends a loan and pays the deposit back.',
  toolClass: 'loans',
  undoes: ['borrow_tool'],
  parameters: { loan_id: Declare.required(LoanId, 'Id of the loan.') },
  returns: Declare.object({ name: ToolTitle, refund: Refund }),
  phrases: Words.giveBack,
  run:
    ({ loan_id }) =>
    (state) => {
      const loan = held(state, loan_id)
      if (loan === undefined) return refuse('not_found', `There is no loan ${loan_id}.`, 'loan_id')
      const { name, tool_id } = loan
      const refund = state.tools.find((tool) => tool.tool_id === tool_id)?.deposit ?? 0
      return E.right([
        { name, refund },
        { ...state, loans: state.loans.filter((one) => one !== loan) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [open, borrow, find, extend, giveBack]
