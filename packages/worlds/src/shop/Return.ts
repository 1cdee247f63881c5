/** Sending things back: what was bought, a return of it, and the money. */
import { Declare, type Json, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, PlaceName } from '../cast/Types.js'
import { outside, premise } from './Checkout.js'
import * as Ids from './Ids.js'
import {
  DeliveredOn,
  OrderRefund,
  OwnedArticle,
  PaidPrice,
  PurchaseId,
  RefundCard,
  RefundStage,
  ReturnId,
  ReturnReason
} from './OrderTypes.js'
import type { Purchase, State } from './State.js'
import * as Stock from './Stock.js'
import * as Words from './words/Return.js'

const read = Declare.read<State>('shop')

const find = read({
  name: 'find_purchase',
  description: 'Finds an article that the customer bought and has at home.',
  toolClass: 'returns',
  parameters: { article: Declare.required(OwnedArticle, 'Name of the article.') },
  returns: Declare.object({ purchase_id: PurchaseId, delivered: DeliveredOn, price: PaidPrice }),
  phrases: Words.find,
  suggest: (state) => state.owned.map((article) => ({ article })),
  run:
    ({ article }) =>
    (state) => {
      const wanted = article.trim().toLowerCase()
      const found = state.purchases.find((one) => state.articles[one.article]?.title.toLowerCase() === wanted)
      return found === undefined
        ? Refusal.of('not_found', `You have not bought "${article}" here, or it has not arrived yet.`, 'article')
        : E.right([
            {
              purchase_id: Ids.purchase.write(state, found.number),
              delivered: found.delivered,
              price: found.price
            },
            state
          ])
    }
})

/** How many days one has to send something back, and how many returns a day the shop takes. */
const days = 30
const most = 4

/** The purchase that a call names. */
export const meant = (state: State, id: Json.Json | undefined): Purchase | undefined => {
  const number = typeof id === 'string' ? Ids.purchase.read(state, id) : undefined
  return state.purchases.find((one) => one.number === number)
}

const open = Declare.write<State>('shop')({
  name: 'open_return',
  description: `Opens the return of something that was bought, within ${days} days of its delivery. Needs the customer account.`,
  toolClass: 'returns',
  requires: [premise],
  parameters: {
    purchase_id: Declare.required(PurchaseId, 'Id of the purchase.'),
    reason: Declare.required(ReturnReason, 'Why it goes back.')
  },
  returns: Declare.object({
    return_id: ReturnId,
    refund: OrderRefund,
    drop_off: PlaceName,
    bring_by: CalendarDate
  }),
  phrases: Words.open,
  suggest: () =>
    (
      [
        'it is damaged',
        'it is the wrong colour',
        'it is too small',
        'it came too late',
        'I have changed my mind'
      ] as const
    ).map((reason) => ({ reason })),
  run:
    ({ purchase_id, reason }) =>
    (state) => {
      const found = Ids.numbered(Ids.purchase, state, state.purchases, purchase_id, 'purchase_id', 'purchase')
      if (E.isLeft(found)) return found
      if (!state.entered) return outside
      const purchase = found.right
      const title = state.articles[purchase.article]?.title ?? 'It'
      const last = Calendar.addDays(days)(purchase.delivered)
      if (last < state.today)
        return Refusal.of('forbidden', `${title} could be sent back until ${last}.`, 'purchase_id')
      const known = state.returns.find((one) => one.purchase === purchase.number)
      if (known !== undefined)
        return Refusal.of(
          'conflict',
          `The return ${Ids.back.write(state, known.number)} of ${title} is open already.`,
          'purchase_id'
        )
      if (state.opened >= most)
        return Refusal.of('rate_limited', `The shop takes ${most} returns a day. Open the next one tomorrow.`)
      // The shop keeps a tenth of what goes back for no fault of its own.
      const refund = reason === 'I have changed my mind' ? Stock.cents(purchase.price * 0.9) : purchase.price
      const drop = state.drops[Chance.int(0, state.drops.length - 1, state.salt, 51, purchase.number)]
      return E.right([
        {
          return_id: Ids.back.write(state, state.issued),
          refund,
          drop_off: drop?.name ?? '',
          bring_by: Calendar.addDays(10)(state.today)
        },
        {
          ...state,
          issued: state.issued + 1,
          opened: state.opened + 1,
          returns: [...state.returns, { number: state.issued, purchase: purchase.number, refund }]
        }
      ])
    }
})

const refund = read({
  name: 'check_refund',
  description: 'Says how far a return has come, when the money is paid at the latest, and to which card.',
  toolClass: 'returns',
  parameters: { return_id: Declare.required(ReturnId, 'Number of the return.') },
  returns: Declare.object({ stage: RefundStage, paid_by: CalendarDate, card: RefundCard }),
  phrases: Words.refund,
  run:
    ({ return_id }) =>
    (state) =>
      E.either.map(Ids.numbered(Ids.back, state, state.returns, return_id, 'return_id', 'return'), (one) => [
        {
          // Small sums are paid before the parcel is back.
          stage: one.refund < 30 ? ('approved' as const) : ('waiting for the parcel' as const),
          paid_by: Calendar.addDays(one.refund < 30 ? 4 : 16)(state.today),
          card: state.cards[one.purchase % state.cards.length]?.ending ?? ''
        },
        state
      ])
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, open, refund]
