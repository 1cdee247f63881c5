/** An expense claim in the table. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Expense, TravelState } from './State.js'

const codes = Code.of('EX')

/** The number of a claim. It follows from what is claimed, so that claims made in either order have the same numbers. */
export const number = (state: TravelState, { amount, note }: Pick<Expense, 'amount' | 'note'>): string => {
  const letters = [...note].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
  return codes.write(state.salt, (Math.round(amount * 100) * 17 + letters * 389) % Code.size)
}

/** The state with a new claim, or why it cannot be made. */
export const add = (
  state: TravelState,
  claim: Pick<Expense, 'amount' | 'category' | 'note'>
): E.Either<ToolError.ToolError, readonly [Expense, TravelState]> => {
  const expense_id = number(state, claim)
  const known = Object.hasOwn(state.expenses, expense_id) ? state.expenses[expense_id] : undefined
  if (known !== undefined && known.status !== 'withdrawn')
    return Refusal.of('conflict', `The same expense was claimed already, as ${expense_id}.`)
  const expense: Expense = { ...claim, expense_id, date: state.today, status: 'submitted' }
  return E.right([expense, set(state, expense)])
}

/** The claim of an id, if it was not withdrawn. */
export const find = (state: TravelState, expense_id: string): E.Either<ToolError.ToolError, Expense> => {
  const found = Object.hasOwn(state.expenses, expense_id) ? state.expenses[expense_id] : undefined
  if (found === undefined) return Refusal.of('not_found', `There is no expense claim ${expense_id}.`, 'expense_id')
  return found.status === 'withdrawn'
    ? Refusal.of('conflict', `Claim ${expense_id} was withdrawn.`, 'expense_id')
    : E.right(found)
}

/** The state with a claim in its table. */
export const set = (state: TravelState, expense: Expense): TravelState => ({
  ...state,
  expenses: { ...state.expenses, [expense.expense_id]: expense }
})

/** When a claim is paid out. */
export const paid = (expense: Expense): string => Calendar.addDays(14 + (Math.round(expense.amount) % 7))(expense.date)
