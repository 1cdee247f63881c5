/** What was paid by card: listed by pages, added up, found by the shop. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import * as Amount from './Amount.js'
import * as Card from './Card.js'
import {
  BankCardId,
  BankCardName,
  BankCardTitle,
  CardPaymentId,
  ChargedAmount,
  MerchantName,
  MerchantTitle,
  PaidAt,
  PaidDay,
  PaymentCount,
  SpendingCategory,
  StatementPage
} from './CardTypes.js'
import * as Ids from './Ids.js'
import type { Payment, State } from './State.js'
import * as Words from './words/Payment.js'

const read = Declare.read<State>('banking')

/** How many payments stand on a page. */
const perPage = 10

const of = (state: State, card: number): ReadonlyArray<readonly [Payment, number]> =>
  state.payments.flatMap((payment, position) => (payment.card === card ? [[payment, position] as const] : []))

const list = read({
  name: 'list_card_payments',
  description: `Lists what was paid with a card, the latest first, ${perPage} payments a page.`,
  toolClass: 'payments',
  parameters: {
    bank_card_id: Declare.required(BankCardId, 'Id of the card.'),
    page: Declare.optional(StatementPage, 'Page of the list, from 1 on.', 1)
  },
  returns: Declare.object({
    bank_card_id: BankCardId,
    payments: Declare.list(
      Declare.object({ payment_id: CardPaymentId, merchant: MerchantTitle, amount: ChargedAmount, at: PaidAt })
    )
  }),
  phrases: Words.list,
  run:
    ({ bank_card_id, page }) =>
    (state) =>
      E.either.chain(Card.at(state, bank_card_id), ([card, position]) => {
        const all = of(state, position)
        const pages = Math.ceil(all.length / perPage)
        if (page > pages)
          return Refusal.of(
            'not_found',
            `The list of the ${card.name} has ${pages} pages; there is no page ${page}.`,
            'page'
          )
        return E.right([
          {
            bank_card_id,
            payments: all.slice((page - 1) * perPage, page * perPage).map(([payment, number]) => ({
              payment_id: Ids.payment.write(state, number),
              merchant: state.merchants[payment.merchant]?.name ?? '',
              amount: Amount.dollars(payment.amount),
              at: payment.at
            }))
          },
          state
        ] as const)
      })
})

/** What "lately" is, in days. */
const lately = 30

const sum = read({
  name: 'sum_card_spending',
  description: `Adds up what was spent with a card on one kind of thing in the last ${lately} days.`,
  toolClass: 'payments',
  parameters: {
    bank_card_id: Declare.required(BankCardId, 'Id of the card.'),
    category: Declare.required(SpendingCategory, 'What the money was spent on.')
  },
  returns: Declare.object({ bank_card_id: BankCardId, card: BankCardTitle, total: Money, payments: PaymentCount }),
  phrases: Words.sum,
  run:
    ({ bank_card_id, category }) =>
    (state) =>
      E.either.map(Card.at(state, bank_card_id), ([card, position]) => {
        const from = Calendar.addDays(-lately)(state.today)
        const spent = state.payments.filter(
          (one) => one.card === position && one.at >= from && state.merchants[one.merchant]?.category === category
        )
        return [
          {
            bank_card_id,
            card: card.name,
            total: Amount.dollars(spent.reduce((total, one) => total + one.amount, 0)),
            payments: spent.length
          },
          state
        ] as const
      })
})

const find = read({
  name: 'find_card_payment',
  description: 'Finds the latest payment to a shop or a company with any card of the customer.',
  toolClass: 'payments',
  parameters: { merchant: Declare.required(MerchantName, 'Name of the shop or company.') },
  returns: Declare.object({ payment_id: CardPaymentId, amount: Money, day: PaidDay, card: BankCardName }),
  phrases: Words.find,
  suggest: (state) => state.merchants.map(({ name }) => ({ merchant: name })),
  run:
    ({ merchant }) =>
    (state) => {
      const wanted = merchant.trim().toLowerCase()
      const place = state.merchants.findIndex((one) => one.name.toLowerCase() === wanted)
      const position = state.payments.findIndex((one) => one.merchant === place)
      const payment = state.payments[position]
      return payment === undefined
        ? Refusal.of('not_found', `No card has paid anything to "${merchant}" in the last months.`, 'merchant')
        : E.right([
            {
              payment_id: Ids.payment.write(state, position),
              amount: Amount.dollars(payment.amount),
              day: payment.at.slice(0, 10),
              card: state.cards[payment.card]?.name ?? ''
            },
            state
          ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [list, sum, find]
