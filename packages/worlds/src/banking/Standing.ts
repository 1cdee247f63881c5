/** Standing orders: started, listed, stopped. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, PersonName } from '../cast/Types.js'
import * as Access from './Access.js'
import * as Account from './Account.js'
import * as Amount from './Amount.js'
import * as Ids from './Ids.js'
import type { Standing, State } from './State.js'
import * as Transfer from './Transfer.js'
import {
  AccountId,
  NextPayment,
  PayeeId,
  PayeeTitle,
  StandingAmount,
  StandingId,
  StandingPace,
  StandingRhythm,
  StandingSum
} from './Types.js'
import * as Words from './words/Standing.js'

const write = Declare.write<State>('banking')

const amounts = [20, 25, 35, 40, 50, 65, 80, 100, 125, 180, 250, 320, 450]
const rhythms = ['every month', 'every week', 'every quarter'] as const

const start = write({
  name: 'start_standing_order',
  description: 'Has an account pay the same amount to a payee again and again. Needs a signed-in session.',
  toolClass: 'standing orders',
  requires: [Access.premise],
  parameters: {
    account_id: Declare.required(
      AccountId,
      'Id of the account that pays; a savings account does so every quarter only.'
    ),
    payee_id: Declare.required(PayeeId, 'Id of the payee.'),
    amount: Declare.required(StandingAmount, 'Amount in dollars.'),
    rhythm: Declare.required(StandingRhythm, 'How often it is paid.'),
    first: Declare.required(CalendarDate, 'Day of the first payment, from tomorrow on.')
  },
  returns: Declare.object({
    standing_id: StandingId,
    account_id: AccountId,
    payee_id: PayeeId,
    to: PersonName,
    amount: StandingSum,
    next: NextPayment
  }),
  phrases: Words.start,
  suggest: (state) =>
    amounts.flatMap((amount, index) =>
      [0, 1].map((shift) => ({
        amount,
        rhythm: rhythms[(index + shift) % 3] ?? 'every month',
        first: Calendar.addDays(2 + ((index * 5 + shift * 11) % 26))(state.today)
      }))
    ),
  run:
    ({ account_id, payee_id, amount, rhythm, first }) =>
    (state) => {
      const account = Account.at(state, account_id)
      if (E.isLeft(account)) return account
      const payee = Transfer.payeeAt(state, payee_id)
      if (E.isLeft(payee)) return payee
      if (!state.signed) return Access.unknown
      if (account.right[0].kind === 'savings' && rhythm !== 'every quarter')
        return Refusal.of(
          'forbidden',
          `The ${account.right[0].name} pays every quarter at most. For more, choose the ${state.accounts[0]?.name ?? 'everyday account'}.`,
          'account_id'
        )
      if (first <= state.today || first > Calendar.addDays(366)(state.today))
        return Refusal.of(
          'conflict',
          `The first payment can be made from ${Calendar.addDays(1)(state.today)} on, within a year; ${first} is not.`,
          'first'
        )
      const made: Standing = {
        number: state.issued,
        account: account.right[1],
        payee: payee.right[1],
        amount: Amount.cents(amount),
        rhythm,
        next: first
      }
      return E.right([
        {
          standing_id: Ids.standing.write(state, made.number),
          account_id,
          payee_id,
          to: payee.right[0].name,
          amount,
          next: first
        },
        { ...state, issued: state.issued + 1, standing: [...state.standing, made] }
      ])
    }
})

const list = Declare.read<State>('banking')({
  name: 'list_standing_orders',
  description: 'Lists the standing orders of the customer.',
  toolClass: 'standing orders',
  parameters: {},
  returns: Declare.object({
    orders: Declare.list(
      Declare.object({
        standing_id: StandingId,
        to: PayeeTitle,
        amount: StandingSum,
        rhythm: StandingPace,
        next: NextPayment
      })
    )
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        orders: state.standing.map((one) => ({
          standing_id: Ids.standing.write(state, one.number),
          to: state.payees[one.payee]?.name ?? '',
          amount: Amount.dollars(one.amount),
          rhythm: one.rhythm,
          next: one.next
        }))
      },
      state
    ])
})

const stop = write({
  name: 'stop_standing_order',
  description: 'Ends a standing order. Needs a signed-in session.',
  toolClass: 'standing orders',
  requires: [Access.premise],
  undoes: ['start_standing_order'],
  parameters: { standing_id: Declare.required(StandingId, 'Id of the standing order.') },
  returns: Declare.object({
    account_id: AccountId,
    payee_id: PayeeId,
    to: PersonName,
    amount: StandingSum,
    rhythm: StandingPace
  }),
  phrases: Words.stop,
  run:
    ({ standing_id }) =>
    (state) => {
      const found = Ids.numbered(Ids.standing, state, state.standing, standing_id, 'standing_id', 'standing order')
      if (E.isLeft(found)) return found
      if (!state.signed) return Access.unknown
      const order = found.right
      return E.right([
        {
          account_id: Ids.account.write(state, order.account),
          payee_id: Ids.payee.write(state, order.payee),
          to: state.payees[order.payee]?.name ?? '',
          amount: Amount.dollars(order.amount),
          rhythm: order.rhythm
        },
        { ...state, standing: state.standing.filter((one) => one !== order) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [start, list, stop]
