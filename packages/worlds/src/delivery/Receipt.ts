/** Meals that were eaten: found, and claimed where something was wrong. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { locked, premise } from './Checkout.js'
import * as Ids from './Ids.js'
import { EatenKitchen, EatenOn, MealPaid, MealProblem, MealReceiptId, MealRefund } from './MealTypes.js'
import * as Menu from './Menu.js'
import type { State, Voucher } from './State.js'
import { FoodVoucherExpiry, FoodVoucherId, FoodVoucherValue } from './Types.js'
import * as Words from './words/Receipt.js'

const find = Declare.read<State>('delivery')({
  name: 'find_meal_receipt',
  description: 'Finds the receipt of the latest meal that a takeaway has brought.',
  toolClass: 'receipts',
  parameters: { takeaway: Declare.required(EatenKitchen, 'Name of the takeaway.') },
  returns: Declare.object({ receipt_id: MealReceiptId, delivered: EatenOn, paid: MealPaid }),
  phrases: Words.find,
  suggest: (state) => state.eaten.map((takeaway) => ({ takeaway })),
  run:
    ({ takeaway }) =>
    (state) => {
      const wanted = takeaway.trim().toLowerCase()
      const found = state.receipts.find((one) => Menu.kitchen(state, one.kitchen).name.toLowerCase() === wanted)
      return found === undefined
        ? Refusal.of('not_found', `"${takeaway}" has not brought you anything yet.`, 'takeaway')
        : E.right([
            { receipt_id: Ids.receipt.write(state, found.number), delivered: found.delivered, paid: found.paid },
            state
          ])
    }
})

/** How many days one has to complain, and how many claims a day are taken. */
const days = 14
const most = 3

const shares = {
  'it was cold': 0.3,
  'a dish was missing': 0.4,
  'it was the wrong food': 1,
  'it came too late': 0.2,
  'half of it was spilled': 0.5
} as const

const claim = Declare.write<State>('delivery')({
  name: 'claim_meal',
  description: `Claims money back for a meal, within ${days} days: a refund to the meal wallet and a voucher on top. Needs the unlocked meal wallet.`,
  toolClass: 'receipts',
  requires: [premise],
  parameters: {
    receipt_id: Declare.required(MealReceiptId, 'Id of the receipt.'),
    problem: Declare.required(MealProblem, 'What was wrong.')
  },
  returns: Declare.object({
    refund: MealRefund,
    voucher_id: FoodVoucherId,
    voucher: FoodVoucherValue,
    expires: FoodVoucherExpiry
  }),
  phrases: Words.claim,
  suggest: () =>
    (
      [
        'it was cold',
        'a dish was missing',
        'it was the wrong food',
        'it came too late',
        'half of it was spilled'
      ] as const
    ).map((problem) => ({ problem })),
  run:
    ({ receipt_id, problem }) =>
    (state) => {
      const found = Ids.numbered(Ids.receipt, state, state.receipts, receipt_id, 'receipt_id', 'receipt')
      if (E.isLeft(found)) return found
      if (!state.unlocked) return locked
      const receipt = found.right
      const { name } = Menu.kitchen(state, receipt.kitchen)
      if (receipt.claimed)
        return Refusal.of('conflict', `The meal from ${name} has been claimed already.`, 'receipt_id')
      const last = Calendar.addDays(days)(receipt.delivered)
      if (last < state.today)
        return Refusal.of('forbidden', `The meal from ${name} could be claimed until ${last}.`, 'receipt_id')
      if (state.claims >= most)
        return Refusal.of('rate_limited', `No more than ${most} claims a day are taken. Make the next one tomorrow.`)
      const refund = Menu.cents(receipt.paid * shares[problem])
      const voucher: Voucher = {
        number: state.issued,
        value: Chance.int(9, 12, state.salt, 51, receipt.number) / 2,
        minimum: 0,
        expires: Calendar.addDays(30)(state.today),
        used: null
      }
      return E.right([
        {
          refund,
          voucher_id: Ids.voucher.write(state, voucher.number),
          voucher: voucher.value,
          expires: voucher.expires
        },
        {
          ...state,
          issued: state.issued + 1,
          claims: state.claims + 1,
          wallet: Menu.cents(state.wallet + refund),
          vouchers: [...state.vouchers, voucher],
          receipts: state.receipts.map((one) => (one === receipt ? { ...one, claimed: true } : one))
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, claim]
