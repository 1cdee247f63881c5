/** The basket: what goes in, how it is wrapped, and what comes off by a voucher. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { Money, PersonName } from '../cast/Types.js'
import * as Catalogue from './Catalogue.js'
import * as Ids from './Ids.js'
import * as Order from './Order.js'
import type { State } from './State.js'
import * as Stock from './Stock.js'
import {
  ArticleTitle,
  BasketId,
  BasketItems,
  BasketLineId,
  BasketName,
  BasketTotal,
  GiftPaper,
  GiftTag,
  Quantity,
  VariantColour,
  VariantId,
  VoucherExpiry,
  VoucherId,
  VoucherMinimum,
  VoucherValue,
  WrapFee
} from './Types.js'
import * as Words from './words/Basket.js'

const read = Declare.read<State>('shop')
const write = Declare.write<State>('shop')

const open = read({
  name: 'open_basket',
  description:
    'Opens a basket of the customer by its name: its id, how many things it holds, what it comes to in dollars.',
  toolClass: 'basket',
  parameters: { name: Declare.required(BasketName, 'Name of the basket.') },
  returns: Declare.object({ basket_id: BasketId, items: BasketItems, total: BasketTotal }),
  phrases: Words.open,
  suggest: (state) => state.baskets.map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const position = state.baskets.findIndex((basket) => basket.name.toLowerCase() === wanted)
      return position < 0
        ? Refusal.of(
            'not_found',
            `You have no basket called "${name}". There are: ${state.baskets.map((basket) => basket.name).join(', ')}.`,
            'name'
          )
        : E.right([
            {
              basket_id: Ids.basket.write(state, position),
              items: Stock.lines(state, position).reduce((sum, line) => sum + line.quantity, 0),
              total: Stock.total(state, position)
            },
            state
          ])
    }
})

const put = write({
  name: 'put_in_basket',
  description: 'Puts an article in a colour into a basket.',
  toolClass: 'basket',
  parameters: {
    basket_id: Declare.required(BasketId, 'Id of the basket.'),
    variant_id: Declare.required(VariantId, 'Stock number of the article in its colour.'),
    quantity: Declare.optional(Quantity, 'How many of it.', 1)
  },
  returns: Declare.object({
    line_id: BasketLineId,
    basket_id: BasketId,
    name: ArticleTitle,
    colour: VariantColour,
    basket_total: BasketTotal
  }),
  phrases: Words.put,
  suggest: () => [2, 3, 4, 5].map((quantity) => ({ quantity })),
  run:
    ({ basket_id, variant_id, quantity }) =>
    (state) => {
      const basket = Ids.basketAt(state, basket_id)
      if (E.isLeft(basket)) return basket
      const [, position] = basket.right
      const number = Ids.variant.read(state, variant_id) ?? -1
      const article = number < 0 ? undefined : Stock.article(state, number)
      if (article === undefined) return Refusal.of('not_found', `Nothing is stocked under ${variant_id}.`, 'variant_id')
      const label = Stock.label(state, number)
      const left = Stock.left(state, number)
      const held = state.lines.reduce(
        (sum, line) => (line.variant === number && line.ordered === null ? sum + line.quantity : sum),
        0
      )
      if (left === 0)
        return Refusal.of(
          'sold_out',
          `${label} is sold out until ${Catalogue.restock(state, number)}.${other(state, number)}`,
          'variant_id'
        )
      if (held + quantity > left)
        return Refusal.of(
          'sold_out',
          `Only ${left} of ${label} ${left === 1 ? 'is' : 'are'} left${held === 0 ? '' : `, of which your baskets have ${held}`}.`,
          'quantity'
        )
      const line = { number: state.issued, basket: position, ordered: null, variant: number, quantity, wrapped: null }
      const next = { ...state, issued: state.issued + 1, lines: [...state.lines, line] }
      return E.right([
        {
          line_id: Ids.line.write(state, line.number),
          basket_id,
          name: article.title,
          colour: Stock.colour(number),
          basket_total: Stock.total(next, position)
        },
        next
      ])
    }
})

// A colour that can be had instead.
const other = (state: State, number: number): string => {
  const first = number - (number % Stock.colours.length)
  const found = Stock.colours.find((_colour, index) => Stock.left(state, first + index) > 0)
  return found === undefined ? '' : ` In stock: ${found}.`
}

/** What no paper is large enough for. */
const bulky = /(?:mattress topper|tent)$/

const wrap = write({
  name: 'wrap_as_gift',
  description: `Has something in a basket, or in an order that is being packed, wrapped as a gift, for ${Stock.wrapping.toFixed(2)} dollars. Mattress toppers and tents are too bulky.`,
  toolClass: 'basket',
  amends: ['put_in_basket'],
  parameters: {
    line_id: Declare.required(BasketLineId, 'Id of the line of a basket.'),
    recipient: Declare.required(PersonName, 'Name for the gift tag.'),
    paper: Declare.required(GiftPaper, 'The paper.')
  },
  returns: Declare.object({
    name: ArticleTitle,
    tag: GiftTag,
    fee: WrapFee,
    total: Declare.described('What the basket or the order comes to now.')(BasketTotal)
  }),
  phrases: Words.wrap,
  suggest: (state) => {
    const papers = ['stars', 'stripes', 'flowers', 'plain brown'] as const
    return state.people.map((recipient, index) => ({ recipient, paper: papers[index % papers.length] ?? 'stars' }))
  },
  run:
    ({ line_id, recipient }) =>
    (state) =>
      E.either.chain(Ids.numbered(Ids.line, state, state.lines, line_id, 'line_id', 'basket line'), (line) => {
        const article = Stock.article(state, line.variant)
        if (article !== undefined && bulky.test(article.title))
          return Refusal.of('forbidden', `${article.title} is too bulky to be wrapped.`, 'line_id')
        if (line.wrapped !== null)
          return Refusal.of('conflict', `That is wrapped already, for ${line.wrapped}.`, 'line_id')
        const order = state.orders.find((one) => one.number === line.ordered)
        if (line.ordered !== null && order === undefined)
          return Refusal.of('conflict', 'That was called off with its order.', 'line_id')
        const next = Order.dearer(
          line.ordered,
          Stock.wrapping
        )({
          ...state,
          lines: state.lines.map((one) => (one === line ? { ...one, wrapped: recipient } : one))
        })
        return E.right([
          {
            name: article?.title ?? '',
            tag: recipient,
            fee: Stock.wrapping,
            total: order === undefined ? Stock.total(next, line.basket) : Stock.cents(order.total + Stock.wrapping)
          },
          next
        ] as const)
      })
})

const vouchers = read({
  name: 'list_vouchers',
  description:
    'Lists the vouchers of the customer: dollars off, the least that the basket has to come to, the last day.',
  toolClass: 'vouchers',
  parameters: {},
  returns: Declare.object({
    vouchers: Declare.list(
      Declare.object({ voucher_id: VoucherId, value: VoucherValue, minimum: VoucherMinimum, expires: VoucherExpiry })
    )
  }),
  phrases: Words.vouchers,
  run: () => (state) =>
    E.right([
      {
        vouchers: state.vouchers.map(({ number, value, minimum, expires }) => ({
          voucher_id: Ids.voucher.write(state, number),
          value,
          minimum,
          expires
        }))
      },
      state
    ])
})

const redeem = write({
  name: 'redeem_voucher',
  description: 'Takes a voucher off what a basket comes to. A basket has one voucher at most.',
  toolClass: 'vouchers',
  parameters: {
    voucher_id: Declare.required(VoucherId, 'Id of the voucher.'),
    basket_id: Declare.required(BasketId, 'Id of the basket.')
  },
  returns: Declare.object({
    basket_id: BasketId,
    off: Declare.described('Dollars off.')(VoucherValue),
    to_pay: Declare.described('What is left to pay for the goods.')(Money)
  }),
  phrases: Words.redeem,
  run:
    ({ voucher_id, basket_id }) =>
    (state) => {
      const found = Ids.numbered(Ids.voucher, state, state.vouchers, voucher_id, 'voucher_id', 'voucher')
      if (E.isLeft(found)) return found
      const opened = Ids.basketAt(state, basket_id)
      if (E.isLeft(opened)) return opened
      const voucher = found.right
      const [basket, position] = opened.right
      if (voucher.expires < state.today)
        return Refusal.of('forbidden', `${voucher_id} expired on ${voucher.expires}.`, 'voucher_id')
      if (basket.redeemed !== null)
        return Refusal.of(
          'conflict',
          `The ${basket.name} basket has the voucher ${Ids.voucher.write(state, basket.redeemed)} already; there is one to a basket.`,
          'basket_id'
        )
      if (state.baskets.some((one) => one.redeemed === voucher.number))
        return Refusal.of('conflict', `${voucher_id} is used for another basket.`, 'voucher_id')
      const goods = Stock.goods(state, position)
      if (goods < Math.max(voucher.minimum, 0.01))
        return Refusal.of(
          'forbidden',
          `${voucher_id} is for baskets of $${voucher.minimum} or more; the ${basket.name} basket comes to $${goods.toFixed(2)}.`,
          'voucher_id'
        )
      const next = {
        ...state,
        baskets: state.baskets.map((one) => (one === basket ? { ...one, redeemed: voucher.number } : one))
      }
      return E.right([{ basket_id, off: voucher.value, to_pay: Stock.total(next, position) }, next])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [open, put, wrap, vouchers, redeem]
