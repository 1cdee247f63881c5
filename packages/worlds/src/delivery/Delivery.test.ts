import { type Json, Pointer, Seed, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Calendar from '../cast/Calendar.js'
import * as Bagged from './Bagged.js'
import * as Ids from './Ids.js'
import { world as delivery } from './index.js'
import { init } from './Init.js'
import * as Menu from './Menu.js'

const start = init(Seed.root('delivery at noon'))

const step = (state: World.State, name: string, args: Json.JsonObject): readonly [Json.Json, World.State] => {
  const result = delivery.step({ function: name, arguments: args })(state)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject): readonly [string, string] => {
  const result = delivery.step({ function: name, arguments: args })(state)
  return E.isLeft(result) ? [result.left.code, result.left.message] : ['accepted', '']
}

const at = (value: Json.Json, pointer: string): Json.Json => Pointer.get(value, pointer) ?? null
const clock = (minutes: number): string => Calendar.clock(Calendar.minutes(start.now.slice(11, 16)) + minutes)

const kitchenOf = (position: number): number => start.lines[position * 2]?.kitchen ?? -1
const bag_id = Ids.bag.write(start, kitchenOf(0))
const asked = { bag_id, address: '12 Mill Lane', by: '22:45' }
const meal = (number: number): string => Ids.meal.write(start, number)
const allDishes = start.kitchens.flatMap((_kitchen, position) => Menu.of(start, position))

const ordered = (state: World.State): readonly [Json.Json, World.State] => {
  const [offers] = step(state, 'quote_couriers', asked)
  const [, open] = step(state, 'unlock_meal_wallet', {})
  return step(open, 'order_meal', {
    offer_id: at(offers, '/offers/0/offer_id'),
    card_id: start.cards[0]?.card_id ?? ''
  })
}

describe('delivery', () => {
  it('has 48 takeaways with menus of sixteen dishes, no two of one price or name', () => {
    expect(start.kitchens).toHaveLength(48)
    for (const [position] of start.kitchens.entries()) {
      const menu = Menu.of(start, position)
      expect(menu).toHaveLength(16)
      expect(new Set(menu.map((dish) => dish.price)).size).toBe(16)
      expect(new Set(menu.map((dish) => dish.name)).size).toBe(16)
      expect(new Set(menu.map((dish) => dish.calories)).size).toBe(16)
    }
  })

  it('searches takeaways by style and by how long they cook', () => {
    const [all] = step(start, 'search_takeaways', { style: 'Thai' })
    expect(Pointer.matches(all, '/takeaways/*/name')).toHaveLength(8)
    const [quick] = step(start, 'search_takeaways', { style: 'Thai', ready_within: 20 })
    const minutes = Pointer.matches(quick, '/takeaways/*/minutes').map(([, found]) => Number(found))
    expect(minutes.toSorted((left, right) => left - right)).toEqual([12, 15, 18, 20])
  })

  it('lists a menu up to a price', () => {
    const [menu] = step(start, 'list_menu', { kitchen_id: Ids.kitchen.write(start, 3), up_to: 10 })
    const prices = Pointer.matches(menu, '/dishes/*/price').map(([, price]) => Number(price))
    expect(prices.length).toBeGreaterThan(2)
    expect(Math.max(...prices)).toBeLessThanOrEqual(10)
  })

  it('keeps a bag for each takeaway, and adds it up', () => {
    const dish = allDishes.find((one) => one.kitchen === kitchenOf(0) && !Menu.gone(start, one.number))
    const dish_id = Ids.dish.write(start, dish?.number ?? -1)
    const [added, next] = step(start, 'add_dish', { dish_id, portions: 2 })
    expect(at(added, '/bag_id')).toBe(bag_id)
    expect(at(added, '/bag_total')).toBe(Menu.cents(Bagged.food(start, kitchenOf(0)) + 2 * (dish?.price ?? 0)))
    const [found] = step(next, 'find_food_bag', { takeaway: start.bagged[0] ?? '' })
    expect(at(found, '/total')).toBe(at(added, '/bag_total'))
    const [other] = step(next, 'find_food_bag', { takeaway: start.bagged[1] ?? '' })
    expect(at(other, '/total')).toBe(Bagged.food(start, kitchenOf(1)))
    expect(refusal(next, 'find_food_bag', { takeaway: 'Nowhere' })[1]).toContain(start.bagged[1])
  })

  it('has run out of some dishes and says what there still is, and cooks no banquet', () => {
    const gone = allDishes.find((one) => Menu.gone(start, one.number))
    expect(refusal(start, 'add_dish', { dish_id: Ids.dish.write(start, gone?.number ?? -1) })).toEqual([
      'sold_out',
      expect.stringMatching(/has run out of .* today\. There is still .*\./)
    ])
    const dish = allDishes.find((one) => one.kitchen > 40 && !Menu.gone(start, one.number))
    const args = { dish_id: Ids.dish.write(start, dish?.number ?? -1), portions: 8 }
    const [, full] = step(start, 'add_dish', args)
    expect(refusal(full, 'add_dish', args)).toEqual(['forbidden', expect.stringContaining('the bag has 8 already')])
  })

  it('takes one voucher off a bag, while it is good and the bag large enough', () => {
    const voucher = (fits: (one: (typeof start.vouchers)[number]) => boolean): string =>
      Ids.voucher.write(start, start.vouchers.find(fits)?.number ?? -1)
    const good = start.vouchers.filter((one) => one.expires >= start.today && one.minimum < 20)
    const [first, second] = good.map((one) => Ids.voucher.write(start, one.number))
    const [applied, next] = step(start, 'apply_food_voucher', { voucher_id: first ?? '', bag_id })
    expect(at(applied, '/to_pay')).toBe(Menu.cents(Bagged.food(start, kitchenOf(0)) - (good[0]?.value ?? 0)))
    expect(refusal(next, 'apply_food_voucher', { voucher_id: second ?? '', bag_id })[0]).toBe('conflict')
    expect(refusal(next, 'apply_food_voucher', { voucher_id: first ?? '', bag_id })[1]).toContain(start.bagged[0])
    const over = voucher((one) => one.expires < start.today)
    expect(refusal(start, 'apply_food_voucher', { voucher_id: over, bag_id })[1]).toContain('was good until')
    const large = voucher((one) => one.minimum === 150)
    expect(refusal(start, 'apply_food_voucher', { voucher_id: large, bag_id })).toEqual([
      'forbidden',
      expect.stringContaining('$150 or more')
    ])
  })

  it('offers couriers, the sooner the dearer, or says what the soonest is', () => {
    const [found] = step(start, 'quote_couriers', asked)
    const offers = Pointer.matches(found, '/offers/*').map(([, offer]) => offer)
    const fees = offers
      .toSorted((left, right) => (String(at(left, '/arrives')) < String(at(right, '/arrives')) ? -1 : 1))
      .map((offer) => Number(at(offer, '/fee')))
    expect(fees).toEqual(fees.toSorted((left, right) => right - left))
    expect(new Set(fees).size).toBe(8)
    expect(refusal(start, 'quote_couriers', { ...asked, by: '06:00' })).toEqual([
      'conflict',
      expect.stringMatching(/^No courier can be there by 06:00\. The soonest is \d\d:\d\d\.$/)
    ])
  })

  it('brings nothing for less than the takeaway wants', () => {
    const cheap = allDishes.find((one) => one.price < 5 && one.kitchen !== kitchenOf(0))
    const lines = [{ kitchen: cheap?.kitchen ?? 0, dish: cheap?.number ?? 0, portions: 1 }]
    const small = { ...start, lines }
    expect(refusal(small, 'quote_couriers', { ...asked, bag_id: Ids.bag.write(start, cheap?.kitchen ?? 0) })).toEqual([
      'forbidden',
      expect.stringContaining('Add something to it.')
    ])
  })

  it('takes an order with the wallet unlocked and a card that bears it, and empties the bag', () => {
    const [offers] = step(start, 'quote_couriers', asked)
    const args = { offer_id: at(offers, '/offers/0/offer_id'), card_id: start.cards[0]?.card_id ?? '' }
    expect(refusal(start, 'order_meal', args)[0]).toBe('unauthenticated')
    const [, open] = step(start, 'unlock_meal_wallet', {})
    const poor = { ...open, cards: start.cards.map((card) => ({ ...card, left: 1 })) }
    expect(refusal(poor, 'order_meal', args)).toEqual([
      'insufficient_funds',
      expect.stringContaining(`The card ending ${start.cards[0]?.ending} was declined`)
    ])
    const [meal, after] = ordered(start)
    expect(at(meal, '/total')).toBe(Menu.cents(Bagged.food(start, kitchenOf(0)) + Number(at(offers, '/offers/0/fee'))))
    expect(refusal(after, 'order_meal', args)).toEqual(['conflict', expect.stringContaining('is empty')])
    expect(refusal(after, 'quote_couriers', asked)).toEqual(['conflict', expect.stringContaining('is empty')])
  })

  it('says where a meal is by the minutes that it still takes', () => {
    const [near] = step(start, 'track_courier', { meal_number: meal(0) })
    expect([at(near, '/stage'), at(near, '/courier')]).toEqual(['on its way', start.meals[0]?.courier])
    expect(clock(Number(at(near, '/minutes')))).toBe(start.meals[0]?.arrives)
    const [far] = step(start, 'track_courier', { meal_number: meal(6) })
    expect(at(far, '/stage')).toBe('in the queue')
  })

  it('stops a meal for all of the money, for half of it, or not at all', () => {
    const refund = (number: number): Json.Json =>
      at(step(start, 'stop_meal', { meal_number: meal(number) })[0], '/refund')
    expect(refund(6)).toBe(start.meals[6]?.total)
    expect(refund(2)).toBe(Menu.cents((start.meals[2]?.total ?? 0) / 2))
    expect(refusal(start, 'stop_meal', { meal_number: meal(0) })).toEqual([
      'forbidden',
      expect.stringContaining('It can no longer be stopped.')
    ])
    const [, after] = step(start, 'stop_meal', { meal_number: meal(6) })
    expect(refusal(after, 'track_courier', { meal_number: meal(6) })[0]).toBe('not_found')
  })

  it('hands a meal to somebody else, with a code', () => {
    const args = { meal_number: meal(1), receiver: 'Maya' }
    const [named, next] = step(start, 'name_meal_receiver', args)
    expect(at(named, '/code')).toMatch(/^\d{4}$/)
    expect(refusal(next, 'name_meal_receiver', args)).toEqual(['conflict', 'Maya is down to take it already.'])
  })

  it('tips once, from the wallet and no more than it holds', () => {
    const args = { meal_number: meal(1), tip: 5 }
    expect(refusal(start, 'tip_courier', args)[0]).toBe('unauthenticated')
    const [, open] = step(start, 'unlock_meal_wallet', {})
    const [given, next] = step(open, 'tip_courier', args)
    expect(at(given, '/balance')).toBe(start.wallet - 5)
    expect(refusal(next, 'tip_courier', args)[0]).toBe('conflict')
    expect(refusal({ ...open, wallet: 4 }, 'tip_courier', args)).toEqual([
      'insufficient_funds',
      'The meal wallet holds $4.00, which is less than a tip of $5.'
    ])
  })

  it('makes up for a meal once, within two weeks, with a refund and a voucher that can be used', () => {
    const [, open] = step(start, 'unlock_meal_wallet', {})
    const claim = (number: number, problem: string): Json.JsonObject => ({
      receipt_id: Ids.receipt.write(start, number),
      problem
    })
    const paid = start.receipts[0]?.paid ?? 0
    const [wrong, next] = step(open, 'claim_meal', claim(0, 'it was the wrong food'))
    expect(at(wrong, '/refund')).toBe(paid)
    expect(at(step(next, 'unlock_meal_wallet', {})[0], '/balance')).toBe(Menu.cents(start.wallet + paid))
    const [used] = step(next, 'apply_food_voucher', { voucher_id: at(wrong, '/voucher_id'), bag_id })
    expect(at(used, '/off')).toBe(at(wrong, '/voucher'))
    expect(refusal(next, 'claim_meal', claim(0, 'it was cold'))[0]).toBe('conflict')
    expect(refusal(open, 'claim_meal', claim(11, 'it was cold'))[0]).toBe('forbidden')
    const busy = [1, 2].reduce((state, number) => step(state, 'claim_meal', claim(number, 'it was cold'))[1], next)
    expect(refusal(busy, 'claim_meal', claim(3, 'it was cold'))[0]).toBe('rate_limited')
  })
})
