/** Payees and transfers to them. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { Money, PersonName } from '../cast/Types.js'
import * as Access from './Access.js'
import * as Account from './Account.js'
import * as Amount from './Amount.js'
import * as Ids from './Ids.js'
import type { Payee, State, Transfer } from './State.js'
import {
  AccountId,
  AccountName,
  BankName,
  PayeeEnding,
  PayeeId,
  PayeeTitle,
  PendingAmount,
  ReturnedAmount,
  TransferArrival,
  TransferId,
  TransferredAmount
} from './Types.js'
import * as Words from './words/Transfer.js'

const write = Declare.write<State>('banking')

/** The payee behind an id, with the position, or a refusal. */
export const payeeAt = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Payee, number]> =>
  Ids.at(Ids.payee, state, state.payees, id, 'payee_id', 'payee')

const find = Declare.read<State>('banking')({
  name: 'find_payee',
  description: 'Finds a person whom the customer can pay by name.',
  toolClass: 'transfers',
  parameters: { name: Declare.required(PersonName, 'First or full name of the person.') },
  returns: Declare.object({ payee_id: PayeeId, name: PayeeTitle, bank: BankName, account_ending: PayeeEnding }),
  phrases: Words.find,
  suggest: (state) => state.payees.map(({ first }) => ({ name: first })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.payees.findIndex(
        (one) => one.first.toLowerCase() === wanted || one.name.toLowerCase() === wanted
      )
      const found = state.payees[position]
      return found === undefined
        ? Refusal.of('not_found', `No payee is called "${name}". Payees are added at a branch.`, 'name')
        : E.right([
            {
              payee_id: Ids.payee.write(state, position),
              name: found.name,
              bank: found.bank,
              account_ending: found.ending
            },
            state
          ])
    }
})

/** How many transfers are on their way at first. */
export const waiting = 4

/** How many transfers the bank takes in an hour. */
const hourly = 5

const amounts = [15, 24.5, 38, 45, 60, 75.9, 90, 120, 150, 185, 240, 310, 420, 560, 800, 1150, 1600]

const send = write({
  name: 'send_transfer',
  description:
    'Sends money from an account to a payee. Needs a signed-in session. May answer that the payment network is briefly unavailable; calling it once more is then right.',
  toolClass: 'transfers',
  requires: [Access.premise],
  parameters: {
    account_id: Declare.required(AccountId, 'Id of the account that pays.'),
    payee_id: Declare.required(PayeeId, 'Id of the payee.'),
    amount: Declare.required(Money, 'Amount in dollars.')
  },
  returns: Declare.object({
    transfer_id: TransferId,
    account_id: AccountId,
    from: AccountName,
    payee_id: PayeeId,
    to: PersonName,
    amount: TransferredAmount,
    arrives: TransferArrival
  }),
  phrases: Words.send,
  transient: { code: 'unavailable', message: 'The payment network did not answer. Nothing was sent; send it again.' },
  suggest: () => amounts.map((amount) => ({ amount })),
  run:
    ({ account_id, payee_id, amount }) =>
    (state) => {
      const account = Account.at(state, account_id)
      if (E.isLeft(account)) return account
      const payee = payeeAt(state, payee_id)
      if (E.isLeft(payee)) return payee
      if (!state.signed) return Access.unknown
      const cents = Amount.cents(amount)
      if (cents < 100)
        return Refusal.of('conflict', `Transfers start at $1.00; ${Amount.written(cents)} is too little.`, 'amount')
      if (state.transfers.length - waiting >= hourly)
        return Refusal.of(
          'rate_limited',
          `${hourly} transfers were made within an hour. The next one is possible from ${later(state)} on.`
        )
      return E.either.map(Account.debit(state, account.right[1], cents), (accounts) => {
        const made: Transfer = {
          number: state.issued,
          account: account.right[1],
          payee: payee.right[1],
          amount: cents,
          recalled: false
        }
        return [
          {
            transfer_id: Ids.transfer.write(state, made.number),
            account_id,
            from: account.right[0].name,
            payee_id,
            to: payee.right[0].name,
            amount: Amount.dollars(cents),
            arrives: workday(Calendar.addDays(1 + (payee.right[1] % 2))(state.today))
          },
          { ...state, accounts, issued: state.issued + 1, transfers: [...state.transfers, made] }
        ]
      })
    }
})

const later = (state: State): string => Calendar.clock(Calendar.minutes(state.now.slice(11, 16)) + 60)

// Banks rest at the weekend.
const workday = (date: string): string => {
  const day = Calendar.weekday(date)
  return Calendar.addDays(day === 6 ? 2 : day === 0 ? 1 : 0)(date)
}

const pending = Declare.read<State>('banking')({
  name: 'list_pending_transfers',
  description: 'Lists the transfers that were sent and have not arrived yet, the latest first.',
  toolClass: 'transfers',
  parameters: {},
  returns: Declare.object({
    transfers: Declare.list(Declare.object({ transfer_id: TransferId, to: PayeeTitle, amount: PendingAmount }))
  }),
  phrases: Words.pending,
  run: () => (state) =>
    E.right([
      {
        transfers: state.transfers
          .filter((one) => !one.recalled)
          .map((one) => ({
            transfer_id: Ids.transfer.write(state, one.number),
            to: state.payees[one.payee]?.name ?? '',
            amount: Amount.dollars(one.amount)
          }))
          .toReversed()
      },
      state
    ])
})

const recall = write({
  name: 'recall_transfer',
  description: 'Takes a transfer back before it arrives. Needs a signed-in session.',
  toolClass: 'transfers',
  requires: [Access.premise],
  undoes: ['send_transfer'],
  parameters: { transfer_id: Declare.required(TransferId, 'Id of the transfer.') },
  returns: Declare.object({
    account_id: AccountId,
    payee_id: PayeeId,
    to: PersonName,
    returned: ReturnedAmount
  }),
  phrases: Words.recall,
  run:
    ({ transfer_id }) =>
    (state) => {
      const found = Ids.numbered(Ids.transfer, state, state.transfers, transfer_id, 'transfer_id', 'transfer')
      if (E.isLeft(found)) return found
      if (!state.signed) return Access.unknown
      const transfer = found.right
      if (transfer.recalled)
        return Refusal.of('conflict', `Transfer ${transfer_id} was taken back already.`, 'transfer_id')
      const accounts = Account.credit(state.accounts, transfer.account, transfer.amount)
      return E.right([
        {
          account_id: Ids.account.write(state, transfer.account),
          payee_id: Ids.payee.write(state, transfer.payee),
          to: state.payees[transfer.payee]?.name ?? '',
          returned: Amount.dollars(transfer.amount)
        },
        {
          ...state,
          accounts,
          transfers: state.transfers.map((one) => (one === transfer ? { ...one, recalled: true } : one))
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, send, pending, recall]
