/** Accounts, and taking money out of them. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Amount from './Amount.js'
import * as Ids from './Ids.js'
import type { Account, State } from './State.js'
import { AccountBalance, AccountId, AccountName, AccountTitle } from './Types.js'
import * as Words from './words/Account.js'

/** The account behind an id, with its position, or a refusal. */
export const at = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Account, number]> =>
  Ids.at(Ids.account, state, state.accounts, id, 'account_id', 'account')

/** The accounts after some cents were taken from one of them, or a refusal that says where there is more. */
export const debit = (
  state: State,
  position: number,
  cents: number
): E.Either<ToolError.ToolError, ReadonlyArray<Account>> => {
  const account = state.accounts[position]
  if (account === undefined || account.balance >= cents) return E.right(credit(state.accounts, position, -cents))
  const richer = state.accounts.find((one) => one.balance >= cents)
  return Refusal.of(
    'insufficient_funds',
    `The ${account.name} holds ${Amount.written(account.balance)}; ${Amount.written(cents)} are needed.${
      richer === undefined ? '' : ` The ${richer.name} would cover it.`
    }`,
    'account_id'
  )
}

/** The accounts after some cents were added to one of them. */
export const credit = (accounts: ReadonlyArray<Account>, position: number, cents: number): ReadonlyArray<Account> =>
  accounts.map((one, index) => (index === position ? { ...one, balance: one.balance + cents } : one))

const find = Declare.read<State>('banking')({
  name: 'find_account',
  description: 'Finds an account of the customer by its name, with its balance.',
  toolClass: 'accounts',
  parameters: { name: Declare.required(AccountName, 'Name of the account.') },
  returns: Declare.object({ account_id: AccountId, name: AccountTitle, balance: AccountBalance }),
  phrases: Words.find,
  suggest: (state) => state.accounts.map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.accounts.findIndex((one) => one.name === wanted)
      const found = state.accounts[position]
      return found === undefined
        ? Refusal.of(
            'not_found',
            `No account is called "${name}". There are: ${state.accounts.map((one) => one.name).join(', ')}.`,
            'name'
          )
        : E.right([
            {
              account_id: Ids.account.write(state, position),
              name: found.name,
              balance: Amount.dollars(found.balance)
            },
            state
          ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find]
