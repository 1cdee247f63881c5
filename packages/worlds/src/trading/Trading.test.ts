import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { world as trading } from './index.js'
import { init } from './Init.js'

const start = init(Seed.root('trading'))

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  trading.step({ function: name, arguments: args })(state)

const step = (state: World.State, name: string, args: Json.JsonObject = {}): readonly [Json.Json, World.State] => {
  const result = call(state, name, args)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject = {}): ToolError.ToolError => {
  const result = call(state, name, args)
  if (E.isRight(result)) throw new Error(`${name} was accepted`)
  return result.left
}

const at = (value: Json.Json, pointer: string): string => String(Pointer.get(value, pointer))
const company = (index: number): string => start.instruments[index]?.company ?? ''
const instrument = (index: number): string =>
  at(step(start, 'find_instrument', { company: company(index) })[0], '/instrument_id')
const holding = (place: number): string => at(step(start, 'list_holdings')[0], `/holdings/${place}/holding_id`)
const sharesOf = (state: World.State, place: number): string =>
  at(step(state, 'check_holding', { holding_id: holding(place) })[0], '/shares')
const open = step(start, 'open_trading_desk')[1]
const cash = (state: World.State): number => Number(at(step(state, 'check_depot_cash')[0], '/free'))
const ticket = (shares: number): Json.Json =>
  step(start, 'preview_purchase', { instrument_id: instrument(3), shares })[0]

describe('the broker', () => {
  it('finds an instrument by company or symbol, and says what it might have been', () => {
    const [found] = step(start, 'find_instrument', { company: company(7).toUpperCase() })
    expect(step(start, 'find_instrument', { company: at(found, '/symbol') })[0]).toEqual(found)
    expect(refusal(start, 'find_instrument', { company: `${company(7).slice(0, 6)} Nonsense` }).message).toContain(
      'Did you mean'
    )
  })

  it('lists a sector by pages that share none', () => {
    const page = (number: number) =>
      Pointer.matches(
        step(start, 'screen_sector', { sector: 'energy', page: number })[0],
        '/instruments/*/instrument_id'
      ).map(([, id]) => id)
    expect(new Set([...page(1), ...page(2)]).size).toBe(10)
    expect(refusal(start, 'screen_sector', { sector: 'energy', page: 3 }).message).toContain('2 pages')
  })

  it('buys what a ticket says, at what it said, once the desk is open', () => {
    const preview = ticket(5)
    const ticket_id = at(preview, '/ticket_id')
    expect(refusal(start, 'confirm_purchase', { ticket_id }).code).toBe('unauthenticated')
    const [bought, next] = step(open, 'confirm_purchase', { ticket_id })
    expect(at(bought, '/cost')).toBe(at(preview, '/cost'))
    expect(cash(open) - cash(next)).toBeCloseTo(Number(at(preview, '/cost')))
    expect(refusal(open, 'confirm_purchase', { ticket_id: 'buy:none' }).code).toBe('not_found')
  })

  it('gives the cash of an order back when it is withdrawn', () => {
    const [bought, next] = step(open, 'confirm_purchase', { ticket_id: at(ticket(4), '/ticket_id') })
    const [, back] = step(next, 'withdraw_order', { order_id: at(bought, '/order_id') })
    expect(cash(back)).toBeCloseTo(cash(open))
    expect(step(back, 'list_waiting_orders')[0]).toEqual(step(start, 'list_waiting_orders')[0])
  })

  it('says for how many shares the cash would do', () => {
    const poor = { ...open, cash: 20_000 }
    const { code, message } = refusal(poor, 'confirm_purchase', { ticket_id: at(ticket(40), '/ticket_id') })
    expect(code).toBe('insufficient_funds')
    expect(message).toMatch(/USD 200\.00 is free\. That would do for \d\.$/)
  })

  it('sells no more than is on offer or held', () => {
    expect(refusal(start, 'preview_purchase', { instrument_id: instrument(3), shares: 500 })).toMatchObject({
      code: 'sold_out',
      parameter: 'shares'
    })
    expect(refusal(start, 'preview_sale', { holding_id: holding(0), shares: 400 }).message).toContain(
      `holds ${start.holdings[0]?.shares ?? 0} shares`
    )
  })

  it('takes sold shares out of the position, and puts them back when the order is withdrawn', () => {
    const shares = () => start.holdings[2]?.shares ?? 0
    const [preview] = step(start, 'preview_sale', { holding_id: holding(2), shares: 6 })
    const [sold, next] = step(open, 'confirm_sale', { ticket_id: at(preview, '/ticket_id') })
    expect(at(sold, '/proceeds')).toBe(at(preview, '/proceeds'))
    expect(sharesOf(next, 2)).toBe(String(shares() - 6))
    const [, back] = step(next, 'withdraw_order', { order_id: at(sold, '/order_id') })
    expect(sharesOf(back, 2)).toBe(String(shares()))
  })

  it('changes what becomes of dividends, unless it is so already', () => {
    const holding_id = holding(1)
    const now = start.holdings[1]?.plan ?? 'paid out'
    const other = now === 'paid out' ? 'reinvested' : 'paid out'
    expect(refusal(start, 'set_dividend_plan', { holding_id, plan: now }).code).toBe('conflict')
    const [, next] = step(start, 'set_dividend_plan', { holding_id, plan: other })
    expect(at(step(next, 'next_dividend', { holding_id })[0], '/plan')).toBe(other)
  })

  it('sets an alert below or above the price, each only once', () => {
    const wanted = { instrument_id: instrument(9), move: 'fall', percent: 10 }
    const [set, next] = step(start, 'set_price_alert', wanted)
    expect(Number(at(set, '/goes_off_at'))).toBeCloseTo(((start.instruments[9]?.price ?? 0) * 0.9) / 100, 1)
    expect(refusal(next, 'set_price_alert', wanted).message).toContain('a fall of 10 %')
    const [, dropped] = step(next, 'drop_price_alert', { alert_id: at(set, '/alert_id') })
    expect(step(dropped, 'list_price_alerts')[0]).toEqual(step(start, 'list_price_alerts')[0])
  })

  it('keeps twelve alerts', () => {
    let state: World.State = start
    for (let percent = 21; percent < 27; percent++)
      [, state] = step(state, 'set_price_alert', { instrument_id: instrument(5), move: 'rise', percent })
    expect(refusal(state, 'set_price_alert', { instrument_id: instrument(6), move: 'rise', percent: 5 }).code).toBe(
      'rate_limited'
    )
  })

  it('puts a stock on a watch list once', () => {
    const name = start.watchlists[0]?.name ?? ''
    const free = start.instruments.findIndex(
      (_one, index) => start.watchlists[0]?.instruments.includes(index) === false
    )
    const wanted = { list: name, instrument_id: instrument(free) }
    const [added, next] = step(start, 'watch_instrument', wanted)
    expect(at(added, '/stocks')).toBe(String((start.watchlists[0]?.instruments.length ?? 0) + 1))
    expect(refusal(next, 'watch_instrument', wanted).code).toBe('conflict')
  })

  it('pays out what is free, three times a day', () => {
    expect(refusal(open, 'pay_out_cash', { amount: 900_000 }).message).toContain('is set aside for orders')
    let state: World.State = open
    for (let count = 0; count < 3; count++) [, state] = step(state, 'pay_out_cash', { amount: 50 })
    expect(refusal(state, 'pay_out_cash', { amount: 50 }).code).toBe('rate_limited')
    expect(cash(open) - cash(state)).toBeCloseTo(150)
  })

  it('leaves large lots to the customer, and asks before large purchases', () => {
    const applies = (name: string, shares: number) =>
      trading.policies
        ?.find((policy) => policy.name === name)
        ?.applies({ function: 'confirm_purchase', arguments: { ticket_id: at(ticket(shares), '/ticket_id') } })(start)
    expect([applies('trading.large_lots', 25), applies('trading.large_lots', 26)]).toEqual([false, true])
    expect([applies('trading.large_purchases', 1), applies('trading.large_purchases', 30)]).toEqual([false, true])
  })
})
