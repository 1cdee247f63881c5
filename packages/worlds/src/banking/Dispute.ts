/** Disputes: objecting to a payment by card, and taking the objection back. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import * as Access from './Access.js'
import * as Amount from './Amount.js'
import {
  BankCardId,
  BankCardTitle,
  CardPaymentId,
  ChargedAmount,
  DecisionBy,
  DecisionDay,
  DisputeId,
  DisputeReason,
  MerchantTitle,
  ProvisionalCredit
} from './CardTypes.js'
import * as Ids from './Ids.js'
import type { Dispute, State } from './State.js'
import * as Words from './words/Dispute.js'

const write = Declare.write<State>('banking')

/** For how many days a payment can be disputed, and within how many the bank decides. */
const window = 50
const decides = 21

/** How many cases the bank takes from one customer in a day. */
const daily = 3

const open = write({
  name: 'dispute_payment',
  description: `Objects to a payment by card of the last ${window} days. Needs a signed-in session.`,
  toolClass: 'disputes',
  requires: [Access.premise],
  parameters: {
    payment_id: Declare.required(CardPaymentId, 'Id of the payment.'),
    reason: Declare.required(DisputeReason, 'What is wrong with it.')
  },
  returns: Declare.object({
    dispute_id: DisputeId,
    merchant: MerchantTitle,
    bank_card_id: BankCardId,
    card: BankCardTitle,
    credit: ProvisionalCredit,
    decision_by: DecisionDay
  }),
  phrases: Words.open,
  run:
    ({ payment_id }) =>
    (state) => {
      const found = Ids.at(Ids.payment, state, state.payments, payment_id, 'payment_id', 'payment')
      if (E.isLeft(found)) return found
      if (!state.signed) return Access.unknown
      const [payment, position] = found.right
      const before = state.disputes.find((one) => one.payment === position)
      if (before !== undefined)
        return Refusal.of(
          'conflict',
          before.withdrawn
            ? `The dispute about ${payment_id} was withdrawn; it cannot be opened again.`
            : `Payment ${payment_id} is under dispute already.`,
          'payment_id'
        )
      const day = payment.at.slice(0, 10)
      if (day < Calendar.addDays(-window)(state.today))
        return Refusal.of(
          'forbidden',
          `The payment is of ${day}; only the last ${window} days can be disputed online. Older ones go by letter.`,
          'payment_id'
        )
      if (state.disputes.filter((one) => one.opened === state.today).length >= daily)
        return Refusal.of('rate_limited', `${daily} disputes were opened today. The next one is possible tomorrow.`)
      const made: Dispute = { number: state.issued, payment: position, opened: state.today, withdrawn: false }
      return E.right([
        {
          dispute_id: Ids.dispute.write(state, made.number),
          merchant: state.merchants[payment.merchant]?.name ?? '',
          bank_card_id: Ids.card.write(state, payment.card),
          card: state.cards[payment.card]?.name ?? '',
          credit: Amount.dollars(payment.amount),
          decision_by: Calendar.addDays(decides)(state.today)
        },
        { ...state, issued: state.issued + 1, disputes: [...state.disputes, made] }
      ])
    }
})

const list = Declare.read<State>('banking')({
  name: 'list_open_disputes',
  description: 'Lists the disputes that the bank has not decided yet.',
  toolClass: 'disputes',
  parameters: {},
  returns: Declare.object({
    disputes: Declare.list(
      Declare.object({ dispute_id: DisputeId, merchant: MerchantTitle, amount: ChargedAmount, decision_by: DecisionBy })
    )
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        disputes: state.disputes
          .filter((one) => !one.withdrawn)
          .map((one) => {
            const payment = state.payments[one.payment]
            return {
              dispute_id: Ids.dispute.write(state, one.number),
              merchant: state.merchants[payment?.merchant ?? 0]?.name ?? '',
              amount: Amount.dollars(payment?.amount ?? 0),
              decision_by: Calendar.addDays(decides)(one.opened)
            }
          })
      },
      state
    ])
})

const withdraw = write({
  name: 'withdraw_dispute',
  description: 'Takes a dispute back; the payment stands again. Needs a signed-in session.',
  toolClass: 'disputes',
  requires: [Access.premise],
  undoes: ['dispute_payment'],
  parameters: { dispute_id: Declare.required(DisputeId, 'Id of the dispute.') },
  returns: Declare.object({ bank_card_id: BankCardId, merchant: MerchantTitle, amount: ChargedAmount }),
  phrases: Words.withdraw,
  run:
    ({ dispute_id }) =>
    (state) => {
      const found = Ids.numbered(Ids.dispute, state, state.disputes, dispute_id, 'dispute_id', 'dispute')
      if (E.isLeft(found)) return found
      if (!state.signed) return Access.unknown
      if (found.right.withdrawn)
        return Refusal.of('conflict', `The dispute ${dispute_id} was withdrawn already.`, 'dispute_id')
      const payment = state.payments[found.right.payment]
      return E.right([
        {
          bank_card_id: Ids.card.write(state, payment?.card ?? 0),
          merchant: state.merchants[payment?.merchant ?? 0]?.name ?? '',
          amount: Amount.dollars(payment?.amount ?? 0)
        },
        {
          ...state,
          disputes: state.disputes.map((one) => (one === found.right ? { ...one, withdrawn: true } : one))
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [open, list, withdraw]
