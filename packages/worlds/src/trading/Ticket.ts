/** Tickets: what a trade would come to. A ticket holds instrument or position and shares in its number. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Amount from './Amount.js'
import * as Holdings from './Holding.js'
import * as Ids from './Ids.js'
import * as Instruments from './Instrument.js'
import { PurchaseTicketId, SaleTicketId, SaleValue, TicketMinutes, TradeCost, TradeFee } from './OrderTypes.js'
import type { Holding, Instrument, State } from './State.js'
import { HoldingId, InstrumentId, ShareCount } from './Types.js'
import * as Words from './words/Ticket.js'

const read = Declare.read<State>('trading')

/** More than the shares of any ticket. */
const radix = 512

/** What a trade costs beside the shares, in cents. */
const fee = (amount: number): number => Math.max(150, Math.round(amount * 0.0015))

/** A purchase that was calculated. */
export interface Purchase {
  readonly position: number
  readonly instrument: Instrument
  readonly shares: number
  /** With the fee, in cents. */
  readonly cost: number
  readonly fee: number
}

/** A sale that was calculated. */
export interface Sale {
  readonly place: number
  readonly holding: Holding
  readonly shares: number
  /** Without the fee, in cents. */
  readonly proceeds: number
  readonly fee: number
}

/** The purchase of a ticket, or a refusal. */
export const purchase = (state: State, id: string): E.Either<ToolError.ToolError, Purchase> => {
  const number = Ids.purchase.read(state, id) ?? -1
  const position = Math.floor(number / radix)
  const instrument = state.instruments[position]
  const shares = number % radix
  if (instrument === undefined || shares < 1)
    return Refusal.of(
      'not_found',
      `There is no ticket ${id} to buy, or it has run out. Have it calculated again.`,
      'ticket_id'
    )
  const amount = instrument.price * shares
  return E.right({ position, instrument, shares, cost: amount + fee(amount), fee: fee(amount) })
}

/** The sale of a ticket, or a refusal. */
export const sale = (state: State, id: string): E.Either<ToolError.ToolError, Sale> => {
  const number = Ids.sale.read(state, id) ?? -1
  const place = Math.floor(number / radix)
  const holding = state.holdings[place]
  const shares = number % radix
  if (holding === undefined || shares < 1)
    return Refusal.of(
      'not_found',
      `There is no ticket ${id} to sell, or it has run out. Have it calculated again.`,
      'ticket_id'
    )
  const amount = (state.instruments[holding.instrument]?.price ?? 0) * shares
  return E.right({ place, holding, shares, proceeds: amount - fee(amount), fee: fee(amount) })
}

/** Why so many shares cannot be sold, if so. */
export const short = (
  state: State,
  holding: Holding,
  shares: number,
  parameter: string
): ReturnType<typeof Refusal.of> | undefined =>
  shares > holding.shares
    ? Refusal.of(
        'conflict',
        `The depot holds ${holding.shares} shares of ${Instruments.company(state, holding.instrument)}; ${shares} cannot be sold.`,
        parameter
      )
    : undefined

const sizes = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 18, 20, 22, 25, 30, 35, 40]

const previewPurchase = read({
  name: 'preview_purchase',
  description:
    'Calculates what a number of shares would cost, with the fee; the ticket is good for five minutes. May answer that the order book is briefly unavailable; calling it once more is then right.',
  toolClass: 'tickets',
  parameters: {
    instrument_id: Declare.required(InstrumentId, 'Id of the instrument.'),
    shares: Declare.required(ShareCount, 'How many shares to buy.')
  },
  returns: Declare.object({
    ticket_id: PurchaseTicketId,
    instrument_id: InstrumentId,
    fee: TradeFee,
    cost: TradeCost,
    minutes: TicketMinutes
  }),
  phrases: Words.previewPurchase,
  transient: { code: 'unavailable', message: 'The order book is being rebuilt. Calculate it once more.' },
  suggest: () => sizes.map((shares) => ({ shares })),
  run:
    ({ instrument_id, shares }) =>
    (state) =>
      E.either.chain(Instruments.at(state, instrument_id), ([one, position]) => {
        if (shares > one.offered)
          return Refusal.of(
            'sold_out',
            `Only ${one.offered} shares of ${one.company} are on offer now; ${shares} cannot be bought.`,
            'shares'
          )
        const amount = one.price * shares
        return E.right([
          {
            ticket_id: Ids.purchase.write(state, position * radix + shares),
            instrument_id,
            fee: Amount.dollars(fee(amount)),
            cost: Amount.dollars(amount + fee(amount)),
            minutes: 5
          },
          state
        ] as const)
      })
})

const previewSale = read({
  name: 'preview_sale',
  description: 'Calculates what shares of a position would bring, less the fee; the ticket is good for five minutes.',
  toolClass: 'tickets',
  parameters: {
    holding_id: Declare.required(HoldingId, 'Id of the position.'),
    shares: Declare.required(ShareCount, 'How many shares to sell.')
  },
  returns: Declare.object({
    ticket_id: SaleTicketId,
    holding_id: HoldingId,
    fee: TradeFee,
    proceeds: SaleValue,
    minutes: TicketMinutes
  }),
  phrases: Words.previewSale,
  suggest: () => sizes.slice(0, 14).map((shares) => ({ shares })),
  run:
    ({ holding_id, shares }) =>
    (state) =>
      E.either.chain(Holdings.at(state, holding_id), ([one, place]) => {
        const lacking = short(state, one, shares, 'shares')
        if (lacking !== undefined) return lacking
        const amount = (state.instruments[one.instrument]?.price ?? 0) * shares
        return E.right([
          {
            ticket_id: Ids.sale.write(state, place * radix + shares),
            holding_id,
            fee: Amount.dollars(fee(amount)),
            proceeds: Amount.dollars(amount - fee(amount)),
            minutes: 5
          },
          state
        ] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [previewPurchase, previewSale]
