/** Fees: what the reader owes, paid from what is prepaid on the library card. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import { BookFeeId, BookId, CardCredit, FeeAmount, FeeReason, FeeSince, FeesTotal, FeeTitle } from './Types.js'
import * as Words from './words/Fee.js'

/** What all fees come to, in cents. */
const total = (state: State): number => state.fees.reduce((sum, fee) => sum + fee.amount, 0)

/** Cents in words. */
const written = (cents: number): string => `${(cents / 100).toFixed(2)} dollars`

const list = Declare.read<State>('library')({
  name: 'list_library_fees',
  description: 'Lists the fees that are open on the library card, and what they come to.',
  toolClass: 'fees',
  parameters: {},
  returns: Declare.object({
    fees: Declare.list(
      Declare.object({ fee_id: BookFeeId, title: FeeTitle, reason: FeeReason, amount: FeeAmount, since: FeeSince })
    ),
    total: FeesTotal
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        fees: state.fees.map(({ number, title, reason, amount, since }) => ({
          fee_id: Ids.fee.write(state, number),
          title,
          reason,
          amount: amount / 100,
          since
        })),
        total: total(state) / 100
      },
      state
    ])
})

const pay = Declare.write<State>('library')({
  name: 'pay_library_fee',
  description: 'Pays a fee from what is prepaid on the library card.',
  toolClass: 'fees',
  parameters: { fee_id: Declare.required(BookFeeId, 'Id of the fee.') },
  returns: Declare.object({ book_id: BookId, title: FeeTitle, paid: FeeAmount, credit: CardCredit, left: FeesTotal }),
  phrases: Words.pay,
  run:
    ({ fee_id }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.fee, state, state.fees, fee_id, 'fee_id', 'open fee'), (fee) =>
        fee.amount > state.credit
          ? Refusal.of(
              'insufficient_funds',
              `The fee is ${written(fee.amount)}; ${written(state.credit)} is prepaid on the card. Top it up at a branch first.`,
              'fee_id'
            )
          : E.right([
              {
                book_id: Ids.book.write(state, fee.book),
                title: fee.title,
                paid: fee.amount / 100,
                credit: (state.credit - fee.amount) / 100,
                left: (total(state) - fee.amount) / 100
              },
              { ...state, credit: state.credit - fee.amount, fees: state.fees.filter((one) => one !== fee) }
            ] as const)
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [list, pay]
