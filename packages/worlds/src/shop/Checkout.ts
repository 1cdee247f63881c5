/** From the basket to an order: ways to deliver, the customer's account, paying, and taking it back. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, CalendarDate, CardId, Money } from '../cast/Types.js'
import * as Ids from './Ids.js'
import {
  AccountMinutes,
  DeliverBy,
  OrderNumber,
  ShippingCarrier,
  ShippingDay,
  ShippingFee,
  ShippingId
} from './OrderTypes.js'
import * as Shipping from './Shipping.js'
import type { Order, State } from './State.js'
import * as Stock from './Stock.js'
import { BasketId } from './Types.js'
import * as Words from './words/Checkout.js'

const write = Declare.write<State>('shop')

/** What has to be granted before anything is paid or sent back. */
export const premise = 'shop account'

/** Nobody is signed in. */
export const outside: ReturnType<typeof Refusal.of> = Refusal.of(
  'unauthenticated',
  'This needs the customer account. Enter it first.'
)

const empty = (name: string, parameter: string): ReturnType<typeof Refusal.of> =>
  Refusal.of('conflict', `The ${name} basket is empty. Put something in first.`, parameter)

const options = Declare.read<State>('shop')({
  name: 'list_delivery_options',
  description: 'Lists the ways to have a basket delivered to an address by a day: carrier, day and fee in dollars.',
  toolClass: 'checkout',
  parameters: {
    basket_id: Declare.required(BasketId, 'Id of the basket.'),
    address: Declare.required(Address, 'Street and number.'),
    by: Declare.required(DeliverBy, 'The last day on which it may arrive.')
  },
  returns: Declare.object({
    options: Declare.list(
      Declare.object({ option_id: ShippingId, carrier: ShippingCarrier, date: ShippingDay, fee: ShippingFee })
    )
  }),
  phrases: Words.options,
  suggest: (state) =>
    [6, 12, 8, 14, 4, 10].flatMap((days) =>
      state.addresses.map((address) => ({ address, by: Calendar.addDays(days)(state.today) }))
    ),
  run:
    ({ basket_id, address, by }) =>
    (state) =>
      E.either.chain(Ids.basketAt(state, basket_id), ([basket, position]) => {
        if (Stock.lines(state, position).length === 0) return empty(basket.name, 'basket_id')
        const ways = Shipping.to(state, position, address)
        const soonest = ways.reduce((best, way) => (way.date < best ? way.date : best), ways[0]?.date ?? '')
        if (by < soonest)
          return Refusal.of('conflict', `No carrier can be there by ${by}. The soonest is ${soonest}.`, 'by')
        return E.right([
          {
            options: ways
              .filter((way) => way.date <= by)
              .map(({ number, carrier, date, fee }) => ({
                option_id: Ids.shipping.write(state, number),
                carrier,
                date,
                fee
              }))
          },
          state
        ] as const)
      })
})

const enter = write({
  name: 'enter_shop_account',
  description: 'Signs the customer in to the shop. Needed before anything is paid or sent back.',
  toolClass: 'checkout',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ minutes: AccountMinutes }),
  phrases: Words.enter,
  run: () => (state) => E.right([{ minutes: 30 }, state.entered ? state : { ...state, entered: true }])
})

/** What a basket costs with a way to deliver, or nothing of a way that there is not. */
export const due = (state: State, option_id: string): number => {
  const way = Shipping.read(state, Ids.shipping.read(state, option_id))
  return way === undefined ? 0 : Stock.cents(Stock.total(state, way.basket) + way.fee)
}

const checkout = write({
  name: 'checkout_basket',
  description:
    'Orders what is in a basket, by one of its ways to deliver, and charges a stored card. Needs the customer account. May answer that the payment service is briefly unavailable; calling it once more is then right.',
  toolClass: 'checkout',
  requires: [premise],
  ends: [BasketId, ShippingId],
  parameters: {
    option_id: Declare.required(ShippingId, 'Id of the way to deliver.'),
    card_id: Declare.required(CardId, 'Stored card to charge.')
  },
  returns: Declare.object({
    order_number: OrderNumber,
    total: Money,
    arrives: CalendarDate
  }),
  phrases: Words.checkout,
  transient: {
    code: 'unavailable',
    message: 'The payment service timed out and nothing was charged. Please try again.'
  },
  run:
    ({ option_id, card_id }) =>
    (state) => {
      const way = Shipping.read(state, Ids.shipping.read(state, option_id))
      if (way === undefined) return Refusal.of('not_found', `There is no delivery option ${option_id}.`, 'option_id')
      const card = state.cards.find((one) => one.card_id === card_id)
      if (card === undefined) return Refusal.of('not_found', `No card ${card_id} is stored with the shop.`, 'card_id')
      if (!state.entered) return outside
      const lines = Stock.lines(state, way.basket)
      const [line] = lines
      if (line === undefined) return empty(state.baskets[way.basket]?.name ?? '', 'option_id')
      const short = lines.find((one) => Stock.left(state, one.variant) < one.quantity)
      if (short !== undefined)
        return Refusal.of('sold_out', `${Stock.label(state, short.variant)} has just been sold out.`)
      const total = due(state, option_id)
      if (total > card.left)
        return Refusal.of(
          'insufficient_funds',
          `The card ending ${card.ending} was declined for $${total.toFixed(2)}. Try another card.`,
          'card_id'
        )
      const variants = lines.map(({ variant, quantity }) => ({ variant, quantity }))
      const order: Order = {
        number: state.issued,
        article: Math.floor(line.variant / Stock.colours.length),
        variants,
        total,
        card: card.ending,
        carrier: way.carrier,
        ordered: state.today,
        arrives: way.date
      }
      return E.right([
        {
          order_number: Ids.order.write(state, order.number),
          total,
          arrives: way.date
        },
        {
          ...state,
          issued: state.issued + 1,
          lines: state.lines.map((one) => (lines.includes(one) ? { ...one, ordered: order.number } : one)),
          baskets: state.baskets.map((one, position) => (position === way.basket ? { ...one, redeemed: null } : one)),
          vouchers: state.vouchers.filter((voucher) => voucher.number !== state.baskets[way.basket]?.redeemed),
          sold: [...state.sold, ...variants],
          orders: [...state.orders, order],
          cards: state.cards.map((one) => (one === card ? { ...one, left: Stock.cents(one.left - total) } : one))
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [options, enter, checkout]
