/** Orders: tickets that were confirmed wait for the auction at the close, and can be withdrawn until then. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import * as Amount from './Amount.js'
import * as Desk from './Desk.js'
import * as Ids from './Ids.js'
import * as Instruments from './Instrument.js'
import { OrderId, OrderSide, OrderSum, PurchaseTicketId, SaleTicketId, SettleDay, TradeCost } from './OrderTypes.js'
import type { Order, State } from './State.js'
import * as Ticket from './Ticket.js'
import { CompanyName, CompanyTitle, HoldingId, InstrumentId, OrderedCompany, SharesHeld } from './Types.js'
import * as Words from './words/Order.js'

const write = Declare.write<State>('trading')

const buy = write({
  name: 'confirm_purchase',
  description: 'Buys what a ticket says in the auction at the close. The trading desk has to be open.',
  toolClass: 'orders',
  requires: [Desk.premise],
  parameters: { ticket_id: Declare.required(PurchaseTicketId, 'Id of the ticket.') },
  returns: Declare.object({
    order_id: OrderId,
    instrument_id: InstrumentId,
    company: CompanyTitle,
    shares: SharesHeld,
    cost: TradeCost
  }),
  phrases: Words.buy,
  run:
    ({ ticket_id }) =>
    (state) => {
      const found = Ticket.purchase(state, ticket_id)
      if (E.isLeft(found)) return found
      if (!state.open) return Desk.closed
      const { position, instrument, shares, cost } = found.right
      if (cost > state.cash) {
        const most = Math.floor(state.cash / (instrument.price * 1.002))
        return Refusal.of(
          'insufficient_funds',
          `${shares} shares of ${instrument.company} cost ${Amount.written(cost)}; ${Amount.written(state.cash)} is free. That would do for ${most}.`,
          'ticket_id'
        )
      }
      const made: Order = { number: state.issued, side: 'purchase', instrument: position, shares, amount: cost }
      return E.right([
        {
          order_id: Ids.order.write(state, made.number),
          instrument_id: Ids.instrument.write(state, position),
          company: instrument.company,
          shares,
          cost: Amount.dollars(cost)
        },
        { ...state, cash: state.cash - cost, issued: state.issued + 1, orders: [...state.orders, made] }
      ])
    }
})

const sell = write({
  name: 'confirm_sale',
  description: 'Sells what a ticket says in the auction at the close. The trading desk has to be open.',
  toolClass: 'orders',
  requires: [Desk.premise],
  parameters: { ticket_id: Declare.required(SaleTicketId, 'Id of the ticket.') },
  returns: Declare.object({
    order_id: OrderId,
    holding_id: HoldingId,
    company: CompanyName,
    shares: SharesHeld,
    proceeds: Money,
    settles: SettleDay
  }),
  phrases: Words.sell,
  run:
    ({ ticket_id }) =>
    (state) => {
      const found = Ticket.sale(state, ticket_id)
      if (E.isLeft(found)) return found
      if (!state.open) return Desk.closed
      const { place, holding, shares, proceeds } = found.right
      const lacking = Ticket.short(state, holding, shares, 'ticket_id')
      if (lacking !== undefined) return lacking
      const made: Order = {
        number: state.issued,
        side: 'sale',
        instrument: holding.instrument,
        shares,
        amount: proceeds
      }
      return E.right([
        {
          order_id: Ids.order.write(state, made.number),
          holding_id: Ids.holding.write(state, place),
          company: Instruments.company(state, holding.instrument),
          shares,
          proceeds: Amount.dollars(proceeds),
          settles: Calendar.addDays(2)(state.today)
        },
        {
          ...state,
          issued: state.issued + 1,
          orders: [...state.orders, made],
          holdings: state.holdings.map((one, index) =>
            index === place ? { ...one, shares: one.shares - shares } : one
          )
        }
      ])
    }
})

const list = Declare.read<State>('trading')({
  name: 'list_waiting_orders',
  description: 'Lists the orders that wait for the auction.',
  toolClass: 'orders',
  parameters: {},
  returns: Declare.object({
    orders: Declare.list(
      Declare.object({
        order_id: OrderId,
        side: OrderSide,
        company: OrderedCompany,
        shares: SharesHeld,
        amount: OrderSum
      })
    )
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        orders: state.orders.map((one) => ({
          order_id: Ids.order.write(state, one.number),
          side: one.side,
          company: Instruments.company(state, one.instrument),
          shares: one.shares,
          amount: Amount.dollars(one.amount)
        }))
      },
      state
    ])
})

const withdraw = write({
  name: 'withdraw_order',
  description: 'Withdraws an order before the auction. The trading desk has to be open.',
  toolClass: 'orders',
  requires: [Desk.premise],
  undoes: ['confirm_purchase', 'confirm_sale'],
  parameters: { order_id: Declare.required(OrderId, 'Id of the order.') },
  returns: Declare.object({
    instrument_id: InstrumentId,
    company: CompanyTitle,
    side: OrderSide,
    shares: SharesHeld,
    amount: OrderSum
  }),
  phrases: Words.withdraw,
  run:
    ({ order_id }) =>
    (state) => {
      const found = Ids.numbered(Ids.order, state, state.orders, order_id, 'order_id', 'order')
      if (E.isLeft(found)) return found
      if (!state.open) return Desk.closed
      const order = found.right
      return E.right([
        {
          instrument_id: Ids.instrument.write(state, order.instrument),
          company: Instruments.company(state, order.instrument),
          side: order.side,
          shares: order.shares,
          amount: Amount.dollars(order.amount)
        },
        {
          ...state,
          orders: state.orders.filter((one) => one !== order),
          cash: order.side === 'purchase' ? state.cash + order.amount : state.cash,
          holdings:
            order.side === 'purchase'
              ? state.holdings
              : state.holdings.map((one) =>
                  one.instrument === order.instrument ? { ...one, shares: one.shares + order.shares } : one
                )
        }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [buy, sell, list, withdraw]
