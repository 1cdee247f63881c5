/** Orders that are still being packed: found, moved to another day, called off. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate } from '../cast/Types.js'
import * as Ids from './Ids.js'
import { OrderNumber, OrderRefund, OrderedArticle, OrderedOn, ShippingCarrier } from './OrderTypes.js'
import type { State } from './State.js'
import * as Stock from './Stock.js'
import * as Words from './words/Order.js'

const write = Declare.write<State>('shop')

const find = Declare.read<State>('shop')({
  name: 'find_order',
  description: 'Finds the order of an article that the shop is still packing.',
  toolClass: 'orders',
  parameters: { article: Declare.required(OrderedArticle, 'Name of the article.') },
  returns: Declare.object({ order_number: OrderNumber, ordered: OrderedOn, arrives: CalendarDate }),
  phrases: Words.find,
  suggest: (state) =>
    state.orders.flatMap((order) => {
      const title = state.articles[order.article]?.title
      return title === undefined ? [] : [{ article: title }]
    }),
  run:
    ({ article }) =>
    (state) => {
      const wanted = article.trim().toLowerCase()
      const order = state.orders.find((one) => state.articles[one.article]?.title.toLowerCase() === wanted)
      return order === undefined
        ? Refusal.of('not_found', `No order of "${article}" is being packed for you.`, 'article')
        : E.right([
            { order_number: Ids.order.write(state, order.number), ordered: order.ordered, arrives: order.arrives },
            state
          ])
    }
})

/** How many days an order may wait. */
const longest = 45

const move = write({
  name: 'change_delivery_day',
  description: `Has an order arrive on another day, two to ${longest} days from now.`,
  toolClass: 'orders',
  amends: ['checkout_basket'],
  parameters: {
    order_number: Declare.required(OrderNumber, 'Number of the order.'),
    day: Declare.required(CalendarDate, 'The day on which it should arrive.')
  },
  returns: Declare.object({ order_number: OrderNumber, carrier: ShippingCarrier, arrives: CalendarDate }),
  phrases: Words.move,
  suggest: (state) =>
    [4, 6, 8, 9, 11, 13, 15, 18, 20, 23, 26, 30].map((days) => ({ day: Calendar.addDays(days)(state.today) })),
  run:
    ({ order_number, day }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.order, state, state.orders, order_number, 'order_number', 'order'), (order) => {
        const first = Calendar.addDays(2)(state.today)
        if (day < first)
          return Refusal.of('conflict', `${order.carrier} cannot be there on ${day}. The soonest is ${first}.`, 'day')
        const last = Calendar.addDays(longest)(state.today)
        if (day > last) return Refusal.of('forbidden', `The shop keeps an order until ${last} at the longest.`, 'day')
        if (day === order.arrives)
          return Refusal.of('conflict', `${order_number} is planned for ${day} already.`, 'day')
        return E.right([
          { order_number, carrier: order.carrier, arrives: day },
          { ...state, orders: state.orders.map((one) => (one === order ? { ...one, arrives: day } : one)) }
        ] as const)
      })
})

const callOff = write({
  name: 'call_off_order',
  description: 'Stops an order before it is handed to the carrier, the day before it arrives at the latest.',
  toolClass: 'orders',
  undoes: ['checkout_basket'],
  parameters: { order_number: Declare.required(OrderNumber, 'Number of the order.') },
  returns: Declare.object({ refund: OrderRefund, back_by: CalendarDate }),
  phrases: Words.callOff,
  run:
    ({ order_number }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.order, state, state.orders, order_number, 'order_number', 'order'), (order) => {
        if (order.arrives <= Calendar.addDays(1)(state.today))
          return Refusal.of(
            'forbidden',
            `${order.carrier} has ${order_number} and brings it on ${order.arrives}. It can be sent back once it is there.`,
            'order_number'
          )
        return E.right([
          { refund: order.total, back_by: Calendar.addDays(5)(state.today) },
          {
            ...state,
            orders: state.orders.filter((one) => one !== order),
            sold: [...state.sold, ...order.variants.map((one) => ({ ...one, quantity: -one.quantity }))],
            cards: state.cards.map((one) =>
              one.ending === order.card ? { ...one, left: Stock.cents(one.left + order.total) } : one
            )
          }
        ] as const)
      })
})

/** The state where an order has become dearer, on the card that it was paid with. */
export const dearer =
  (number: number | null, by: number) =>
  (state: State): State => {
    const order = state.orders.find((one) => one.number === number)
    return order === undefined
      ? state
      : {
          ...state,
          orders: state.orders.map((one) => (one === order ? { ...one, total: Stock.cents(one.total + by) } : one)),
          cards: state.cards.map((one) =>
            one.ending === order.card ? { ...one, left: Stock.cents(one.left - by) } : one
          )
        }
  }

export const functions: ReadonlyArray<World.WorldFunction> = [find, move, callOff]
