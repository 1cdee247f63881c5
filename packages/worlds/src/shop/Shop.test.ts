import { type Json, Pointer, Seed, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Calendar from '../cast/Calendar.js'
import * as Ids from './Ids.js'
import { world as shop } from './index.js'
import { init } from './Init.js'
import type { State } from './State.js'
import * as Stock from './Stock.js'

const start = init(Seed.root('shop'))

const step = (state: World.State, name: string, args: Json.JsonObject): readonly [Json.Json, World.State] => {
  const result = shop.step({ function: name, arguments: args })(state)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject): readonly [string, string] => {
  const result = shop.step({ function: name, arguments: args })(state)
  return E.isLeft(result) ? [result.left.code, result.left.message] : ['accepted', '']
}

const at = (value: Json.Json, pointer: string): Json.Json => Pointer.get(value, pointer) ?? null
const day = (days: number): string => Calendar.addDays(days)(start.today)

const basketOf = (state: World.State, position: number): Json.Json =>
  at(step(state, 'open_basket', { name: start.baskets[position]?.name ?? '' })[0], '/basket_id')

/** A variant with some left, or one that is sold out. */
const variantWith = (state: State, fits: (left: number) => boolean): number =>
  state.articles
    .flatMap((_article, article) => Stock.colours.map((colour) => Stock.variant(article, colour)))
    .find((variant) => fits(Stock.left(state, variant))) ?? -1

const ordered = (state: World.State, position: number): readonly [Json.Json, World.State] => {
  const [ways] = step(state, 'list_delivery_options', {
    basket_id: basketOf(state, position),
    address: '12 Mill Lane',
    by: day(12)
  })
  const [, entered] = step(state, 'enter_shop_account', {})
  return step(entered, 'checkout_basket', {
    option_id: at(ways, '/options/0/option_id'),
    card_id: start.cards[0]?.card_id ?? ''
  })
}

describe('the shop', () => {
  it('has no two articles of a name, nor two of one price in a department', () => {
    const titles = start.articles.map((article) => article.title)
    expect(new Set(titles).size).toBe(titles.length)
    const prices = start.articles.map((article) => `${article.department} ${article.price}`)
    expect(new Set(prices).size).toBe(prices.length)
    expect(titles.length).toBeGreaterThan(150)
  })

  it('lists a department, up to a price and up to a number', () => {
    const [all] = step(start, 'browse_catalogue', { department: 'lamps' })
    expect(Pointer.matches(all, '/articles/*/price')).toHaveLength(24)
    const [some] = step(start, 'browse_catalogue', { department: 'lamps', up_to: 60, limit: 5 })
    const prices = Pointer.matches(some, '/articles/*/price').map(([, price]) => Number(price))
    expect(prices).toHaveLength(5)
    expect(Math.max(...prices)).toBeLessThanOrEqual(60)
  })

  it('suggests an article of the same kind where a name is wrong', () => {
    expect(refusal(start, 'find_article', { name: 'Nosuch suitcase' })[1]).toMatch(/Did you mean \w+ suitcase\?/)
  })

  it('adds up a basket, and takes one voucher off it', () => {
    const basket_id = basketOf(start, 0)
    const variant = variantWith(start, (left) => left > 2)
    const [put, filled] = step(start, 'put_in_basket', {
      basket_id,
      variant_id: Ids.variant.write(start, variant),
      quantity: 2
    })
    expect(at(put, '/basket_total')).toBe(Stock.cents(Stock.goods(start, 0) + 2 * Stock.price(start, variant)))
    const good = start.vouchers.filter((voucher) => voucher.expires >= start.today && voucher.minimum < 30)
    const [first, second] = good.map((voucher) => Ids.voucher.write(start, voucher.number))
    const [redeemed, less] = step(filled, 'redeem_voucher', { voucher_id: first ?? '', basket_id })
    expect(at(redeemed, '/to_pay')).toBe(Stock.cents(Number(at(put, '/basket_total')) - (good[0]?.value ?? 0)))
    expect(refusal(less, 'redeem_voucher', { voucher_id: second ?? '', basket_id })[0]).toBe('conflict')
    expect(refusal(less, 'redeem_voucher', { voucher_id: first ?? '', basket_id: basketOf(start, 1) })[0]).toBe(
      'conflict'
    )
  })

  it('refuses a voucher that is over, or a basket that is too small, with the figures', () => {
    const over = start.vouchers.find((voucher) => voucher.expires < start.today)
    const large = start.vouchers.find((voucher) => voucher.minimum === 400)
    const basket_id = basketOf(start, 1)
    const refused = (number: number | undefined): readonly [string, string] =>
      refusal(start, 'redeem_voucher', { voucher_id: Ids.voucher.write(start, number ?? -1), basket_id })
    expect(refused(over?.number)).toEqual(['forbidden', expect.stringContaining(`expired on ${over?.expires}`)])
    expect(refused(large?.number)).toEqual(['forbidden', expect.stringContaining('$400 or more')])
  })

  it('sells no more than there is, and says what could be had', () => {
    const basket_id = basketOf(start, 0)
    const gone = variantWith(start, (left) => left === 0)
    expect(refusal(start, 'put_in_basket', { basket_id, variant_id: Ids.variant.write(start, gone) })).toEqual([
      'sold_out',
      expect.stringMatching(/is sold out until \d{4}-\d\d-\d\d\. In stock: \w+\./)
    ])
    const few = variantWith(start, (left) => left === 3)
    expect(
      refusal(start, 'put_in_basket', { basket_id, variant_id: Ids.variant.write(start, few), quantity: 4 })
    ).toEqual(['sold_out', expect.stringContaining('Only 3 of')])
  })

  it('wraps a thing once, but nothing bulky', () => {
    const line = start.lines.find((one) => !/topper|tent$/.test(Stock.article(start, one.variant)?.title ?? 'tent'))
    const args = { line_id: Ids.line.write(start, line?.number ?? -1), recipient: 'Maya', paper: 'stars' }
    const [wrapped, next] = step(start, 'wrap_as_gift', args)
    expect(at(wrapped, '/total')).toBe(Stock.cents(Stock.goods(start, line?.basket ?? 0) + Stock.wrapping))
    expect(refusal(next, 'wrap_as_gift', args)).toEqual(['conflict', 'That is wrapped already, for Maya.'])
    const tent = start.articles.findIndex((article) => article.title.endsWith(' tent'))
    const variant = Stock.colours
      .map((colour) => Stock.variant(tent, colour))
      .find((number) => Stock.left(start, number) > 0)
    const [put, full] = step(start, 'put_in_basket', {
      basket_id: basketOf(start, 0),
      variant_id: Ids.variant.write(start, variant ?? -1)
    })
    expect(refusal(full, 'wrap_as_gift', { ...args, line_id: at(put, '/line_id') })[0]).toBe('forbidden')
  })

  it('wraps also what is ordered and being packed, on the card that paid for it', () => {
    const [order, after] = ordered(start, 0)
    const line = start.lines.find(
      (one) => one.basket === 0 && !/topper|tent$/.test(Stock.article(start, one.variant)?.title ?? '')
    )
    const args = { line_id: Ids.line.write(start, line?.number ?? -1), recipient: 'Maya', paper: 'stars' }
    const [wrapped, next] = step(after, 'wrap_as_gift', args)
    expect(at(wrapped, '/total')).toBe(Stock.cents(Number(at(order, '/total')) + Stock.wrapping))
    const [off, back] = step(next, 'call_off_order', { order_number: at(order, '/order_number') })
    expect(at(off, '/refund')).toBe(at(wrapped, '/total'))
    expect(at(back, '/cards')).toEqual(start.cards)
    const [, called] = step(after, 'call_off_order', { order_number: at(order, '/order_number') })
    expect(refusal(called, 'wrap_as_gift', args)).toEqual(['conflict', 'That was called off with its order.'])
  })

  it('delivers in time or says what the soonest is', () => {
    const args = { basket_id: basketOf(start, 0), address: '12 Mill Lane' }
    const [ways] = step(start, 'list_delivery_options', { ...args, by: day(30) })
    const fees = Pointer.matches(ways, '/options/*/fee').map(([, fee]) => fee)
    const days = Pointer.matches(ways, '/options/*/date').map(([, date]) => date)
    expect([new Set(fees).size, new Set(days).size]).toEqual([12, 12])
    expect(refusal(start, 'list_delivery_options', { ...args, by: start.today })).toEqual([
      'conflict',
      `No carrier can be there by ${start.today}. The soonest is ${day(1)}.`
    ])
  })

  it('takes an order for one basket and leaves the others', () => {
    const [order, after] = ordered(start, 0)
    expect(at(order, '/order_number')).toMatch(/^W-/)
    expect(at(step(after, 'open_basket', { name: start.baskets[0]?.name ?? '' })[0], '/items')).toBe(0)
    expect(at(step(after, 'open_basket', { name: start.baskets[1]?.name ?? '' })[0], '/items')).not.toBe(0)
  })

  it('wants the account before it is paid, a card that bears it, and something in the basket', () => {
    const [ways] = step(start, 'list_delivery_options', {
      basket_id: basketOf(start, 0),
      address: '12 Mill Lane',
      by: day(12)
    })
    const args = { option_id: at(ways, '/options/0/option_id'), card_id: start.cards[0]?.card_id ?? '' }
    expect(refusal(start, 'checkout_basket', args)[0]).toBe('unauthenticated')
    const [, entered] = step(start, 'enter_shop_account', {})
    const poor = { ...entered, cards: start.cards.map((card) => ({ ...card, left: 1 })) }
    expect(refusal(poor, 'checkout_basket', args)).toEqual([
      'insufficient_funds',
      expect.stringContaining(`The card ending ${start.cards[0]?.ending} was declined`)
    ])
    const [, bought] = step(entered, 'checkout_basket', args)
    expect(refusal(bought, 'checkout_basket', args)).toEqual(['conflict', expect.stringContaining('is empty')])
    const again = { basket_id: basketOf(start, 0), address: '12 Mill Lane', by: day(12) }
    expect(refusal(bought, 'list_delivery_options', again)).toEqual(['conflict', expect.stringContaining('is empty')])
  })

  it('moves an order to another day, and gives the money back where it is called off', () => {
    const [order, after] = ordered(start, 0)
    const order_number = at(order, '/order_number')
    const [moved, later] = step(after, 'change_delivery_day', { order_number, day: day(20) })
    expect(at(moved, '/arrives')).toBe(day(20))
    expect(refusal(later, 'change_delivery_day', { order_number, day: day(20) })[0]).toBe('conflict')
    expect(refusal(later, 'change_delivery_day', { order_number, day: day(60) })[0]).toBe('forbidden')
    const [off, back] = step(later, 'call_off_order', { order_number })
    expect(at(off, '/refund')).toBe(at(order, '/total'))
    expect(at(back, '/cards')).toEqual(start.cards)
    expect(refusal(back, 'call_off_order', { order_number })[0]).toBe('not_found')
  })

  it('has a parcel held at a place that keeps parcels, unless it is on the van', () => {
    const place = start.drops[0]?.name ?? ''
    const tracking = (number: number): string => Ids.tracking.write(start, number)
    const late = start.parcels.find((parcel) => parcel.arrives > day(3))
    const [held, next] = step(start, 'hold_parcel_at', { tracking_number: tracking(late?.number ?? -1), place })
    expect(held).toEqual({ place, ready: late?.arrives, until: Calendar.addDays(7)(late?.arrives ?? '') })
    expect(refusal(next, 'hold_parcel_at', { tracking_number: tracking(late?.number ?? -1), place })[0]).toBe(
      'conflict'
    )
    const van = { ...start, parcels: start.parcels.map((parcel) => ({ ...parcel, arrives: start.today })) }
    expect(refusal(van, 'hold_parcel_at', { tracking_number: tracking(0), place })[0]).toBe('forbidden')
    expect(at(step(van, 'track_parcel', { tracking_number: tracking(0) })[0], '/stops_left')).toBeGreaterThan(0)
    expect(refusal(start, 'hold_parcel_at', { tracking_number: tracking(6), place: 'Nowhere' })[1]).toContain(place)
  })

  it('takes things back for thirty days, a tenth less without a fault, four a day', () => {
    const [, entered] = step(start, 'enter_shop_account', {})
    const purchase_id = Ids.purchase.write(start, 0)
    expect(refusal(start, 'open_return', { purchase_id, reason: 'it is damaged' })[0]).toBe('unauthenticated')
    const price = start.purchases[0]?.price ?? 0
    const [damaged, next] = step(entered, 'open_return', { purchase_id, reason: 'it is damaged' })
    const [unwanted] = step(entered, 'open_return', { purchase_id, reason: 'I have changed my mind' })
    expect([at(damaged, '/refund'), at(unwanted, '/refund')]).toEqual([price, Stock.cents(price * 0.9)])
    expect(refusal(next, 'open_return', { purchase_id, reason: 'it is damaged' })[0]).toBe('conflict')
    const old = Ids.purchase.write(start, start.purchases.length - 1)
    expect(refusal(entered, 'open_return', { purchase_id: old, reason: 'it is damaged' })[0]).toBe('forbidden')
    const [, busy] = [1, 2, 3].reduce<readonly [Json.Json, World.State]>(
      ([, state], number) =>
        step(state, 'open_return', { purchase_id: Ids.purchase.write(start, number), reason: 'it is damaged' }),
      [null, next]
    )
    expect(
      refusal(busy, 'open_return', { purchase_id: Ids.purchase.write(start, 4), reason: 'it is damaged' })[0]
    ).toBe('rate_limited')
    const [refund] = step(next, 'check_refund', { return_id: at(damaged, '/return_id') })
    expect(start.cards.map((card) => card.ending)).toContain(at(refund, '/card'))
  })
})
